import type { Bucket, RateLimitResult, RateLimits } from '../ports/rate-limits.js';

interface Level {
  tokens: number;
  /** Until when it was refilled, epoch ms; never goes back. */
  at: number;
  /** When it is full again: it need not be kept any longer. */
  fullAt: number;
}

const SWEEP_AT_LEAST = 1_024;

/** Token buckets in this process. A bucket that is full again is forgotten; time that goes backwards refills nothing and takes nothing away. */
export function inProcessRateLimits(): RateLimits {
  const levels = new Map<string, Level>();
  let sweepAt = SWEEP_AT_LEAST;

  function levelOf({ key, capacity, windowMs }: Bucket, now: number): Level {
    const level = levels.get(key) ?? { tokens: capacity, at: now, fullAt: now };
    if (now > level.at) {
      const refill = windowMs > 0 ? ((now - level.at) * capacity) / windowMs : capacity;
      level.tokens += refill;
      level.at = now;
    }
    level.tokens = Math.min(capacity, level.tokens);
    return level;
  }

  function store(bucket: Bucket, level: Level, tokens: number): void {
    level.tokens = tokens;
    level.fullAt = level.at + waitFor(bucket, bucket.capacity - tokens);
    levels.set(bucket.key, level);
  }

  function sweep(now: number): void {
    if (levels.size < sweepAt) return;
    for (const [key, level] of levels) if (level.fullAt <= now) levels.delete(key);
    sweepAt = Math.max(SWEEP_AT_LEAST, 2 * levels.size);
  }

  return {
    take: async (buckets, now): Promise<RateLimitResult> => {
      sweep(now);
      let refused: { key: string; waitMs: number } | undefined;
      const costs = costsByKey(buckets);
      for (const { bucket, cost } of costs) {
        const level = levelOf(bucket, now);
        if (cost <= level.tokens) continue;
        // A clock that went back has to catch up first.
        const waitMs = Math.ceil(waitFor(bucket, cost - level.tokens) + (level.at - now));
        const isNever = cost > bucket.capacity;
        const wait = isNever ? Number.POSITIVE_INFINITY : Math.max(1, waitMs);
        if (refused === undefined || wait > refused.waitMs) {
          refused = { key: bucket.key, waitMs: wait };
        }
      }
      if (refused !== undefined) return { isGranted: false, ...refused };
      for (const { bucket, cost } of costs) {
        const level = levelOf(bucket, now);
        store(bucket, level, level.tokens - cost);
      }
      return { isGranted: true };
    },
    giveBack: async (buckets, now) => {
      for (const bucket of buckets) {
        if (!levels.has(bucket.key)) continue;
        const level = levelOf(bucket, now);
        store(bucket, level, Math.min(bucket.capacity, level.tokens + Math.max(0, bucket.cost)));
      }
    },
  };
}

/** Milliseconds in which so many tokens come. */
function waitFor({ capacity, windowMs }: Bucket, tokens: number): number {
  return capacity > 0 ? (tokens * windowMs) / capacity : Number.POSITIVE_INFINITY;
}

/** A bucket named twice in one call is asked for the sum. */
function costsByKey(buckets: readonly Bucket[]): readonly { bucket: Bucket; cost: number }[] {
  const costs = new Map<string, { bucket: Bucket; cost: number }>();
  for (const bucket of buckets) {
    const cost = Math.max(0, bucket.cost);
    const known = costs.get(bucket.key);
    if (known === undefined) costs.set(bucket.key, { bucket, cost });
    else known.cost += cost;
  }
  return [...costs.values()];
}
