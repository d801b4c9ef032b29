import { createHeap, type HeapEntry } from './heap.js';

interface Timer extends HeapEntry {
  /** On the monotonic clock. */
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

/** What one native timer can hold: 2^31 - 1 milliseconds. */
const LONGEST_TIMER_MS = 2_147_483_647;

const isBefore = (a: Timer, b: Timer) => a.at < b.at || (a.at === b.at && a.order < b.order);

/**
 * Timers over one native timer: a deadline that is set and cancelled with nearly every call then costs a tenth of a native one. Where nothing waits, the
 * native timer does not keep the process alive.
 */
export function sharedTimers(): (ms: number, callback: () => void) => () => void {
  const timers = createHeap<Timer>(isBefore);
  let native: ReturnType<typeof setTimeout> | undefined;
  let nativeAt = Number.POSITIVE_INFINITY;
  let isResting = false;
  let order = 0;

  function arm(now: number): void {
    const first = timers.peek();
    if (first === undefined) {
      rest();
      return;
    }
    if (native !== undefined && nativeAt <= first.at) {
      if (isResting) native.ref();
      isResting = false;
      return;
    }
    clearTimeout(native);
    const waitMs = Math.min(Math.max(0, first.at - now), LONGEST_TIMER_MS);
    nativeAt = now + waitMs;
    native = setTimeout(fire, Math.ceil(waitMs));
    isResting = false;
  }

  function rest(): void {
    if (native === undefined || isResting) return;
    isResting = true;
    native.unref();
  }

  function fire(): void {
    native = undefined;
    nativeAt = Number.POSITIVE_INFINITY;
    const now = performance.now();
    try {
      for (;;) {
        const first = timers.peek();
        if (first === undefined || first.at > now) break;
        timers.remove(first);
        first.callback();
      }
    } finally {
      arm(performance.now());
    }
  }

  return (ms, callback) => {
    const now = performance.now();
    order += 1;
    const timer: Timer = { at: now + (ms > 0 ? ms : 0), order, callback, slot: -1 };
    timers.push(timer);
    if (timer.slot === 0) arm(now);
    return () => {
      if (timers.remove(timer) && timers.size === 0) rest();
    };
  };
}
