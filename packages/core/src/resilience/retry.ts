import { uniform } from '../chance/draws.js';
import type { ErrorClass } from '../ports/error-rules.js';
import type { RandomStream } from '../ports/random.js';

/** How often, and after which pauses, what is safe to repeat is tried again. */
export interface RetryPlan {
  /** After the first try; 0 for none. */
  readonly retries: number;
  /** The shortest pause, in milliseconds. */
  readonly baseMs: number;
  /** The longest pause: where the other side wants a longer one, there is no further try. */
  readonly capMs: number;
}

/**
 * The pause before the next try, in milliseconds: decorrelated jitter, between the base and three times the last pause, never shorter than what the other side
 * told. undefined where there is to be no further try.
 */
export function nextPause(
  plan: RetryPlan,
  failure: Pick<ErrorClass, 'isRetryable' | 'retryAfterMs'>,
  triesSoFar: number,
  lastPauseMs: number,
  stream: RandomStream,
): number | undefined {
  if (!failure.isRetryable || triesSoFar > plan.retries) return undefined;
  const { retryAfterMs = 0 } = failure;
  if (retryAfterMs > plan.capMs) return undefined;
  const widest = Math.min(plan.capMs, 3 * Math.max(plan.baseMs, lastPauseMs));
  const drawn = uniform(stream, plan.baseMs, widest);
  return Math.ceil(Math.min(plan.capMs, Math.max(drawn, retryAfterMs)));
}

/** How many tries again there may be beside the calls. */
export interface RetryBudgetOptions {
  /** Tries again for each call. Default: 0.2. */
  readonly share?: number;
  /** Tries again that are always granted. Default: 3. */
  readonly minimum?: number;
  /** Over so long. Default: 60 seconds. */
  readonly windowMs?: number;
}

/** Keeps an outage from being made worse by tries again: one for all calls of one kind. */
export interface RetryBudget {
  /** Counts a call. */
  call(now: number): void;
  /** Takes one try again; false where the budget is spent. */
  take(now: number): boolean;
}

/** Makes a {@link RetryBudget}. */
export function retryBudget(options: RetryBudgetOptions = {}): RetryBudget {
  const { share = 0.2, minimum = 3, windowMs = 60_000 } = options;
  // Counted in place, since it is done with every call: this half of the window and the one before.
  const half = { start: 0, calls: 0, retries: 0 };
  let before = { calls: 0, retries: 0 };
  const roll = (now: number): void => {
    const halves = Math.floor((2 * (now - half.start)) / windowMs);
    if (halves === 0) return;
    before = halves === 1 ? { calls: half.calls, retries: half.retries } : { calls: 0, retries: 0 };
    half.start = now;
    half.calls = 0;
    half.retries = 0;
  };
  return {
    call(now) {
      roll(now);
      half.calls += 1;
    },
    take(now) {
      roll(now);
      const retries = before.retries + half.retries;
      if (retries >= Math.max(minimum, Math.floor((before.calls + half.calls) * share)))
        return false;
      half.retries += 1;
      return true;
    },
  };
}
