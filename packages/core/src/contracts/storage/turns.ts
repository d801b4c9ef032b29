import { testTrace } from '../../testing/builders/scenes.js';
import { testBot, testInboxItem, testStance } from '../../testing/builders.js';
import { isDeepFrozen } from '../test-api.js';
import {
  claim,
  LEASE_MS,
  NOW,
  open,
  pending,
  type StorageSuite,
  seedChat,
  settle,
  speak,
  tryOpen,
} from './suite.js';

/** Leases, turns and their settling. */
export function turnCases({ api, storage }: StorageSuite): void {
  const { describe, it, expect, beforeEach } = api;

  describe('a lease', () => {
    beforeEach(async () => seedChat(storage()));

    it('is refused where there is no chat', async () => {
      const refused = await tryOpen(storage(), { chatId: 'nowhere' });
      expect(refused).toEqual({ kind: 'refused', reason: 'no-chat' });
    });

    it('is one: whoever opens meanwhile is told when to try again', async () => {
      const { lease } = await open(storage());
      expect(lease).toMatchObject({ holder: 'worker-1', expiresAt: NOW + LEASE_MS });
      for (const workerId of ['worker-1', 'worker-2']) {
        const refused = await tryOpen(storage(), { workerId, now: NOW + 1 });
        expect(refused).toEqual({ kind: 'refused', reason: 'busy', retryAt: NOW + LEASE_MS });
      }
    });

    it('is taken by one of 50 that open at once', async () => {
      const opening = Array.from({ length: 50 }, (_, index) =>
        tryOpen(storage(), { workerId: `worker-${index}` }),
      );
      const results = await Promise.all(opening);
      expect(results.filter((result) => result.kind === 'opened')).toHaveLength(1);
    });

    it('ends with the settling, and the next has a higher epoch', async () => {
      const first = await open(storage());
      await settle(storage(), first);
      const second = await open(storage(), { now: NOW + 1 });
      expect(second.lease.epoch).toBeGreaterThan(first.lease.epoch);
    });

    it('lapses: another may open from then on', async () => {
      const first = await open(storage());
      const inTime = await tryOpen(storage(), { now: NOW + LEASE_MS - 1 });
      expect(inTime.kind).toBe('refused');
      const second = await open(storage(), { workerId: 'worker-2', now: NOW + LEASE_MS });
      expect(second.lease.epoch).toBeGreaterThan(first.lease.epoch);
    });

    it('is held longer by its holder, and not by one who lost it', async () => {
      const first = await open(storage());
      const renewed = await storage().ticks.renew(first.lease, NOW + 90_000);
      expect(renewed).toEqual({ ...first.lease, expiresAt: NOW + 90_000 });
      expect((await tryOpen(storage(), { now: NOW + LEASE_MS + 1 })).kind).toBe('refused');
      await open(storage(), { workerId: 'worker-2', now: NOW + 90_000 });
      expect(await storage().ticks.renew(first.lease, NOW + 200_000)).toBeUndefined();
    });

    it('is not held longer after its release', async () => {
      const first = await open(storage());
      await settle(storage(), first);
      expect(await storage().ticks.renew(first.lease, NOW + 90_000)).toBeUndefined();
    });

    it('stays inside a batch until it is released', async () => {
      const opened = await open(storage());
      await settle(storage(), opened, { releasesLease: false });
      expect((await tryOpen(storage(), { now: NOW + 1 })).kind).toBe('refused');
      await settle(storage(), opened, { tickId: 'tick-2', releasesLease: true });
      expect((await tryOpen(storage(), { now: NOW + 1 })).kind).toBe('opened');
    });

    it('of one chat does not hinder another chat', async () => {
      await seedChat(storage(), 'chat-2');
      await open(storage());
      expect((await tryOpen(storage(), { chatId: 'chat-2' })).kind).toBe('opened');
    });
  });

  describe('a turn', () => {
    beforeEach(async () => seedChat(storage()));

    it('is claimed once by 50 claims at once', async () => {
      const opened = await open(storage());
      const claims = Array.from({ length: 50 }, (_, index) =>
        claim(storage(), opened, {
          tickId: `tick-${index}`,
          messages: [pending({ id: `m${index}` })],
        }),
      );
      const results = await Promise.all(claims);
      expect(results.filter((result) => result.kind === 'claimed')).toHaveLength(1);
      expect(await storage().messages.count('chat-1')).toBe(1);
    });

    it('stores its messages pending: in store, and not in the history', async () => {
      const opened = await open(storage());
      const message = pending({ id: 'm1' });
      expect(await claim(storage(), opened, { messages: [message] })).toEqual({ kind: 'claimed' });
      expect(await storage().messages.get('m1')).toEqual(message);
      await settle(storage(), opened, { messages: [], intentStatus: 'failed' });
      expect((await open(storage(), { now: NOW + 1 })).scene.messages).toEqual([]);
    });

    it('is refused as taken where it is not the current one, with nothing stored', async () => {
      const opened = await open(storage());
      for (const turn of [opened.scene.turn + 1, opened.scene.turn - 1]) {
        if (turn < 0) continue;
        const refused = await claim(storage(), opened, { turn, messages: [pending({ id: 'm1' })] });
        expect(refused).toEqual({ kind: 'refused', reason: 'turn-taken' });
      }
      expect(await storage().messages.get('m1')).toBeUndefined();
    });

    it('is refused to one whose lease another has', async () => {
      const late = await open(storage());
      await open(storage(), { workerId: 'worker-2', now: NOW + LEASE_MS });
      const refused = await claim(storage(), late, { messages: [pending({ id: 'm1' })] });
      expect(refused).toEqual({ kind: 'refused', reason: 'lease-lost' });
      expect(await storage().messages.get('m1')).toBeUndefined();
    });

    it('is refused to one whose lease was released', async () => {
      const opened = await open(storage());
      await settle(storage(), opened);
      expect(await claim(storage(), opened)).toEqual({ kind: 'refused', reason: 'lease-lost' });
    });

    it('is refused where the chat has gone', async () => {
      const opened = await open(storage());
      await storage().chats.delete('chat-1');
      expect(await claim(storage(), opened)).toEqual({ kind: 'refused', reason: 'lease-lost' });
    });

    it('moves on by one, claimed or silent', async () => {
      const silent = await open(storage());
      await settle(storage(), silent);
      const second = await open(storage(), { now: NOW + 1 });
      expect(second.scene.turn).toBe(silent.scene.turn + 1);
      await claim(storage(), second, { tickId: 'tick-2' });
      await settle(storage(), second, { tickId: 'tick-2', intentStatus: 'sent' });
      const third = await open(storage(), { now: NOW + 2 });
      expect(third.scene.turn).toBe(second.scene.turn + 1);
    });

    it('after turn goes on under one lease in a batch', async () => {
      const opened = await open(storage());
      const { turn } = opened.scene;
      for (const step of [0, 1, 2]) {
        const tickId = `tick-${step}`;
        const claimed = await claim(storage(), opened, { tickId, turn: turn + step });
        expect(claimed.kind).toBe('claimed');
        const trace = testTrace({ tickId, turn: turn + step });
        await settle(storage(), opened, {
          tickId,
          trace,
          intentStatus: 'sent',
          releasesLease: step === 2,
        });
      }
      expect((await open(storage(), { now: NOW + 1 })).scene.turn).toBe(turn + 3);
    });
  });

  describe('a settling', () => {
    beforeEach(async () => seedChat(storage()));

    it('makes of pending messages what became of them', async () => {
      const opened = await open(storage());
      const first = pending({ id: 'm1' });
      const second = pending({ id: 'm2' });
      await claim(storage(), opened, { messages: [first, second] });
      const sent = { ...first, status: 'sent' as const, externalId: 'e1', sentAt: NOW + 500 };
      const failed = { ...second, status: 'failed' as const };
      await settle(storage(), opened, { messages: [sent, failed], intentStatus: 'sent' });
      expect(await storage().messages.find('chat-1', 'e1')).toEqual(sent);
      expect((await storage().messages.get('m2'))?.status).toBe('failed');
      expect(await storage().messages.unsettled({ limit: 10 })).toEqual([]);
      const { scene } = await open(storage(), { now: NOW + 1_000 });
      expect(scene.messages.map((message) => message.id)).toEqual(['m1']);
    });

    it('stores when the chat is due, and leaves it where nothing is said', async () => {
      const first = await open(storage());
      expect(first.scene.nextDueAt).toBeUndefined();
      const settled = await settle(storage(), first, { nextDueAt: NOW + 5_000 });
      expect(settled.nextDueAt).toBe(NOW + 5_000);
      const second = await open(storage(), { now: NOW + 1 });
      expect(second.scene.nextDueAt).toBe(NOW + 5_000);
      expect((await settle(storage(), second)).nextDueAt).toBe(NOW + 5_000);
      const due = await storage().chats.due({ limit: 10 });
      expect(due.items).toEqual([{ chatId: 'chat-1', nextDueAt: NOW + 5_000 }]);
    });

    it('keeps stances, recent texts and told headlines for the next scene', async () => {
      const opened = await open(storage());
      const text = { at: NOW, key: 'key', signature: 'signature' };
      await settle(storage(), opened, {
        stances: [testStance({ cooldownUntil: NOW + 1_000 })],
        recent: { botId: 'bot-1', text },
        toldHeadlineId: 'news-1',
      });
      const { scene } = await open(storage(), { now: NOW + 1 });
      const [member, other] = scene.members;
      expect(member?.recent).toEqual([text]);
      expect(other?.recent).toEqual([]);
      expect(member?.stances).toEqual([testStance({ cooldownUntil: NOW + 1_000 })]);
      expect(scene.toldHeadlines).toEqual(['news-1']);
    });

    it('settles inbox items and says when the inbox is due', async () => {
      for (const messageId of ['m1', 'm2']) {
        await storage().inbox.enqueue(testInboxItem({ messageId }));
      }
      const opened = await open(storage());
      expect(opened.inbox.map((item) => item.messageId)).toEqual(['m1', 'm2']);
      const settled = await settle(storage(), opened, {
        inbox: [
          { itemId: 'item-m1', outcome: { kind: 'handled', tickId: 'tick-1' } },
          { itemId: 'item-m2', retryAt: NOW + 700, error: 'failed' },
        ],
      });
      expect(settled.inboxDueAt).toBe(NOW + 700);
      expect(await storage().inbox.counts('chat-1')).toMatchObject({ handled: 1, waiting: 1 });
    });

    it('gives the dead letters that it made', async () => {
      await storage().inbox.enqueue(testInboxItem());
      const opened = await open(storage());
      const inbox = [{ itemId: 'item-message-1', retryAt: NOW + 1, error: 'broken' }];
      const settled = await settle(storage(), opened, { inbox, maxTries: 1 });
      expect(settled.deadLetters).toHaveLength(1);
      expect(settled.deadLetters[0]).toMatchObject({ reason: 'broken' });
    });

    it('that comes after the lease was lost keeps what happened and touches nothing newer', async () => {
      const late = await open(storage());
      const message = pending({ id: 'm1' });
      await claim(storage(), late, { messages: [message] });
      const newer = await open(storage(), { workerId: 'worker-2', now: NOW + LEASE_MS });
      const sent = { ...message, status: 'sent' as const, externalId: 'e1' };
      await settle(storage(), late, {
        now: NOW + LEASE_MS + 1,
        messages: [sent],
        intentStatus: 'sent',
        nextDueAt: 5,
      });
      expect((await storage().messages.get('m1'))?.status).toBe('sent');
      expect((await tryOpen(storage(), { now: NOW + LEASE_MS + 2 })).kind).toBe('refused');
      const claimed = await claim(storage(), newer, { tickId: 'tick-2', now: NOW + LEASE_MS + 2 });
      expect(claimed.kind).toBe('claimed');
      const settled = await settle(storage(), newer, { tickId: 'tick-2', intentStatus: 'sent' });
      expect(settled.nextDueAt).toBeUndefined();
    });

    it('of a chat that has gone is no error', async () => {
      const opened = await open(storage());
      await storage().chats.delete('chat-1');
      expect((await settle(storage(), opened)).deadLetters).toEqual([]);
    });

    it('keeps traces, newest first, as many as asked for, deep-equal and frozen', async () => {
      for (const step of [1, 2, 3]) {
        const opened = await open(storage(), { now: NOW + step });
        await settle(storage(), opened, { tickId: `t${step}`, now: NOW + step, traceLimit: 2 });
      }
      const traces = await storage().ticks.traces('chat-1', { limit: 10 });
      expect(traces.map((trace) => trace.tickId)).toEqual(['t3', 't2']);
      expect(await storage().ticks.traces('chat-1', { limit: 1 })).toHaveLength(1);
      expect(await storage().ticks.trace('t1')).toBeUndefined();
      expect(await storage().ticks.trace('t3')).toEqual(
        testTrace({ tickId: 't3', turn: 2, now: NOW + 3 }),
      );
      expect(isDeepFrozen(traces)).toBe(true);
    });

    it('leaves traces until they are swept', async () => {
      await settle(storage(), await open(storage()));
      const rules = { messageDays: 365, traceDays: 7, inboxDays: 7, eventDays: 30 };
      const now = NOW + 8 * 86_400_000;
      expect(await storage().sweep(rules, now)).toMatchObject({ traces: 1 });
      expect(await storage().ticks.trace('tick-1')).toBeUndefined();
    });
  });

  describe('an abandoned turn', () => {
    beforeEach(async () => seedChat(storage()));

    it('is reported once, and it and its messages are unknown', async () => {
      const opened = await open(storage());
      await claim(storage(), opened, { messages: [pending({ id: 'm1' })] });
      const next = await open(storage(), { now: NOW + LEASE_MS });
      expect(next.abandoned).toHaveLength(1);
      expect(next.abandoned[0]).toMatchObject({ tickId: 'tick-1', status: 'unknown' });
      expect((await storage().messages.get('m1'))?.status).toBe('unknown');
      expect(next.scene.messages).toEqual([]);
      await settle(storage(), next, { tickId: 'tick-2' });
      expect((await open(storage(), { now: NOW + LEASE_MS + 1 })).abandoned).toEqual([]);
    });

    it('ends the items it was to answer as rejected: none is answered twice', async () => {
      await storage().inbox.enqueue(testInboxItem());
      const opened = await open(storage());
      await claim(storage(), opened, { itemIds: ['item-message-1'] });
      const next = await open(storage(), { now: NOW + LEASE_MS });
      expect(next.inbox).toEqual([]);
      const counts = await storage().inbox.counts('chat-1');
      expect(counts).toMatchObject({ waiting: 0, rejected: 1 });
    });

    it('gives back the items of a tick that never claimed', async () => {
      await storage().inbox.enqueue(testInboxItem());
      await open(storage());
      const next = await open(storage(), { now: NOW + LEASE_MS });
      expect(next.inbox.map((item) => item.tries)).toEqual([2]);
    });

    it('is none where every turn was settled', async () => {
      await speak(storage(), 'm1');
      expect((await open(storage(), { now: NOW + 1 })).abandoned).toEqual([]);
    });
  });

  describe('a pause', () => {
    beforeEach(async () => seedChat(storage()));

    it('of chat or bot is seen in the next scene, and outlives a put', async () => {
      await storage().chats.setPaused('chat-1', true);
      await storage().bots.setPaused('bot-2', true);
      await storage().bots.put(testBot({ id: 'bot-2', hint: 'new' }));
      const { scene } = await open(storage());
      expect(scene.isPaused).toBe(true);
      expect(scene.members.map((member) => member.isPaused)).toEqual([false, true]);
      expect(scene.members[1]?.bot.hint).toBe('new');
    });
  });
}
