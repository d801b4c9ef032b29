import type { Cache } from '../ports/cache.js';
import type { Clock } from '../ports/clock.js';
import type { Breaker } from '../resilience/breaker.js';
import type { BreakerOptions } from '../resilience/breaker-options.js';
import { classifyError, modelErrors } from '../resilience/error-class.js';
import { callThrough } from '../resilience/guard.js';

/** The breaker of the shared tier: one failure opens it, since each costs a caller its deadline. */
export const cacheBreakerOptions: BreakerOptions = {
  policies: [{ kind: 'consecutive', failures: 1 }],
  openMs: 2_000,
  maxOpenMs: 60_000,
  rampMs: 0,
};

/** A call that waits for an answer, while the tier is well and while it is being tried again. */
const DEADLINE_MS = 200;
const PROBE_DEADLINE_MS = 20;
/** Writes under way at once; further ones are left out, for the tier is then slower than what is read. */
const MOST_WRITES = 64;

/** The second tier, as the callers of a cache need it: nothing waits for it long, and it never rejects. */
export interface SharedTier {
  /** Undefined for a miss and for a failure. */
  get(key: string): Promise<string | undefined>;
  /** In the background. */
  set(key: string, value: string, ttlMs: number, tags: readonly string[]): void;
  /** Whether it was done. */
  delete(key: string): Promise<boolean>;
  /** Whether it was done. */
  invalidateTag(tag: string): Promise<boolean>;
}

/** What a {@link SharedTier} is made of. */
export interface SharedTierSetup {
  readonly clock: Clock;
  readonly cache: Cache;
  readonly breaker: Breaker;
  /** Ends every call under way. */
  readonly signal: AbortSignal;
  /** Hears of what failed, but not of calls that the breaker kept back. */
  readonly onError: (error: unknown) => void;
}

/** Puts deadline and breaker before a cache. */
export function sharedTier({
  clock,
  cache,
  breaker,
  signal: stopping,
  onError,
}: SharedTierSetup): SharedTier {
  let writes = 0;
  const guard = {
    clock,
    what: 'The shared cache',
    classify: (error: unknown) => classifyError(error, modelErrors),
    breaker,
  } as const;

  async function call<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const { phase } = breaker.status();
    if (phase === 'open' || phase === 'isolated') return undefined;
    try {
      return await callThrough(guard, {
        deadlineMs: phase === 'half-open' ? PROBE_DEADLINE_MS : DEADLINE_MS,
        signal: stopping,
        work: ({ signal }) => work(signal),
        onFailure: (error) => {
          if (!stopping.aborted) onError(error);
        },
      });
    } catch {
      return undefined;
    }
  }

  return {
    get: (key) => call((signal) => cache.get(key, { signal })),
    set(key, value, ttlMs, tags) {
      if (writes >= MOST_WRITES) return;
      writes += 1;
      void call((signal) => cache.set(key, value, { ttlMs, tags, signal })).finally(() => {
        writes -= 1;
      });
    },
    delete: async (key) =>
      (await call(async (signal) => {
        await cache.delete(key, { signal });
        return true;
      })) === true,
    invalidateTag: async (tag) =>
      (await call(async (signal) => {
        await cache.invalidateTag(tag, { signal });
        return true;
      })) === true,
  };
}
