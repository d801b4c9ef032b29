import type { RetentionRules } from '../../ports/storage.js';
import { sweepEvents } from './memory-events.js';
import { dropMessage } from './message-log.js';
import { dropOldest } from './traces.js';
import type { ChatState, World } from './world.js';

const DAY_MS = 86_400_000;

/** Deletes what is older than its rule says. Inbox items that wait are never swept: they end by being settled. */
export function sweep(world: World, rules: RetentionRules, now: number) {
  const events = sweepEvents(world, now - rules.eventDays * DAY_MS);
  const counts = { messages: 0, traces: 0, inbox: 0, events };
  for (const chat of world.chats.values()) {
    counts.messages += sweepMessages(world, chat, now - rules.messageDays * DAY_MS);
    counts.traces += sweepTraces(world, chat, now - rules.traceDays * DAY_MS);
    counts.inbox += sweepInbox(chat, now - rules.inboxDays * DAY_MS);
  }
  return Object.freeze(counts);
}

function sweepMessages(world: World, chat: ChatState, before: number): number {
  let count = 0;
  for (let oldest = chat.log[0]; oldest !== undefined; oldest = chat.log[0]) {
    if (oldest.sentAt >= before) break;
    dropMessage(world, chat, oldest);
    count += 1;
  }
  return count;
}

function sweepTraces(world: World, chat: ChatState, before: number): number {
  let count = 0;
  for (let oldest = chat.traces[0]; oldest !== undefined; oldest = chat.traces[0]) {
    if (oldest.now >= before) break;
    dropOldest(world, chat);
    count += 1;
  }
  return count;
}

function sweepInbox({ lane }: ChatState, before: number): number {
  const kept = lane.dead.filter((letter) => letter.deadAt >= before);
  const ended = [...lane.ended].filter(([, at]) => at < before);
  const count = ended.length;
  lane.dead.splice(0, lane.dead.length, ...kept);
  for (const [messageId] of ended) lane.ended.delete(messageId);
  return count;
}
