import { describe, expect, test } from 'vitest';
import { CoterieError } from '../../src/errors.js';
import { driven, SECOND, times } from './driver.js';

describe('closed', () => {
  test('a new breaker is closed and lets calls through', () => {
    const { begin, phase } = driven();
    expect(phase()).toBe('closed');
    expect(begin()).toBeDefined();
  });

  test('failures below the threshold leave it closed', () => {
    const { run, phase } = driven();
    run(...times(4, 'failure'));
    expect(phase()).toBe('closed');
  });

  test('the failure that reaches the threshold opens it', () => {
    const { run, phase, changes } = driven();
    run(...times(5, 'failure'));
    expect(phase()).toBe('open');
    expect(changes).toEqual(['closed>open']);
  });

  test('a success between failures begins the count anew', () => {
    const { run, phase } = driven();
    run(...times(4, 'failure'), 'success', ...times(4, 'failure'));
    expect(phase()).toBe('closed');
  });

  test('with a threshold of one, the first failure opens it', () => {
    const { run, phase } = driven({ policies: [{ kind: 'consecutive', failures: 1 }] });
    run('failure');
    expect(phase()).toBe('open');
  });

  test('what the other side refuses for good reason never counts', () => {
    const { run, phase } = driven();
    run(...times(100, 'refusal'));
    expect(phase()).toBe('closed');
  });

  test('a refusal between failures neither counts nor begins the count anew', () => {
    const { run, phase } = driven();
    run(...times(4, 'failure'), 'refusal', 'failure');
    expect(phase()).toBe('open');
  });

  test('cancelled calls never count', () => {
    const { run, phase } = driven();
    run(...times(100, 'cancelled'));
    expect(phase()).toBe('closed');
  });

  test('a thousand successes keep nothing but the state', () => {
    const { breaker, run } = driven();
    const before = JSON.stringify(breaker.toJSON());
    run(...times(1_000, 'success'));
    expect(JSON.stringify(breaker.toJSON())).toBe(before);
  });

  test('calls that were under way when it opened have no say', () => {
    const { breaker, begin, run, phase, changes } = driven();
    const late = [begin(), begin()];
    run(...times(5, 'failure'));
    for (const ticket of late) if (ticket) breaker.leave(ticket, 'success');
    expect(phase()).toBe('open');
    expect(changes).toEqual(['closed>open']);
  });
});

describe('open', () => {
  test('refuses every call', () => {
    const { run, begin } = driven();
    run(...times(5, 'failure'));
    expect([begin(), begin(), begin()]).toEqual([undefined, undefined, undefined]);
  });

  test('says which it is, why, and when to come back', () => {
    const { breaker, run } = driven();
    run(...times(5, 'failure'));
    let thrown: unknown;
    try {
      breaker.enter();
    } catch (error) {
      thrown = error;
    }
    expect(CoterieError.isInstance(thrown)).toBe(true);
    expect(thrown).toMatchObject({
      code: 'breaker-open',
      isRetryable: true,
      retryAfterMs: 10 * SECOND,
    });
    expect(String(thrown)).toContain('"test"');
  });

  test('counts what it refuses', () => {
    const { breaker, run, begin } = driven();
    run(...times(5, 'failure'));
    for (let call = 0; call < 7; call += 1) begin();
    expect(breaker.status().refused).toBe(7);
  });

  test('is open until the very millisecond', async () => {
    const { run, clock, phase } = driven();
    run(...times(5, 'failure'));
    await clock.advance(10 * SECOND - 1);
    expect(phase()).toBe('open');
    await clock.advance(1);
    expect(phase()).toBe('half-open');
  });

  test('was: it recovered only when it was called; time alone moves it, and reading is enough', async () => {
    const { run, clock, breaker } = driven();
    run(...times(5, 'failure'));
    await clock.advance(10 * SECOND);
    expect(breaker.status().phase).toBe('half-open');
    expect(breaker.toJSON().phase).toBe('half-open');
  });

  test('half-opening by time is told at its time, though nobody calls', async () => {
    const { run, clock, changes } = driven();
    run(...times(5, 'failure'));
    await clock.advance(10 * SECOND);
    expect(changes).toEqual(['closed>open', 'open>half-open']);
  });

  test('a breaker that nobody listens to needs no timer', () => {
    const { run, clock, breaker } = driven();
    run(...times(5, 'failure'));
    expect(clock.pendingTimers()).toBe(1);
    breaker.close();
    expect(clock.pendingTimers()).toBe(0);
  });

  test('moves on by time after its timer has ended', async () => {
    const { run, clock, breaker, phase } = driven();
    run(...times(5, 'failure'));
    breaker.close();
    await clock.advance(10 * SECOND);
    expect(phase()).toBe('half-open');
  });
});

