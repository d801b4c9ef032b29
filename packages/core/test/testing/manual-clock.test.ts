import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manualClock } from '../../src/testing/manual-clock.js';

describe('manualClock', () => {
  it('stands until it is moved', async () => {
    const clock = manualClock({ now: 1000 });
    let fired = 0;
    clock.after(10, () => {
      fired += 1;
    });
    await clock.advance(9);
    expect([clock.now(), fired, clock.pendingTimers()]).toEqual([1009, 0, 1]);
    await clock.advance(1);
    expect([clock.now(), fired, clock.pendingTimers()]).toEqual([1010, 1, 0]);
  });

  it('fires in the order of time, then creation, at the time that was asked for', async () => {
    const delay = fc.integer({ min: -2, max: 20 });
    await fc.assert(
      fc.asyncProperty(fc.array(delay, { maxLength: 60 }), async (delays) => {
        const clock = manualClock({ now: 0 });
        const fired: { index: number; at: number }[] = [];
        for (const [index, ms] of delays.entries()) {
          clock.after(ms, () => fired.push({ index, at: clock.now() }));
        }
        await clock.advance(20);
        const expected = delays
          .map((ms, index) => ({ index, at: Math.max(0, ms) }))
          .sort((a, b) => a.at - b.at || a.index - b.index);
        expect(fired).toEqual(expected);
        expect(clock.now()).toBe(20);
      }),
      { numRuns: 100 },
    );
  });

  it('agrees with a naive list under random creation, cancellation and moves', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('after' as const), ms: fc.integer({ min: 0, max: 50 }) }),
      fc.record({ kind: fc.constant('cancel' as const), which: fc.nat({ max: 30 }) }),
      fc.record({ kind: fc.constant('advance' as const), ms: fc.integer({ min: 0, max: 30 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const clock = manualClock({ now: 0 });
        const cancels: (() => void)[] = [];
        const fired: number[] = [];
        let naive: { at: number; index: number }[] = [];
        const expected: number[] = [];
        for (const { kind, ...rest } of steps) {
          if (kind === 'after') {
            const index = cancels.length;
            const { ms } = rest as { ms: number };
            naive.push({ at: clock.now() + ms, index });
            cancels.push(clock.after(ms, () => fired.push(index)));
          } else if (kind === 'cancel') {
            const { which } = rest as { which: number };
            cancels[which]?.();
            naive = naive.filter((timer) => timer.index !== which);
          } else {
            const until = clock.now() + (rest as { ms: number }).ms;
            const due = naive.filter((timer) => timer.at <= until);
            due.sort((a, b) => a.at - b.at || a.index - b.index);
            expected.push(...due.map((timer) => timer.index));
            naive = naive.filter((timer) => timer.at > until);
            await clock.runUntil(until);
          }
          expect(clock.pendingTimers()).toBe(naive.length);
        }
        expect(fired).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('lets promise work finish after each timer, before the next one fires', async () => {
    const clock = manualClock({ now: 0 });
    const log: string[] = [];
    const walk = async (name: string) => {
      for (let step = 1; step <= 3; step += 1) {
        await clock.sleep(10);
        for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
        log.push(`${name}${step}@${clock.now()}`);
      }
    };
    void walk('a');
    void walk('b');
    await clock.advance(30);
    expect(log).toEqual(['a1@10', 'b1@10', 'a2@20', 'b2@20', 'a3@30', 'b3@30']);
  });

  it('waits for what is busy before it moves time', async () => {
    let isBusy = false;
    const clock = manualClock({ now: 0, isBusy: () => isBusy });
    const seen: number[] = [];
    clock.after(1, () => {
      isBusy = true;
      setTimeout(() => {
        isBusy = false;
        seen.push(clock.now());
      }, 20);
    });
    clock.after(2, () => seen.push(clock.now()));
    await clock.advance(5);
    expect(seen).toEqual([1, 2]);
  });

  it('leaves no timer where a sleep was aborted', async () => {
    const clock = manualClock();
    const controller = new AbortController();
    const sleeping = clock.sleep(1000, controller.signal);
    expect(clock.pendingTimers()).toBe(1);
    controller.abort(new Error('enough'));
    expect(clock.pendingTimers()).toBe(0);
    await expect(sleeping).rejects.toThrow('enough');
    await expect(clock.sleep(1000, controller.signal)).rejects.toThrow('enough');
    expect(clock.pendingTimers()).toBe(0);
  });

  it('runs one timer at a time with runNext', async () => {
    const clock = manualClock({ now: 0 });
    const fired: number[] = [];
    clock.after(500, () => fired.push(clock.now()));
    clock.after(100, () => fired.push(clock.now()));
    expect(clock.nextTimerAt()).toBe(100);
    expect(await clock.runNext()).toBe(true);
    expect(fired).toEqual([100]);
    expect(await clock.runNext()).toBe(true);
    expect(await clock.runNext()).toBe(false);
    expect(fired).toEqual([100, 500]);
  });

  it('never runs to a timer that waits for ever', async () => {
    const clock = manualClock({ now: 0 });
    clock.after(Number.POSITIVE_INFINITY, () => expect.unreachable());
    expect(await clock.runNext()).toBe(false);
    await clock.advance(1e9);
    expect(clock.now()).toBe(1e9);
  });

  it('passes on what a callback throws, and can be moved again', async () => {
    const clock = manualClock({ now: 0 });
    clock.after(1, () => {
      throw new Error('broken');
    });
    await expect(clock.advance(5)).rejects.toThrow('broken');
    await clock.advance(5);
    expect(clock.now()).toBe(6);
  });

  it('refuses to be moved by two at a time', async () => {
    const clock = manualClock({ now: 0 });
    const first = clock.advance(1);
    await expect(clock.advance(1)).rejects.toThrow('being moved already');
    await first;
  });

  it('retains no cancelled timer, however many', () => {
    const clock = manualClock({ now: 0 });
    for (let index = 0; index < 100_000; index += 1) clock.after(index, () => {})();
    expect(clock.pendingTimers()).toBe(0);
  });

  it('measures real durations where that is asked for', async () => {
    const clock = manualClock({ now: 0, monotonic: 'real' });
    const before = clock.monotonic();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(clock.monotonic() - before).toBeGreaterThan(3);
    expect(manualClock({ now: 7 }).monotonic()).toBe(7);
  });
});
