import {
  humanAuthor,
  testBot,
  testChat,
  testHolding,
  testInboxItem,
  testMessage,
  testPerson,
  testStance,
} from '../../testing/builders.js';
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
} from './suite.js';

const MINUTE_MS = 60_000;

/** What a scene shows, and the budgets of the minute. */
export function sceneCases({ api, storage }: StorageSuite): void {
  const { describe, it, expect, beforeEach } = api;

  describe('a scene', () => {
    beforeEach(async () => seedChat(storage()));

    it('is frozen to its depth and says when it was opened', async () => {
      await storage().messages.receive(testMessage(), { person: testPerson() });
      const { scene, lease, inbox } = await open(storage());
      expect([scene, lease, inbox].every(isDeepFrozen)).toBe(true);
      expect(scene).toMatchObject({ openedAt: NOW, turn: 0, isPaused: false, news: [] });
    });

    it('shows members in the order of the chat, enabled or not, and only those that exist', async () => {
      await storage().bots.put(testBot({ id: 'bot-0', enabled: false }));
      await storage().chats.put(testChat({ members: ['bot-2', 'ghost', 'bot-0', 'bot-1'] }));
      const { scene } = await open(storage());
      expect(scene.members.map((member) => member.bot.id)).toEqual(['bot-2', 'bot-0', 'bot-1']);
    });

    it('shows a member that joined, and not one that left', async () => {
      await settle(storage(), await open(storage()));
      await storage().bots.put(testBot({ id: 'bot-3' }));
      await storage().chats.put(testChat({ members: ['bot-1', 'bot-3'] }));
      const { scene } = await open(storage(), { now: NOW + 1 });
      expect(scene.members.map((member) => member.bot.id)).toEqual(['bot-1', 'bot-3']);
    });

    it('shows the newest 60 messages of history, oldest first', async () => {
      for (let index = 0; index < 70; index += 1) {
        await storage().messages.receive(testMessage({ id: `m${index}`, sentAt: 1_000 + index }));
      }
      await storage().messages.delete('m50', NOW);
      const { messages } = (await open(storage())).scene;
      expect(messages).toHaveLength(60);
      expect(messages[0]?.id).toBe('m9');
      expect(messages[59]?.id).toBe('m69');
      expect(messages.some((message) => message.id === 'm50')).toBe(false);
    });

    it('shows a message that came late in its place', async () => {
      for (const sentAt of [10, 30, 20]) {
        await storage().messages.receive(testMessage({ id: `m${sentAt}`, sentAt }));
      }
      const { messages } = (await open(storage())).scene;
      expect(messages.map((message) => message.id)).toEqual(['m10', 'm20', 'm30']);
    });

    it('shows an edited text', async () => {
      await storage().messages.receive(testMessage());
      await settle(storage(), await open(storage()));
      await storage().messages.edit('message-1', 'Coffee?', NOW);
      const { scene } = await open(storage(), { now: NOW + 1 });
      expect(scene.messages[0]?.text).toBe('Coffee?');
    });

    it('shows the people who wrote its messages, as they now are, each once', async () => {
      await storage().people.put(testPerson({ id: 'person-2' }));
      for (const id of ['m1', 'm2']) {
        await storage().messages.receive(testMessage({ id }), { person: testPerson() });
      }
      await settle(storage(), await open(storage()));
      await storage().people.put(testPerson({ mutedBots: ['bot-1'] }));
      const { people } = (await open(storage(), { now: NOW + 1 })).scene;
      expect(people).toEqual([testPerson({ mutedBots: ['bot-1'] })]);
    });

    it('shows at most 6 stances and holdings a member, newest first', async () => {
      for (let index = 0; index < 8; index += 1) {
        await storage().stances.put(testStance({ topic: `t${index}`, updatedAt: NOW + index }));
        await storage().holdings.put(testHolding({ symbol: `S${index}`, updatedAt: NOW + index }));
      }
      const [member] = (await open(storage())).scene.members;
      expect(member?.stances.map((stance) => stance.topic)).toEqual([
        't7',
        't6',
        't5',
        't4',
        't3',
        't2',
      ]);
      expect(member?.holdings[0]?.symbol).toBe('S7');
      expect(member?.holdings).toHaveLength(6);
    });

    /** Lets bot-1 say `count` texts, one every `everyMs`, and gives what is kept of them when the last is said. */
    async function recentAfter(count: number, everyMs: number) {
      await seedChat(storage(), 'chat-2');
      for (let index = 0; index < count; index += 1) {
        const chatId = index % 2 === 0 ? 'chat-1' : 'chat-2';
        const now = NOW + index * everyMs;
        const opened = await open(storage(), { chatId, now });
        const text = { at: now, key: `k${index}`, signature: 's' };
        await settle(storage(), opened, {
          now,
          tickId: `t${index}`,
          recent: { botId: 'bot-1', text },
        });
      }
      const [member] = (await open(storage(), { now: NOW + count * everyMs })).scene.members;
      return member?.recent ?? [];
    }

    it('keeps the texts of a bot over all chats, newest first, beyond the last 50 by key alone', async () => {
      const recent = await recentAfter(55, 1);
      expect(recent.map(({ key }) => key)).toEqual(
        Array.from({ length: 55 }, (_, index) => `k${54 - index}`),
      );
      expect(recent.map(({ signature }) => signature)).toEqual([
        ...Array<string>(50).fill('s'),
        ...Array<string>(5).fill(''),
      ]);
    });

    it('forgets texts of more than a day ago beyond the last 50', async () => {
      const recent = await recentAfter(60, 1_800_000);
      expect(recent).toHaveLength(50);
      expect(recent.at(-1)).toMatchObject({ key: 'k10', signature: 's' });
    });

    it('keeps at most 720 texts of a bot', async () => {
      const recent = await recentAfter(725, 1);
      expect(recent).toHaveLength(720);
      expect(recent.at(-1)?.key).toBe('k5');
    });

    it('keeps a headline once, newest first', async () => {
      for (const [index, toldHeadlineId] of ['n1', 'n2', 'n1'].entries()) {
        const opened = await open(storage(), { now: NOW + index });
        await settle(storage(), opened, { tickId: `t${index}`, toldHeadlineId });
      }
      expect((await open(storage(), { now: NOW + 9 })).scene.toldHeadlines).toEqual(['n1', 'n2']);
    });

    it('counts what a bot sent in the last hour over all chats, and when it last spoke here', async () => {
      await seedChat(storage(), 'chat-2');
      await speak(storage(), 'm1', { now: NOW });
      await speak(storage(), 'm2', { now: NOW + MINUTE_MS, chatId: 'chat-2' });
      const soon = await open(storage(), { now: NOW + 2 * MINUTE_MS });
      expect(soon.scene.members[0]).toMatchObject({ sentLastHour: 2, lastSpokeAt: NOW });
      expect(soon.scene.members[1]).toMatchObject({ sentLastHour: 0 });
      expect(soon.scene.members[1]?.lastSpokeAt).toBeUndefined();
      await settle(storage(), soon, { tickId: 'later' });
      const later = await open(storage(), { now: NOW + 60 * MINUTE_MS });
      expect(later.scene.members[0]?.sentLastHour).toBe(1);
    });

    it('counts failed, pending and unknown messages in no limit', async () => {
      const opened = await open(storage());
      const message = pending({ id: 'm1' });
      await claim(storage(), opened, { messages: [message] });
      await settle(storage(), opened, {
        messages: [{ ...message, status: 'failed' }],
        intentStatus: 'failed',
      });
      const limits = { maxMessagesPerMinute: { chat: 1, global: 1 } };
      const next = await open(storage(), { now: NOW + 1, ...limits });
      expect(next.budget).toEqual({ isGranted: true });
      expect(next.scene.members[0]?.sentLastHour).toBe(0);
      expect(next.scene.loopLastHour).toBe(0);
    });

    it('counts bots among themselves for an hour, or until a person speaks', async () => {
      await speak(storage(), 'm1', { now: NOW, message: { hops: 1 } });
      await speak(storage(), 'm2', { now: NOW + 1, message: { hops: 2 } });
      await speak(storage(), 'm3', { now: NOW + MINUTE_MS, message: { hops: 3 } });
      const at = (now: number) => open(storage(), { now });
      const soon = await at(NOW + 2 * MINUTE_MS);
      expect(soon.scene.loopLastHour).toBe(2);
      await settle(storage(), soon, { tickId: 'a' });
      const later = await at(NOW + 60 * MINUTE_MS + 1);
      expect(later.scene.loopLastHour).toBe(1);
      await settle(storage(), later, { tickId: 'b' });
      const sentAt = NOW + 60 * MINUTE_MS + 2;
      await storage().messages.receive(testMessage({ id: 'h', sentAt, author: humanAuthor() }));
      expect((await at(sentAt + 1)).scene.loopLastHour).toBe(0);
    });

    it('counts an answer to a bot whatever its stamp says', async () => {
      await speak(storage(), 'm1', { now: NOW });
      const message = { hops: 0, replyTo: 'm1' };
      await speak(storage(), 'm2', { now: NOW + 1, botId: 'bot-2', message });
      expect((await open(storage(), { now: NOW + 2 })).scene.loopLastHour).toBe(1);
    });
  });

  describe("the minute's budget", () => {
    beforeEach(async () => seedChat(storage()));
    const only = (chat: number, global: number) => ({ maxMessagesPerMinute: { chat, global } });

    it('is used up by sent messages of bots, and says when it frees', async () => {
      await speak(storage(), 'm1', { now: NOW });
      const opened = await open(storage(), { now: NOW + 10, ...only(1, 100) });
      const { budget } = opened;
      expect(budget).toEqual({ isGranted: false, scope: 'chat', retryAt: NOW + MINUTE_MS });
      await settle(storage(), opened, { tickId: 'silent' });
      const freed = await open(storage(), { now: NOW + MINUTE_MS, ...only(1, 100) });
      expect(freed.budget).toEqual({ isGranted: true });
    });

    it('is not used up by people', async () => {
      for (const id of ['h1', 'h2'])
        await storage().messages.receive(testMessage({ id, sentAt: NOW }));
      expect((await open(storage(), { now: NOW + 1, ...only(1, 1) })).budget.isGranted).toBe(true);
    });

    it('over all chats counts what ticks under way have reserved', async () => {
      await seedChat(storage(), 'chat-2');
      const first = await open(storage(), only(9, 1));
      expect(first.budget.isGranted).toBe(true);
      const second = await open(storage(), { chatId: 'chat-2', now: NOW + 1, ...only(9, 1) });
      expect(second.budget).toMatchObject({ isGranted: false, scope: 'global' });
      await settle(storage(), second, { tickId: 'none' });
      await settle(storage(), first);
      const third = await open(storage(), { chatId: 'chat-2', now: NOW + 2, ...only(9, 1) });
      expect(third.budget.isGranted).toBe(true);
    });

    it('that a lost tick reserved comes back when its lease lapses', async () => {
      await seedChat(storage(), 'chat-2');
      await open(storage(), only(9, 1));
      const now = NOW + LEASE_MS;
      const second = await open(storage(), { chatId: 'chat-2', now, ...only(9, 1) });
      expect(second.budget.isGranted).toBe(true);
    });

    it('is never overdrawn by 30 chats that open at once', async () => {
      for (let index = 0; index < 30; index += 1) {
        await storage().chats.put(testChat({ id: `c${index}`, members: ['bot-1'] }));
      }
      const opening = Array.from({ length: 30 }, (_, index) =>
        open(storage(), { chatId: `c${index}`, ...only(9, 7) }),
      );
      const granted = (await Promise.all(opening)).filter((opened) => opened.budget.isGranted);
      expect(granted).toHaveLength(7);
    });

    it("of a chat's own settings counts where it is stricter", async () => {
      const settings = { limits: { maxMessagesPerMinute: { chat: 1 } } };
      await storage().chats.put(testChat({ members: ['bot-1'], settings }));
      await speak(storage(), 'm1', { now: NOW });
      const { budget } = await open(storage(), { now: NOW + 1, ...only(50, 50) });
      expect(budget).toMatchObject({ isGranted: false, scope: 'chat' });
    });

    it('must fit every part of a turn: the reservation covers one', async () => {
      const limits = { chat: 2, global: 100 };
      const opened = await open(storage(), { maxMessagesPerMinute: limits });
      const parts = ['p1', 'p2', 'p3'].map((id) => pending({ id }));
      expect(await claim(storage(), opened, { messages: parts, limits })).toEqual({
        kind: 'refused',
        reason: 'budget',
      });
      expect(await storage().messages.get('p1')).toBeUndefined();
      const fitting = await claim(storage(), opened, { messages: parts.slice(0, 2), limits });
      expect(fitting).toEqual({ kind: 'claimed' });
    });

    it('lets a reaction pass that sends no message', async () => {
      await speak(storage(), 'm1', { now: NOW });
      const opened = await open(storage(), { now: NOW + 1, ...only(1, 1) });
      const limits = { chat: 1, global: 1 };
      const claimed = await claim(storage(), opened, { tickId: 'r', now: NOW + 1, limits });
      expect(claimed.kind).toBe('claimed');
    });
  });

  describe('claims of the inbox at the opening', () => {
    beforeEach(async () => seedChat(storage()));

    it('are at most as many as asked for, and none where the inbox lives elsewhere', async () => {
      for (const messageId of ['m1', 'm2', 'm3']) {
        await storage().inbox.enqueue(testInboxItem({ messageId }));
      }
      const none = await open(storage(), { inboxLimit: 0 });
      expect(none.inbox).toEqual([]);
      await settle(storage(), none);
      expect((await open(storage(), { now: NOW + 1, inboxLimit: 2 })).inbox).toHaveLength(2);
    });

    it('hide their items no longer than the lease', async () => {
      await storage().inbox.enqueue(testInboxItem());
      await open(storage());
      expect(await storage().inbox.nextDueAt('chat-1')).toBe(NOW + LEASE_MS);
    });
  });
}
