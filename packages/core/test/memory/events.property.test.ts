import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import { applyMemoryEvent } from '../../src/records/apply-memory-event.js';
import type { Memory } from '../../src/records/memory.js';
import type { MemoryEvent } from '../../src/records/memory-event.js';
import {
  memoryAdded,
  memoryChanged,
  memoryGone,
  testBot,
  testMemory,
} from '../../src/testing/builders.js';

const IDS = ['a', 'b', 'c', 'd'];
const memoryOf = (id: string, key: string): Memory =>
  testMemory({
    id,
    contentKey: key,
    origin: 'heard',
    authorId: `author-of-${id}`,
    evidence: [{ messageId: `first-of-${id}`, quote: 'tea' }],
  });

const event: fc.Arbitrary<MemoryEvent> = fc
  .record({
    id: fc.constantFrom(...IDS),
    key: fc.constantFrom(...IDS),
    kind: fc.constantFrom('added', 'merged', 'superseded', 'used', 'dropped', 'erased'),
    number: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ id, key, kind, number }) => {
    const memory = memoryOf(id, key);
    switch (kind) {
      case 'added':
        return memoryAdded(memory);
      case 'merged':
        return memoryChanged(memory, {
          kind: 'merged',
          addEvidence: [{ messageId: `m${number}`, quote: 'tea' }],
          addVariants: [`wording ${number}`],
          set: { salience: number / 10 },
        });
      case 'superseded':
        return memoryChanged(memory, {
          kind: 'superseded',
          set: { state: 'superseded', validTo: memory.validFrom + number },
        });
      case 'used':
        return memoryChanged(memory, {
          kind: 'used',
          uses: 1,
          set: { stability: 50 + 5 * number },
        });
      default:
        return memoryGone(memory, kind === 'erased' ? 'erased' : 'dropped');
    }
  });

const write: fc.Arbitrary<readonly MemoryEvent[]> = fc.oneof(
  { weight: 4, arbitrary: event.map((each) => [each]) },
  {
    weight: 2,
    arbitrary: fc.uniqueArray(event, { maxLength: 4, selector: ({ memoryId }) => memoryId }),
  },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...IDS), { minLength: 2 })
      .map((ids) => ids.map((id) => memoryGone(memoryOf(id, id)))),
  },
);

describe('memory events, in any order', () => {
  it('give the state when they are replayed; author and first evidence survive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 60 }), async (writes) => {
        const storage = memoryStorage();
        await storage.bots.put(testBot());
        for (const each of writes) {
          const refused = await storage.memories.write(each);
          for (const { reason, holderIds = [] } of refused) {
            expect(holderIds.length > 0).toBe(reason === 'shared');
            expect(await storage.memories.getMany(holderIds)).toHaveLength(holderIds.length);
          }
        }
        const { items } = await storage.memories.events({}, { limit: 1_000 });
        const replayed = new Map<string, Memory>();
        for (const each of items) {
          const id = each.memoryId ?? '';
          const after = applyMemoryEvent(replayed.get(id), each);
          if (after === undefined) replayed.delete(id);
          else replayed.set(id, after);
        }
        const stored = (await storage.memories.list({}, { limit: 100 })).items;
        expect([...replayed.values()].sort((x, y) => (x.id < y.id ? -1 : 1))).toEqual(stored);
        const keys = stored.filter(({ state }) => state !== 'superseded');
        expect(new Set(keys.map(({ contentKey }) => contentKey)).size).toBe(keys.length);
        for (const { id, authorId, evidence } of stored) {
          expect(authorId).toBe(`author-of-${id}`);
          expect(evidence[0]?.messageId).toBe(`first-of-${id}`);
        }
        const erased = await storage.memories.erased('bot-1', IDS);
        const gone = new Set(erased.map(({ contentKey }) => contentKey));
        expect(stored.filter(({ contentKey }) => gone.has(contentKey))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
