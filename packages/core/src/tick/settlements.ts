import type { InboxSettlement } from '../ports/inbox.js';
import type { InboxOutcome } from '../records/inbox-item.js';
import type { TickOutcome } from '../records/tick-trace.js';
import type { PlannedTurn, TickPlan } from './plan-tick.js';

/** First pause before a failed answer is tried again; it doubles with each try. */
const RETRY_MS = 5_000;

/** How the items of one turn are settled, given how the turn ended. */
export function settleTurnItems(
  turn: PlannedTurn,
  tickId: string,
  outcome: TickOutcome,
  tries: ReadonlyMap<string, number>,
  now: number,
): readonly InboxSettlement[] {
  if (outcome.kind === 'sent' || outcome.kind === 'reacted') {
    return [
      ...turn.itemIds.map((itemId) => ({ itemId, outcome: { kind: 'handled' as const, tickId } })),
      ...turn.coalescedIds.map((itemId) => ({
        itemId,
        outcome: { kind: 'coalesced' as const, into: tickId },
      })),
    ];
  }
  const all = [...turn.itemIds, ...turn.coalescedIds];
  if (outcome.kind === 'silent' && GIVEN_BACK.has(outcome.reason)) {
    return all.map((itemId) => ({ itemId, retryAt: now + RETRY_MS }));
  }
  if (outcome.kind === 'failed' && outcome.errorClass === 'unknown-delivery') {
    return all.map((itemId) => ({
      itemId,
      outcome: { kind: 'rejected' as const, reason: 'delivery-unknown' },
    }));
  }
  const error =
    outcome.kind === 'failed' ? outcome.message : `${outcome.reason}: ${outcome.detail ?? ''}`;
  return all.map((itemId) => ({
    itemId,
    retryAt: now + RETRY_MS * 2 ** ((tries.get(itemId) ?? 1) - 1),
    error,
  }));
}

/** Silences that are no fault of the item: it waits as if it had never been claimed. */
const GIVEN_BACK: ReadonlySet<string> = new Set([
  'stopping',
  'turn-taken',
  'lease-lost',
  'chat-budget',
  'global-budget',
]);

/** How the items that no turn answers are settled. */
export function settlePlanItems(plan: TickPlan, deferredUntil: number): readonly InboxSettlement[] {
  return [
    ...plan.rejected.map(({ itemId, reason }) => ({
      itemId,
      outcome: { kind: 'rejected' as const, reason },
    })),
    ...plan.deferred.map((itemId) => ({ itemId, retryAt: deferredUntil })),
  ];
}

/** The final outcomes among settlements, for the trace and the events. */
export function outcomesOf(
  settlements: readonly InboxSettlement[],
): readonly { readonly itemId: string; readonly outcome: InboxOutcome }[] {
  return settlements.flatMap((each) =>
    'outcome' in each ? [{ itemId: each.itemId, outcome: each.outcome }] : [],
  );
}
