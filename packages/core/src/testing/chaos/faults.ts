import { chance, uniform } from '../../chance/draws.js';
import type { Clock } from '../../ports/clock.js';
import type { Random } from '../../ports/random.js';

/** Seeded faults of one wrapped thing. Rates are 0 to 1 and are drawn for each call; the same seed gives the same faults in the same order of calls. */
export interface FaultOptions {
  readonly random: Random;
  /** Where delays are waited for. */
  readonly clock: Pick<Clock, 'sleep'>;
  /** Tells the draws of several wrapped things apart. Default: what is wrapped. */
  readonly name?: string;
  /** Every so many calls one rejects: 3 rejects the third, the sixth and so on. */
  readonly failEvery?: number;
  /** Share of calls that reject. */
  readonly failRate?: number;
  /** Share of calls that do not end before their signal is aborted; for calls without a signal these reject. */
  readonly hangRate?: number;
  /** Share of calls that are slow, by up to `slowMs`. */
  readonly slowRate?: number;
  /** Default: 0, no call is slow. With no `slowRate` every call is. */
  readonly slowMs?: number;
}

/** What was done to calls so far. */
export interface FaultCounts {
  readonly calls: number;
  readonly failed: number;
  readonly hung: number;
  readonly slowed: number;
}

/** The fate of one call that ends. */
export type Fate = 'fails' | 'passes';

/** Draws the fates of calls, waits out the slow ones, and counts. */
export interface Faults {
  /** Resolves with the call's fate; a hanging one rejects with the signal's reason when it is aborted. */
  next(operation: string, signal?: AbortSignal): Promise<Fate>;
  counts(): FaultCounts;
}

/** Faults of the thing called `what`. */
export function createFaults(what: string, options: FaultOptions): Faults {
  const { random, clock, name = what, failEvery = 0, slowMs = 0 } = options;
  const { failRate = 0, hangRate = 0, slowRate = 1 } = options;
  const counts = { calls: 0, failed: 0, hung: 0, slowed: 0 };
  return {
    counts: () => ({ ...counts }),
    next: async (operation, signal) => {
      signal?.throwIfAborted();
      counts.calls += 1;
      const stream = random.at('chaos', name, operation, counts.calls);
      const [hangs, fails, slow] = [hangRate, failRate, slowRate].map((rate) =>
        chance(stream, rate),
      );
      if (slow && slowMs > 0) {
        counts.slowed += 1;
        await clock.sleep(uniform(stream, 0, slowMs), signal);
      }
      if (hangs) {
        counts.hung += 1;
        if (signal !== undefined) await untilAborted(signal);
        return 'fails';
      }
      if (fails || (failEvery > 0 && counts.calls % failEvery === 0)) {
        counts.failed += 1;
        return 'fails';
      }
      return 'passes';
    },
  };
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