describe('half-open', () => {
  async function halfOpen(options: Parameters<typeof driven>[0] = {}) {
    const one = driven(options);
    one.run(...times(5, 'failure'));
    await one.clock.runNext();
    return one;
  }

  test('lets one probe through and refuses the rest', async () => {
    const { begin } = await halfOpen();
    expect(begin()).toBeDefined();
    expect([begin(), begin()]).toEqual([undefined, undefined]);
  });

  test('lets as many probes through at once as it was told', async () => {
    const { begin } = await halfOpen({ probes: 3 });
    const begun = [begin(), begin(), begin(), begin()];
    expect(begun.filter((ticket) => ticket !== undefined)).toHaveLength(3);
  });

  test('a probe that succeeds closes it', async () => {
    const { run, phase, changes } = await halfOpen();
    run('success');
    expect(phase()).toBe('closed');
    expect(changes).toEqual(['closed>open', 'open>half-open', 'half-open>closed']);
  });

  test('a probe that fails opens it again', async () => {
    const { run, phase } = await halfOpen();
    run('failure');
    expect(phase()).toBe('open');
  });

  test('closes after as many successes as it was told, one after another', async () => {
    const { run, phase } = await halfOpen({ successes: 3 });
    run('success', 'success');
    expect(phase()).toBe('half-open');
    run('success');
    expect(phase()).toBe('closed');
  });

  test('one failure among the successes opens it again, and they count for nothing', async () => {
    const { run, clock, phase } = await halfOpen({ successes: 3 });
    run('success', 'success', 'failure');
    expect(phase()).toBe('open');
    await clock.advance(10 * SECOND);
    run('success', 'success');
    expect(phase()).toBe('half-open');
  });

  test('an ended probe makes room for the next', async () => {
    const { run, begin } = await halfOpen({ successes: 2 });
    run('success');
    expect(begin()).toBeDefined();
  });

  test('a cancelled probe says nothing and makes room for another', async () => {
    const { breaker, begin, phase } = await halfOpen();
    const ticket = begin();
    if (ticket) breaker.leave(ticket, 'cancelled');
    expect(phase()).toBe('half-open');
    expect(begin()).toBeDefined();
  });

  test('a refusal proves that the other side is there', async () => {
    const { run, phase } = await halfOpen();
    run('refusal');
    expect(phase()).toBe('closed');
  });

  test('a probe that ends twice counts once', async () => {
    const { breaker, begin, phase } = await halfOpen({ successes: 2 });
    const ticket = begin();
    if (ticket) {
      breaker.leave(ticket, 'success');
      breaker.leave(ticket, 'success');
    }
    expect(phase()).toBe('half-open');
  });

  test('a call that began while it was closed cannot close it', async () => {
    const one = driven();
    const early = one.begin();
    one.run(...times(5, 'failure'));
    await one.clock.advance(10 * SECOND);
    if (early) one.breaker.leave(early, 'success');
    expect(one.phase()).toBe('half-open');
  });

  test('a call that began while it was closed cannot open it again', async () => {
    const one = driven();
    const early = one.begin();
    one.run(...times(5, 'failure'));
    await one.clock.advance(10 * SECOND);
    if (early) one.breaker.leave(early, 'failure');
    expect(one.phase()).toBe('half-open');
  });

  test('a probe of an earlier recovery has no say in a later one', async () => {
    const { breaker, begin, run, clock, phase } = await halfOpen({ probes: 2 });
    const slow = begin();
    run('failure');
    await clock.advance(10 * SECOND);
    if (slow) breaker.leave(slow, 'success');
    expect(phase()).toBe('half-open');
  });

  test('a hung probe counts as failed at its deadline', async () => {
    const { begin, clock, phase, breaker } = await halfOpen({ probeMs: 5 * SECOND });
    begin();
    await clock.advance(5 * SECOND - 1);
    expect(phase()).toBe('half-open');
    await clock.advance(1);
    expect(phase()).toBe('open');
    expect(breaker.status().reason).toBe('probe-hung');
  });

  test('after a hung probe another is let through in time', async () => {
    const { begin, clock, phase } = await halfOpen({ probeMs: 5 * SECOND });
    begin();
    await clock.advance(15 * SECOND);
    expect(phase()).toBe('half-open');
    expect(begin()).toBeDefined();
  });

  test('a hung probe and the open time after it pass though nobody looked', async () => {
    const { breaker, begin, clock, phase } = await halfOpen({ probeMs: 5 * SECOND });
    begin();
    breaker.close();
    await clock.advance(100 * SECOND);
    expect(phase()).toBe('half-open');
    expect(begin()).toBeDefined();
  });

  test('a hung probe that answers after all changes nothing', async () => {
    const { breaker, begin, clock, phase } = await halfOpen({ probeMs: 5 * SECOND });
    const hung = begin();
    await clock.advance(5 * SECOND);
    if (hung) breaker.leave(hung, 'success');
    expect(phase()).toBe('open');
  });

  test('a refused caller is told when the probe must have ended', async () => {
    const { breaker, begin } = await halfOpen({ probeMs: 5 * SECOND });
    begin();
    expect(() => breaker.enter()).toThrow(expect.objectContaining({ retryAfterMs: 5 * SECOND }));
  });

  test('waits for probes as long as it takes: no call, no change', async () => {
    const { clock, phase } = await halfOpen();
    await clock.advance(86_400 * SECOND);
    expect(phase()).toBe('half-open');
  });

  test('is as good as new after it closed: the full number of failures opens it again', async () => {
    const { run, phase } = await halfOpen();
    run('success', ...times(4, 'failure'));
    expect(phase()).toBe('closed');
    run('failure');
    expect(phase()).toBe('open');
  });
});
