import type { ManualClock } from '@coterie/core/testing';
import { manualClock } from '@coterie/core/testing';

/** When every virtual room begins: 5 January 2026, 17:30 UTC, a Monday evening. */
export const EPOCH = Date.UTC(2026, 0, 5, 17, 30);

/** A clock that jumps from one thing to the next, and measures costs in real time. */
export function virtualClock(now: number = EPOCH): ManualClock {
  return manualClock({ now, monotonic: 'real' });
}

/** Moves time on until `isDone`, or until nothing is left to happen. */
export async function runUntil(clock: ManualClock, isDone: () => boolean): Promise<void> {
  while (!isDone()) if (!(await clock.runNext())) return;
}
