import {
  memoryAdded,
  testBot,
  testChat,
  testHolding,
  testMemory,
  testMessage,
  testPerson,
  testStance,
} from '../../testing/builders.js';
import { isDeepFrozen, rejection } from '../test-api.js';
import { NOW, type StorageSuite, seedChat, speak } from './suite.js';

const HOSTILE = [
  "Robert'); DROP TABLE bots;--",
  '"quoted" \\back\\slash\\ %percent% _under_',
  'new\nline\r\n\ttab',
  '\u202Eright to left\u202C and \u200Bnothing',
  '{"json": [null]} #{template} $1 :name ?',
  'emoji 👩‍👩‍👧 and İıŞş',
];

/** Bots, people, stances, holdings, settings and chats. */
export function recordCases({ api, storage }: StorageSuite): void {
  const { describe, it, expect } = api;

  describe('bots', () => {
    it('come back deep-equal and frozen', async () => {
      const bot = testBot({ persona: { watchlist: ['TEA'], goals: ['listen'] }, username: 'ann' });
      await storage().bots.put(bot);
      const found = await storage().bots.get('bot-1');
      expect(found).toEqual(bot);
      expect(isDeepFrozen(found)).toBe(true);
    });

    it('are not changed by what their giver does afterwards', async () => {
      const given = structuredClone(testBot({ persona: { watchlist: ['TEA'] } }));
      await storage().bots.put(given);
      given.persona.watchlist.push('COFFEE');
      given.name = 'Other';
      expect(await storage().bots.get('bot-1')).toMatchObject({
        name: 'bot-1',
        persona: { watchlist: ['TEA'] },
      });
    });

    it('are undefined where there is none', async () => {
      expect(await storage().bots.get('nobody')).toBeUndefined();
      expect(await storage().bots.delete('nobody')).toBe(false);
    });

    it('are replaced by a put of the same id', async () => {
      await storage().bots.put(testBot({ hint: 'first' }));
      await storage().bots.put(testBot({ hint: 'second' }));
      expect((await storage().bots.get('bot-1'))?.hint).toBe('second');
      expect((await storage().bots.list({ limit: 10 })).items).toHaveLength(1);
    });

    it('are refused where a field is bad, with nothing stored', async () => {
      const bad = { ...testBot(), talkativeness: 7 };
      expect(await rejection(storage().bots.put(bad))).toMatchObject({ code: 'invalid-record' });
      expect(await storage().bots.get('bot-1')).toBeUndefined();
    });

    it('are listed by id, page by page, each once', async () => {
      for (const id of ['b3', 'b1', 'b5', 'b2', 'b4']) await storage().bots.put(testBot({ id }));
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await storage().bots.list({ limit: 2, ...(after && { after }) });
        seen.push(...page.items.map((bot) => bot.id));
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual(['b1', 'b2', 'b3', 'b4', 'b5']);
    });

    it('have no further page where the last one is full', async () => {
      for (const id of ['b1', 'b2']) await storage().bots.put(testBot({ id }));
      expect((await storage().bots.list({ limit: 2 })).next).toBeUndefined();
    });

    it('are listed 1 to 1,000 at a time', async () => {
      for (const limit of [0, 1_001, 1.5, Number.NaN]) {
        const error = await rejection(storage().bots.list({ limit }));
        expect(error).toMatchObject({ code: 'invalid-argument' });
      }
    });

    it('are given many at once, in the order asked for, without those that are not there', async () => {
      for (const id of ['b1', 'b2', 'b3']) await storage().bots.put(testBot({ id }));
      const many = await storage().bots.getMany(['b3', 'nobody', 'b1']);
      expect(many.map((bot) => bot.id)).toEqual(['b3', 'b1']);
    });

    it('go with their stances, holdings, memories and memberships, and leave their messages', async () => {
      await seedChat(storage());
      await storage().stances.put(testStance());
      await storage().holdings.put(testHolding());
      await storage().memories.write([memoryAdded(testMemory())]);
      const message = await speak(storage(), 'm1');
      expect(await storage().bots.delete('bot-1')).toBe(true);
      expect(await storage().bots.get('bot-1')).toBeUndefined();
      expect(await storage().stances.list('bot-1')).toEqual([]);
      expect(await storage().holdings.list('bot-1')).toEqual([]);
      expect((await storage().memories.list({ ownerBotId: 'bot-1' }, { limit: 10 })).items).toEqual(
        [],
      );
      expect(await storage().memories.get('memory-1')).toBeUndefined();
      expect((await storage().chats.get('chat-1'))?.members).toEqual(['bot-2']);
      expect(await storage().messages.get('m1')).toEqual(message);
    });

    it('keep hostile text as it is', async () => {
      for (const [index, text] of HOSTILE.entries()) {
        const bot = testBot({ id: `b${index}`, name: 'x', hint: text });
        await storage().bots.put(bot);
        expect((await storage().bots.get(bot.id))?.hint).toBe(text);
      }
      expect((await storage().bots.list({ limit: 100 })).items).toHaveLength(HOSTILE.length);
    });

    it('keep hostile ids apart', async () => {
      for (const id of HOSTILE) await storage().bots.put(testBot({ id, name: 'x' }));
      for (const id of HOSTILE) expect((await storage().bots.get(id))?.id).toBe(id);
    });
  });

  describe('people', () => {
    it('are found by id and by platform and external id', async () => {
      const person = testPerson({ handles: ['ayse'], mutedBots: ['bot-1'], consent: 'none' });
      await storage().people.put(person);
      const found = await storage().people.find('loopback', 'external-person-1');
      expect(found).toEqual(person);
      expect(isDeepFrozen(found)).toBe(true);
      expect(await storage().people.get('person-1')).toEqual(person);
      expect(await storage().people.find('elsewhere', 'external-person-1')).toBeUndefined();
    });

    it('are replaced, and can go', async () => {
      await storage().people.put(testPerson());
      await storage().people.put(testPerson({ displayName: 'Fatma' }));
      expect((await storage().people.get('person-1'))?.displayName).toBe('Fatma');
      expect(await storage().people.delete('person-1')).toBe(true);
      expect(await storage().people.delete('person-1')).toBe(false);
      expect(await storage().people.find('loopback', 'external-person-1')).toBeUndefined();
    });
  });

  describe('stances and holdings', () => {
    it('are one a topic and one a symbol, frozen', async () => {
      await seedChat(storage());
      await storage().stances.put(testStance({ text: 'first' }));
      await storage().stances.put(testStance({ text: 'second' }));
      await storage().stances.put(testStance({ topic: 'milk' }));
      await storage().holdings.put(testHolding({ size: 1 }));
      await storage().holdings.put(testHolding({ size: 2 }));
      const stances = await storage().stances.list('bot-1');
      expect(stances).toHaveLength(2);
      expect(stances.find((stance) => stance.topic === 'tea')?.text).toBe('second');
      expect(isDeepFrozen(stances)).toBe(true);
      expect(await storage().holdings.list('bot-1')).toEqual([testHolding({ size: 2 })]);
    });

    it('belong to their bot and are deleted one by one', async () => {
      await seedChat(storage());
      await storage().stances.put(testStance());
      await storage().stances.put(testStance({ botId: 'bot-2' }));
      expect(await storage().stances.delete('bot-1', 'tea')).toBe(true);
      expect(await storage().stances.delete('bot-1', 'tea')).toBe(false);
      expect(await storage().stances.list('bot-2')).toHaveLength(1);
      await storage().holdings.put(testHolding());
      expect(await storage().holdings.delete('bot-1', 'TEA')).toBe(true);
      expect(await storage().holdings.delete('bot-1', 'TEA')).toBe(false);
    });
  });

  describe('settings', () => {
    it('get a version that grows with each change', async () => {
      const first = await storage().settings.put([{ key: 'speaking.active', value: true }], NOW);
      expect(first).toEqual([{ key: 'speaking.active', value: true, updatedAt: NOW, version: 1 }]);
      const put = [{ key: 'speaking.active', value: false }];
      expect((await storage().settings.put(put, NOW + 1))[0]?.version).toBe(2);
      const all = await storage().settings.all();
      expect(all).toHaveLength(1);
      expect(all[0]).toMatchObject({ value: false, version: 2, updatedAt: NOW + 1 });
      expect(isDeepFrozen(all)).toBe(true);
    });

    it('are stored all or none', async () => {
      const values = [
        { key: 'speaking.active', value: true },
        { key: 'not a key', value: 1 },
      ];
      const error = await rejection(storage().settings.put(values, NOW));
      expect(error).toMatchObject({ code: 'invalid-record' });
      expect(await storage().settings.all()).toEqual([]);
    });

    it('hold any JSON, and can go', async () => {
      const value = { list: [1, 'two', null, { three: true }], text: HOSTILE.join() };
      await storage().settings.put([{ key: 'review.dedup', value }], NOW);
      expect((await storage().settings.all())[0]?.value).toEqual(value);
      expect(await storage().settings.delete('review.dedup')).toBe(true);
      expect(await storage().settings.delete('review.dedup')).toBe(false);
    });
  });

  describe('chats', () => {
    it('come back deep-equal and frozen, by id and by place', async () => {
      const settings = { limits: { maxMessagesPerMinute: { chat: 3 } } };
      const chat = testChat({ topics: ['tea'], settings });
      await storage().chats.put(chat);
      const found = await storage().chats.find('loopback', 'external-chat-1');
      expect(found).toEqual(chat);
      expect(isDeepFrozen(found)).toBe(true);
      expect(await storage().chats.get('chat-1')).toEqual(chat);
    });

    it('are refused where another has their place', async () => {
      await storage().chats.put(testChat());
      const other = testChat({ id: 'chat-2', externalId: 'external-chat-1' });
      const error = await rejection(storage().chats.put(other));
      expect(error).toMatchObject({ code: 'chat-taken' });
      expect(await storage().chats.get('chat-2')).toBeUndefined();
      await storage().chats.put(testChat({ ...other, platform: 'elsewhere' }));
      expect((await storage().chats.find('elsewhere', 'external-chat-1'))?.id).toBe('chat-2');
    });

    it('can move to another place and leave the old one free', async () => {
      await storage().chats.put(testChat());
      await storage().chats.put(testChat({ externalId: 'moved' }));
      expect(await storage().chats.find('loopback', 'external-chat-1')).toBeUndefined();
      await storage().chats.put(testChat({ id: 'chat-2', externalId: 'external-chat-1' }));
      expect((await storage().chats.find('loopback', 'moved'))?.id).toBe('chat-1');
    });

    it('keep the order of their members', async () => {
      await storage().chats.put(testChat({ members: ['z', 'a', 'm'] }));
      expect((await storage().chats.get('chat-1'))?.members).toEqual(['z', 'a', 'm']);
    });

    it('are listed by id, and as due only where enabled', async () => {
      await storage().chats.put(testChat({ id: 'c2' }));
      await storage().chats.put(testChat({ id: 'c1' }));
      await storage().chats.put(testChat({ id: 'c3', enabled: false }));
      const listed = await storage().chats.list({ limit: 10 });
      expect(listed.items.map((chat) => chat.id)).toEqual(['c1', 'c2', 'c3']);
      const first = await storage().chats.due({ limit: 1 });
      expect(first.items).toEqual([{ chatId: 'c1' }]);
      const rest = await storage().chats.due({ limit: 5, after: first.next ?? '' });
      expect(rest).toEqual({ items: [{ chatId: 'c2' }] });
    });

    it('go with everything in them, and may then be put anew', async () => {
      await seedChat(storage());
      await speak(storage(), 'm1');
      await storage().messages.receive(testMessage({ id: 'm2', externalId: 'e2' }));
      expect(await storage().chats.delete('chat-1')).toBe(true);
      expect(await storage().chats.delete('chat-1')).toBe(false);
      expect(await storage().messages.get('m1')).toBeUndefined();
      expect(await storage().messages.count('chat-1')).toBe(0);
      expect(await storage().ticks.trace('tick-of-m1')).toBeUndefined();
      await seedChat(storage());
      const again = testMessage({ id: 'm2', externalId: 'e2' });
      expect(await storage().messages.receive(again)).toBe(true);
    });

    it('cannot be paused where there is none, nor can bots', async () => {
      for (const pausing of [
        storage().chats.setPaused('nowhere', true),
        storage().bots.setPaused('nobody', true),
      ]) {
        expect(await rejection(pausing)).toMatchObject({ code: 'not-found' });
      }
    });
  });
}
