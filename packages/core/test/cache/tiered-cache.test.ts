import { describe, expect, it } from 'vitest';
import { chatKind, chatTag, longestLifetimeMs } from '../../src/cache/kinds.js';
import { testChat } from '../../src/testing/builders.js';
import { den, frozenCache, source, workers } from './shared.js';

describe('a value', () => {
  it('is fetched once, and then comes from this process', async () => {
    const { here } = await workers();
    const asked = source(() => den);
    await here.chats.get('k', asked.load);
    expect(await here.chats.get('k', asked.load)).toBe(den);
    expect(here.metrics()).toEqual({
      hits: 1,
      sharedHits: 0,
      loads: 1,
      stale: 0,
      corrupt: 0,
      entries: 1,
    });
  });

  it('reaches other workers through the shared tier', async () => {
    const { here, there } = await workers();
    const asked = source(() => den);
    await here.chats.get('k', asked.load);
    expect(await there.chats.get('k', asked.load)).toEqual(den);
    expect([asked.calls, there.metrics().sharedHits]).toEqual([1, 1]);
  });

  it('is fetched once for a thousand callers', async () => {
    const { here } = await workers();
    const asked = source(() => Promise.resolve(den));
    const all = await Promise.all(
      Array.from({ length: 1_000 }, () => here.chats.get('k', asked.load)),
    );
    expect([asked.calls, new Set(all).size]).toEqual([1, 1]);
  });

  it('that is not there is asked for again', async () => {
    const { here } = await workers();
    const asked = source(() => undefined);
    await here.chats.get('k', asked.load);
    expect(await here.chats.get('k', asked.load)).toBeUndefined();
    expect(asked.calls).toBe(2);
  });

  it('is fetched anew when its time is over', async () => {
    const { here, clock } = await workers();
    const asked = source(() => den);
    await here.chats.get('k', asked.load);
    await clock.advance(longestLifetimeMs + 1);
    await here.chats.get('k', asked.load);
    expect(asked.calls).toBe(2);
  });

  it('past its time serves while a fresh one is late, and the fresh one follows', async () => {
    const { here, clock } = await workers();
    await here.chats.get('k', async () => den);
    await clock.advance(chatKind.ttlMs + 1);
    const renamed = testChat({ id: 'den', title: 'Renamed' });
    const slow = async () => {
      await clock.sleep(1_000);
      return renamed;
    };
    const got = here.chats.get('k', slow);
    await clock.advance(200);
    expect(await got).toBe(den);
    await clock.advance(1_000);
    expect(await here.chats.get('k', slow)).toBe(renamed);
  });

  it('past its time serves where the source fails, and the failure is reported', async () => {
    const { here, clock, errors } = await workers();
    await here.chats.get('k', async () => den);
    await clock.advance(chatKind.ttlMs + 1);
    const got = here.chats.get('k', () => Promise.reject(new Error('storage is away')));
    await clock.advance(1);
    expect(await got).toEqual(den);
    expect(errors).toHaveLength(1);
    expect(here.metrics().stale).toBe(1);
  });

  it('that nobody has is an error where the source fails or does not answer in 5 s', async () => {
    const { here, clock } = await workers();
    await expect(
      here.chats.get('k', () => Promise.reject(new Error('storage is away'))),
    ).rejects.toThrow('storage is away');
    const hanging = here.chats.get('k', () => new Promise(() => {}));
    const refused = expect(hanging).rejects.toMatchObject({ code: 'deadline-exceeded' });
    await clock.advance(5_000);
    await refused;
    expect(clock.pendingTimers()).toBe(0);
  });
});

describe('an invalidation', () => {
  it('reaches every worker and the shared tier at once', async () => {
    const { here, there } = await workers();
    const asked = source(() => den);
    await here.chats.get('k', asked.load);
    await there.chats.get('k', asked.load);
    await here.invalidate(chatTag('den'));
    await there.chats.get('k', asked.load);
    await here.chats.get('k', asked.load);
    expect(asked.calls).toBe(2);
  });

  it('holds against a fetch that began before it', async () => {
    const { here } = await workers();
    let answer = (_: typeof den) => {};
    const old = here.chats.get(
      'k',
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    await Promise.resolve();
    await here.invalidate(chatTag('den'));
    answer(den);
    await old;
    const renamed = testChat({ id: 'den', title: 'Renamed' });
    expect(await here.chats.get('k', async () => renamed)).toBe(renamed);
  });

  it('that the shared tier did not take keeps its values from being believed', async () => {
    const { here, there, cache, clock } = await workers();
    await here.chats.get('k', async () => den);
    const { invalidateTag } = cache;
    cache.invalidateTag = () => Promise.reject(new Error('away'));
    await clock.advance(1);
    await here.invalidate(chatTag('den'));
    cache.invalidateTag = invalidateTag;
    await clock.advance(10_000);
    const renamed = testChat({ id: 'den', title: 'Renamed' });
    expect(await there.chats.get('k', async () => renamed)).toBe(renamed);
  });

  it('of everything holds for workers that start later', async () => {
    const { here, join, clock } = await workers();
    await here.chats.get('k', async () => den);
    await clock.advance(1);
    await here.clear();
    const later = await join();
    const renamed = testChat({ id: 'den', title: 'Renamed' });
    expect(await later.chats.get('k', async () => renamed)).toBe(renamed);
  });
});

describe('a second tier in trouble', () => {
  it('that is frozen costs at most 250 ms once, and at most 30 ms after', async () => {
    const { here, clock } = await workers({ cache: frozenCache() });
    const waits: number[] = [];
    for (let call = 0; call < 50; call += 1) {
      const from = clock.now();
      const got = here.chats.get(`k${call}`, async () => den);
      while (!(await isSettled(got))) await clock.runNext();
      waits.push(clock.now() - from);
      await clock.advance(1_000);
    }
    expect(waits[0]).toBeLessThanOrEqual(250);
    expect(Math.max(...waits.slice(1))).toBeLessThanOrEqual(30);
  });

  it('that holds a poisoned value is asked no more than a miss', async () => {
    const { here, cache, clock } = await workers();
    const signal = new AbortController().signal;
    for (const [index, poison] of [
      '',
      '{',
      '[1]',
      'null',
      '"den"',
      '[1,"chat",1,0,9e15,9e15,{}]',
    ].entries()) {
      await cache.set(`chat:p${index}`, poison, { ttlMs: 60_000, signal });
      expect(await here.chats.get(`p${index}`, async () => den)).toBe(den);
    }
    await clock.advance(1);
    expect(here.metrics().corrupt).toBe(6);
  });

  it('that is well again is used again', async () => {
    const flaky = { isDown: true };
    const { here, there, clock, cache } = await workers();
    const { get } = cache;
    cache.get = (...args) => (flaky.isDown ? Promise.reject(new Error('away')) : get(...args));
    await here.chats.get('k', async () => den);
    flaky.isDown = false;
    await clock.advance(10_000);
    await here.chats.get('other', async () => den);
    expect(await there.chats.get('other', () => Promise.reject(new Error('not asked')))).toEqual(
      den,
    );
  });
});

async function isSettled(work: Promise<unknown>): Promise<boolean> {
  const open = Symbol('open');
  const macrotask = new Promise((resolve) => setImmediate(() => resolve(open)));
  return (await Promise.race([work, macrotask])) !== open;
}
