import type { Bucket, RateLimits } from '../ports/rate-limits.js';
import type { Factory, TestApi } from './test-api.js';

/** What every rate limiter must do. All times are passed in; the factory gives one with full buckets. */
export function describeRateLimits(name: string, factory: Factory<RateLimits>, api: TestApi): void {
  const { describe, it, expect, beforeEach } = api;
  const NOW = 1_800_000_000_000;
  const bucket = (overrides: Partial<Bucket> = {}): Bucket => ({
    key: 'chat:c1',
    capacity: 5,
    windowMs: 1_000,
    cost: 1,
    ...overrides,
  });

  describe(`${name}: rate limits`, () => {
    let limits: RateLimits;
    beforeEach(async () => {
      limits = await factory();
    });
    const take = (now: number, ...buckets: Bucket[]) => limits.take(buckets, now);

    it('grant as many as the capacity at once, then say how long to wait', async () => {
      for (let index = 0; index < 5; index += 1) {
        expect(await take(NOW, bucket())).toEqual({ isGranted: true });
      }
      expect(await take(NOW, bucket())).toEqual({ isGranted: false, key: 'chat:c1', waitMs: 200 });
    });

    it('grant after the wait that they told, and not before', async () => {
      await take(NOW, bucket({ cost: 5 }));
      const refused = await take(NOW, bucket({ cost: 2 }));
      const waitMs = refused.isGranted ? 0 : refused.waitMs;
      expect(waitMs).toBe(400);
      expect((await take(NOW + waitMs - 1, bucket({ cost: 2 }))).isGranted).toBe(false);
      expect((await take(NOW + waitMs, bucket({ cost: 2 }))).isGranted).toBe(true);
    });

    it('take from all buckets or from none', async () => {
      const small = bucket({ key: 'bot:b1', capacity: 1 });
      expect((await take(NOW, bucket(), small)).isGranted).toBe(true);
      expect(await take(NOW, bucket(), small)).toMatchObject({ isGranted: false, key: 'bot:b1' });
      for (let index = 0; index < 4; index += 1) {
        expect((await take(NOW, bucket())).isGranted).toBe(true);
      }
    });

    it('name the bucket that makes the caller wait longest', async () => {
      const slow = bucket({ key: 'slow', capacity: 1, windowMs: 60_000 });
      const quick = bucket({ key: 'quick', capacity: 1, windowMs: 100 });
      await take(NOW, slow, quick);
      expect(await take(NOW, quick, slow)).toEqual({
        isGranted: false,
        key: 'slow',
        waitMs: 60_000,
      });
    });

    it('never grant more than capacity among 50 takes at once', async () => {
      const takes = Array.from({ length: 50 }, () => take(NOW, bucket()));
      const granted = (await Promise.all(takes)).filter((result) => result.isGranted);
      expect(granted).toHaveLength(5);
    });

    it('never hold more than the capacity, however long nobody took', async () => {
      await take(NOW, bucket({ cost: 5 }));
      const later = NOW + 3_600_000;
      expect((await take(later, bucket({ cost: 5 }))).isGranted).toBe(true);
      expect((await take(later, bucket())).isGranted).toBe(false);
    });

    it('take back what was not used, never above the capacity', async () => {
      await take(NOW, bucket({ cost: 5 }));
      await limits.giveBack([bucket({ cost: 2 })], NOW);
      expect((await take(NOW, bucket({ cost: 2 }))).isGranted).toBe(true);
      await limits.giveBack([bucket({ cost: 500 })], NOW);
      expect((await take(NOW, bucket({ cost: 5 }))).isGranted).toBe(true);
      expect((await take(NOW, bucket())).isGranted).toBe(false);
    });

    it('neither fill nor empty when time goes back', async () => {
      await take(NOW, bucket({ cost: 5 }));
      expect((await take(NOW - 10_000, bucket())).isGranted).toBe(false);
      expect((await take(NOW, bucket())).isGranted).toBe(false);
      expect((await take(NOW + 200, bucket())).isGranted).toBe(true);
    });

    it('grant what costs nothing', async () => {
      await take(NOW, bucket({ cost: 5 }));
      expect((await take(NOW, bucket({ cost: 0 }))).isGranted).toBe(true);
      expect((await limits.take([], NOW)).isGranted).toBe(true);
    });

    it('never grant more than a bucket can hold', async () => {
      expect((await take(NOW, bucket({ cost: 6 }))).isGranted).toBe(false);
      expect((await take(NOW, bucket({ cost: 5 }))).isGranted).toBe(true);
    });
  });
}
