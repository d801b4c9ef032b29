import type { OpenTickResult, SettleTickResult } from '../ports/tick-store.js';
import type { DeadLetter } from '../records/inbox-item.js';
import type { TickOpening, TickOutcome, TickTrace } from '../records/tick-trace.js';
import type { Settings } from '../settings.js';
import type { SayCommand, TickContext } from './context.js';
import type { TickPlan } from './plan-tick.js';
import type { Stopwatch } from './stopwatch.js';

/** Everything that one wake of a chat has at hand once it is open. */
export interface OpenTick {
  readonly context: TickContext;
  readonly opened: Extract<OpenTickResult, { kind: 'opened' }>;
  readonly opening: TickOpening;
  /** The global settings. */
  readonly settings: Settings;
  /** When it was opened: the time of every decision. */
  readonly now: number;
  readonly plan: TickPlan;
  readonly signal: AbortSignal;
  readonly watch: Stopwatch;
  readonly command?: SayCommand;
  /** Whom the engine's `nextSpeaker` gave the turn. */
  readonly chosen?: string;
}

/** One turn of a wake, ended. */
export interface EndedTurn {
  readonly tickId: string;
  readonly botId?: string;
  readonly outcome: TickOutcome;
  /** When the chat wants to be woken again, epoch ms. */
  readonly nextDueAt?: number;
}

/** Pause, in milliseconds, before items that a full batch left waiting are claimed again. */
export const DEFERRED_MS = 1_000;

/** Pause, in milliseconds, before items that wait for a gate to open are claimed again. */
export const HELD_MS = 30_000;

/** The name of a turn: its chat and its number there. */
export function tickIdOf(tick: Pick<OpenTick, 'opening'>, index: number): string {
  const { scene } = tick.opening;
  return `${scene.chat.id}/${scene.turn + index}`;
}

/** The part of a trace that is known once the tick is open. */
export function traceBase(
  tick: OpenTick,
  index: number,
): Omit<TickTrace, 'outcome' | 'inboxOutcomes' | 'stepMs'> {
  const { context, opening, settings, now, command, chosen } = tick;
  return {
    tickId: tickIdOf(tick, index),
    chatId: opening.scene.chat.id,
    turn: opening.scene.turn + index,
    workerId: context.workerId,
    seed: context.random.seed,
    now,
    settings,
    opening,
    batchIndex: index,
    attempts: [],
    ...(command === undefined ? {} : { command }),
    ...(chosen === undefined ? {} : { chosen }),
  };
}

/** Tells of a turn's end, and gives it back with the time of the next wake. */
export function endTurn(
  tick: OpenTick,
  trace: TickTrace,
  settled: SettleTickResult,
  botId?: string,
): EndedTurn {
  const { context, watch } = tick;
  const { tickId, chatId, outcome } = trace;
  tellDead(context, settled.deadLetters);
  for (const { itemId, outcome: ended } of trace.inboxOutcomes) {
    context.emit('inbox:settled', { messageId: itemId, chatId, outcome: ended });
  }
  if (outcome.kind === 'silent') {
    const detail = outcome.detail === undefined ? {} : { detail: outcome.detail };
    context.emit('tick:silent', { tickId, chatId, reason: outcome.reason, ...detail });
  } else if (outcome.kind === 'failed') {
    context.emit('tick:failed', {
      tickId,
      chatId,
      errorClass: outcome.errorClass,
      error: outcome.message,
    });
  }
  let engineMs = 0;
  for (const ms of Object.values(watch.totals())) engineMs += ms;
  const bot = botId === undefined ? {} : { botId };
  context.emit('tick:ended', {
    tickId,
    chatId,
    outcome,
    at: context.clock.now(),
    engineMs,
    ...bot,
  });
  const due = Math.min(settled.nextDueAt ?? Infinity, settled.inboxDueAt ?? Infinity);
  return { tickId, outcome, ...bot, ...(due === Infinity ? {} : { nextDueAt: due }) };
}

function tellDead(context: TickContext, deadLetters: readonly DeadLetter[]): void {
  for (const item of deadLetters) {
    context.emit('inbox:dead', { item });
    context.emit('inbox:settled', {
      messageId: item.messageId,
      chatId: item.chatId,
      outcome: { kind: 'rejected', reason: item.reason },
    });
  }
}
