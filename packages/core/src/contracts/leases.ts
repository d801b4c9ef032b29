import type { Leases } from '../ports/leases.js';
import type { Factory, TestApi } from './test-api.js';
import type { Timed } from './timed.js';

const TTL_MS = 400;

/** What every keeper of leases must do. The factory gives one in which none is held. */
export function describeLeases(name: string, factory: Factory<Timed<Leases>>, api: TestApi): void {
  const { describe, it, expect, beforeEach } = api;
  describe(`${name}: leases`, () => {
    let timed: Timed<Leases>;
    beforeEach(async () => {
      timed = await factory();
    });
    const acquire = (holder: string, key = 'k', ttlMs = 60_000) =>
      timed.subject.acquire(key, holder, ttlMs);
    async function held(holder: string, key?: string, ttlMs?: number) {
      const lease = await acquire(holder, key, ttlMs);
      if (lease === undefined) throw new Error(`${holder} did not get its lease.`);
      return lease;
    }

    it('are given to one holder, with their end', async () => {
      const lease = await held('a');
      expect(lease).toMatchObject({ key: 'k', holder: 'a' });
      expect(Math.abs(lease.expiresAt - timed.now() - 60_000)).toBeLessThan(2_000);
      expect(await acquire('b')).toBeUndefined();
      expect((await held('b', 'other')).holder).toBe('b');
    });

    it('are given to one of 50 that ask at once', async () => {
      const asked = Array.from({ length: 50 }, (_, index) => acquire(`h${index}`));
      const given = (await Promise.all(asked)).filter((lease) => lease !== undefined);
      expect(given).toHaveLength(1);
    });

    it('are renewed for the holder who asks again, with the same epoch', async () => {
      const first = await held('a', 'k', TTL_MS);
      const again = await held('a');
      expect(again.epoch).toBe(first.epoch);
      expect(again.expiresAt).toBeGreaterThan(first.expiresAt);
    });

    it('lapse, and the next holder has a higher epoch', async () => {
      const first = await held('a', 'k', TTL_MS);
      await timed.pass(TTL_MS + 50);
      const next = await held('b');
      expect(next.epoch).toBeGreaterThan(first.epoch);
    });

    it('have a higher epoch for the same holder too, where they had lapsed', async () => {
      const first = await held('a', 'k', TTL_MS);
      await timed.pass(TTL_MS + 50);
      expect((await held('a')).epoch).toBeGreaterThan(first.epoch);
    });

    it('are renewed many at once, and those that were lost are left out', async () => {
      const kept = await held('a', 'k1', 10_000);
      const lost = await held('a', 'k2', TTL_MS);
      await timed.pass(TTL_MS + 50);
      await held('b', 'k2');
      const renewed = await timed.subject.renew([kept, lost], 90_000);
      expect(renewed).toHaveLength(1);
      expect(renewed[0]).toMatchObject({ key: 'k1', epoch: kept.epoch });
      expect(renewed[0]?.expiresAt ?? 0).toBeGreaterThan(kept.expiresAt);
    });

    it('are free at once after their release, and the epoch grows all the same', async () => {
      const first = await held('a');
      await timed.subject.release(first);
      expect((await held('b')).epoch).toBeGreaterThan(first.epoch);
      expect(await timed.subject.renew([first], 60_000)).toEqual([]);
    });

    it('are not ended by a release of one who lost them', async () => {
      const lost = await held('a', 'k', TTL_MS);
      await timed.pass(TTL_MS + 50);
      await held('b');
      await timed.subject.release(lost);
      expect(await acquire('c')).toBeUndefined();
    });
  });
}
