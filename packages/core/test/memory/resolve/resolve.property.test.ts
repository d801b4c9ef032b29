import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../../src/in-process/memory-storage/index.js';
import { remember } from '../../../src/memory/resolve/remember.js';
import { applyMemoryEvent } from '../../../src/records/apply-memory-event.js';
import type { Memory } from '../../../src/records/memory.js';
import { isValidAt } from '../../../src/records/memory-scope.js';
import { testBot, testMemory } from '../../../src/testing/builders.js';

const START = 1_700_000_000_000;
const statement = fc.record({
  author: fc.constantFrom('ann', 'ben', 'cem'),
  subject: fc.constantFrom('ann', 'ben'),
  predicate: fc.constantFrom('lives-in', 'likes'),
  value: fc.constantFrom('izmir', 'ankara', 'tea'),
  isNegated: fc.boolean(),
  minute: fc.integer({ min: 0, max: 50 }),
});
type Statement = typeof statement extends fc.Arbitrary<infer T> ? T : never;

function newborn(said: Statement, number: number): Memory {
  const { author, subject, predicate, value, isNegated, minute } = said;
  const isSingleValued = predicate === 'lives-in';
  return testMemory({
    id: `m${number}`,
    authorId: author,
    subjects: [subject],
    chatId: 'chat-1',
    visibility: 'chat',
    origin: 'heard',
    text: `${subject} ${isNegated ? 'not ' : ''}${predicate} ${value}`,
    evidence: [{ messageId: `message-${number}`, quote: value }],
    claim: { subjectId: subject, predicate, value, isSingleValued, isNegated },
    contentKey: JSON.stringify([subject, predicate, value, isNegated]),
    validFrom: START + minute * 60_000,
    recordedAt: START + number * 1_000,
  });
}

async function live(batches: readonly (readonly Statement[])[]) {
  const storage = memoryStorage();
  await storage.bots.put(testBot());
  let number = 0;
  for (const batch of batches)
    await remember(
      storage.memories,
      batch.map((each) => newborn(each, number++)),
    );
  const all = (await storage.memories.list({}, { limit: 1_000 })).items;
  const { items: events } = await storage.memories.events({}, { limit: 1_000 });
  return { storage, all, events };
}

const story = fc.array(fc.array(statement, { minLength: 1, maxLength: 5 }), { maxLength: 12 });

describe('what people say, in any order', () => {
  it('leaves at most one active value a subject, single-valued predicate and instant', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (batches) => {
        const { all } = await live(batches);
        for (let minute = 0; minute <= 51; minute += 1) {
          const at = START + minute * 60_000;
          const values = new Set<string>();
          for (const memory of all) {
            const { claim, state } = memory;
            if (state !== 'active' || !isValidAt(memory, at)) continue;
            if (claim?.isSingleValued !== true || claim.isNegated) continue;
            const key = `${claim.subjectId} ${claim.predicate}`;
            expect(values.has(key)).toBe(false);
            values.add(key);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never lets the word of others end what somebody said of themselves', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (batches) => {
        const { all } = await live(batches);
        const byId = new Map(all.map((memory) => [memory.id, memory]));
        for (const { authorId, claim, supersededBy } of all) {
          if (supersededBy === undefined || authorId !== claim?.subjectId) continue;
          expect(byId.get(supersededBy)?.authorId).toBe(authorId);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps authors and evidence, and its events give the state', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (batches) => {
        const { all, events } = await live(batches);
        const said = batches.flat();
        const replayed = new Map<string, Memory>();
        for (const event of events) {
          const { memoryId = '' } = event;
          const after = applyMemoryEvent(replayed.get(memoryId), event);
          if (after !== undefined) replayed.set(memoryId, after);
        }
        expect(replayed).toEqual(new Map(all.map((memory) => [memory.id, memory])));
        for (const { id, authorId, evidence } of all) {
          expect(authorId).toBe(said[Number(id.slice(1))]?.author);
          expect(evidence[0]?.messageId).toBe(`message-${id.slice(1)}`);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('said twice is said once and reinforced', async () => {
    await fc.assert(
      fc.asyncProperty(statement, async (said) => {
        const { all, events } = await live([[said, said]]);
        expect(all).toHaveLength(1);
        expect(all[0]?.evidence).toHaveLength(2);
        expect(events.map(({ kind }) => kind)).toEqual(['added', 'reinforced']);
      }),
      { numRuns: 50 },
    );
  });

  it('adds nothing when the same messages come again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(statement, { maxLength: 12 }), async (said) => {
        const { storage, all } = await live([said]);
        await remember(
          storage.memories,
          said.map((each, number) => newborn(each, number)),
        );
        const after = (await storage.memories.list({}, { limit: 1_000 })).items;
        expect(after.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
      }),
      { numRuns: 100 },
    );
  });
});
