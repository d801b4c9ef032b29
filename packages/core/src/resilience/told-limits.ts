import type { ToldLimit } from '../ports/language-model.js';

/** What a call will take of each limit. */
export type LimitCosts = Readonly<Record<ToldLimit['what'], number>>;

/** A provider's own buckets, as its replies tell them; between two replies they fill evenly and each call takes its share. */
export interface ToldLimits {
  /** Whether the provider has told any. */
  readonly isKnown: boolean;
  /** Takes what a provider tells for the truth, in place of what was reckoned. */
  hear(limits: readonly ToldLimit[], now: number): void;
  /** Takes from every bucket, or says which is short and for how many milliseconds. A call larger than a whole bucket is left to the provider. */
  take(
    costs: LimitCosts,
    now: number,
  ): { readonly what: string; readonly waitMs: number } | undefined;
}

interface Level {
  readonly amount: number;
  readonly windowMs: number;
  readonly left: number;
  readonly at: number;
}

/** Makes a {@link ToldLimits} that knows nothing yet. */
export function toldLimits(): ToldLimits {
  const levels = new Map<ToldLimit['what'], Level>();
  return {
    get isKnown() {
      return levels.size > 0;
    },
    hear(limits, now) {
      for (const { what, amount, remaining, windowMs } of limits)
        if (amount > 0 && windowMs > 0)
          levels.set(what, { amount, windowMs, left: Math.min(amount, remaining), at: now });
    },
    take(costs, now) {
      for (const [what, level] of levels) {
        const cost = costs[what];
        const short = cost - leftAt(level, now);
        if (short > 0 && cost <= level.amount)
          return { what, waitMs: Math.ceil((short * level.windowMs) / level.amount) };
      }
      for (const [what, level] of levels)
        levels.set(what, { ...level, left: leftAt(level, now) - costs[what], at: now });
      return undefined;
    },
  };
}

function leftAt({ amount, windowMs, left, at }: Level, now: number): number {
  return Math.min(amount, left + (Math.max(0, now - at) * amount) / windowMs);
}
