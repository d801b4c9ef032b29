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
  return decayed(1, (now - fadesFrom(memory)) / DAY_MS, memory.stability);
}

/** When a memory was last used, or born. */
export function lastSeenAt({ recordedAt, lastUsedAt = recordedAt }: Strength): number {
  return Math.max(recordedAt, lastUsedAt);
}

function fadesFrom(memory: Strength): number {
  const { kind, dueAt, recordedAt } = memory;
  const since = lastSeenAt(memory);
  return kind === 'commitment'
    ? Math.max(since, (dueAt ?? recordedAt) + GRACE_DAYS * DAY_MS)
    : since;
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

/** What a memory's utility is computed from. */
export type Worth = Strength & Pick<Memory, 'salience' | 'useCount'>;

/** What a memory is worth keeping, 0..1 and a little: by salience, retrievability and use. */
export function utility(memory: Worth, now: number): number {
  return lasting(memory) + 0.3 * retrievability(memory, now);
}

/** When a memory's utility falls under `least` if it is not used again, epoch ms; never (Infinity) where salience and use alone hold it up. */
export function sinksAt(memory: Worth, least: number): number {
  const rest = least - lasting(memory);
  if (rest <= 0) return Number.POSITIVE_INFINITY;
  if (rest > 0.3) return Number.NEGATIVE_INFINITY;
  return fadesFrom(memory) + memory.stability * Math.log(0.3 / rest) * DAY_MS;
}

/** The part of a memory's utility that does not fade. */
function lasting({ salience, useCount }: Worth): number {
  return 0.5 * salience + (0.2 * Math.log1p(useCount)) / Math.log1p(20);
}
