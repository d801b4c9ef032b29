import { CoterieError } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import { hashesUnderWay } from '../system/digest.js';
import { createHeap, type HeapEntry } from '../system/heap.js';
import { sleepWith } from '../system/sleep.js';
import { macrotask } from './macrotask.js';

/** Options of {@link manualClock}. */
export interface ManualClockOptions {
  /** Epoch ms at which it stands. Default: 2026-01-05T09:00:00Z, a Monday. */
  readonly now?: number;
  /** 'manual' (default): `monotonic` moves with the clock; 'real': it measures real durations. */
  readonly monotonic?: 'manual' | 'real';
  /** True while something outside promises (files, sockets) is under way: time then stands until it is false. */
  readonly isBusy?: () => boolean;
}

/** A clock that moves only when it is told to. */
export interface ManualClock extends Clock {
  /** Moves on by `ms`, firing every timer on the way in the order of (time, creation), with pending promise work done after each. */
  advance(ms: number): Promise<void>;
  /** Moves on to `epochMs`, as `advance` does. A time that has passed fires only what is due. */
  runUntil(epochMs: number): Promise<void>;
  /** Moves to the next timer and fires it; false where there is none. */
  runNext(): Promise<boolean>;
  /** Timers that wait. */
  pendingTimers(): number;
  /** When the next timer fires, epoch ms. */
  nextTimerAt(): number | undefined;
}

interface Timer extends HeapEntry {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

const isBefore = (a: Timer, b: Timer) => a.at < b.at || (a.at === b.at && a.order < b.order);

/**
 * A clock for tests and simulations. Only one of `advance`, `runUntil` and `runNext` may be under way at a time; an error that a timer's callback throws
 * rejects it.
 */
export function manualClock(options: ManualClockOptions = {}): ManualClock {
  const timers = createHeap<Timer>(isBefore);
  let now = options.now ?? Date.UTC(2026, 0, 5, 9);
  let order = 0;
  let isDriven = false;

  function after(ms: number, callback: () => void): () => void {
    order += 1;
    const timer: Timer = { at: now + (ms > 0 ? ms : 0), order, callback, slot: -1 };
    timers.push(timer);
    return () => void timers.remove(timer);
  }

  async function drain(): Promise<void> {
    await macrotask();
    while (hashesUnderWay() > 0 || options.isBusy?.() === true) await macrotask();
  }

  function fireNext(): void {
    const timer = timers.pop();
    if (timer === undefined) return;
    if (timer.at > now) now = timer.at;
    timer.callback();
  }

  async function drive<T>(run: () => Promise<T>): Promise<T> {
    if (isDriven) {
      throw new CoterieError(
        'invalid-argument',
        'This manual clock is being moved already: await advance, runUntil or runNext before the next.',
      );
    }
    isDriven = true;
    try {
      await drain();
      return await run();
    } finally {
      isDriven = false;
    }
  }

  async function runUntil(target: number): Promise<void> {
    for (;;) {
      const next = timers.peek();
      if (next === undefined || next.at > target) break;
      fireNext();
      await drain();
    }
    if (target > now) now = target;
  }

  return {
    now: () => now,
    monotonic: options.monotonic === 'real' ? () => performance.now() : () => now,
    sleep: (ms, signal) => sleepWith(after, ms, signal),
    after,
    advance: (ms) => drive(() => runUntil(now + ms)),
    runUntil: (epochMs) => drive(() => runUntil(epochMs)),
    runNext: () =>
      drive(async () => {
        const next = timers.peek();
        if (next === undefined || next.at === Number.POSITIVE_INFINITY) return false;
        fireNext();
        await drain();
        return true;
      }),
    pendingTimers: () => timers.size,
    nextTimerAt: () => timers.peek()?.at,
  };
}
