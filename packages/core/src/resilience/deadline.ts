import { CoterieError } from '../errors.js';
import type { Clock } from '../ports/clock.js';

/** One timer, and one controller where somebody listens, for a whole call, however many attempts it has. */
export interface Deadline {
  /** Aborted at the deadline, or when the caller's signal is. Made when it is first read: a signal costs more than all the rest of a call. */
  readonly signal: AbortSignal;
  readonly isOver: boolean;
  /** Settles as `work` does, or rejects at the deadline even where `work` does not listen. One at a time. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Leaves no timer and no listener behind. */
  close(): void;
}

class RunningDeadline implements Deadline {
  readonly #cancelTimer: () => void;
  #cancelGrace: (() => void) | undefined;
  readonly #parent: AbortSignal | undefined;
  readonly #onAbort: (() => void) | undefined;
  #controller: AbortController | undefined;
  #error: CoterieError | undefined;
  #rejectRace: ((error: unknown) => void) | undefined;

  constructor(
    clock: Pick<Clock, 'after'>,
    ms: number,
    what: string,
    parent: AbortSignal | undefined,
    graceMs: number,
    isLate: boolean,
  ) {
    this.#cancelTimer = clock.after(ms, () => this.#end(exceededError(what, ms)));
    if (parent === undefined) return;
    this.#parent = parent;
    const end = () => this.#end(abortedError(what, parent));
    this.#onAbort = () => {
      if (graceMs > 0) this.#cancelGrace = clock.after(graceMs, end);
      else end();
    };
    if (isLate) this.#onAbort();
    else parent.addEventListener('abort', this.#onAbort, { once: true });
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#error !== undefined) this.#controller.abort(this.#error);
    }
    return this.#controller.signal;
  }

  get isOver(): boolean {
    return this.#error !== undefined;
  }

  race<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#rejectRace = reject;
      work.then(resolve, reject);
      if (this.#error !== undefined) reject(this.#error);
    });
  }

  close(): void {
    this.#cancelTimer();
    this.#cancelGrace?.();
    if (this.#onAbort !== undefined) this.#parent?.removeEventListener('abort', this.#onAbort);
  }

  #end(error: CoterieError): void {
    this.#error = error;
    this.#rejectRace?.(error);
    this.#controller?.abort(error);
  }
}

/**
 * Begins a deadline of `ms` milliseconds from now. What `parent` aborts goes on for `graceMs`, by default not at all.
 * @throws CoterieError 'aborted' where `parent` is aborted already and there is no grace.
 */
export function openDeadline(
  clock: Pick<Clock, 'after'>,
  ms: number,
  what: string,
  parent?: AbortSignal,
  graceMs = 0,
): Deadline {
  const isLate = parent?.aborted === true;
  if (isLate && graceMs <= 0) throw abortedError(what, parent);
  return new RunningDeadline(clock, ms, what, parent, graceMs, isLate);
}

/**
 * Runs `work` with one signal that is aborted when `parent` is (`graceMs` later, where it is given), or after `ms` milliseconds, and
 * settles at that moment even where `work` does not listen. Its timers are cleared at the end.
 * @throws CoterieError 'deadline-exceeded' (retryable) or 'aborted', or what `work` rejects with.
 */
export async function withDeadline<T>(
  clock: Clock,
  ms: number,
  what: string,
  parent: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
  graceMs = 0,
): Promise<T> {
  const deadline = openDeadline(clock, ms, what, parent, graceMs);
  try {
    return await deadline.race(work(deadline.signal));
  } finally {
    deadline.close();
  }
}

/** Settles as `work` does, or rejects with the signal's reason as soon as it is aborted, even where `work` does not listen. */
export function settledBy<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    const end = () => signal.removeEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(end);
  });
}

function exceededError(what: string, ms: number): CoterieError {
  return new CoterieError('deadline-exceeded', `${what} took longer than ${Math.round(ms)} ms.`, {
    isRetryable: true,
  });
}

function abortedError(what: string, parent: AbortSignal): CoterieError {
  return new CoterieError('aborted', `${what} was stopped before it ended.`, {
    cause: parent.reason,
  });
}
