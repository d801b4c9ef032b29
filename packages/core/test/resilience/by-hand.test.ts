import { describe, expect, test } from 'vitest';
import { CoterieError } from '../../src/errors.js';
import { createBreaker } from '../../src/resilience/breaker.js';
import type { BreakerOptions } from '../../src/resilience/breaker-options.js';
import { manualClock } from '../../src/testing/manual-clock.js';
import { driven, MINUTE, PLAIN, SECOND, times } from './driver.js';

describe('isolate', () => {
  test('refuses every call, without a time', () => {
    const { breaker, begin } = driven();
    breaker.isolate();
    expect(begin()).toBeUndefined();
    expect(() => breaker.enter()).toThrow(expect.not.objectContaining({ retryAfterMs: 0 }));
    expect(breaker.status()).toMatchObject({ phase: 'isolated', reason: 'isolated' });
  });

  test('time does not end it', async () => {
    const { breaker, clock, phase } = driven();
    breaker.isolate();
    await clock.advance(86_400 * SECOND);
    expect(phase()).toBe('isolated');
  });

  test('nor does what the other side tells, or a call that was under way', () => {
    const { breaker, clock, begin, phase } = driven();
    const early = begin();
    breaker.isolate();
    breaker.tell(clock.now() + MINUTE, 'quota');
    if (early) breaker.leave(early, 'success');
    expect(phase()).toBe('isolated');
  });

  test('twice is once', () => {
    const { breaker, phase } = driven();
    breaker.isolate();
    breaker.isolate();
    breaker.reset();
    expect(phase()).toBe('closed');
  });
});

describe('reset', () => {
  test('closes an open breaker at once, with an empty memory', () => {
    const { breaker, run, phase } = driven();
    run(...times(5, 'failure'));
    breaker.reset();
    run(...times(4, 'failure'));
    expect(phase()).toBe('closed');
  });

  test('ends a time that the other side told', () => {
    const { breaker, clock, begin } = driven();
    breaker.tell(clock.now() + 86_400_000, 'quota');
    breaker.reset();
    expect(begin()).toBeDefined();
  });

  test('calls that began before it have no say', () => {
    const { breaker, begin, phase } = driven();
    const early = Array.from({ length: 9 }, begin);
    breaker.reset();
    for (const ticket of early) if (ticket) breaker.leave(ticket, 'failure');
    expect(phase()).toBe('closed');
  });

  test('lets the open time begin at its base again', async () => {
    const { breaker, run, clock } = driven({ growth: 2 });
    run(...times(5, 'failure'));
    await clock.advance(10 * SECOND);
    run('failure');
    breaker.reset();
    run(...times(5, 'failure'));
    expect(breaker.status().openUntil).toBe(clock.now() + 10 * SECOND);
  });
});

describe('metrics only', () => {
  test('lets everything through, whatever fails', () => {
    const { breaker, run, phase } = driven();
    breaker.countOnly();
    run(...times(500, 'failure'));
    expect(phase()).toBe('metrics-only');
  });

  test('counts all the same', () => {
    const { breaker, run } = driven();
    breaker.countOnly();
    run(...times(7, 'failure'));
    expect(breaker.toJSON().windows).toEqual([{ kind: 'consecutive', failures: 7 }]);
  });

  test('frees what was open, until it is reset', () => {
    const { breaker, run, begin, phase } = driven();
    run(...times(5, 'failure'));
    breaker.countOnly();
    expect(begin()).toBeDefined();
    breaker.reset();
    expect(phase()).toBe('closed');
  });
});

describe('state as plain data', () => {
  const again = (one: ReturnType<typeof driven>, state: unknown = one.breaker.toJSON()) =>
    driven({}, { clock: one.clock, state: JSON.parse(JSON.stringify(state)) });

  test('an open breaker is open in its next life, for as long as it was to be', async () => {
    const one = driven();
    one.run(...times(5, 'failure'));
    await one.clock.advance(4 * SECOND);
    const two = again(one);
    expect(two.phase()).toBe('open');
    await one.clock.advance(6 * SECOND);
    expect(two.phase()).toBe('half-open');
  });

  test('one whose time passed while nobody ran is half-open', async () => {
    const one = driven();
    one.run(...times(5, 'failure'));
    const state = one.breaker.toJSON();
    await one.clock.advance(MINUTE);
    expect(again(one, state).phase()).toBe('half-open');
  });

  test('failures that were counted still count', () => {
    const one = driven();
    one.run(...times(4, 'failure'));
    const two = again(one);
    two.run('failure');
    expect(two.phase()).toBe('open');
  });

  test('a probe of an earlier life takes nobody’s place', async () => {
    const one = driven();
    one.run(...times(5, 'failure'));
    await one.clock.advance(10 * SECOND);
    one.begin();
    expect(again(one).begin()).toBeDefined();
  });

  test('a ticket of an earlier life has no say', () => {
    const one = driven();
    const early = Array.from({ length: 5 }, one.begin);
    const two = again(one);
    for (const ticket of early) if (ticket) two.breaker.leave(ticket, 'failure');
    expect(two.phase()).toBe('closed');
  });

  test('isolation lasts', () => {
    const one = driven();
    one.breaker.isolate();
    expect(again(one).phase()).toBe('isolated');
  });

  test.each([
    undefined,
    null,
    'open',
    [],
    {},
    { phase: 'ajar', generation: 1, since: 1 },
    { phase: 'open', generation: 1, since: 1 },
    { phase: 'open', generation: 1, since: 1, openUntil: 'soon' },
    { phase: 'closed', generation: Number.NaN, since: 1 },
  ])('what is no state is a new breaker: %j', (state) => {
    const one = driven({}, { state });
    expect(one.phase()).toBe('closed');
    one.run(...times(5, 'failure'));
    expect(one.phase()).toBe('open');
  });

  test('the memory of a policy that has changed is left out', () => {
    const one = driven({
      policies: [{ kind: 'count-window', size: 10, minimumCalls: 4, share: 0.5 }],
    });
    one.run(...times(3, 'failure'));
    const two = again(one);
    two.run(...times(4, 'failure'));
    expect(two.phase()).toBe('closed');
  });

  test('a window with odd entries is a new one', () => {
    const state = {
      phase: 'closed',
      generation: 0,
      since: 0,
      windows: [{ kind: 'consecutive', failures: 'many' }],
    };
    const one = driven({}, { state });
    one.run(...times(4, 'failure'));
    expect(one.phase()).toBe('closed');
  });
});

