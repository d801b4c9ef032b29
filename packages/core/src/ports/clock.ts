/** The only source of time. Replaced by a manual clock in tests and simulations. */
export interface Clock {
  /** Epoch milliseconds, UTC. */
  now(): number;
  /** Milliseconds of a monotonic clock with a fraction, for measuring durations; the zero point means nothing. */
  monotonic(): number;
  /**
   * Resolves after `ms` milliseconds, or rejects with the signal's reason as soon as it is aborted. Leaves no timer behind.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Calls `callback` once after `ms` milliseconds; the returned function cancels it and may be called any number of times. */
  after(ms: number, callback: () => void): () => void;
}
