import type { Cache } from '../ports/cache.js';
import { calm, type Factory, rejection, type TestApi } from './test-api.js';
import type { Timed } from './timed.js';

const TTL_MS = 400;

/** What every cache must do. The factory gives an empty one. */
export function describeCache(name: string, factory: Factory<Timed<Cache>>, api: TestApi): void {
  const { describe, it, expect, beforeEach } = api;
  describe(`${name}: cache`, () => {
    let timed: Timed<Cache>;
    beforeEach(async () => {
      timed = await factory();
    });
    const get = (key: string) => timed.subject.get(key, { signal: calm() });
    const set = (key: string, value: string, tags?: readonly string[], ttlMs = 60_000) =>
      timed.subject.set(key, value, { ttlMs, ...(tags && { tags }), signal: calm() });

    it('misses what was never set', async () => {
      expect(await get('a')).toBeUndefined();
    });

    it('gives back what was set, any text', async () => {
      for (const value of ['', 'x', '{"a":"ğ\u0000\n👩‍👩‍👧"}', 'x'.repeat(100_000)]) {
        await set('a', value);
        expect(await get('a')).toBe(value);
      }
    });

    it('keeps keys apart, hostile ones too', async () => {
      const keys = ['a', 'a:b', 'a*', 'a\nb', '', 'ı', 'i̇', '__proto__'];
      for (const key of keys) await set(key, `value of ${key}`);
      for (const key of keys) expect(await get(key)).toBe(`value of ${key}`);
    });

    it('replaces value and lifetime', async () => {
      await set('a', 'old', [], TTL_MS);
      await set('a', 'new');
      await timed.pass(TTL_MS + 50);
      expect(await get('a')).toBe('new');
    });

    it('forgets after the lifetime', async () => {
      await set('a', 'x', [], TTL_MS);
      expect(await get('a')).toBe('x');
      await timed.pass(TTL_MS + 50);
      expect(await get('a')).toBeUndefined();
    });

    it('deletes one key, and is content where there is none', async () => {
      await set('a', 'x');
      await set('b', 'y');
      await timed.subject.delete('a', { signal: calm() });
      await timed.subject.delete('never', { signal: calm() });
      expect(await get('a')).toBeUndefined();
      expect(await get('b')).toBe('y');
    });

    it('invalidates every key of a tag and no other', async () => {
      await set('a', '1', ['bot:1', 'all']);
      await set('b', '2', ['bot:2', 'all']);
      await set('c', '3');
      await timed.subject.invalidateTag('bot:1', { signal: calm() });
      expect([await get('a'), await get('b'), await get('c')]).toEqual([undefined, '2', '3']);
      await timed.subject.invalidateTag('all', { signal: calm() });
      await timed.subject.invalidateTag('never', { signal: calm() });
      expect([await get('b'), await get('c')]).toEqual([undefined, '3']);
    });

    it('does not invalidate by a tag that a key no longer has', async () => {
      await set('a', '1', ['old']);
      await set('a', '2', ['new']);
      await timed.subject.invalidateTag('old', { signal: calm() });
      expect(await get('a')).toBe('2');
    });

    it('rejects where the signal is aborted', async () => {
      const signal = AbortSignal.abort(new Error('enough'));
      await rejection(timed.subject.get('a', { signal }));
      await rejection(timed.subject.set('a', 'x', { ttlMs: 1_000, signal }));
      expect(await get('a')).toBeUndefined();
    });
  });
}
