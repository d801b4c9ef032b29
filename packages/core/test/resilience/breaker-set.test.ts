import { describe, expect, test } from 'vitest';
import { inProcessCache } from '../../src/in-process/cache.js';
import { inProcessSignals } from '../../src/in-process/signals.js';
import type { Cache } from '../../src/ports/cache.js';
import type { BreakerStatus } from '../../src/resilience/breaker.js';
import { type BreakerHint, breakerHints } from '../../src/resilience/breaker-hints.js';
import { breakerSet } from '../../src/resilience/breaker-set.js';
import { seededRandom } from '../../src/system/random.js';
import { manualClock } from '../../src/testing/manual-clock.js';
import { MINUTE, PLAIN, SECOND } from './driver.js';

function setOf(maximum?: number) {
  const clock = manualClock();
  const set = breakerSet({
    clock,
    random: seededRandom('set'),
    optionsOf: () => PLAIN,
    onChange: () => {},
    ...(maximum === undefined ? {} : { maximum }),
  });
  return { clock, set };
}

describe('breakers by name', () => {
  test('one is one, and another is another', () => {
    const { set } = setOf();
    expect(set.get('a')).toBe(set.get('a'));
    for (let call = 0; call < 5; call += 1) set.get('a').leave(set.get('a').enter(), 'failure');
    expect(set.list().map(({ name, phase }) => [name, phase])).toEqual([['a', 'open']]);
    expect(set.get('b').status().phase).toBe('closed');
  });

  test('what was never used cannot be reset, and the error says why', () => {
    const { set } = setOf();
    expect(() => set.reset('a')).toThrow('There is no breaker "a"');
  });

  test('by hand: isolated, counting only, and back', () => {
    const { set } = setOf();
    set.isolate('a');
    expect(set.list()[0]?.phase).toBe('isolated');
    set.countOnly('a');
    expect(set.list()[0]?.phase).toBe('metrics-only');
    set.reset('a');
    expect(set.list()[0]?.phase).toBe('closed');
  });

  test('are all closed until one changes, and again once it is back', async () => {
    const { set, clock } = setOf();
    expect(set.areAllClosed()).toBe(true);
    set.get('a').tell(clock.now() + MINUTE, 'quota');
    set.get('b');
    expect(set.areAllClosed()).toBe(false);
    await clock.advance(2 * MINUTE);
    expect(set.areAllClosed()).toBe(false);
    set.reset('a');
    expect(set.areAllClosed()).toBe(true);
    set.countOnly('b');
    expect(set.areAllClosed()).toBe(false);
  });

  test('are bounded: the closed one that was not used for longest goes', () => {
    const { set, clock } = setOf(10);
    set.get('open').tell(clock.now() + MINUTE, 'quota');
    for (let name = 0; name < 100; name += 1) {
      set.get('often');
      set.get(`bot-${name}`);
    }
    const names = set.list().map(({ name }) => name);
    expect(names).toHaveLength(10);
    expect(names).toContain('open');
    expect(names).toContain('often');
    expect(names).toContain('bot-99');
  });

  test('closing leaves no timer', () => {
    const { set, clock } = setOf();
    for (const name of ['a', 'b', 'c']) set.get(name).tell(clock.now() + MINUTE, 'quota');
    expect(clock.pendingTimers()).toBe(3);
    set.close();
    expect(clock.pendingTimers()).toBe(0);
  });
});

