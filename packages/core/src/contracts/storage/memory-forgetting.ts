import {
  botAuthor,
  humanAuthor,
  memoryAdded,
  memoryChanged,
  testInboxItem,
  testMemory,
  testMessage,
  testPerson,
  testReaction,
  testStance,
  testTrace,
} from '../../testing/builders.js';
import { claim, NOW, open, pending, type StorageSuite, seedChat, settle, speak } from './suite.js';

const derived = { origin: 'derived', kind: 'reflection' } as const;

/** The forgetting of a person and of a chat. */
export function forgettingCases({ api, storage }: StorageSuite): void {
  const { describe, it, expect, beforeEach } = api;
  const other = humanAuthor('person-2', 'Fatma');
  const forget = async (names: readonly string[] = []) =>
    await storage().memories.forgetUser({ userId: 'person-1', names, now: NOW });

  describe('forgetting a person', () => {
    beforeEach(async () => {
      await seedChat(storage());
      const item = testInboxItem({ messageId: 'theirs' });
      const person = testPerson();
      const theirs = testMessage({ id: 'theirs', externalId: 'e1', text: 'I live in Sinop.' });
      await storage().messages.receive(theirs, { item, person });
      await storage().messages.receive(testMessage({ id: 'other', author: other, text: 'Hello.' }));
    });

    it('removes memories by, about and quoting them, and what was derived', async () => {
      const quote = { messageId: 'theirs', quote: 'Sinop' };
      const heard = { messageId: 'other', quote: 'Hello' };
      await storage().memories.write(
        [
          testMemory({ id: 'by', authorId: 'person-1' }),
          testMemory({ id: 'about', subjects: ['person-2', 'person-1'] }),
          testMemory({ id: 'quoting', origin: 'heard', evidence: [heard, quote] }),
          testMemory({ id: 'named', text: "Ayşe's cat is grey." }),
          testMemory({ id: 'child', evidence: [heard], derivedFrom: ['kept', 'by'], ...derived }),
          testMemory({ id: 'grandchild', evidence: [heard], derivedFrom: ['child'], ...derived }),
          testMemory({ id: 'kept', text: 'Drinks tea.' }),
        ].map(memoryAdded),
      );
      const receipt = await forget(['Ayşe']);
      expect(receipt).toMatchObject({ memories: 6, memoryEvents: 6, erasedClaims: 6, at: NOW });
      const left = await storage().memories.list({}, { limit: 10 });
      expect(left.items.map(({ id }) => id)).toEqual(['kept']);
      const { items } = await storage().memories.events({}, { limit: 100 });
      expect(items.filter(({ kind }) => kind === 'erased')).toHaveLength(6);
      expect(items.filter(({ kind }) => kind === 'added')).toHaveLength(1);
      const again = memoryAdded(testMemory({ id: 'anew', contentKey: 'about' }));
      expect(await storage().memories.write([again])).toEqual([{ index: 0, reason: 'erased' }]);
    });

    it('leaves no other memory that holds a claim which went with them', async () => {
      const key = { contentKey: 'key' };
      const theirs = testMemory({ id: 'theirs', authorId: 'person-1', ...key });
      const set = { state: 'superseded', validTo: NOW } as const;
      await storage().memories.write([memoryAdded(theirs)]);
      await storage().memories.write([memoryChanged(theirs, { kind: 'superseded', set })]);
      const elsewhere = { ownerBotId: 'bot-2', ...key };
      await storage().memories.write([
        memoryAdded(testMemory({ id: 'same', ...key })),
        memoryAdded(testMemory({ id: 'elsewhere', ...elsewhere })),
      ]);
      expect(await forget()).toMatchObject({ memories: 2, erasedClaims: 1 });
      const left = await storage().memories.list({}, { limit: 10 });
      expect(left.items.map(({ id }) => id)).toEqual(['elsewhere']);
    });

    it('empties their messages, and still recognises them', async () => {
      const receipt = await forget();
      expect(receipt).toMatchObject({ messages: 1, people: 1 });
      const left = await storage().messages.get('theirs');
      expect(left).toMatchObject({ text: '', author: { kind: 'human' }, deletedAt: NOW });
      expect(JSON.stringify(left)).toBe(JSON.stringify(left).replaceAll('person-1', ''));
      expect(left?.author.displayName).toBeUndefined();
      const again = testMessage({ id: 'again', externalId: 'e1', text: 'I live in Sinop.' });
      expect(await storage().messages.receive(again)).toBe(false);
      expect((await storage().messages.get('other'))?.text).toBe('Hello.');
      expect(await storage().people.get('person-1')).toBeUndefined();
    });

    it("empties the bots' answers to them, and what names them", async () => {
      const say = async (id: string, now: number, message: Parameters<typeof testMessage>[0]) =>
        await speak(storage(), id, { now, message });
      await say('answer', NOW + 1, { text: 'Sinop is lovely.', replyTo: 'theirs' });
      await say('named', NOW + 2, { text: 'What would Ayşe say?' });
      await say('free', NOW + 3, { text: 'Ayşegül is someone else.' });
      expect(await forget(['Ayşe'])).toMatchObject({ answers: 2 });
      expect((await storage().messages.get('answer'))?.text).toBe('');
      expect((await storage().messages.get('answer'))?.author.botId).toBe('bot-1');
      expect((await storage().messages.get('named'))?.text).toBe('');
      expect((await storage().messages.get('free'))?.text).toBe('Ayşegül is someone else.');
    });

    it('removes their inbox items, reactions and the traces of their chats', async () => {
      await storage().messages.react(testReaction({ messageId: 'other' }));
      await storage().messages.react(
        testReaction({ messageId: 'other', author: botAuthor('bot-1') }),
      );
      await settle(storage(), await open(storage(), { inboxLimit: 0 }));
      const receipt = await forget();
      expect(receipt).toMatchObject({ inboxItems: 1, reactions: 1, traces: 1 });
      expect(await storage().messages.reactions('other')).toHaveLength(1);
      expect(await storage().ticks.trace('tick-1')).toBeUndefined();
      const items = { now: NOW * 2, visibleAt: NOW * 2, limit: 10 };
      expect(await storage().inbox.claim('chat-1', items)).toEqual([]);
      const counts = await storage().inbox.counts('chat-1');
      expect(counts).toMatchObject({ received: 1, waiting: 0, rejected: 1 });
    });

    it('removes the traces that tell what was remembered of them, in any chat', async () => {
      await seedChat(storage(), 'chat-2');
      const memory = testMemory({ id: 'about', subjects: ['person-1'] });
      await storage().memories.write([memoryAdded(memory)]);
      for (const [tickId, memories] of [
        ['told', [{ memoryId: 'about', text: memory.text, score: 1, parts: {} }]],
        ['other', []],
      ] as const) {
        const opened = await open(storage(), { chatId: 'chat-2', inboxLimit: 0 });
        const trace = testTrace({ tickId, chatId: 'chat-2', turn: opened.scene.turn });
        const recollection = { memories, pastReferences: [] };
        await settle(storage(), opened, { tickId, trace: { ...trace, recollection } });
      }
      expect(await forget()).toMatchObject({ memories: 1 });
      expect(await storage().ticks.trace('told')).toBeUndefined();
      expect((await storage().ticks.trace('other'))?.tickId).toBe('other');
    });

    it('takes every name of theirs out of what others said, and stances that name them go', async () => {
      const meta = { mentions: ['Ayse_T', 'will'], keywords: ['Ayşe', 'tea'] };
      await storage().messages.receive(
        testMessage({ id: 'calls', author: other, text: "Ask @ayse_t, or Ayşe's son.", meta }),
      );
      const author = humanAuthor('person-1', 'Tülin Su');
      await storage().messages.receive(testMessage({ id: 'once', author, text: 'Me again.' }));
      await storage().messages.receive(
        testMessage({ id: 'former', author: other, text: 'Tülin Su? Su, please.' }),
      );
      await storage().stances.put(
        testStance({ topic: 'tea', text: 'Ayşe drinks too much of it.' }),
      );
      await storage().stances.put(testStance({ topic: 'milk', text: 'Nobody drinks it.' }));
      const receipt = await forget(['Ayşe', 'ayse_t']);
      expect(receipt).toMatchObject({ messages: 2, mentions: 2 });
      const calls = await storage().messages.get('calls');
      expect(calls?.text).toBe('Ask …, or … son.');
      expect(calls?.meta).toMatchObject({ mentions: ['will'], keywords: ['tea'] });
      expect(calls?.author).toEqual(other);
      expect((await storage().messages.get('former'))?.text).toBe('…? Su, please.');
      const stances = await storage().stances.list('bot-1');
      expect(stances.map(({ topic }) => topic)).toEqual(['milk']);
    });

    it('leaves no words of a tick that was open meanwhile', async () => {
      const opened = await open(storage(), { inboxLimit: 0 });
      const message = pending({ id: 'late', text: 'Ayşe said so.', replyTo: 'theirs' });
      await claim(storage(), opened, { messages: [message] });
      await forget(['Ayşe']);
      const sent = { ...message, status: 'sent' as const, externalId: 'e-late' };
      const stances = [testStance({ topic: 'tea', text: 'Ayşe drinks too much of it.' })];
      await settle(storage(), opened, { messages: [sent], stances, intentStatus: 'sent' });
      const kept = await storage().messages.get('late');
      expect(kept).toMatchObject({ status: 'sent', externalId: 'e-late', text: '' });
      expect(await storage().ticks.trace('tick-1')).toBeUndefined();
      expect(await storage().stances.list('bot-1')).toEqual([]);
      await settle(storage(), await open(storage(), { inboxLimit: 0 }), { tickId: 'next' });
      expect((await storage().ticks.trace('next'))?.tickId).toBe('next');
    });

    it('is counted, and does nothing the second time', async () => {
      const before = await storage().memories.epoch();
      expect((await forget()).epoch).toBe(before + 1);
      const second = await forget();
      expect(second).toMatchObject({ memories: 0, messages: 0, people: 0, epoch: before + 2 });
      expect(await storage().memories.epoch()).toBe(before + 2);
    });
  });

  describe('forgetting a chat', () => {
    beforeEach(async () => {
      await seedChat(storage());
      await seedChat(storage(), 'chat-2');
    });

    it('empties it, and leaves the chat, its members and all other chats', async () => {
      const item = testInboxItem();
      await storage().messages.receive(testMessage({ externalId: 'e1' }), { item });
      await storage().messages.receive(testMessage({ id: 'far', chatId: 'chat-2' }));
      await storage().messages.react(testReaction());
      await settle(storage(), await open(storage(), { inboxLimit: 0 }));
      const quote = { messageId: 'message-1', quote: 'tea' };
      await storage().memories.write(
        [
          testMemory({ id: 'here', chatId: 'chat-1', visibility: 'chat' }),
          testMemory({ id: 'heard-here', origin: 'heard', evidence: [quote] }),
          testMemory({ id: 'there', chatId: 'chat-2', visibility: 'chat' }),
        ].map(memoryAdded),
      );
      const receipt = await storage().memories.forgetChat('chat-1', NOW);
      const counts = { memories: 2, messages: 1, reactions: 1, inboxItems: 1, traces: 1 };
      expect(receipt).toMatchObject({ ...counts, erasedClaims: 2, people: 0 });
      expect(await storage().messages.count('chat-1')).toBe(0);
      expect((await storage().chats.get('chat-1'))?.members).toEqual(['bot-1', 'bot-2']);
      expect((await storage().messages.get('far'))?.id).toBe('far');
      const left = await storage().memories.list({}, { limit: 10 });
      expect(left.items.map(({ id }) => id)).toEqual(['there']);
      const again = testMessage({ id: 'again', externalId: 'e1' });
      expect(await storage().messages.receive(again)).toBe(false);
    });

    it('gives an empty receipt where there is none', async () => {
      const receipt = await storage().memories.forgetChat('nowhere', NOW);
      expect(receipt).toMatchObject({ memories: 0, messages: 0, traces: 0 });
    });
  });
}
