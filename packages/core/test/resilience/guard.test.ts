import { describe, expect, test, vi } from 'vitest';
import { CoterieError } from '../../src/errors.js';
import type { Clock } from '../../src/ports/clock.js';
import { createBreaker } from '../../src/resilience/breaker.js';
import { openDeadline, withDeadline } from '../../src/resilience/deadline.js';
import { classifyError, modelErrors } from '../../src/resilience/error-class.js';
import { callThrough, type Guard } from '../../src/resilience/guard.js';
import { nextPause, retryBudget } from '../../src/resilience/retry.js';
import { systemClock } from '../../src/system/clock.js';
import { seededRandom } from '../../src/system/random.js';
import { manualClock } from '../../src/testing/manual-clock.js';
import { MINUTE, PLAIN, SECOND } from './driver.js';

const random = seededRandom('guard');
const stream = () => random.at('pause');
const lost = (more: ConstructorParameters<typeof CoterieError>[2] = {}) =>
  new CoterieError('model-failed', 'lost', { isRetryable: true, ...more });

function guardOn(clock: Clock, more: Partial<Guard> = {}): Guard {
  return {
    clock,
    what: 'The test',
    classify: (error) => classifyError(error, modelErrors),
    retry: { retries: 2, baseMs: 100, capMs: 2_000 },
    scope: 'model',
    ...more,
  };
}

/** Runs a call on a manual clock to its end; gives what became of it. */
async function outcome<T>(clock: ReturnType<typeof manualClock>, call: Promise<T>) {
  const settled = call.then(
    (value) => ({ value, error: undefined }),
    (error: unknown) => ({ value: undefined, error }),
  );
  await clock.advance(10 * MINUTE);
  return await settled;
}

