import { CircuitState, CountBreaker, circuitBreaker, handleAll } from 'cockatiel';
import * as fc from 'fast-check';
import { createBreaker } from '../../src/resilience/breaker.js';

type Step = 'success' | 'failure' | { readonly waitMs: number };

const HALF_OPEN_AFTER_MS = 1_000;

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<Step>('success') },
    { weight: 4, arbitrary: fc.constant<Step>('failure') },
    { weight: 1, arbitrary: fc.record({ waitMs: fc.integer({ min: 1, max: 1_500 }) }) },
    { weight: 1, arbitrary: fc.record({ waitMs: fc.constantFrom(999, 1_000, 1_001) }) },
  ),
  { minLength: 1, maxLength: 40 },
);

const windows = fc
  .record({
    size: fc.integer({ min: 1, max: 12 }),
    minimum: fc.integer({ min: 1, max: 12 }),
    percent: fc.integer({ min: 1, max: 99 }),
  })
  .map(({ size, minimum, percent }) => ({
    size,
    minimumCalls: Math.min(size, minimum),
    share: percent / 100,
  }));

/**
 * Runs random sequences of calls through our count window and cockatiel's, side by side on one clock, and throws with the smallest sequence at which they
 * part: in what they let through, or in whether they are closed.
 */
export async function agreeWithCockatiel(sequences: number, seed: number): Promise<void> {
  const realNow = Date.now;
  try {
    await fc.assert(
      fc.asyncProperty(windows, steps, async (window, sequence) => {
        let now = 1_000_000;
        Date.now = () => now;
        const { size, minimumCalls, share } = window;
        const theirs = circuitBreaker(handleAll, {
          halfOpenAfter: HALF_OPEN_AFTER_MS,
          breaker: new CountBreaker({ threshold: share, size, minimumNumberOfCalls: minimumCalls }),
        });
        const ours = createBreaker({
          name: 'ours',
          clock: { now: () => now, after: () => () => {} },
          options: {
            policies: [{ kind: 'count-window', ...window }],
            openMs: HALF_OPEN_AFTER_MS,
            growth: 1,
            rampMs: 0,
          },
        });
        for (const [index, step] of sequence.entries()) {
          if (typeof step === 'object') {
            now += step.waitMs;
            continue;
          }
          const isPassed = { theirs: false, ours: false };
          await theirs
            .execute(() => {
              isPassed.theirs = true;
              if (step === 'failure') throw new Error('x');
            })
            .catch(() => {});
          try {
            const ticket = ours.enter();
            isPassed.ours = true;
            ours.leave(ticket, step);
          } catch {
            // Refused.
          }
          const isClosed = {
            theirs: theirs.state === CircuitState.Closed,
            ours: ours.status().phase === 'closed',
          };
          if (isPassed.ours !== isPassed.theirs || isClosed.ours !== isClosed.theirs) {
            throw new Error(`step ${index}: ${JSON.stringify({ isPassed, isClosed })}`);
          }
        }
      }),
      { numRuns: sequences, seed },
    );
  } finally {
    Date.now = realNow;
  }
}
