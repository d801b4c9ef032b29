import { describe, expect, test } from 'vitest';
import { createBreaker } from '../../src/resilience/breaker.js';
import { seededRandom } from '../../src/system/random.js';
import { manualClock } from '../../src/testing/manual-clock.js';
import { type Driven, driven, MINUTE, PLAIN, SECOND, times } from './driver.js';

const openMs = ({ breaker, clock }: Driven) => (breaker.status().openUntil ?? 0) - clock.now();

describe('growing open time', () => {
  async function failAgain(one: Driven, count: number): Promise<number[]> {
    one.run(...times(5, 'failure'));
    const lengths = [openMs(one)];
    for (let round = 1; round < count; round += 1) {
      await one.clock.advance(openMs(one));
      one.run('failure');
      lengths.push(openMs(one));
    }
    return lengths;
  }

  test('doubles with each recovery that fails', async () => {
    expect(await failAgain(driven({ growth: 2 }), 4)).toEqual([10_000, 20_000, 40_000, 80_000]);
  });

  test('stays as it is with a growth of one', async () => {
    expect(await failAgain(driven(), 3)).toEqual([10_000, 10_000, 10_000]);
  });

  test('is never longer than its cap', async () => {
    const lengths = await failAgain(driven({ growth: 2, maxOpenMs: 30_000 }), 5);
    expect(lengths).toEqual([10_000, 20_000, 30_000, 30_000, 30_000]);
  });

  test('does not overflow, however often recovery fails', async () => {
    const lengths = await failAgain(driven({ growth: 1000, maxOpenMs: MINUTE }), 400);
    expect(lengths.at(-1)).toBe(MINUTE);
  });

  test('begins at the base again once it has closed', async () => {
    const one = driven({ growth: 2 });
    await failAgain(one, 3);
    await one.clock.advance(openMs(one));
    one.run('success', ...times(5, 'failure'));
    expect(openMs(one)).toBe(10_000);
  });

  test('a hung probe makes it grow as a failed one does', async () => {
    const one = driven({ growth: 2, probeMs: SECOND });
    one.run(...times(5, 'failure'));
    await one.clock.advance(10_000);
    one.begin();
    await one.clock.advance(SECOND);
    expect(openMs(one)).toBe(20_000);
  });
});

describe('jitter', () => {
  const openTimes = (seed: string) => {
    const clock = manualClock();
    const breaker = createBreaker({
      name: 'test',
      clock,
      random: seededRandom(seed),
      options: { ...PLAIN, jitter: 0.5 },
    });
    for (let call = 0; call < 5; call += 1) breaker.leave(breaker.enter(), 'failure');
    return (breaker.status().openUntil ?? 0) - clock.now();
  };

  test('only ever lengthens the open time, by its share at most', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const ms = openTimes(`seed-${seed}`);
      expect(ms).toBeGreaterThanOrEqual(10_000);
      expect(ms).toBeLessThanOrEqual(15_000);
    }
  });

  test('differs from breaker to breaker and is the same for one seed', () => {
    expect(openTimes('a')).toBe(openTimes('a'));
    const lengths = new Set(Array.from({ length: 50 }, (_, seed) => openTimes(`seed-${seed}`)));
    expect(lengths.size).toBeGreaterThan(40);
  });
});

describe("the other side's own time", () => {
  test('opens a closed breaker until then', () => {
    const one = driven();
    one.breaker.tell(one.clock.now() + 30 * MINUTE, 'quota');
    expect(one.breaker.status()).toMatchObject({ phase: 'open', reason: 'told', detail: 'quota' });
    expect(openMs(one)).toBe(30 * MINUTE);
  });

  test('is not shortened by chance or growth', async () => {
    const one = driven({ growth: 3, jitter: 1 });
    one.breaker.tell(one.clock.now() + MINUTE, 'quota');
    await one.clock.advance(MINUTE - 1);
    expect(one.phase()).toBe('open');
    await one.clock.advance(1);
    expect(one.phase()).toBe('half-open');
  });

  test('lengthens an open breaker, and never shortens it', () => {
    const one = driven();
    one.run(...times(5, 'failure'));
    one.breaker.tell(one.clock.now() + SECOND, 'rate-limited');
    expect(openMs(one)).toBe(10_000);
    one.breaker.tell(one.clock.now() + MINUTE, 'quota');
    expect(openMs(one)).toBe(MINUTE);
  });

  test('counts though the call that heard it began before the last change', () => {
    const one = driven();
    const early = one.begin();
    one.run(...times(5, 'failure'));
    if (early) one.breaker.leave(early, 'failure');
    one.breaker.tell(one.clock.now() + MINUTE, 'quota');
    expect(openMs(one)).toBe(MINUTE);
  });

  test('opens a half-open breaker', async () => {
    const one = driven();
    one.run(...times(5, 'failure'));
    await one.clock.advance(10_000);
    one.breaker.tell(one.clock.now() + MINUTE, 'quota');
    expect(one.phase()).toBe('open');
  });

  test('is no failed recovery: the open time does not grow by it', async () => {
    const one = driven({ growth: 2 });
    one.breaker.tell(one.clock.now() + MINUTE, 'quota');
    await one.clock.advance(MINUTE);
    one.run('failure');
    expect(openMs(one)).toBe(10_000);
  });

  test('a time that has passed, or is none, is not heeded', () => {
    const one = driven();
    one.breaker.tell(one.clock.now(), 'late');
    one.breaker.tell(Number.NaN, 'odd');
    expect(one.phase()).toBe('closed');
  });

  test('a time without end is believed for a month at most', () => {
    const one = driven();
    one.breaker.tell(Number.POSITIVE_INFINITY, 'odd');
    expect(openMs(one)).toBe(31 * 86_400_000);
  });
});

describe('a clock that goes back', () => {
  test('makes nobody wait longer than was meant', async () => {
    const clock = manualClock();
    let back = 0;
    const breaker = createBreaker({
      name: 'test',
      clock: { ...clock, now: () => clock.now() - back },
      options: PLAIN,
    });
    for (let call = 0; call < 5; call += 1) breaker.leave(breaker.enter(), 'failure');
    back = 3_600_000;
    expect(breaker.status().phase).toBe('open');
    await clock.advance(10 * SECOND);
    expect(breaker.status().phase).toBe('half-open');
  });

  test('leaves a hung probe no longer than its deadline', async () => {
    const clock = manualClock();
    let back = 0;
    const breaker = createBreaker({
      name: 'test',
      clock: { ...clock, now: () => clock.now() - back },
      options: { ...PLAIN, probeMs: 5 * SECOND },
    });
    for (let call = 0; call < 5; call += 1) breaker.leave(breaker.enter(), 'failure');
    await clock.advance(10 * SECOND);
    breaker.enter();
    back = 3_600_000;
    breaker.status();
    await clock.advance(5 * SECOND);
    expect(breaker.status().phase).toBe('open');
  });

  test('gives no call a negative duration', () => {
    const clock = manualClock();
    let back = 0;
    const breaker = createBreaker({
      name: 'test',
      clock: { ...clock, now: () => clock.now() - back },
      options: {
        ...PLAIN,
        policies: [
          { kind: 'count-window', size: 2, minimumCalls: 1, share: 0.4, slowerThanMs: 100 },
        ],
      },
    });
    const ticket = breaker.enter();
    back = 3_600_000;
    breaker.leave(ticket, 'success');
    expect(breaker.status().phase).toBe('closed');
  });
});
