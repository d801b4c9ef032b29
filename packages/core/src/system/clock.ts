import type { Clock } from '../ports/clock.js';
import { sleepWith } from './sleep.js';
import { sharedTimers } from './timers.js';

/** The machine's clock and timers. A delay below 0 or NaN counts as 0, and one may be longer than what a native timer holds. */
export function systemClock(): Clock {
  const after = sharedTimers();
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: (ms, signal) => sleepWith(after, ms, signal),
    after,
  };
}
