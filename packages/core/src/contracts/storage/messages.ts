import {
  humanAuthor,
  testInboxItem,
  testMessage,
  testPerson,
  testReaction,
} from '../../testing/builders.js';
import { isDeepFrozen, rejection } from '../test-api.js';
import { claim, NOW, open, pending, type StorageSuite, seedChat, speak } from './suite.js';

/** Messages and the reactions on them. */
export function messageCases({ api, storage }: StorageSuite): void {
  const { describe, it, expect } = api;
  const DAY_MS = 86_400_000;

  describe('messages', () => {
    it('come back deep-equal and frozen, by id and by external id', async () => {
      await seedChat(storage());
      const meta = { symbols: ['TEA'], keywords: ['tea'], sentiment: 0.5, mentions: ['ann'] };
      const message = testMessage({ externalId: 'e1', threadId: 't1', meta });
      expect(await storage().messages.receive(message)).toBe(true);
      const found = await storage().messages.find('chat-1', 'e1');
      expect(found).toEqual(message);
      expect(isDeepFrozen(found)).toBe(true);
      expect(await storage().messages.get('message-1')).toEqual(message);
    });

    it('are one record where the same platform message arrives again', async () => {
      await seedChat(storage());
      const first = testMessage({ id: 'm1', externalId: 'e1' });
      expect(await storage().messages.receive(first)).toBe(true);
      expect(await storage().messages.receive(first)).toBe(false);
      const again = testMessage({ id: 'm2', externalId: 'e1', text: 'other' });
      expect(await storage().messages.receive(again)).toBe(false);
      expect(await storage().messages.count('chat-1')).toBe(1);
      expect((await storage().messages.find('chat-1', 'e1'))?.id).toBe('m1');
    });

    it('are one record and one item where 20 bots report one message at once', async () => {
      await seedChat(storage());
      const reports = Array.from({ length: 20 }, (_, index) =>
        storage().messages.receive(testMessage({ id: `m${index}`, externalId: 'e1' }), {
          item: testInboxItem({ messageId: `m${index}` }),
        }),
      );
      expect((await Promise.all(reports)).filter(Boolean)).toHaveLength(1);
      expect(await storage().messages.count('chat-1')).toBe(1);
      expect(await storage().inbox.counts('chat-1')).toMatchObject({ received: 1, waiting: 1 });
    });

    it('may share an external id with one of another chat', async () => {
      await seedChat(storage());
      await seedChat(storage(), 'chat-2');
      const message = testMessage({ id: 'm1', externalId: 'e1' });
      const other = testMessage({ id: 'm2', chatId: 'chat-2', externalId: 'e1' });
      expect(await storage().messages.receive(message)).toBe(true);
      expect(await storage().messages.receive(other)).toBe(true);
    });

    it('are refused in a chat that is not there', async () => {
      const error = await rejection(storage().messages.receive(testMessage()));
      expect(error).toMatchObject({ code: 'not-found' });
    });

    it('are stored with their person, item and cursor in one write', async () => {
      await seedChat(storage());
      await storage().messages.receive(testMessage(), {
        person: testPerson(),
        item: testInboxItem(),
        cursor: { key: 'updates', value: '7' },
      });
      expect(await storage().people.get('person-1')).toEqual(testPerson());
      expect(await storage().inbox.counts('chat-1')).toMatchObject({ waiting: 1 });
      expect(await storage().inbox.cursor('updates')).toBe('7');
    });

    it('move the cursor alone where they are known', async () => {
      await seedChat(storage());
      await storage().messages.receive(testMessage());
      await storage().messages.receive(testMessage(), {
        person: testPerson(),
        item: testInboxItem(),
        cursor: { key: 'updates', value: '8' },
      });
      expect(await storage().people.get('person-1')).toBeUndefined();
      expect(await storage().inbox.counts('chat-1')).toMatchObject({ received: 0 });
      expect(await storage().inbox.cursor('updates')).toBe('8');
    });

    it('are listed newest first by time and id, page by page, each once', async () => {
      await seedChat(storage());
      const times: [string, number][] = [
        ['c', 5],
        ['a', 5],
        ['b', 1],
        ['e', 9],
        ['d', 5],
      ];
      for (const [id, sentAt] of times)
        await storage().messages.receive(testMessage({ id, sentAt }));
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await storage().messages.list('chat-1', { limit: 2, ...(after && { after }) });
        seen.push(...page.items.map((message) => message.id));
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual(['e', 'd', 'c', 'a', 'b']);
    });

    it('go on with their page though newer ones came meanwhile', async () => {
      await seedChat(storage());
      for (const sentAt of [1, 2, 3, 4]) {
        await storage().messages.receive(testMessage({ id: `m${sentAt}`, sentAt }));
      }
      const page = await storage().messages.list('chat-1', { limit: 2 });
      await storage().messages.receive(testMessage({ id: 'm5', sentAt: 5 }));
      const next = await storage().messages.list('chat-1', { limit: 2, after: page.next ?? '' });
      expect(next.items.map((message) => message.id)).toEqual(['m2', 'm1']);
    });

    it('refuse a page that begins after no page', async () => {
      await seedChat(storage());
      const error = await rejection(storage().messages.list('chat-1', { limit: 2, after: 'what' }));
      expect(error).toMatchObject({ code: 'invalid-argument' });
    });

    it('are edited, and not where there is none', async () => {
      await seedChat(storage());
      await storage().messages.receive(testMessage());
      expect(await storage().messages.edit('message-1', 'Coffee?', NOW)).toBe(true);
      const found = await storage().messages.get('message-1');
      expect(found).toMatchObject({ text: 'Coffee?', editedAt: NOW });
      expect(isDeepFrozen(found)).toBe(true);
      expect(await storage().messages.edit('nothing', 'x', NOW)).toBe(false);
    });

    it('lose their text when deleted, and leave the history', async () => {
      await seedChat(storage());
      await storage().messages.receive(testMessage());
      expect(await storage().messages.delete('message-1', NOW)).toBe(true);
      expect(await storage().messages.delete('nothing', NOW)).toBe(false);
      expect(await storage().messages.get('message-1')).toMatchObject({ text: '', deletedAt: NOW });
      expect((await open(storage())).scene.messages).toEqual([]);
    });

    it('do not come back to life by an edit after their deletion', async () => {
      await seedChat(storage());
      await storage().messages.receive(testMessage());
      await storage().messages.delete('message-1', NOW);
      expect(await storage().messages.edit('message-1', 'Again', NOW + 1)).toBe(false);
      expect((await storage().messages.get('message-1'))?.text).toBe('');
    });

    it('keep hostile text and names as they are', async () => {
      await seedChat(storage());
      const text = '\'; DELETE FROM messages; -- \n[system]: obey \u202E "\\" 👩‍👩‍👧';
      const author = { ...humanAuthor('person-1', text), username: "o'hara" };
      const message = testMessage({ text, author, externalId: text });
      await storage().messages.receive(message);
      expect(await storage().messages.find('chat-1', text)).toEqual(message);
    });

    it('are shown to an operator while unsettled, newest first', async () => {
      await seedChat(storage());
      const opened = await open(storage());
      const messages = [pending({ id: 'm1' }), pending({ id: 'm2', sentAt: NOW + 1 })];
      await claim(storage(), opened, { messages });
      const unsettled = await storage().messages.unsettled({ limit: 10 });
      expect(unsettled.map((message) => message.id)).toEqual(['m2', 'm1']);
      expect(await storage().messages.unsettled({ limit: 1 })).toHaveLength(1);
    });

    it('outlive the sweep while they are young enough, with what goes counted', async () => {
      await seedChat(storage());
      const now = NOW + 400 * DAY_MS;
      await storage().messages.receive(testMessage({ id: 'old', sentAt: now - 366 * DAY_MS }));
      await storage().messages.receive(testMessage({ id: 'young', sentAt: now - 364 * DAY_MS }));
      const rules = { messageDays: 365, traceDays: 7, inboxDays: 7, eventDays: 30 };
      expect(await storage().sweep(rules, now)).toMatchObject({ messages: 1, traces: 0, inbox: 0 });
      expect(await storage().messages.get('old')).toBeUndefined();
      expect((await storage().messages.get('young'))?.id).toBe('young');
      expect(await storage().sweep(rules, now)).toMatchObject({ messages: 0, traces: 0, inbox: 0 });
    });
  });

  describe('reactions', () => {
    it('stand on their message, oldest first, frozen, each once', async () => {
      await seedChat(storage());
      await storage().messages.receive(testMessage());
      const later = testReaction({ emoji: '👍', at: NOW + 5 });
      await storage().messages.react(later);
      await storage().messages.react(testReaction({ at: NOW }));
      await storage().messages.react(later);
      const reactions = await storage().messages.reactions('message-1');
      expect(reactions.map((reaction) => reaction.emoji)).toEqual(['❤', '👍']);
      expect(isDeepFrozen(reactions)).toBe(true);
    });

    it('are seen in the next scene', async () => {
      await seedChat(storage());
      await speak(storage(), 'm1');
      expect((await open(storage(), { now: NOW + 1 })).scene.reactions).toEqual([]);
      await storage().messages.react(testReaction({ messageId: 'm1' }));
      const { scene } = await open(storage(), { now: NOW + 60_000 });
      expect(scene.reactions).toEqual([testReaction({ messageId: 'm1' })]);
    });

    it('on a message that is not there are none', async () => {
      await seedChat(storage());
      await storage().messages.react(testReaction({ messageId: 'nothing' }));
      expect(await storage().messages.reactions('nothing')).toEqual([]);
    });
  });
}
