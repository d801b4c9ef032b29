import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import { botIndexes } from '../../src/memory/bot-indexes.js';
import type { MemoryEvent } from '../../src/records/memory-event.js';
import {
  memoryAdded,
  memoryChanged,
  memoryGone,
  testBot,
  testMemory,
} from '../../src/testing/builders.js';

const bot = testBot();
const NOW = 1_800_000_000_000;

async function room(options: Parameters<typeof memoryStorage>[0] = {}) {
  const storage = memoryStorage(options);
  await storage.bots.put(bot);
  await storage.bots.put(testBot({ id: 'bot-2' }));
  let now = NOW;
  let reads = 0;
  const memories = {
    ...storage.memories,
    list: async (...of: Parameters<typeof storage.memories.list>) => {
      reads += 1;
      return await storage.memories.list(...of);
    },
    events: async (...of: Parameters<typeof storage.memories.events>) => {
      reads += 1;
      return await storage.memories.events(...of);
    },
  };
  return {
    storage,
    memories,
    clock: { now: () => now },
    pass: (ms: number) => {
      now += ms;
    },
    reads: () => reads,
  };
}

const ids = ['a', 'b', 'c', 'd'];
const event: fc.Arbitrary<MemoryEvent> = fc
  .record({
    id: fc.constantFrom(...ids),
    kind: fc.constantFrom('added', 'edited', 'superseded', 'erased', 'dropped'),
    word: fc.constantFrom('tea', 'milk', 'boat'),
    isShared: fc.boolean(),
  })
  .map(({ id, kind, word, isShared }) => {
    const memory = testMemory({
      id: isShared ? `shared-${id}` : id,
      text: `Likes ${word}.`,
      ...(isShared ? { ownerBotId: 'bot-2', visibility: 'population' as const } : {}),
    });
    if (kind === 'added') return memoryAdded(memory);
    if (kind === 'edited') return memoryChanged(memory, { set: { text: `Hates ${word}.` } });
    if (kind === 'superseded')
      return memoryChanged(memory, { kind: 'superseded', set: { state: 'superseded' } });
    return memoryGone(memory, kind === 'erased' ? 'erased' : 'dropped');
  });

describe('the index of a bot', () => {
  it('is in step with storage after any events, as if built anew', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(event, { maxLength: 8 }), { maxLength: 6 }),
        async (all) => {
          const { storage, memories, clock, pass } = await room({ memoryEvents: 12 });
          const indexes = botIndexes({ memories, clock });
          for (const events of all) {
            for (const each of events) await storage.memories.write([each]);
            pass(1_001);
            const index = await indexes.of(bot);
            const wanted = [
              ...(await storage.memories.list({ ownerBotId: 'bot-1' }, { limit: 100 })).items,
              ...(await storage.memories.list({ visibility: 'population' }, { limit: 100 })).items,
            ].filter(({ state }) => state !== 'superseded');
            expect(index?.size).toBe(wanted.length);
            for (const memory of wanted) expect(index?.get(memory.id)?.text).toBe(memory.text);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('asks storage at most once a second', async () => {
    const { storage, memories, clock, pass, reads } = await room();
    await storage.memories.write([memoryAdded(testMemory())]);
    const indexes = botIndexes({ memories, clock });
    await Promise.all([indexes.of(bot), indexes.of(bot), indexes.of(bot)]);
    const built = reads();
    expect(built).toBe(2);
    await indexes.of(bot);
    pass(999);
    await indexes.of(bot);
    expect(reads()).toBe(built);
    pass(1);
    await Promise.all([indexes.of(bot), indexes.of(bot)]);
    expect(reads()).toBe(built + 1);
  });

  it('is built anew once cleared, in another language, and for a bot that was added anew', async () => {
    const { storage, memories, clock, pass } = await room();
    await storage.memories.write([memoryAdded(testMemory())]);
    const indexes = botIndexes({ memories, clock });
    const first = await indexes.of(bot);
    expect(await indexes.of(bot)).toBe(first);
    indexes.clear();
    const second = await indexes.of(bot);
    expect(second).not.toBe(first);
    expect((await indexes.of({ ...bot, locale: 'tr' }))?.locale).toBe('tr');
    await storage.bots.delete('bot-1');
    await storage.bots.put(bot);
    pass(1_001);
    expect((await indexes.of(bot))?.size).toBe(0);
  });

  it('is built anew where a memory was erased, so that no word of it is left', async () => {
    const { storage, memories, clock, pass } = await room();
    const secret = testMemory({ id: 'secret', text: 'Likes rhubarb.' });
    await storage.memories.write([memoryAdded(testMemory()), memoryAdded(secret)]);
    const indexes = botIndexes({ memories, clock });
    const first = await indexes.of(bot);
    await storage.memories.write([memoryGone(secret, 'erased')]);
    pass(1_001);
    const second = await indexes.of(bot);
    expect(second).not.toBe(first);
    expect(second?.size).toBe(1);
  });

  it('is none for a bot with too many memories, and the longest unused one goes', async () => {
    const { storage, memories, clock, pass, reads } = await room();
    const many = Array.from({ length: 6 }, (_, index) => testMemory({ id: `m${index}` }));
    await storage.memories.write(many.map(memoryAdded));
    expect(await botIndexes({ memories, clock, mostOfBot: 5 }).of(bot)).toBeUndefined();
    const indexes = botIndexes({ memories, clock, mostHeld: 6 });
    const other = testBot({ id: 'bot-2' });
    const mine = testMemory({ id: 'x', ownerBotId: 'bot-2' });
    await storage.memories.write([memoryAdded(mine)]);
    const first = await indexes.of(bot);
    await indexes.of(other);
    const before = reads();
    await indexes.of(other);
    expect(reads()).toBe(before);
    expect(await indexes.of(bot)).not.toBe(first);
    pass(1);
  });
});
