import type { Clock } from '../ports/clock.js';
import { sleepWith } from './sleep.js';

/** What one native timer can hold: 2^31 - 1 milliseconds. */
const LONGEST_TIMER_MS = 2_147_483_647;

/** The machine's clock and timers. A delay below 0 or NaN counts as 0; one beyond what a native timer holds is waited for in stages. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: (ms, signal) => sleepWith(after, ms, signal),
    after,
  };
}

function after(ms: number, callback: () => void): () => void {
  let left = ms > 0 ? ms : 0;
  let timer: ReturnType<typeof setTimeout>;
  const arm = () => {
    const stage = Math.min(left, LONGEST_TIMER_MS);
    left -= stage;
    timer = setTimeout(left > 0 ? arm : callback, stage);
  };
  arm();
  return () => clearTimeout(timer);
}
