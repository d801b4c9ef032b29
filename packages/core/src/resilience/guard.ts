import type { Clock } from '../ports/clock.js';
import type { ErrorClass } from '../ports/error-rules.js';
import type { RandomStream } from '../ports/random.js';
import type { Breaker } from './breaker.js';
import { openDeadline } from './deadline.js';
import { nextPause, type RetryBudget, type RetryPlan } from './retry.js';

/** What stands between callers and one thing that may fail: made once, used for every call. */
export interface Guard {
  readonly clock: Clock;
  /** Names the call in errors: 'Model groq:llama'. */
  readonly what: string;
  readonly classify: (error: unknown) => ErrorClass;
  readonly breaker?: Breaker;
  /** Whose breaker it is: an error of this scope that tells a wait opens it at once. */
  readonly scope?: ErrorClass['scope'];
  /** Only for what is safe to repeat. */
  readonly retry?: RetryPlan;
  /** Shared by all calls that burden the same thing. */
  readonly retryBudget?: RetryBudget;
}

/** One call through a {@link Guard}. */
export interface GuardedCall<T> {
  /** Milliseconds for the whole call, with every try and every pause. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
  /** The draws of the pauses; asked for at the first of them. Without it there is no further try. */
  readonly stream?: () => RandomStream;
  /** Hears of every try that failed. */
  readonly onFailure?: (error: unknown, failure: ErrorClass) => void;
  /** Its `signal` is made when it is first read. */
  readonly work: (call: { readonly signal: AbortSignal }) => Promise<T>;
}

/**
 * Makes a call through breaker, deadline and retry. Settles at the deadline, and as soon as the signal is aborted, whatever `work` does.
 * @throws CoterieError 'breaker-open', 'deadline-exceeded' or 'aborted', or what the last try rejected with.
 */
export async function callThrough<T>(guard: Guard, call: GuardedCall<T>): Promise<T> {
  const { clock, breaker, retryBudget } = guard;
  const deadline = openDeadline(clock, call.deadlineMs, guard.what, call.signal);
  let now = clock.now();
  const endsAt = now + call.deadlineMs;
  try {
    retryBudget?.call(now);
    let stream: RandomStream | undefined;
    let pauseMs = 0;
    for (let tries = 1; ; tries += 1) {
      const ticket = breaker?.enter(now);
      try {
        const value = await deadline.race(call.work(deadline));
        if (ticket !== undefined) breaker?.leave(ticket, 'success');
        return value;
      } catch (error) {
        const failure = guard.classify(error);
        if (ticket !== undefined) breaker?.leave(ticket, resultOf(failure));
        if (failure.scope === guard.scope && failure.retryAfterMs !== undefined)
          breaker?.tell(clock.now() + failure.retryAfterMs, failure.name);
        call.onFailure?.(error, failure);
        const { retry } = guard;
        if (deadline.isOver || retry === undefined || call.stream === undefined) throw error;
        stream ??= call.stream();
        const pause = nextPause(retry, failure, tries, pauseMs, stream);
        const failedAt = clock.now();
        if (pause === undefined || failedAt + pause >= endsAt) throw error;
        if (breaker !== undefined && !mayEnterIn(breaker, pause, failedAt)) throw error;
        if (retryBudget?.take(failedAt) === false) throw error;
        pauseMs = pause;
        await clock.sleep(pause, deadline.signal);
        now = clock.now();
      }
    }
  } finally {
    deadline.close();
  }
}

/** How a call of this class ended for a breaker. */
export function resultOf(failure: ErrorClass): 'failure' | 'refusal' | 'cancelled' {
  if (failure.name === 'cancelled') return 'cancelled';
  return failure.countsAsFailure ? 'failure' : 'refusal';
}

/** Whether the breaker will let a try through after a pause. */
function mayEnterIn(breaker: Breaker, pauseMs: number, now: number): boolean {
  const { phase, openUntil } = breaker.status();
  return phase !== 'isolated' && (openUntil === undefined || openUntil <= now + pauseMs);
}
