import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CoterieError } from '../../src/errors.js';
import { type Breaker, createBreaker } from '../../src/resilience/breaker.js';
import type { BreakerOptions } from '../../src/resilience/breaker-options.js';
import type { CallResult, Ticket } from '../../src/resilience/breaker-state.js';
import { classifyError, modelErrors } from '../../src/resilience/error-class.js';
import { callThrough, type Guard } from '../../src/resilience/guard.js';
import { retryBudget } from '../../src/resilience/retry.js';
import { seededRandom } from '../../src/system/random.js';
import { manualClock } from '../../src/testing/manual-clock.js';
import { agreeWithCockatiel } from './cockatiel-oracle.js';
import { MINUTE, PLAIN, SECOND } from './driver.js';

const LLM: BreakerOptions = {
  policies: [{ kind: 'consecutive', failures: 5 }],
  openMs: 120 * SECOND,
  successes: 2,
};

describe('beside another library', () => {
  test('2,000 random sequences: our count window and cockatiel’s never part', async () => {
    await agreeWithCockatiel(2_000, 20_260_505);
  }, 60_000);
});

type Step =
  | { readonly kind: 'begin' }
  | { readonly kind: 'end'; readonly call: number; readonly result: CallResult }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'tell'; readonly ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Step>({ kind: 'begin' }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('end' as const),
      call: fc.nat(30),
      result: fc.constantFrom<CallResult>('success', 'failure', 'failure', 'refusal', 'cancelled'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 500, 5_000, 10_000, 15_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('tell' as const), ms: fc.integer({ max: 20_000 }) }),
  },
);

describe('interleavings', () => {
  test('in 10,000 of them no stale result changes anything, and no more probes run than may', () => {
    let stale = 0;
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 10, maxLength: 60 }),
        fc.integer({ min: 1, max: 3 }),
        (steps, probes) => {
          let now = 1_000_000;
          const breaker = createBreaker({
            name: 'x',
            clock: { now: () => now, after: () => () => {} },
            options: {
              ...PLAIN,
              policies: [{ kind: 'consecutive', failures: 2 }],
              probes,
              successes: 2,
              probeMs: 7_000,
              rampMs: 10_000,
            },
          });
          const calls: Ticket[] = [];
          for (const each of steps) {
            if (each.kind === 'wait') now += each.ms;
            else if (each.kind === 'tell') {
              const before = breaker.toJSON();
              breaker.tell(now + each.ms, 'told');
              const { phase, openUntil = 0 } = breaker.toJSON();
              if (each.ms > 0) expect(phase === 'open' && openUntil >= now + each.ms).toBe(true);
              else expect(breaker.toJSON()).toBe(before);
            } else if (each.kind === 'begin') {
              const ticket = begin(breaker);
              if (ticket !== undefined) calls.push(ticket);
              const { phase, probes: running } = breaker.toJSON();
              if (phase === 'open') expect(ticket).toBeUndefined();
              expect(running.length).toBeLessThanOrEqual(probes);
            } else {
              const [ticket] = calls.splice(each.call % Math.max(1, calls.length), 1);
              if (ticket === undefined) continue;
              const before = breaker.toJSON();
              breaker.leave(ticket, each.result);
              if (ticket.generation === before.generation) continue;
              stale += 1;
              expect(breaker.toJSON()).toBe(before);
            }
          }
        },
      ),
      { numRuns: 10_000, seed: 4 },
    );
    expect(stale).toBeGreaterThan(4_000);
  }, 60_000);
});

function begin(breaker: Breaker): Ticket | undefined {
  try {
    return breaker.enter();
  } catch {
    return undefined;
  }
}

