import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inProcessRateLimits } from '../../src/in-process/index.js';

const step = fc.record({
  wait: fc.integer({ min: -300, max: 700 }),
  cost: fc.integer({ min: 1, max: 4 }),
});

describe('inProcessRateLimits', () => {
  it('never grants more than capacity plus refill in any window, though time may go back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }),
        fc.array(step, { minLength: 1, maxLength: 80 }),
        async (capacity, steps) => {
          const limits = inProcessRateLimits();
          const windowMs = 1_000;
          const granted: { at: number; cost: number }[] = [];
          let now = 1_000_000;
          let latest = 0;
          for (const { wait, cost } of steps) {
            now += wait;
            // The bucket's time begins with its first grant, and then never goes back.
            latest = granted.length === 0 ? now : Math.max(latest, now);
            const bucket = { key: 'k', capacity, windowMs, cost };
            if ((await limits.take([bucket], now)).isGranted) granted.push({ at: latest, cost });
          }
          for (const [first, { at: from }] of granted.entries()) {
            let sum = 0;
            for (const { at, cost } of granted.slice(first)) {
              sum += cost;
              const most = capacity + ((at - from) * capacity) / windowMs;
              expect(sum).toBeLessThanOrEqual(most + 1e-6);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('grants whoever waits as long as told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const limits = inProcessRateLimits();
        let now = 1_000_000;
        for (const { cost } of steps) {
          const bucket = { key: 'k', capacity: 5, windowMs: 997, cost };
          const first = await limits.take([bucket], now);
          if (first.isGranted) continue;
          now += first.waitMs;
          expect((await limits.take([bucket], now)).isGranted).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('forgets buckets that are full again', async () => {
    const limits = inProcessRateLimits();
    for (let index = 0; index < 20_000; index += 1) {
      const bucket = { key: `k${index}`, capacity: 5, windowMs: 1_000, cost: 5 };
      expect((await limits.take([bucket], index)).isGranted).toBe(true);
    }
    const bucket = { key: 'k19999', capacity: 5, windowMs: 1_000, cost: 5 };
    expect((await limits.take([bucket], 19_999)).isGranted).toBe(false);
  });
});
