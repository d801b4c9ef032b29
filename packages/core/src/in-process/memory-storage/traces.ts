import type { TickTrace } from '../../records/tick-trace.js';
import { frozenCopy } from '../frozen-copy.js';
import type { ChatState, World } from './world.js';

/** Keeps a trace as the chat's newest, as it is: a trace is large, and whoever made it is done with it. */
export function keepTrace(world: World, chat: ChatState, trace: TickTrace, limit: number): void {
  const most = Math.min(limit, world.bounds.traces);
  if (most > 0) {
    chat.traces.push(trace);
    world.traces.set(trace.tickId, trace);
  }
  while (chat.traces.length > most) dropOldest(world, chat);
}

/** Drops the chat's oldest trace. */
export function dropOldest(world: World, chat: ChatState): void {
  const oldest = chat.traces.shift();
  if (oldest !== undefined) world.traces.delete(oldest.tickId);
}

/** The trace, frozen when it is first looked at. */
export function readTrace(world: World, tickId: string): TickTrace | undefined {
  const trace = world.traces.get(tickId);
  return trace === undefined ? undefined : frozenCopy(trace);
}

/** A chat's newest traces, newest first. */
export function readTraces(world: World, chatId: string, limit: number): readonly TickTrace[] {
  const traces = world.chats.get(chatId)?.traces ?? [];
  const newest = traces.slice(Math.max(0, traces.length - limit)).reverse();
  return Object.freeze(newest.map((trace) => frozenCopy(trace)));
}