describe('a thousand callers', () => {
  test.each([1, 3])(
    'at half-open: at most %i at once, the rest is refused at once',
    async (probes) => {
      const clock = manualClock();
      const breaker = createBreaker({
        name: 'x',
        clock,
        options: { ...PLAIN, probes, successes: probes, rampMs: 30_000 },
      });
      for (let call = 0; call < 5; call += 1) breaker.leave(breaker.enter(), 'failure');
      await clock.advance(10 * SECOND);
      let running = 0;
      let most = 0;
      let refused = 0;
      const guard: Guard = {
        clock,
        what: 'x',
        classify: (error) => classifyError(error, modelErrors),
        breaker,
      };
      const calls = Array.from({ length: 1_000 }, () =>
        callThrough(guard, {
          deadlineMs: MINUTE,
          work: async () => {
            running += 1;
            most = Math.max(most, running);
            await clock.sleep(SECOND);
            running -= 1;
          },
        }).catch((error: unknown) => {
          expect(CoterieError.isInstance(error) && error.code).toBe('breaker-open');
          refused += 1;
        }),
      );
      await clock.advance(0);
      expect(refused).toBe(1_000 - probes);
      await clock.advance(MINUTE);
      await Promise.all(calls);
      expect(most).toBe(probes);
      expect(breaker.status().phase).toBe('closed');
    },
  );

  test('behind a hung probe: the circuit is free at its deadline, and the next probe closes it', async () => {
    const clock = manualClock();
    const breaker = createBreaker({
      name: 'x',
      clock,
      options: { ...PLAIN, probeMs: 20 * SECOND },
    });
    for (let call = 0; call < 5; call += 1) breaker.leave(breaker.enter(), 'failure');
    await clock.advance(10 * SECOND);
    breaker.enter();
    await clock.advance(20 * SECOND);
    expect(breaker.status().phase).toBe('open');
    await clock.advance(10 * SECOND);
    breaker.leave(breaker.enter(), 'success');
    expect(breaker.status().phase).toBe('closed');
  });
});

describe('an outage', () => {
  async function outage(everyMs: number, hours: number, hasBreaker: boolean, takesMs: number) {
    const clock = manualClock();
    const random = seededRandom(`outage-${everyMs}`);
    let attempts = 0;
    const breaker = createBreaker({ name: 'x', clock, random, options: LLM });
    const guard: Guard = {
      clock,
      what: 'x',
      classify: (error) => classifyError(error, modelErrors),
      ...(hasBreaker ? { breaker } : {}),
      scope: 'model',
      retry: { retries: 2, baseMs: 250, capMs: 2_000 },
      retryBudget: retryBudget(),
    };
    const count = Math.round((hours * 3_600_000) / everyMs);
    const calls: Promise<unknown>[] = [];
    for (let call = 0; call < count; call += 1) {
      calls.push(
        callThrough(guard, {
          deadlineMs: 30 * SECOND,
          stream: () => random.at(call),
          work: async ({ signal }) => {
            attempts += 1;
            await clock.sleep(takesMs, signal);
            throw new CoterieError('model-failed', 'down', { isRetryable: true, status: 503 });
          },
        }).catch(() => {}),
      );
      await clock.advance(everyMs);
    }
    await clock.advance(MINUTE);
    await Promise.all(calls);
    return attempts / count;
  }

  test.each([
    [200, 0.05],
    [1_000, 0.5],
    [5_000, 1],
    [20_000, 2],
    [60_000, 6],
    [300_000, 24],
  ])(
    'a call every %i ms for %f hours: the traffic grows by a quarter at most',
    async (everyMs, hours) => {
      expect(await outage(everyMs, hours, true, 10)).toBeLessThanOrEqual(1.25);
      expect(await outage(everyMs, hours, true, 60_000)).toBeLessThanOrEqual(1.25);
    },
    60_000,
  );

  test('the budget alone, without a breaker, holds it to a quarter too', async () => {
    expect(await outage(100, 0.05, false, 10)).toBeLessThanOrEqual(1.25);
    expect(await outage(1_000, 0.5, false, 10)).toBeLessThanOrEqual(1.25);
  }, 60_000);

  test('nothing is called before a told time, whoever asks and whatever failed meanwhile', async () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const clock = manualClock();
      const random = seededRandom(`told-${seed}`);
      const breaker = createBreaker({ name: 'x', clock, random, options: LLM });
      let freeAt = 0;
      let early = 0;
      const guard: Guard = {
        clock,
        what: 'x',
        classify: (error) => classifyError(error, modelErrors),
        breaker,
        scope: 'model',
        retry: { retries: 2, baseMs: 250, capMs: 2_000 },
        retryBudget: retryBudget(),
      };
      const draws = random.at('world');
      const calls: Promise<unknown>[] = [];
      for (let call = 0; call < 60; call += 1) {
        calls.push(
          callThrough(guard, {
            deadlineMs: 30 * SECOND,
            stream: () => random.at(call),
            work: async () => {
              if (clock.now() < freeAt) early += 1;
              if (draws.next() < 0.4) return;
              const retryAfterMs = Math.ceil(draws.next() * 20_000) + 1;
              freeAt = Math.max(freeAt, clock.now() + retryAfterMs);
              throw new CoterieError('model-failed', 'slow down', {
                isRetryable: true,
                status: 429,
                retryAfterMs,
              });
            },
          }).catch(() => {}),
        );
        await clock.advance(Math.floor(draws.next() * 3_000));
      }
      await clock.advance(MINUTE);
      await Promise.all(calls);
      expect(early).toBe(0);
    }
  }, 60_000);
});
