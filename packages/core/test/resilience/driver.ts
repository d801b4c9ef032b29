import { type Breaker, type BreakerChange, createBreaker } from '../../src/resilience/breaker.js';
import type { BreakerOptions } from '../../src/resilience/breaker-options.js';
import type { CallResult, Ticket } from '../../src/resilience/breaker-state.js';
import { type ManualClock, manualClock } from '../../src/testing/manual-clock.js';

export const SECOND = 1_000;
export const MINUTE = 60_000;

/** Five failures open it for ten seconds; one probe closes it. No chance, no growth, no ramp, where not told otherwise. */
export const PLAIN: BreakerOptions = {
  policies: [{ kind: 'consecutive', failures: 5 }],
  openMs: 10 * SECOND,
  growth: 1,
  jitter: 0,
  rampMs: 0,
};

/** A breaker on a clock of its own, moved by hand. */
export interface Driven {
  readonly breaker: Breaker;
  readonly clock: ManualClock;
  /** Changes as `from>to`. */
  readonly changes: string[];
  /** One call after another, each ending at once. */
  run(...results: readonly CallResult[]): void;
  /** Begins a call; undefined where it is refused. */
  begin(): Ticket | undefined;
  phase(): string;
}

/** Makes a {@link Driven}. */
export function driven(
  options: Partial<BreakerOptions> = {},
  more: { readonly state?: unknown; readonly clock?: ManualClock } = {},
): Driven {
  const clock = more.clock ?? manualClock();
  const changes: string[] = [];
  const breaker = createBreaker({
    name: 'test',
    clock,
    options: { ...PLAIN, ...options },
    state: more.state,
    onChange: ({ from, to }: BreakerChange) => changes.push(`${from}>${to.phase}`),
  });
  const begin = () => {
    try {
      return breaker.enter();
    } catch {
      return undefined;
    }
  };
  return {
    breaker,
    clock,
    changes,
    begin,
    run(...results) {
      for (const result of results) breaker.leave(breaker.enter(), result);
    },
    phase: () => breaker.status().phase,
  };
}

/** So many equal results. */
export function times(count: number, result: CallResult): CallResult[] {
  return Array.from({ length: count }, () => result);
}
