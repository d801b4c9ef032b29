import type { Clock } from '../ports/clock.js';
import type { Bucket, RateLimits } from '../ports/rate-limits.js';

/** A limit as people write it: so many in so long. */
export interface RateLimit {
  readonly amount: number;
  readonly windowMs: number;
}

/** Whose limit it is. */
export type RateScope = 'global' | 'chat' | 'bot' | 'provider';

/** One bucket of a scope; `id` is the chat's, the bot's or the provider's, and what is counted where that is not calls: `groq/tokens`. */
export function bucketOf(scope: RateScope, id: string, limit: RateLimit, cost = 1): Bucket {
  const { amount: capacity, windowMs } = limit;
  return { key: `${scope}:${id}`, capacity, windowMs, cost };
}

/** What became of a request for tokens: `waitedMs` is what it took; `waitMs` is how long it would still take. */
export type TakeResult =
  | { readonly isGranted: true; readonly waitedMs: number }
  | { readonly isGranted: false; readonly key: string; readonly waitMs: number };

/** How long tokens are waited for, and what holds where the limits cannot be asked. */
export interface TakeOptions {
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
  readonly signal?: AbortSignal;
  /** Default: 0, it is told at once. */
  readonly longestWaitMs?: number;
  /** 'closed' (default): nothing is granted, for what must not be overdone, such as sending; 'open': everything is. */
  readonly onError?: 'closed' | 'open';
}

const ERROR_WAIT_MS = 1_000;

/**
 * Takes from all buckets or from none, waiting where that is not too long. Never rejects but with the reason of an aborted signal.
 */
export async function takeTokens(
  limits: RateLimits,
  buckets: readonly Bucket[],
  { clock, signal, longestWaitMs = 0, onError = 'closed' }: TakeOptions,
): Promise<TakeResult> {
  if (buckets.length === 0) return { isGranted: true, waitedMs: 0 };
  const from = clock.now();
  for (;;) {
    signal?.throwIfAborted();
    const now = clock.now();
    const waitedMs = Math.max(0, now - from);
    const result = await ask(limits, buckets, now, onError);
    if (result.isGranted) return { isGranted: true, waitedMs };
    const { key, waitMs } = result;
    if (waitedMs + waitMs > longestWaitMs) return { isGranted: false, key, waitMs };
    await clock.sleep(waitMs, signal);
  }
}

async function ask(
  limits: RateLimits,
  buckets: readonly Bucket[],
  now: number,
  onError: 'closed' | 'open',
): ReturnType<RateLimits['take']> {
  try {
    return await limits.take(buckets, now);
  } catch {
    if (onError === 'open') return { isGranted: true };
    return { isGranted: false, key: buckets[0]?.key ?? '', waitMs: ERROR_WAIT_MS };
  }
}
