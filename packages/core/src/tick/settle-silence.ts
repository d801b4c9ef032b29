import { nextDueAt } from '../decide/next-due.js';
import { type SilentReason, silent } from '../records/decision.js';
import type { TickTrace } from '../records/tick-trace.js';
import { effectiveSettings } from '../settings.js';
import {
  DEFERRED_MS,
  type EndedTurn,
  endTurn,
  HELD_MS,
  type OpenTick,
  tickIdOf,
  traceBase,
} from './open-tick.js';
import { outcomesOf, settlePlanItems } from './settlements.js';

/** Silences that last until somebody ends them: what waits is looked at now and then. */
const HELD: ReadonlySet<SilentReason> = new Set([
  'inactive',
  'chat-paused',
  'chat-budget',
  'global-budget',
]);

/** Settles a tick that decided on silence: its second and last statement. */
export async function settleSilence(tick: OpenTick): Promise<EndedTurn> {
  const { context, opened, opening, now, plan, settings, watch } = tick;
  const { scene, budget } = opening;
  const tickId = tickIdOf(tick, 0);
  const reason = plan.silent ?? silent('no-target');
  const at = context.clock.now();
  context.emit('tick:started', { tickId, chatId: scene.chat.id, turn: scene.turn, at: now });
  const heldMs = HELD.has(reason.reason) ? HELD_MS : DEFERRED_MS;
  const inbox = settlePlanItems(plan, budget.retryAt ?? at + heldMs);
  const trace: TickTrace = {
    ...traceBase(tick, 0),
    ...(plan.speaker === undefined ? {} : { speaker: plan.speaker }),
    decision: reason,
    inboxOutcomes: outcomesOf(inbox),
    outcome: reason,
    stepMs: watch.totals(),
  };
  const settled = await watch.timeAsync('settle', () =>
    context.storage.ticks.settle({
      lease: opened.lease,
      now: at,
      tickId,
      trace,
      messages: [],
      stances: [],
      usedMemories: [],
      inbox,
      maxTries: settings.inbox.tries,
      ...dueAfter(tick, at),
      releasesLease: true,
      traceLimit: settings.retention.traces,
    }),
  );
  return endTurn(tick, trace, settled);
}

/** A wake for the inbox alone leaves the chat's own due time as it is. */
function dueAfter(tick: OpenTick, at: number): { readonly nextDueAt?: number } {
  const { context, opening, now, settings } = tick;
  const { scene, budget } = opening;
  if (scene.nextDueAt !== undefined && now < scene.nextDueAt) return {};
  if (!budget.isGranted && budget.retryAt !== undefined) return { nextDueAt: budget.retryAt };
  const chatSettings = effectiveSettings(settings, scene.chat.settings);
  return {
    nextDueAt: nextDueAt({
      scene,
      settings: chatSettings,
      now: at,
      random: context.random,
      turn: scene.turn,
      isTried: true,
    }),
  };
}