describe('ramp', () => {
  async function recovered() {
    const one = driven({ rampMs: 30 * SECOND });
    one.run(...times(5, 'failure'));
    await one.clock.advance(10 * SECOND);
    one.run('success');
    return one;
  }

  test('after recovery few calls run at once', async () => {
    const { begin } = await recovered();
    const begun = Array.from({ length: 10 }, begin);
    expect(begun.filter((ticket) => ticket !== undefined)).toHaveLength(2);
  });

  test('calls at once double as they succeed', async () => {
    const { breaker, begin } = await recovered();
    const sizes: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      const begun = Array.from({ length: 200 }, begin).filter((ticket) => ticket !== undefined);
      sizes.push(begun.length);
      for (const ticket of begun) breaker.leave(ticket, 'success');
    }
    expect(sizes).toEqual([2, 4, 8, 16, 32, 200]);
  });

  test('halves with a failure, and lets one through at least', async () => {
    const { breaker, begin } = await recovered();
    for (let round = 0; round < 3; round += 1) {
      const ticket = begin();
      if (ticket) breaker.leave(ticket, 'failure');
    }
    const begun = Array.from({ length: 10 }, begin);
    expect(begun.filter((ticket) => ticket !== undefined)).toHaveLength(1);
  });

  test('does not hinder calls that come one at a time', async () => {
    const { run, phase } = await recovered();
    run(...times(100, 'success'));
    expect(phase()).toBe('closed');
  });

  test('ends with its time, though calls hang', async () => {
    const { begin, clock } = await recovered();
    Array.from({ length: 10 }, begin);
    await clock.advance(30 * SECOND);
    const begun = Array.from({ length: 100 }, begin);
    expect(begun.every((ticket) => ticket !== undefined)).toBe(true);
  });
});

describe('options', () => {
  const make = (options: Partial<BreakerOptions>) => () =>
    createBreaker({ name: 'x', clock: manualClock(), options: { ...PLAIN, ...options } });
  const window = { kind: 'count-window', size: 10, minimumCalls: 5, share: 0.5 } as const;

  test.each<[string, Partial<BreakerOptions>]>([
    ['policies', { policies: [] }],
    ['failures', { policies: [{ kind: 'consecutive', failures: 0 }] }],
    ['share', { policies: [{ ...window, share: 1 }] }],
    ['share', { policies: [{ ...window, share: -0.1 }] }],
    ['minimumCalls', { policies: [{ ...window, minimumCalls: 11 }] }],
    ['size', { policies: [{ ...window, size: 2.5, minimumCalls: 1 }] }],
    ['windowMs', { policies: [{ kind: 'time-window', windowMs: 0, minimumCalls: 1, share: 0.5 }] }],
    ['slowerThanMs', { policies: [{ ...window, slowerThanMs: -1 }] }],
    ['openMs', { openMs: 0 }],
    ['growth', { growth: 0.5 }],
    ['maxOpenMs', { maxOpenMs: 1 }],
    ['maxOpenMs', { maxOpenMs: Number.POSITIVE_INFINITY }],
    ['jitter', { jitter: 2 }],
    ['probes', { probes: 0 }],
    ['successes', { successes: 1.5 }],
    ['probeMs', { probeMs: 0 }],
    ['rampMs', { rampMs: -1 }],
  ])('a bad %s is refused by name', (name, options) => {
    expect(make(options)).toThrow(CoterieError);
    expect(make(options)).toThrow(`"${name}"`);
  });

  test('that change while it runs hold from the next call', () => {
    const clock = manualClock();
    let options: BreakerOptions = PLAIN;
    const breaker = createBreaker({ name: 'x', clock, options: () => options });
    options = { ...PLAIN, policies: [{ kind: 'consecutive', failures: 2 }] };
    for (let call = 0; call < 2; call += 1) breaker.leave(breaker.enter(), 'failure');
    expect(breaker.status().phase).toBe('open');
  });
});