describe('retry', () => {
  test('tries again what failed, and gives what came then', async () => {
    const clock = manualClock();
    let calls = 0;
    const work = async () => {
      calls += 1;
      if (calls < 3) throw lost();
      return calls;
    };
    const call = callThrough(guardOn(clock), { deadlineMs: MINUTE, stream, work });
    expect((await outcome(clock, call)).value).toBe(3);
  });

  test('gives up after its tries with the last error', async () => {
    const clock = manualClock();
    const work = vi.fn(async () => Promise.reject(lost()));
    const call = callThrough(guardOn(clock), { deadlineMs: MINUTE, stream, work });
    expect((await outcome(clock, call)).error).toMatchObject({ code: 'model-failed' });
    expect(work).toHaveBeenCalledTimes(3);
  });

  test('does not repeat what cannot succeed', async () => {
    const clock = manualClock();
    const work = vi.fn(async () => Promise.reject(lost({ status: 400 })));
    await outcome(clock, callThrough(guardOn(clock), { deadlineMs: MINUTE, stream, work }));
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('without draws, or without a plan, there is no further try', async () => {
    const clock = manualClock();
    const work = vi.fn(async () => Promise.reject(lost()));
    const { retry: _, ...once } = guardOn(clock);
    await outcome(clock, callThrough(once, { deadlineMs: MINUTE, stream, work }));
    await outcome(clock, callThrough(guardOn(clock), { deadlineMs: MINUTE, work }));
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('never tries again before Retry-After', async () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const clock = manualClock();
      const at: number[] = [];
      const work = async () => {
        at.push(clock.now());
        throw lost({ retryAfterMs: 1_500, status: 503 });
      };
      await outcome(
        clock,
        callThrough(guardOn(clock), {
          deadlineMs: MINUTE,
          stream: () => random.at('pause', seed),
          work,
        }),
      );
      expect(at).toHaveLength(3);
      for (const [index, time] of at.entries())
        if (index > 0) expect(time - (at[index - 1] ?? 0)).toBeGreaterThanOrEqual(1_500);
    }
  });

  test('leaves a longer Retry-After to others', async () => {
    const clock = manualClock();
    const work = vi.fn(async () => Promise.reject(lost({ retryAfterMs: 30_000 })));
    await outcome(clock, callThrough(guardOn(clock), { deadlineMs: MINUTE, stream, work }));
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('does not begin a pause that ends after the deadline', async () => {
    const clock = manualClock();
    const work = vi.fn(async () => Promise.reject(lost({ retryAfterMs: 1_900 })));
    const from = clock.now();
    const call = callThrough(guardOn(clock), { deadlineMs: 1_000, stream, work });
    const ended = call.catch(() => clock.now() - from);
    await clock.advance(0);
    expect(await ended).toBe(0);
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('abort during the pause: settled within 10 ms, no further call', async () => {
    const clock = systemClock();
    const took: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const work = vi.fn(async () => Promise.reject(lost()));
      const controller = new AbortController();
      const guard = guardOn(clock, { retry: { retries: 5, baseMs: 60_000, capMs: 60_000 } });
      const call = callThrough(guard, {
        deadlineMs: 10 * MINUTE,
        stream,
        signal: controller.signal,
        work,
      }).catch((error: unknown) => error);
      await clock.sleep(5);
      const from = performance.now();
      controller.abort(new Error('enough'));
      expect(await call).toMatchObject({ code: 'aborted' });
      took.push(performance.now() - from);
      await clock.sleep(5);
      expect(work).toHaveBeenCalledTimes(1);
    }
    // The median: the machine may have other things to do once.
    expect(took.sort((a, b) => a - b)[4]).toBeLessThan(10);
  });

  test('a pause in which the deadline falls ends there', async () => {
    const clock = manualClock();
    const guard = guardOn(clock, { retry: { retries: 9, baseMs: 300, capMs: 400 } });
    const work = vi.fn(async () => Promise.reject(lost()));
    const from = clock.now();
    let endedAt = 0;
    const call = callThrough(guard, { deadlineMs: 1_000, stream, work }).catch((error: unknown) => {
      endedAt = clock.now();
      return error;
    });
    await clock.advance(MINUTE);
    await call;
    expect(endedAt - from).toBeLessThanOrEqual(1_000);
  });

  test('leaves no listener on the signal of its caller, and no timer', async () => {
    const clock = manualClock();
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    for (let call = 0; call < 50; call += 1) {
      const work = async () => (call % 2 === 0 ? call : Promise.reject(lost({ status: 400 })));
      await callThrough(guardOn(clock), { deadlineMs: MINUTE, stream, signal, work }).catch(
        () => {},
      );
    }
    expect(added.mock.calls.length).toBe(50);
    expect(removed.mock.calls.length).toBe(50);
    expect(clock.pendingTimers()).toBe(0);
  });
});

describe('pauses', () => {
  const plan = { retries: 10, baseMs: 100, capMs: 2_000 };
  const failure = { isRetryable: true };

  test('lie between the base and three times the last, under the cap', () => {
    let last = 0;
    for (let draw = 0; draw < 2_000; draw += 1) {
      const pause = nextPause(plan, failure, 1, last, random.at('p', draw)) ?? 0;
      expect(pause).toBeGreaterThanOrEqual(100);
      expect(pause).toBeLessThanOrEqual(Math.min(2_000, 3 * Math.max(last, 100)) + 1);
      last = draw % 10 === 9 ? 0 : pause;
    }
  });

  test('never overflow, however long they have grown', () => {
    const huge = { retries: 1e6, baseMs: 1, capMs: 1e300 };
    let last = 1;
    for (let tries = 1; tries < 5_000; tries += 1)
      last = nextPause(huge, failure, tries, last, random.at('o', tries)) ?? Number.NaN;
    expect(Number.isFinite(last)).toBe(true);
    expect(last).toBeLessThanOrEqual(1e300);
  });

  test('are the same for the same draws', () => {
    const once = nextPause(plan, failure, 1, 500, random.at('same'));
    expect(nextPause(plan, failure, 1, 500, random.at('same'))).toBe(once);
  });

  test('spread over their width', () => {
    const pauses = Array.from({ length: 200 }, (_, draw) =>
      nextPause(plan, failure, 1, 500, random.at('spread', draw)),
    );
    expect(new Set(pauses).size).toBeGreaterThan(150);
  });
});

describe('retry budget', () => {
  test('grants three at least', () => {
    const budget = retryBudget();
    budget.call(0);
    expect([0, 1, 2, 3].map((now) => budget.take(now))).toEqual([true, true, true, false]);
  });

  test('grants a fifth of the calls', () => {
    const budget = retryBudget();
    for (let call = 0; call < 100; call += 1) budget.call(call);
    const granted = Array.from({ length: 100 }, () => budget.take(100)).filter(Boolean);
    expect(granted).toHaveLength(20);
  });

  test('forgets what is older than its window', () => {
    const budget = retryBudget({ windowMs: MINUTE });
    for (let take = 0; take < 3; take += 1) budget.take(1_000);
    expect(budget.take(1_000)).toBe(false);
    expect(budget.take(1_000 + 2 * MINUTE)).toBe(true);
  });

  test('a clock that goes back begins anew and grants no more than before', () => {
    const budget = retryBudget();
    budget.call(1e9);
    for (let take = 0; take < 3; take += 1) budget.take(1e9);
    const granted = Array.from({ length: 10 }, () => budget.take(0)).filter(Boolean);
    expect(granted.length).toBeLessThanOrEqual(3);
  });
});

describe('deadline', () => {
  test('ends a call that does not listen, at the very time', async () => {
    const clock = manualClock();
    const call = callThrough(guardOn(clock), {
      deadlineMs: 5 * SECOND,
      work: () => new Promise(() => {}),
    }).catch((error: unknown) => error);
    await clock.advance(5 * SECOND);
    expect(await call).toMatchObject({ code: 'deadline-exceeded', isRetryable: true });
  });

  test('aborts the signal of a call that listens, with the reason', async () => {
    const clock = manualClock();
    let reason: unknown;
    const call = callThrough(guardOn(clock), {
      deadlineMs: SECOND,
      work: ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            reason = signal.reason;
            reject(signal.reason);
          });
        }),
    }).catch((error: unknown) => error);
    await clock.advance(SECOND);
    expect(await call).toBe(reason);
  });

  test('holds for all tries together', async () => {
    const clock = manualClock();
    const from = clock.now();
    let endedAt = 0;
    const call = callThrough(guardOn(clock, { retry: { retries: 99, baseMs: 10, capMs: 20 } }), {
      deadlineMs: SECOND,
      stream,
      work: async () => {
        await clock.sleep(300);
        throw lost();
      },
    }).catch((error: unknown) => {
      endedAt = clock.now();
      return error;
    });
    await clock.advance(MINUTE);
    await call;
    expect(endedAt - from).toBe(SECOND);
  });

  test('a signal that is first read after the end is aborted', async () => {
    const clock = manualClock();
    const deadline = openDeadline(clock, 10, 'x');
    await clock.advance(10);
    expect(deadline.signal.aborted).toBe(true);
  });

  test('an aborted caller begins nothing', async () => {
    const clock = manualClock();
    const work = vi.fn(async () => 1);
    const signal = AbortSignal.abort(new Error('gone'));
    await expect(
      callThrough(guardOn(clock), { deadlineMs: 1, signal, work }),
    ).rejects.toMatchObject({
      code: 'aborted',
    });
    expect(work).not.toHaveBeenCalled();
  });

  test('a late rejection is nobody’s unhandled one', async () => {
    const clock = manualClock();
    let fail = (_: Error) => {};
    const work = () =>
      new Promise<never>((_, reject) => {
        fail = reject;
      });
    const { signal } = new AbortController();
    const call = withDeadline(clock, 10, 'x', signal, work).catch((error: unknown) => error);
    await clock.advance(10);
    expect(await call).toMatchObject({ code: 'deadline-exceeded' });
    fail(new Error('late'));
    await clock.advance(0);
  });
});

describe('breaker', () => {
  const setup = (clock: ReturnType<typeof manualClock>) =>
    createBreaker({ name: 'm', clock, options: PLAIN });

  test('a timeout counts, though the call never ends', async () => {
    const clock = manualClock();
    const breaker = setup(clock);
    const guard = guardOn(clock, { breaker });
    const calls = Array.from({ length: 5 }, () =>
      callThrough(guard, { deadlineMs: SECOND, work: () => new Promise(() => {}) }).catch(() => {}),
    );
    await clock.advance(SECOND);
    await Promise.all(calls);
    expect(breaker.status().phase).toBe('open');
  });

  test('an abort by the caller does not', async () => {
    const clock = manualClock();
    const breaker = setup(clock);
    for (let call = 0; call < 20; call += 1) {
      const controller = new AbortController();
      const calling = callThrough(guardOn(clock, { breaker }), {
        deadlineMs: SECOND,
        signal: controller.signal,
        work: () => new Promise(() => {}),
      }).catch(() => {});
      controller.abort();
      await calling;
    }
    expect(breaker.status().phase).toBe('closed');
  });

  test('an error that tells a wait opens it for so long, at the first', async () => {
    const clock = manualClock();
    const breaker = setup(clock);
    const work = async () => Promise.reject(lost({ status: 429, retryAfterMs: 30_000 }));
    await callThrough(guardOn(clock, { breaker }), { deadlineMs: MINUTE, stream, work }).catch(
      () => {},
    );
    expect(breaker.status()).toMatchObject({
      phase: 'open',
      openUntil: clock.now() + 30_000,
      detail: 'rate-limited',
    });
  });

  test('no try again goes into a breaker that has opened meanwhile', async () => {
    const clock = manualClock();
    const breaker = createBreaker({
      name: 'm',
      clock,
      options: { ...PLAIN, policies: [{ kind: 'consecutive', failures: 1 }] },
    });
    const work = vi.fn(async () => Promise.reject(lost()));
    const from = clock.now();
    const call = callThrough(guardOn(clock, { breaker }), { deadlineMs: MINUTE, stream, work });
    const endedAt = call.catch(() => clock.now());
    await clock.advance(MINUTE);
    expect(await endedAt).toBe(from);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
