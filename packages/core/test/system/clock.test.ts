import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/system/clock.js';

describe('systemClock', () => {
  const clock = systemClock();

  it('tells epoch milliseconds and a monotonic time that grows', async () => {
    const before = clock.monotonic();
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
    await clock.sleep(5);
    expect(clock.monotonic()).toBeGreaterThan(before);
  });

  it('sleeps at least about as long as asked', async () => {
    const before = performance.now();
    await clock.sleep(20);
    expect(performance.now() - before).toBeGreaterThan(15);
  });

  it('rejects a sleep with the reason of its signal, at once', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const sleeping = clock.sleep(60_000, controller.signal);
    controller.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
    await expect(clock.sleep(60_000, controller.signal)).rejects.toBe(reason);
  });

  it('calls back once, and never after it was cancelled', async () => {
    let calls = 0;
    clock.after(1, () => {
      calls += 1;
    });
    const cancel = clock.after(1, () => {
      calls += 100;
    });
    cancel();
    cancel();
    await clock.sleep(20);
    expect(calls).toBe(1);
  });

  it('takes a delay that is longer than a native timer, and one that is no number', async () => {
    let calls = 0;
    const cancel = clock.after(2 ** 40, () => {
      calls += 100;
    });
    clock.after(Number.NaN, () => {
      calls += 1;
    });
    clock.after(-5, () => {
      calls += 1;
    });
    await clock.sleep(20);
    cancel();
    expect(calls).toBe(2);
  });
});
