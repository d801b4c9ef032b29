import type { MemoryCount } from '../../ports/memory-store.js';

/** How much is remembered. */
export interface MemoryStats {
  readonly memories: number;
  readonly byState: Readonly<Record<string, number>>;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byBot: Readonly<Record<string, number>>;
}

/** Sums of a storage's counts. */
export function statsOf(counts: readonly MemoryCount[]): MemoryStats {
  const sumBy = (keyOf: (count: MemoryCount) => string) => {
    const sums = new Map<string, number>();
    for (const each of counts) sums.set(keyOf(each), (sums.get(keyOf(each)) ?? 0) + each.count);
    return Object.fromEntries(sums);
  };
  return {
    memories: counts.reduce((sum, { count }) => sum + count, 0),
    byState: sumBy(({ state }) => state),
    byKind: sumBy(({ kind }) => kind),
    byBot: sumBy(({ ownerBotId }) => ownerBotId),
  };
}