describe('hints', () => {
  const opened = (until: number, more: Partial<BreakerStatus> = {}): BreakerStatus => ({
    name: 'model:a',
    phase: 'open',
    reason: 'told',
    detail: 'quota',
    openUntil: until,
    since: 0,
    refused: 0,
    ...more,
  });

  async function workers(cache?: Cache) {
    const clock = manualClock();
    const signals = inProcessSignals();
    const errors: unknown[] = [];
    const make = async () => {
      const heard: BreakerHint[] = [];
      const hints = await breakerHints({
        clock,
        signals,
        ...(cache === undefined ? {} : { cache }),
        onHint: (hint) => heard.push(hint),
        onError: (error) => errors.push(error),
      });
      return { hints, heard };
    };
    return { clock, make, errors };
  }

  test('a quota that one worker meets is known to the others', async () => {
    const { clock, make } = await workers();
    const [one, two] = [await make(), await make()];
    one.hints.share(opened(clock.now() + MINUTE));
    await clock.advance(1);
    expect(two.heard).toEqual([
      { name: 'model:a', until: clock.now() - 1 + MINUTE, detail: 'quota' },
    ]);
    expect(one.heard).toEqual([]);
  });

  test('failures that one worker saw stay its own', async () => {
    const { clock, make } = await workers();
    const [one, two] = [await make(), await make()];
    one.hints.share(opened(clock.now() + MINUTE, { reason: 'failures' }));
    one.hints.share(opened(clock.now() + MINUTE, { phase: 'half-open' }));
    await clock.advance(1);
    expect(two.heard).toEqual([]);
  });

  test('a worker that starts later finds it in the cache, until it is over', async () => {
    const cacheClock = manualClock();
    const { clock, make } = await workers(inProcessCache({ clock: cacheClock }));
    (await make()).hints.share(opened(clock.now() + MINUTE));
    await clock.advance(1);
    const late = await make();
    late.hints.look('model:a');
    await clock.advance(1);
    expect(late.heard).toHaveLength(1);
    await cacheClock.advance(MINUTE);
    const latest = await make();
    latest.hints.look('model:a');
    await clock.advance(1);
    expect(latest.heard).toHaveLength(0);
  });

  test('the cache is looked into at most once in five seconds a name', async () => {
    let reads = 0;
    const clockless = inProcessCache({ clock: manualClock() });
    const counting: Cache = {
      ...clockless,
      get: async (key, options) => {
        reads += 1;
        return await clockless.get(key, options);
      },
    };
    const { clock, make } = await workers(counting);
    const { hints } = await make();
    for (let call = 0; call < 100; call += 1) {
      hints.look('model:a');
      await clock.advance(100);
    }
    expect(reads).toBe(2);
  });

  test('a cache that hangs holds nothing up, and is reported', async () => {
    const hanging: Cache = {
      get: (_, { signal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Error('hung'))),
        ),
      set: async () => Promise.reject(new Error('gone')),
      delete: async () => {},
      invalidateTag: async () => {},
    };
    const { clock, make, errors } = await workers(hanging);
    const { hints } = await make();
    hints.look('model:a');
    hints.share(opened(clock.now() + MINUTE));
    await clock.advance(SECOND);
    expect(errors.map(String)).toEqual([
      'Error: gone',
      'CoterieError: The shared cache took longer than 250 ms.',
    ]);
  });

  test('a reset reaches the others, and the cache forgets', async () => {
    const cache = inProcessCache({ clock: manualClock() });
    const { clock, make } = await workers(cache);
    const [one, two] = [await make(), await make()];
    one.hints.share(opened(clock.now() + MINUTE));
    await clock.advance(1);
    two.hints.reset('model:a');
    await clock.advance(1);
    expect(one.heard).toEqual([{ name: 'model:a', until: 0, detail: '' }]);
    const late = await make();
    late.hints.look('model:a');
    await clock.advance(1);
    expect(late.heard).toEqual([]);
  });

  test('what is no hint is not heeded', async () => {
    const signals = inProcessSignals();
    const clock = manualClock();
    const heard: BreakerHint[] = [];
    await breakerHints({
      clock,
      signals,
      onHint: (hint) => heard.push(hint),
      onError: () => {},
    });
    for (const odd of [null, 3, 'x', [], {}, { name: 1, until: 2 }, { name: 'a', until: 'soon' }])
      await signals.publish('breaker:told', odd);
    await clock.advance(1);
    expect(heard).toEqual([]);
  });
});
