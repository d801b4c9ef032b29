import { applyMemoryEvent } from '../../records/apply-memory-event.js';
import type { Memory } from '../../records/memory.js';
import type { MemoryEvent } from '../../records/memory-event.js';
import {
  memoryAdded,
  memoryChanged,
  memoryGone,
  testBot,
  testMemory,
  testMessage,
  testStance,
} from '../../testing/builders.js';
import { isDeepFrozen } from '../test-api.js';
import { NOW, open, type StorageSuite, seedChat, settle } from './suite.js';

/** The events of memories, and what changes memories beside a write of them. */
export function memoryEventCases({ api, storage }: StorageSuite): void {
  const { describe, it, expect, beforeEach } = api;
  const write = async (...events: readonly MemoryEvent[]) => await storage().memories.write(events);
  const read = async (after?: string) =>
    await storage().memories.events(
      { ownerBotId: 'bot-1' },
      { limit: 100, ...(after === undefined ? {} : { after }) },
    );

  describe('memory events', () => {
    beforeEach(async () => seedChat(storage()));

    it('are kept as they were written, in order, frozen', async () => {
      const memory = testMemory();
      const events = [memoryAdded(memory), memoryChanged(memory, { set: { salience: 1 } })];
      for (const event of events) await write(event);
      const page = await read();
      expect(page.items).toEqual(events);
      expect(isDeepFrozen(page.items)).toBe(true);
      expect(page.isComplete).toBe(true);
    });

    it('come page by page, each once, and tell what is new since', async () => {
      for (let index = 0; index < 5; index += 1)
        await write(memoryAdded(testMemory({ id: `m${index}` })));
      const seen: (string | undefined)[] = [];
      let after: string | undefined;
      let cursor: string;
      do {
        const options = { limit: 2, ...(after === undefined ? {} : { after }) };
        const page = await storage().memories.events({ ownerBotId: 'bot-1' }, options);
        seen.push(...page.items.map(({ memoryId }) => memoryId));
        after = page.next;
        cursor = page.cursor;
      } while (after !== undefined);
      expect(seen).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
      expect((await read(cursor)).items).toEqual([]);
      await write(memoryAdded(testMemory({ id: 'm5' })));
      expect((await read(cursor)).items.map(({ memoryId }) => memoryId)).toEqual(['m5']);
    });

    it('can be followed from now on', async () => {
      await write(memoryAdded(testMemory({ id: 'before' })));
      const cursor = await storage().memories.cursor();
      await write(memoryAdded(testMemory({ id: 'after' })));
      const page = await read(cursor);
      expect(page.items.map(({ memoryId }) => memoryId)).toEqual(['after']);
      expect(page.isComplete).toBe(true);
    });

    it('are told by bot and by memory, and with those of population memories where asked', async () => {
      const shared = { ownerBotId: 'bot-2', visibility: 'population' } as const;
      await write(
        memoryAdded(testMemory({ id: 'own' })),
        memoryAdded(testMemory({ id: 'other', ownerBotId: 'bot-2' })),
        memoryAdded(testMemory({ id: 'shared', ...shared })),
      );
      const ids = async (query: Parameters<ReturnType<typeof storage>['memories']['events']>[0]) =>
        (await storage().memories.events(query, { limit: 10 })).items.map((each) => each.memoryId);
      expect(await ids({})).toEqual(['own', 'other', 'shared']);
      expect(await ids({ ownerBotId: 'bot-1' })).toEqual(['own']);
      const followed = { ownerBotId: 'bot-1', includesPopulation: true };
      expect(await ids(followed)).toEqual(['own', 'shared']);
      expect(await ids({ ownerBotId: 'bot-2', includesPopulation: true })).toEqual([
        'other',
        'shared',
      ]);
      expect(await ids({ memoryId: 'other' })).toEqual(['other']);
      await write(memoryGone(testMemory({ id: 'shared', ...shared })));
      expect((await ids(followed)).at(-1)).toBe('shared');
    });

    it('are not kept where they were refused', async () => {
      const memory = testMemory();
      await write(memoryChanged(memory, { set: { salience: 1 } }));
      expect((await read()).items).toEqual([]);
    });

    it('give the record when they are replayed', async () => {
      const memory = testMemory();
      await write(memoryAdded(memory));
      await write(memoryChanged(memory, { set: { salience: 1, text: 'Drinks tea.' } }));
      await write(memoryChanged(memory, { kind: 'merged', addVariants: ['Loves tea.'] }));
      const used = { memoryId: memory.id, isSent: true, stability: 90 };
      await settle(storage(), await open(storage()), { usedMemories: [used] });
      let replayed: Memory | undefined;
      for (const event of (await read()).items) replayed = applyMemoryEvent(replayed, event);
      expect(replayed).toEqual(await storage().memories.get('memory-1'));
      expect(replayed?.useCount).toBe(1);
    });

    it('go with an erased memory, but for the one that tells so', async () => {
      const memory = testMemory();
      await write(memoryAdded(memory));
      await write(memoryChanged(memory, { set: { text: 'Drinks coffee.' } }));
      await write(memoryGone(memory));
      expect((await read()).items).toEqual([memoryGone(memory)]);
    });

    it('are swept by age, and a follower that missed some is told', async () => {
      const cursor = await storage().memories.cursor();
      await write(memoryAdded(testMemory()));
      const rules = { messageDays: 365, traceDays: 7, inboxDays: 7, eventDays: 30 };
      const now = NOW + 31 * 86_400_000;
      expect(await storage().sweep(rules, now)).toMatchObject({ events: 1 });
      expect((await read()).items).toEqual([]);
      expect((await read(cursor)).isComplete).toBe(false);
      expect((await read(await storage().memories.cursor())).isComplete).toBe(true);
      expect((await storage().memories.get('memory-1'))?.id).toBe('memory-1');
    });

    it('tell a follower that a bot was deleted and added again', async () => {
      await write(memoryAdded(testMemory()));
      const cursor = await storage().memories.cursor();
      await storage().bots.delete('bot-1');
      await storage().bots.put(testBot());
      const page = await read(cursor);
      const isTold = page.items.some(({ kind }) => kind === 'dropped') || !page.isComplete;
      expect(isTold).toBe(true);
    });

    it('store a stance that follows what was said', async () => {
      const stance = testStance({ text: 'Better than milk.' });
      const at = NOW;
      await write({ kind: 'stance', ownerBotId: 'bot-1', at, stance });
      expect(await storage().stances.list('bot-1')).toEqual([stance]);
      await write({ kind: 'nothing', ownerBotId: 'bot-1', at, reason: 'known already' });
      expect((await read()).items.map(({ kind }) => kind)).toEqual(['stance', 'nothing']);
    });
  });

  describe('recalled memories', () => {
    beforeEach(async () => seedChat(storage()));
    const recall = async (isSent: boolean, stability: number, now = NOW) => {
      const opened = await open(storage(), { now });
      const tickId = `tick-${now}`;
      const usedMemories = [
        { memoryId: 'gone', isSent, stability },
        { memoryId: 'memory-1', isSent, stability },
      ];
      await settle(storage(), opened, { now, tickId, usedMemories });
      return await storage().memories.get('memory-1');
    };

    it('are used once by a sent message, in the write that settles it', async () => {
      await write(memoryAdded(testMemory({ stability: 60 })));
      expect(await recall(true, 80)).toMatchObject({
        useCount: 1,
        lastUsedAt: NOW,
        stability: 80,
      });
      const { items } = await read();
      expect(items.map(({ kind }) => kind)).toEqual(['added', 'used']);
    });

    it('only grow firmer, and keep their latest use', async () => {
      await write(memoryAdded(testMemory({ stability: 60 })));
      await recall(true, 80, NOW + 60_000);
      expect(await recall(true, 70, NOW + 30_000)).toMatchObject({
        useCount: 2,
        lastUsedAt: NOW + 60_000,
        stability: 80,
      });
    });

    it('are not used where nothing was sent', async () => {
      await write(memoryAdded(testMemory({ stability: 60 })));
      const memory = await recall(false, 62);
      expect(memory).toMatchObject({ useCount: 0, stability: 62 });
      expect(memory?.lastUsedAt).toBeUndefined();
      const { items } = await read();
      expect(items.map(({ kind }) => kind)).toEqual(['added', 'retrieved']);
    });
  });

  describe('memories that rest on others', () => {
    beforeEach(async () => seedChat(storage()));

    it('go with a deleted message that they rest on alone, and take what was derived with them', async () => {
      const one = { messageId: 'm1', quote: 'tea' };
      const two = { messageId: 'm2', quote: 'milk' };
      for (const id of ['m1', 'm2']) await storage().messages.receive(testMessage({ id }));
      const derived = { origin: 'derived', kind: 'reflection' } as const;
      await write(
        memoryAdded(testMemory({ id: 'rests', origin: 'heard', evidence: [one] })),
        memoryAdded(testMemory({ id: 'both', origin: 'heard', evidence: [one, two] })),
        memoryAdded(testMemory({ id: 'none' })),
        memoryAdded(
          testMemory({ id: 'child', evidence: [two], derivedFrom: ['rests'], ...derived }),
        ),
        memoryAdded(
          testMemory({ id: 'grandchild', evidence: [two], derivedFrom: ['child'], ...derived }),
        ),
      );
      await storage().messages.delete('m1', NOW);
      const left = await storage().memories.list({ ownerBotId: 'bot-1' }, { limit: 10 });
      expect(left.items.map(({ id }) => id)).toEqual(['both', 'none']);
      const gone = (await read()).items.filter(({ kind }) => kind === 'dropped');
      expect(gone).toHaveLength(3);
    });

    it('go with their chat', async () => {
      const here = testMemory({ id: 'here', chatId: 'chat-1' });
      await write(memoryAdded(here), memoryAdded(testMemory({ id: 'anywhere' })));
      await storage().chats.delete('chat-1');
      expect(await storage().memories.get('here')).toBeUndefined();
      expect((await storage().memories.get('anywhere'))?.id).toBe('anywhere');
    });
  });
}
