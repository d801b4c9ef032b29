import type { MemorySearch } from '../../ports/memory-store.js';
import type { Memory } from '../../records/memory.js';
import { memoryAdded, testMemory } from '../../testing/builders.js';
import { isDeepFrozen, rejection } from '../test-api.js';
import { NOW, type StorageSuite, seedChat } from './suite.js';

const HOSTILE = ["tea'); DROP TABLE memories;--", 'tea & | ! ( ) : * <->', '%_\\', '"tea', ''];

/** The search for memories: scope and validity before rank and limit. */
export function memorySearchCases({ api, storage }: StorageSuite): void {
  const { describe, it, expect, beforeEach } = api;
  const write = async (...memories: readonly Memory[]) =>
    await storage().memories.write(memories.map(memoryAdded));
  const search = async (query: Partial<MemorySearch> = {}) => {
    const scope = { botId: 'bot-1', chatId: 'chat-1', personIds: [] };
    const text = query.vector === undefined ? { text: 'tea' } : {};
    return await storage().memories.search({ scope, at: NOW, limit: 10, ...text, ...query });
  };
  const ids = async (query: Partial<MemorySearch> = {}) =>
    (await search(query)).map(({ memory }) => memory.id).sort();

  describe('memory search', () => {
    beforeEach(async () => {
      await seedChat(storage());
      await seedChat(storage(), 'chat-2');
    });

    it('finds by words, the better match first, frozen', async () => {
      await write(
        testMemory({ id: 'one', text: 'Drinks tea.' }),
        testMemory({ id: 'two', text: 'Drinks green tea with honey.' }),
        testMemory({ id: 'none', text: 'Plays chess.' }),
      );
      const hits = await search({ text: 'Green TEA, with honey?' });
      expect(hits.map(({ memory }) => memory.id)).toEqual(['two', 'one']);
      expect(isDeepFrozen(hits)).toBe(true);
      expect(hits[0]?.memory).toEqual(await storage().memories.get('two'));
      expect(hits[0]?.score ?? 0).toBeGreaterThan(hits[1]?.score ?? 0);
    });

    it('finds other wordings too, and words with letters beyond ASCII', async () => {
      await write(
        testMemory({ id: 'variant', text: 'Drinks it.', variants: ['Likes tea.'] }),
        testMemory({ id: 'turkish', text: 'Çay içmeyi seviyor.' }),
      );
      expect(await ids()).toEqual(['variant']);
      expect(await ids({ text: 'çay' })).toEqual(['turkish']);
    });

    it('follows a change of text and of state', async () => {
      const memory = testMemory({ text: 'Drinks milk.' });
      await write(memory);
      expect(await ids()).toEqual([]);
      const change = { kind: 'edited' as const, memoryId: memory.id, ownerBotId: 'bot-1', at: NOW };
      const more = { addEvidence: [], addSubjects: [], addVariants: [], uses: 0 };
      await storage().memories.write([{ ...change, ...more, set: { text: 'Drinks tea.' } }]);
      expect(await ids()).toEqual(['memory-1']);
      await storage().memories.write([{ ...change, ...more, set: { state: 'dormant' } }]);
      expect(await ids()).toEqual([]);
    });

    it('sees the own memories of a bot, and those of everyone', async () => {
      await write(
        testMemory({ id: 'own' }),
        testMemory({ id: 'other', ownerBotId: 'bot-2' }),
        testMemory({ id: 'everyone', ownerBotId: 'bot-2', visibility: 'population' }),
        testMemory({ id: 'mine-for-all', visibility: 'population' }),
      );
      expect(await ids()).toEqual(['everyone', 'mine-for-all', 'own']);
    });

    it('sees what belongs to a chat in that chat alone', async () => {
      const chat = { visibility: 'chat' } as const;
      await write(
        testMemory({ id: 'here', chatId: 'chat-1', ...chat }),
        testMemory({ id: 'there', chatId: 'chat-2', ...chat }),
        testMemory({ id: 'learnt-there', chatId: 'chat-2' }),
      );
      expect(await ids()).toEqual(['here', 'learnt-there']);
      expect(await ids({ scope: { botId: 'bot-1', personIds: [] } })).toEqual(['learnt-there']);
    });

    it('sees what is private with its author alone', async () => {
      const secret = { visibility: 'private', authorId: 'person-1' } as const;
      await write(
        testMemory({ id: 'secret', ...secret }),
        testMemory({ id: 'there', chatId: 'chat-2', ...secret }),
        testMemory({ id: 'about', ...secret, authorId: 'person-2', subjects: ['person-1'] }),
      );
      const scope = { botId: 'bot-1', chatId: 'chat-1' };
      expect(await ids()).toEqual([]);
      expect(await ids({ scope: { ...scope, personIds: ['person-1'] } })).toEqual(['secret']);
      expect(await ids({ scope: { ...scope, personIds: ['person-2', 'x'] } })).toEqual(['about']);
      const there = { botId: 'bot-1', chatId: 'chat-2', personIds: ['person-1'] };
      expect(await ids({ scope: there })).toEqual(['secret', 'there']);
      expect(await ids({ scope: { ...there, botId: 'bot-2' } })).toEqual([]);
    });

    it('sees what is valid at the time asked for', async () => {
      await write(
        testMemory({ id: 'past', validFrom: 0, validTo: NOW }),
        testMemory({ id: 'now', validFrom: NOW, validTo: NOW + 1 }),
        testMemory({ id: 'future', validFrom: NOW + 1 }),
      );
      expect(await ids()).toEqual(['now']);
      expect(await ids({ at: NOW - 1 })).toEqual(['past']);
      expect(await ids({ at: NOW + 1 })).toEqual(['future']);
    });

    it('sees active memories, or the states and kinds that are asked for', async () => {
      await write(
        testMemory({ id: 'active' }),
        testMemory({ id: 'dormant', state: 'dormant', kind: 'routine' }),
        testMemory({ id: 'candidate', state: 'candidate' }),
        testMemory({ id: 'disputed', state: 'disputed' }),
      );
      expect(await ids()).toEqual(['active']);
      expect(await ids({ states: ['dormant', 'disputed'] })).toEqual(['disputed', 'dormant']);
      expect(await ids({ states: ['dormant', 'active'], kinds: ['routine'] })).toEqual(['dormant']);
    });

    it('gives min(limit, hits): what is out of scope takes no place', async () => {
      const strangers = Array.from({ length: 20 }, (_, index) =>
        testMemory({ id: `s${index}`, ownerBotId: 'bot-2', text: 'Tea tea tea.' }),
      );
      const own = Array.from({ length: 6 }, (_, index) =>
        testMemory({ id: `o${index}`, text: `Talked of tea at some length, ${index}.` }),
      );
      await write(...strangers, ...own);
      expect(await search({ limit: 4 })).toHaveLength(4);
      expect(await search({ limit: 10 })).toHaveLength(6);
    });

    it('finds by vector, the nearest first, among those of the same model and length', async () => {
      const made = { embeddingModel: 'm' };
      await write(
        testMemory({ id: 'near', embedding: [1, 0.1], ...made }),
        testMemory({ id: 'far', embedding: [-1, 0], ...made }),
        testMemory({ id: 'between', embedding: [0.5, 0.5], ...made }),
        testMemory({ id: 'foreign', embedding: [1, 0], embeddingModel: 'other' }),
        testMemory({ id: 'longer', embedding: [1, 0, 0], ...made }),
        testMemory({ id: 'none' }),
        testMemory({ id: 'hidden', ownerBotId: 'bot-2', embedding: [1, 0], ...made }),
      );
      const vector = { model: 'm', values: [1, 0] };
      const hits = await search({ vector });
      expect(hits.map(({ memory }) => memory.id)).toEqual(['near', 'between', 'far']);
      expect(Math.abs((hits[2]?.score ?? 0) + 1)).toBeLessThan(1e-6);
      expect(await search({ vector, limit: 2 })).toHaveLength(2);
      expect(await search({ vector: { model: 'nobody', values: [1, 0] } })).toEqual([]);
    });

    it('takes either words or a vector, and 1 to 1,000 hits', async () => {
      const vector = { model: 'm', values: [1] };
      for (const query of [{ text: 'tea', vector }, { limit: 0 }, { limit: 1_001 }]) {
        expect(await rejection(search(query))).toMatchObject({ code: 'invalid-argument' });
      }
    });

    it('takes any text as words', async () => {
      await write(testMemory());
      for (const text of HOSTILE) {
        const found = await ids({ text });
        expect(found).toEqual(text.includes('tea') ? ['memory-1'] : []);
      }
    });
  });
}
