import { describe, expect, test } from 'vitest';
import type { BreakerPolicy } from '../../src/resilience/breaker-policies.js';
import { type Driven, driven, MINUTE, SECOND, times } from './driver.js';

const counted = (more: Partial<Extract<BreakerPolicy, { kind: 'count-window' }>> = {}) =>
  driven({
    policies: [{ kind: 'count-window', size: 10, minimumCalls: 4, share: 0.5, ...more }],
  });

const timed = (more: Partial<Extract<BreakerPolicy, { kind: 'time-window' }>> = {}) =>
  driven({
    policies: [{ kind: 'time-window', windowMs: MINUTE, minimumCalls: 4, share: 0.5, ...more }],
  });

describe('count window', () => {
  test('says nothing before the minimum of calls', () => {
    const { run, phase } = counted();
    run(...times(3, 'failure'));
    expect(phase()).toBe('closed');
    run('failure');
    expect(phase()).toBe('open');
  });

  test('opens above its share, not at it', () => {
    const { run, phase } = counted();
    run('success', 'success', 'failure', 'failure');
    expect(phase()).toBe('closed');
    run('failure');
    expect(phase()).toBe('open');
  });

  test('only a failure opens it, though the share was passed before the minimum was', () => {
    const { run, phase } = counted();
    run('failure', 'failure', 'failure', 'success');
    expect(phase()).toBe('closed');
    run('failure');
    expect(phase()).toBe('open');
  });

  test('forgets what is older than its size', () => {
    const { run, phase } = counted();
    run(...times(5, 'success'), 'failure', 'failure', ...times(8, 'success'));
    run(...times(4, 'failure'));
    expect(phase()).toBe('closed');
  });

  test('counts in a circle, round after round', () => {
    const { run, phase } = counted();
    for (let round = 0; round < 100; round += 1) run('success', 'failure');
    expect(phase()).toBe('closed');
    run('failure');
    expect(phase()).toBe('open');
  });

  test('a share of none opens at the first failure after the minimum', () => {
    const { run, phase } = counted({ share: 0 });
    run(...times(9, 'success'), 'failure');
    expect(phase()).toBe('open');
  });

  test('refusals and cancellations take no place in it', () => {
    const { run, phase } = counted({ size: 4 });
    run(...times(3, 'failure'), ...times(50, 'refusal'), ...times(50, 'cancelled'));
    expect(phase()).toBe('closed');
    run('failure');
    expect(phase()).toBe('open');
  });

  test('the probe that closed it is its first call', async () => {
    const one = counted({ minimumCalls: 2, size: 2 });
    one.run('failure', 'failure');
    await one.clock.advance(10 * SECOND);
    one.run('success', 'failure');
    expect(one.phase()).toBe('closed');
    one.run('failure');
    expect(one.phase()).toBe('open');
  });

  test('a window that is made smaller while it runs counts what is left of it', () => {
    let size = 10;
    const policy = () => ({ kind: 'count-window', size, minimumCalls: 2, share: 0.5 }) as const;
    let options = { policies: [policy()] };
    const one = driven(options);
    expect(one.phase()).toBe('closed');
    size = 4;
    options = { policies: [policy()] };
    const two = driven(options, { state: JSON.parse(JSON.stringify(one.breaker)) });
    two.run('failure');
    two.run('failure');
    expect(two.phase()).toBe('open');
  });
});

describe('time window', () => {
  test('opens where too many of the calls of the last while failed', () => {
    const { run, phase } = timed();
    run('success', ...times(3, 'failure'));
    expect(phase()).toBe('open');
  });

  test('says nothing before the minimum of calls', () => {
    const { run, phase } = timed();
    run(...times(3, 'failure'));
    expect(phase()).toBe('closed');
  });

  test('forgets what is older than its length', async () => {
    const { run, clock, phase } = timed();
    run(...times(3, 'failure'));
    await clock.advance(MINUTE + 6 * SECOND);
    run('failure');
    expect(phase()).toBe('closed');
  });

  test('keeps what is younger', async () => {
    const { run, clock, phase } = timed();
    run(...times(3, 'failure'));
    await clock.advance(MINUTE / 2);
    run('failure');
    expect(phase()).toBe('open');
  });

  test('is exact to a tenth of its length', async () => {
    for (const seconds of [50, 53, 66, 70]) {
      const { run, clock, phase } = timed();
      run(...times(3, 'failure'));
      await clock.advance(seconds * SECOND);
      run('failure');
      expect(phase()).toBe(seconds < 54 ? 'open' : 'closed');
    }
  });

  test('keeps a handful of numbers, however many calls there are', async () => {
    const { breaker, run, clock } = timed();
    for (let call = 0; call < 2_000; call += 1) {
      run('success');
      await clock.advance(137);
    }
    expect(JSON.stringify(breaker.toJSON()).length).toBeLessThan(1_200);
  });

  test('a pause of days empties it', async () => {
    const { run, clock, phase } = timed();
    run(...times(3, 'failure'));
    await clock.advance(3 * 86_400_000);
    run(...times(3, 'failure'));
    expect(phase()).toBe('closed');
  });
});

describe('slow calls', () => {
  const slow = (share = 0.5) => counted({ slowerThanMs: 1_000, share });
  async function take(one: Driven, ms: number, result: 'success' | 'failure' = 'success') {
    const ticket = one.begin();
    await one.clock.advance(ms);
    if (ticket) one.breaker.leave(ticket, result);
  }

  test('calls that succeed too slowly open it', async () => {
    const one = slow();
    for (let call = 0; call < 4; call += 1) await take(one, 1_500);
    expect(one.phase()).toBe('open');
  });

  test('a call of the very limit is not slow', async () => {
    const one = slow();
    for (let call = 0; call < 8; call += 1) await take(one, 1_000);
    expect(one.phase()).toBe('closed');
  });

  test('quick failures are none of its business', async () => {
    const one = slow();
    for (let call = 0; call < 8; call += 1) await take(one, 10, 'failure');
    expect(one.phase()).toBe('closed');
  });

  test('a failure that took long is slow too', async () => {
    const one = slow();
    for (let call = 0; call < 4; call += 1) await take(one, 5_000, 'failure');
    expect(one.phase()).toBe('open');
  });

  test('a slow share below its limit leaves it closed', async () => {
    const one = slow(0.6);
    for (let call = 0; call < 10; call += 1) await take(one, call % 2 === 0 ? 2_000 : 10);
    expect(one.phase()).toBe('closed');
  });

  test('a probe that succeeds too slowly opens it again', async () => {
    const one = slow();
    for (let call = 0; call < 4; call += 1) await take(one, 1_500);
    await one.clock.advance(10 * SECOND);
    await take(one, 1_500);
    expect(one.phase()).toBe('open');
  });

  test('works over time as well as over counts', async () => {
    const one = timed({ slowerThanMs: 500 });
    for (let call = 0; call < 4; call += 1) await take(one, 600);
    expect(one.phase()).toBe('open');
  });
});

describe('several policies', () => {
  const both = () =>
    driven({
      policies: [
        { kind: 'consecutive', failures: 3 },
        { kind: 'count-window', size: 10, minimumCalls: 8, share: 0.5 },
      ],
    });

  test('it opens as soon as the first of them says so', () => {
    const { run, phase } = both();
    run(...times(3, 'failure'));
    expect(phase()).toBe('open');
  });

  test('the other sees what the first does not', () => {
    const { run, phase } = both();
    run('failure', 'failure', 'success', 'failure', 'failure', 'success', 'failure');
    expect(phase()).toBe('closed');
    run('failure');
    expect(phase()).toBe('open');
  });
});
