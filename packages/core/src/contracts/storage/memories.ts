import type { Memory } from '../../records/memory.js';
import { memoryAdded, memoryChanged, memoryGone, testMemory } from '../../testing/builders.js';
import { isDeepFrozen, rejection } from '../test-api.js';
import { NOW, type StorageSuite, seedChat } from './suite.js';

/** Memories: how they are kept, changed, listed and counted. */
export function memoryCases({ api, storage }: StorageSuite): void {
  const { describe, it, expect, beforeEach } = api;
  const write = async (...memories: readonly Memory[]) =>
    await storage().memories.write(memories.map(memoryAdded));
  const heard = (overrides: Parameters<typeof testMemory>[0] = {}) =>
    testMemory({
      origin: 'heard',
      evidence: [{ messageId: 'm1', quote: 'tea' }],
      chatId: 'chat-1',
      visibility: 'chat',
      authorId: 'person-1',
      subjects: ['person-1'],
      ...overrides,
    });

  describe('memories', () => {
    beforeEach(async () => seedChat(storage()));

    it('come back deep-equal and frozen', async () => {
      const memory = heard({
        claim: { subjectId: 'person-1', predicate: 'drinks', value: 'tea' },
        variants: ['Likes tea.'],
        embedding: [0.25, -0.5],
        embeddingModel: 'm',
        dueAt: NOW,
        pinned: true,
      });
      expect(await write(memory)).toEqual([]);
      const found = await storage().memories.get('memory-1');
      expect(found).toEqual(memory);
      expect(isDeepFrozen(found)).toBe(true);
      expect(await storage().memories.get('nothing')).toBeUndefined();
    });

    it('are given many at once, in the order asked for', async () => {
      await write(testMemory({ id: 'a' }), testMemory({ id: 'b' }), testMemory({ id: 'c' }));
      const many = await storage().memories.getMany(['c', 'nothing', 'a']);
      expect(many.map(({ id }) => id)).toEqual(['c', 'a']);
      expect(isDeepFrozen(many)).toBe(true);
    });

    it('are listed by id, page by page, each once', async () => {
      await write(...['m3', 'm1', 'm5', 'm2', 'm4'].map((id) => testMemory({ id })));
      await write(testMemory({ id: 'm0', ownerBotId: 'bot-2' }));
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const options = { limit: 2, ...(after === undefined ? {} : { after }) };
        const page = await storage().memories.list({ ownerBotId: 'bot-1' }, options);
        seen.push(...page.items.map(({ id }) => id));
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual(['m1', 'm2', 'm3', 'm4', 'm5']);
    });

    it('are listed by owner, chat, person, visibility, kind and state', async () => {
      await write(
        heard({ id: 'heard' }),
        heard({ id: 'of-two', authorId: 'person-2', subjects: ['person-1', 'person-2'] }),
        testMemory({ id: 'everyone', ownerBotId: 'bot-2', visibility: 'population' }),
        testMemory({ id: 'asleep', state: 'dormant', kind: 'preference' }),
      );
      const ids = async (filter: Parameters<ReturnType<typeof storage>['memories']['list']>[0]) =>
        (await storage().memories.list(filter, { limit: 10 })).items.map(({ id }) => id);
      expect(await ids({})).toEqual(['asleep', 'everyone', 'heard', 'of-two']);
      expect(await ids({ ownerBotId: 'bot-2' })).toEqual(['everyone']);
      expect(await ids({ chatId: 'chat-1' })).toEqual(['heard', 'of-two']);
      expect(await ids({ personId: 'person-1' })).toEqual(['heard', 'of-two']);
      expect(await ids({ personId: 'person-2' })).toEqual(['of-two']);
      expect(await ids({ visibility: 'population' })).toEqual(['everyone']);
      expect(await ids({ states: ['dormant'], kinds: ['preference'] })).toEqual(['asleep']);
      expect(await ids({ ownerBotId: 'nobody' })).toEqual([]);
    });

    it('are counted by owner, chat, kind and state', async () => {
      await write(
        heard({ id: 'a' }),
        heard({ id: 'b' }),
        testMemory({ id: 'c', state: 'dormant' }),
        testMemory({ id: 'd', ownerBotId: 'bot-2' }),
      );
      const counts = await storage().memories.counts({ ownerBotId: 'bot-1' });
      expect(counts).toHaveLength(2);
      const [here] = counts.filter(({ chatId }) => chatId === 'chat-1');
      expect(here).toMatchObject({ ownerBotId: 'bot-1', kind: 'fact', state: 'active', count: 2 });
      expect((await storage().memories.counts()).reduce((sum, { count }) => sum + count, 0)).toBe(
        4,
      );
    });

    it('are refused where a field is bad, with nothing of the write stored', async () => {
      const good = memoryAdded(testMemory({ id: 'good' }));
      const event = memoryAdded(testMemory({ id: 'bad' }));
      for (const bad of [
        { ...event, memory: { ...event.memory, confidence: 2 } },
        { ...event, memory: { ...event.memory, ownerBotId: '' }, ownerBotId: '' },
        { ...event, memory: { ...event.memory, kind: 'rumour' } },
        { ...event, memory: { ...event.memory, origin: 'heard' as const } },
        { ...event, memory: { ...event.memory, kind: 'episode' as const } },
        { ...event, memory: { ...event.memory, visibility: 'chat' as const } },
        { ...event, memory: { ...event.memory, embedding: [1] } },
      ]) {
        const error = await rejection(storage().memories.write([good, bad as typeof event]));
        expect(error).toMatchObject({ code: 'invalid-record' });
      }
      expect(await storage().memories.get('good')).toBeUndefined();
      expect((await storage().memories.events({}, { limit: 10 })).items).toEqual([]);
    });

    it('have one event a write, and at most 1,000 in all', async () => {
      const memory = testMemory();
      const twice = storage().memories.write([memoryAdded(memory), memoryChanged(memory)]);
      expect(await rejection(twice)).toMatchObject({ code: 'invalid-argument' });
      const many = Array.from({ length: 1_001 }, (_, index) =>
        memoryAdded(testMemory({ id: `m${index}` })),
      );
      const error = await rejection(storage().memories.write(many));
      expect(error).toMatchObject({ code: 'invalid-argument' });
      expect(await storage().memories.counts()).toEqual([]);
      expect(await storage().memories.write(many.slice(0, 1_000))).toEqual([]);
      expect((await storage().memories.counts())[0]?.count).toBe(1_000);
    });

    it('belong to a bot that is there', async () => {
      expect(await write(testMemory({ ownerBotId: 'nobody' }))).toEqual([
        { index: 0, reason: 'missing' },
      ]);
      expect(await storage().memories.get('memory-1')).toBeUndefined();
    });

    it('are one a content key, owner and chat; the others of a write are stored', async () => {
      const key = { contentKey: 'key' };
      expect(await write(heard({ id: 'first', ...key }))).toEqual([]);
      const refused = await write(
        heard({ id: 'again', ...key }),
        testMemory({ id: 'no-chat', ...key }),
        testMemory({ id: 'other-owner', ownerBotId: 'bot-2', ...key }),
      );
      expect(refused).toEqual([{ index: 0, reason: 'taken', holderId: 'first' }]);
      expect(await storage().memories.get('again')).toBeUndefined();
      expect((await storage().memories.get('no-chat'))?.id).toBe('no-chat');
      expect((await storage().memories.get('other-owner'))?.id).toBe('other-owner');
    });

    it('are one a content key within one write too', async () => {
      const key = { contentKey: 'key' };
      const refused = await write(testMemory({ id: 'a', ...key }), testMemory({ id: 'b', ...key }));
      expect(refused).toEqual([{ index: 1, reason: 'taken', holderId: 'a' }]);
    });

    it('are never replaced by another of the same id', async () => {
      await write(testMemory({ text: 'first' }));
      const refused = await write(testMemory({ text: 'second', contentKey: 'other' }));
      expect(refused).toEqual([{ index: 0, reason: 'taken', holderId: 'memory-1' }]);
      expect((await storage().memories.get('memory-1'))?.text).toBe('first');
    });

    it('leave their content key to another once superseded', async () => {
      const key = { contentKey: 'key' };
      const old = testMemory({ id: 'old', ...key });
      await write(old);
      const set = { state: 'superseded', validTo: NOW, supersededBy: 'new' } as const;
      await storage().memories.write([memoryChanged(old, { kind: 'superseded', set })]);
      expect(await write(testMemory({ id: 'new', ...key }))).toEqual([]);
      expect(await storage().memories.get('old')).toMatchObject(set);
    });

    it('change as told, and keep author, owner, chat, origin and time of birth', async () => {
      const memory = heard();
      await write(memory);
      const set = { text: 'Drinks green tea.', confidence: 0.5, salience: 1, state: 'disputed' };
      const foreign = { authorId: 'person-2', ownerBotId: 'bot-2', recordedAt: 0 };
      const event = memoryChanged(memory, { set: { ...set, ...foreign } as object });
      expect(await storage().memories.write([event])).toEqual([]);
      expect(await storage().memories.get('memory-1')).toEqual({ ...memory, ...set });
    });

    it('gain evidence, subjects and wordings, and lose none', async () => {
      const memory = heard();
      await write(memory);
      const more = { messageId: 'm2', quote: 'more tea' };
      const event = memoryChanged(memory, {
        kind: 'merged',
        addEvidence: [...memory.evidence, more],
        addSubjects: ['person-1', 'person-2'],
        addVariants: ['Likes tea.'],
      });
      await storage().memories.write([event]);
      await storage().memories.write([event]);
      expect(await storage().memories.get('memory-1')).toMatchObject({
        evidence: [...memory.evidence, more],
        subjects: ['person-1', 'person-2'],
        variants: ['Likes tea.'],
      });
    });

    it('keep at most 50 quotes', async () => {
      const memory = heard();
      await write(memory);
      const addEvidence = Array.from({ length: 50 }, (_, index) => ({
        messageId: `n${index}`,
        quote: 'tea',
      }));
      await storage().memories.write([memoryChanged(memory, { kind: 'merged', addEvidence })]);
      const { evidence = [] } = (await storage().memories.get('memory-1')) ?? {};
      expect(evidence).toHaveLength(50);
      expect(evidence[0]).toEqual(memory.evidence[0]);
    });

    it('are not changed where the result would be no memory', async () => {
      const memory = testMemory({ validFrom: NOW });
      await write(memory);
      const event = memoryChanged(memory, { set: { validTo: NOW - 1 } });
      expect(await rejection(storage().memories.write([event]))).toMatchObject({
        code: 'invalid-record',
      });
      expect(await storage().memories.get('memory-1')).toEqual(memory);
    });

    it('do not change where there is none, nor by the hand of another owner', async () => {
      const memory = testMemory();
      const event = memoryChanged(memory, { set: { salience: 1 } });
      const missing = [{ index: 0, reason: 'missing' as const }];
      expect(await storage().memories.write([event])).toEqual(missing);
      await write(memory);
      const foreign = { ...event, ownerBotId: 'bot-2' };
      expect(await storage().memories.write([foreign])).toEqual(missing);
      expect(await storage().memories.get('memory-1')).toEqual(memory);
    });

    it('change together with an addition, or not at all', async () => {
      const old = testMemory({ id: 'old' });
      await write(old);
      const supersede = (by: string) =>
        memoryChanged(old, {
          kind: 'superseded',
          set: { state: 'superseded', supersededBy: by, validTo: NOW },
          ifAdded: by,
        });
      const taken = memoryAdded(testMemory({ id: 'new', contentKey: 'old' }));
      expect(await storage().memories.write([supersede('new'), taken])).toEqual([
        { index: 0, reason: 'skipped' },
        { index: 1, reason: 'taken', holderId: 'old' },
      ]);
      expect((await storage().memories.get('old'))?.state).toBe('active');
      const free = memoryAdded(testMemory({ id: 'newer' }));
      expect(await storage().memories.write([supersede('newer'), free])).toEqual([]);
      expect((await storage().memories.get('old'))?.supersededBy).toBe('newer');
    });

    it('may come back after they were dropped, and never after they were erased', async () => {
      const memory = testMemory();
      await write(memory);
      await storage().memories.write([memoryGone(memory, 'dropped')]);
      expect(await storage().memories.get('memory-1')).toBeUndefined();
      expect(await write(memory)).toEqual([]);
      await storage().memories.write([memoryGone(memory, 'erased')]);
      expect(await storage().memories.get('memory-1')).toBeUndefined();
      const again = testMemory({ id: 'other', contentKey: memory.contentKey });
      expect(await write(memory, again)).toEqual([
        { index: 0, reason: 'erased' },
        { index: 1, reason: 'erased' },
      ]);
      const elsewhere = testMemory({ ...again, ownerBotId: 'bot-2' });
      expect(await write(elsewhere)).toEqual([]);
    });

    it('are erased with all that share their claim, or not at all', async () => {
      const key = { contentKey: 'key' };
      const old = testMemory({ id: 'old', ...key });
      const now = testMemory({ id: 'now', ...key });
      const set = { state: 'superseded', validTo: NOW } as const;
      await write(old);
      await storage().memories.write([memoryChanged(old, { kind: 'superseded', set })]);
      await write(now);
      const erase = async (...memories: readonly Memory[]) =>
        await storage().memories.write(memories.map((memory) => memoryGone(memory)));
      expect(await erase(old)).toEqual([{ index: 0, reason: 'shared', holderIds: ['now'] }]);
      expect(await erase(now)).toEqual([{ index: 0, reason: 'shared', holderIds: ['old'] }]);
      const foreign = { ...memoryGone(old), ownerBotId: 'bot-2' };
      expect(await storage().memories.write([foreign, memoryGone(now)])).toEqual([
        { index: 0, reason: 'missing' },
        { index: 1, reason: 'shared', holderIds: ['old'] },
      ]);
      expect(await storage().memories.erased('bot-1', ['key'])).toEqual([]);
      expect((await storage().memories.list({}, { limit: 10 })).items).toHaveLength(2);
      expect(await erase(old, now)).toEqual([]);
      expect(await storage().memories.erased('bot-1', ['key'])).toHaveLength(1);
      expect((await storage().memories.list({}, { limit: 10 })).items).toEqual([]);
    });

    it('cannot take the content key of an erased claim by a change', async () => {
      const gone = testMemory({ id: 'gone' });
      const kept = testMemory({ id: 'kept' });
      await write(gone, kept);
      await storage().memories.write([memoryGone(gone)]);
      const event = memoryChanged(kept, { set: { contentKey: 'gone' } });
      expect(await storage().memories.write([event])).toEqual([{ index: 0, reason: 'erased' }]);
    });

    it('leave hashes of the erased claims, by bot', async () => {
      const memories = ['a', 'b'].map((id) => testMemory({ id }));
      await write(...memories);
      await storage().memories.write(memories.map((memory) => memoryGone(memory)));
      const { at } = memoryGone(memories[0] as Memory);
      expect(await storage().memories.erased('bot-1', ['a', 'c'])).toEqual([
        { ownerBotId: 'bot-1', contentKey: 'a', erasedAt: at },
      ]);
      expect(await storage().memories.erased('bot-2', ['a', 'b'])).toEqual([]);
    });
  });
}
