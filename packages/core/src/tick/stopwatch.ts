import type { Clock } from '../ports/clock.js';

/** Adds up the engine's own time by step, in milliseconds. */
export interface Stopwatch {
  /** Runs a synchronous step and counts its time. */
  readonly time: <T>(step: string, work: () => T) => T;
  /** Runs a storage statement and counts its time. */
  readonly timeAsync: <T>(step: string, work: () => Promise<T>) => Promise<T>;
  readonly totals: () => Readonly<Record<string, number>>;
}

/** Makes a {@link Stopwatch} over the clock's monotonic time. */
export function stopwatch(clock: Clock): Stopwatch {
  const totals: Record<string, number> = {};
  const add = (step: string, startedAt: number) => {
    totals[step] = (totals[step] ?? 0) + clock.monotonic() - startedAt;
  };
  return {
    time(step, work) {
      const startedAt = clock.monotonic();
      try {
        return work();
      } finally {
        add(step, startedAt);
      }
    },
    async timeAsync(step, work) {
      const startedAt = clock.monotonic();
      try {
        return await work();
      } finally {
        add(step, startedAt);
      }
    },
    totals: () => ({ ...totals }),
  };
}
