import { type Choice, chooseMemories, type RecallLimits } from './choose.js';
import type { MemoryIndex } from './memory-index.js';
import type { RankedMemory, RecallQuery } from './query.js';

/** Ranked memories among which a prompt's are chosen. */
const POOL = 50;

/** Options of {@link recallMemories}. */
export interface RecallOptions {
  /** Ids of messages that the prompt shows anyway. */
  readonly shownMessageIds?: ReadonlySet<string>;
  readonly limits?: RecallLimits;
}

/**
 * What a text brings up for a prompt: ranked within scope over all indexes given (a bot's own, and the one of what the whole population knows), then varied
 * and cut to the limits. Pure.
 */
export function recallMemories(
  indexes: readonly MemoryIndex[],
  query: RecallQuery,
  options: RecallOptions = {},
): Choice {
  const ranked = indexes.flatMap((index) => index.rank(query, POOL));
  if (indexes.length > 1) ranked.sort(byScore);
  const locale = indexes[0]?.locale ?? 'en';
  return chooseMemories(
    ranked.slice(0, POOL),
    locale,
    options.shownMessageIds ?? new Set(),
    options.limits,
  );
}

function byScore(left: RankedMemory, right: RankedMemory): number {
  return right.score - left.score || (left.memory.id < right.memory.id ? -1 : 1);
}
