import type { Inbox } from '../ports/inbox.js';
import { TEST_EPOCH } from '../testing/builders/epoch.js';
import { testInboxItem } from '../testing/builders.js';
import { type Factory, isDeepFrozen, type TestApi } from './test-api.js';

const NOW = TEST_EPOCH + 3_600_000;
const CLAIM = { now: NOW, visibleAt: NOW + 30_000, limit: 10 };
const SETTLE = { now: NOW, maxTries: 3 };
const handled = (itemId: string) => ({
  itemId,
  outcome: { kind: 'handled' as const, tickId: 'tick-1' },
});

/** What every inbox must do. The factory gives an empty one that knows the chats 'chat-1' and 'chat-2'. */
export function describeInbox(name: string, factory: Factory<Inbox>, api: TestApi): void {
  const { describe, it, expect, beforeEach } = api;

  describe(`${name}: inbox`, () => {
    let inbox: Inbox;
    beforeEach(async () => {
      inbox = await factory();
    });
    const add = (messageId: string, overrides: Parameters<typeof testInboxItem>[0] = {}) =>
      inbox.enqueue(testInboxItem({ messageId, ...overrides }));
    const claimedIds = async (options: Partial<typeof CLAIM> = {}) =>
      (await inbox.claim('chat-1', { ...CLAIM, ...options })).map((item) => item.messageId);

    it('takes a message once', async () => {
      expect(await add('m1')).toBe(true);
      expect(await add('m1')).toBe(false);
      expect(await add('m1', { id: 'another-item' })).toBe(false);
      expect(await inbox.counts('chat-1')).toEqual({
        received: 1,
        waiting: 1,
        handled: 0,
        coalesced: 0,
        rejected: 0,
      });
    });

    it('takes a message once though it has been handled', async () => {
      await add('m1');
      await claimedIds();
      await inbox.settle([handled('item-m1')], SETTLE);
      expect(await add('m1')).toBe(false);
      expect(await claimedIds({ now: NOW + 100_000 })).toEqual([]);
    });

    it('gives high before normal, then oldest first', async () => {
      await add('n2', { receivedAt: TEST_EPOCH + 2 });
      await add('n1', { receivedAt: TEST_EPOCH + 1 });
      await add('h4', { receivedAt: TEST_EPOCH + 4, priority: 'high' });
      await add('h3', { receivedAt: TEST_EPOCH + 3, priority: 'high' });
      expect(await claimedIds({ limit: 3 })).toEqual(['h3', 'h4', 'n1']);
      expect(await claimedIds()).toEqual(['n2']);
    });

    it('gives nothing before it is due', async () => {
      await add('m1', { dueAt: NOW + 1 });
      expect(await claimedIds()).toEqual([]);
      expect(await claimedIds({ now: NOW + 1 })).toEqual(['m1']);
    });

    it('hides what is claimed until the claim lapses, and counts the tries', async () => {
      await add('m1');
      const [first] = await inbox.claim('chat-1', CLAIM);
      expect(first?.tries).toBe(1);
      expect(isDeepFrozen(first)).toBe(true);
      expect(await claimedIds({ now: NOW + 29_999 })).toEqual([]);
      const later = { ...CLAIM, now: NOW + 30_000, visibleAt: NOW + 60_000 };
      const [second] = await inbox.claim('chat-1', later);
      expect(second?.tries).toBe(2);
    });

    it('gives an item to one of 50 claimants at once', async () => {
      await add('m1');
      const claims = await Promise.all(
        Array.from({ length: 50 }, () => inbox.claim('chat-1', CLAIM)),
      );
      expect(claims.flat()).toHaveLength(1);
    });

    it('keeps chats apart', async () => {
      await add('m1');
      await inbox.enqueue(testInboxItem({ messageId: 'm2', chatId: 'chat-2' }));
      expect(await claimedIds()).toEqual(['m1']);
      expect(await inbox.counts('chat-2')).toMatchObject({ received: 1, waiting: 1 });
    });

    it('takes back without an error as if it had never been claimed', async () => {
      await add('m1');
      await claimedIds();
      await inbox.settle([{ itemId: 'item-m1', retryAt: NOW + 10 }], SETTLE);
      const [again] = await inbox.claim('chat-1', { ...CLAIM, now: NOW + 10 });
      expect(again?.tries).toBe(1);
      expect(again?.lastError).toBeUndefined();
    });

    it('takes back with an error until it has been tried enough, then keeps a dead letter', async () => {
      await add('m1');
      for (const now of [NOW, NOW + 10, NOW + 20]) {
        const [item] = await inbox.claim('chat-1', { ...CLAIM, now });
        expect(item?.messageId).toBe('m1');
        const retry = [{ itemId: 'item-m1', retryAt: now + 10, error: `failed at ${now}` }];
        const dead = await inbox.settle(retry, { now, maxTries: 3 });
        expect(dead).toHaveLength(now === NOW + 20 ? 1 : 0);
      }
      expect(await claimedIds({ now: NOW + 1_000_000 })).toEqual([]);
      const letters = await inbox.deadLetters({ chatId: 'chat-1', limit: 10 });
      expect(letters).toHaveLength(1);
      expect(letters[0]).toMatchObject({
        messageId: 'm1',
        tries: 3,
        reason: `failed at ${NOW + 20}`,
        deadAt: NOW + 20,
      });
      expect(await inbox.deadLetters({ chatId: 'chat-2', limit: 10 })).toEqual([]);
      expect(await inbox.deadLetters({ limit: 10 })).toHaveLength(1);
      expect(await inbox.counts('chat-1')).toMatchObject({ waiting: 0, rejected: 1 });
    });

    it('shows the last error on the next claim', async () => {
      await add('m1');
      await claimedIds();
      await inbox.settle([{ itemId: 'item-m1', retryAt: NOW, error: 'no model' }], SETTLE);
      const [item] = await inbox.claim('chat-1', CLAIM);
      expect(item).toMatchObject({ tries: 2, lastError: 'no model' });
    });

    it('ends an item once: a second settlement changes nothing', async () => {
      await add('m1');
      await claimedIds();
      await inbox.settle([handled('item-m1')], SETTLE);
      const twice = { itemId: 'item-m1', outcome: { kind: 'rejected' as const, reason: 'late' } };
      await inbox.settle([twice, { itemId: 'item-m1', retryAt: NOW }, handled('nothing')], SETTLE);
      expect(await inbox.counts('chat-1')).toMatchObject({ waiting: 0, handled: 1, rejected: 0 });
    });

    it('conserves: received is always waiting, handled, coalesced and rejected, per thread', async () => {
      const threads = ['t1', 't2', 't3'];
      for (let index = 0; index < 60; index += 1) {
        const threadId = threads[index % 3] ?? 't1';
        await add(`m${index}`, { threadId, receivedAt: TEST_EPOCH + index });
      }
      const items = await inbox.claim('chat-1', { ...CLAIM, limit: 40 });
      const settlements = items.map((item, index) => {
        if (index % 4 === 0) return handled(item.id);
        if (index % 4 === 1) {
          return { itemId: item.id, outcome: { kind: 'coalesced' as const, into: 'tick-1' } };
        }
        if (index % 4 === 2) {
          return { itemId: item.id, outcome: { kind: 'rejected' as const, reason: 'stale' } };
        }
        return { itemId: item.id, retryAt: NOW + 10, error: 'failed' };
      });
      await inbox.settle(settlements, SETTLE);
      const sum = { received: 0, waiting: 0, handled: 0, coalesced: 0, rejected: 0 };
      for (const threadId of threads) {
        const counts = await inbox.counts('chat-1', threadId);
        expect(counts.received).toBe(20);
        const { waiting, handled, coalesced, rejected } = counts;
        expect(waiting + handled + coalesced + rejected).toBe(counts.received);
        for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += counts[key];
      }
      expect(await inbox.counts('chat-1')).toEqual(sum);
      expect(sum).toEqual({ received: 60, waiting: 30, handled: 10, coalesced: 10, rejected: 10 });
    });

    it('says when it has something to claim', async () => {
      expect(await inbox.nextDueAt('chat-1')).toBeUndefined();
      await add('m1', { dueAt: NOW + 500 });
      await add('m2', { dueAt: NOW + 200 });
      expect(await inbox.nextDueAt('chat-1')).toBe(NOW + 200);
      await inbox.claim('chat-1', { now: NOW + 200, visibleAt: NOW + 900, limit: 10 });
      expect(await inbox.nextDueAt('chat-1')).toBe(NOW + 500);
      await inbox.settle([handled('item-m1')], SETTLE);
      expect(await inbox.nextDueAt('chat-1')).toBe(NOW + 900);
      await inbox.settle([handled('item-m2')], SETTLE);
      expect(await inbox.nextDueAt('chat-1')).toBeUndefined();
    });

    it('stores a cursor with an item, known or not', async () => {
      expect(await inbox.cursor('updates')).toBeUndefined();
      await inbox.enqueue(testInboxItem(), { key: 'updates', value: '1' });
      expect(await inbox.cursor('updates')).toBe('1');
      await inbox.enqueue(testInboxItem(), { key: 'updates', value: '2' });
      expect(await inbox.cursor('updates')).toBe('2');
      expect(await inbox.cursor('other')).toBeUndefined();
    });
  });
}
