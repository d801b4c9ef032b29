import type { Memory, MemoryKind } from '../records/memory.js';

const DAY_MS = 86_400_000;
/** Days that a commitment holds after it was due. */
const GRACE_DAYS = 7;
/** No memory grows firmer than this, in days. */
export const MOST_STABILITY = 3_650;
const GAIN = 0.6;
/** What being recalled without being said earns of it. */
const RETRIEVAL_SHARE = 0.2;

/** Days after which an unused memory of a kind has faded to 1/e. */
export const FIRST_STABILITY: Readonly<Record<MemoryKind, number>> = {
  episode: 7,
  fact: 60,
  event: 60,
  preference: 120,
  relationship: 180,
  routine: 120,
  opinion: 60,
  commitment: GRACE_DAYS,
  self: 60,
  summary: 180,
  reflection: 365,
};

/** What a memory's strength is computed from. */
export type Strength = Pick<Memory, 'kind' | 'stability' | 'recordedAt'> &
  Partial<Pick<Memory, 'lastUsedAt' | 'dueAt'>>;

/** What is left of a retrievability after some days: exp(-t/S), whatever was left before. */
export function decayed(retrievability: number, days: number, stability: number): number {
  return retrievability * Math.exp(-Math.max(0, days) / stability);
}

/**
 * How well a memory can be retrieved at a time, 0..1. Computed when it is read, from its last use or birth: nothing has to be swept for it.
 * A commitment holds until seven days after it was due.
 */
export function retrievability(memory: Strength, now: number): number {
  const { kind, dueAt, recordedAt, lastUsedAt = recordedAt } = memory;
  const since = Math.max(recordedAt, lastUsedAt);
  const from =
    kind === 'commitment' ? Math.max(since, (dueAt ?? recordedAt) + GRACE_DAYS * DAY_MS) : since;
  return decayed(1, (now - from) / DAY_MS, memory.stability);
}

/** The stability after a memory was recalled: it gains the more, the more it had faded. `isSent`: it entered the prompt of a sent message. */
export function reinforcedStability(
  stability: number,
  retrievabilityThen: number,
  isSent: boolean,
): number {
  const gain = isSent ? GAIN : GAIN * RETRIEVAL_SHARE;
  const firmer = stability * (1 + gain * (1 - retrievabilityThen));
  return Math.max(stability, Math.min(MOST_STABILITY, firmer));
}

/** What a memory is worth keeping, 0..1 and a little: by salience, retrievability and use. */
export function utility(
  memory: Strength & Pick<Memory, 'salience' | 'useCount'>,
  now: number,
): number {
  const use = Math.log1p(memory.useCount) / Math.log1p(20);
  return 0.5 * memory.salience + 0.3 * retrievability(memory, now) + 0.2 * use;
}
