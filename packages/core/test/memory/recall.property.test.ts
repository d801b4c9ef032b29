import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/memory/recall/choose.js';
import { createMemoryIndex, type MemoryIndex } from '../../src/memory/recall/memory-index.js';
import type { RecallQuery } from '../../src/memory/recall/query.js';
import { recallMemories } from '../../src/memory/recall/recall-memories.js';
import type { Memory } from '../../src/records/memory.js';
import { isInScope, isValidAt } from '../../src/records/memory-scope.js';
import { testMemory } from '../../src/testing/builders.js';
import { estimateTokens } from '../../src/text/tokens.js';

const NOW = 1_700_000_000_000;
const HOUR_MS = 3_600_000;
const WORDS = 'tea milk boat chess elba ann will harbour piano garden'.split(' ');
const PEOPLE = ['person-1', 'person-2', 'person-3'];

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));

const memory: fc.Arbitrary<Memory> = fc
  .record({
    id: fc.integer({ min: 0, max: 60 }).map((number) => `m${number}`),
    text,
    kind: fc.constantFrom('episode' as const, 'fact' as const, 'preference' as const),
    chatId: fc.constantFrom('chat-1', 'chat-2'),
    ownerBotId: fc.constantFrom('bot-1', 'bot-2'),
    visibility: fc.constantFrom(
      'chat' as const,
      'bot' as const,
      'private' as const,
      'population' as const,
    ),
    authorId: fc.constantFrom(...PEOPLE),
    subjects: fc.subarray([...PEOPLE, 'bot-1']),
    hours: fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4),
    length: fc.option(fc.integer({ min: 0, max: 100 })),
    state: fc.constantFrom(
      'active' as const,
      'active' as const,
      'dormant' as const,
      'superseded' as const,
    ),
    embedding: fc.option(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 3 }))),
  })
  .map(({ hours, length, embedding, ...rest }) => {
    const validFrom = NOW - Math.round(hours * HOUR_MS);
    return testMemory({
      ...rest,
      origin: 'heard',
      evidence: [{ messageId: `of-${rest.id}`, quote: rest.text }],
      validFrom,
      recordedAt: validFrom,
      ...(length === null ? {} : { validTo: validFrom + length * HOUR_MS }),
      ...(embedding === null ? {} : { embedding, embeddingModel: 'm' }),
    });
  });

const query: fc.Arbitrary<RecallQuery> = fc
  .record({
    text,
    chatId: fc.option(fc.constantFrom('chat-1', 'chat-2', 'chat-3')),
    personIds: fc.subarray(PEOPLE),
    vector: fc.option(fc.constant({ model: 'm', values: [1, 1] })),
  })
  .map(({ text: said, chatId, personIds, vector }) => ({
    text: said,
    scope: { botId: 'bot-1', personIds, ...(chatId === null ? {} : { chatId }) },
    now: NOW,
    participants: [
      { id: 'person-1', names: ['Ann'] },
      { id: 'person-2', names: ['Will'] },
    ],
    ...(vector === null ? {} : { vector }),
  }));

type Operation =
  | { readonly kind: 'put'; readonly memory: Memory }
  | { readonly kind: 'delete'; readonly id: string };
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 4, arbitrary: memory.map((each) => ({ kind: 'put' as const, memory: each })) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: 60 })
      .map((number) => ({ kind: 'delete' as const, id: `m${number}` })),
  },
);
const operations = fc.array(operation, { minLength: 1, maxLength: 80 });

function carryOut(index: MemoryIndex, all: readonly Operation[]): Map<string, Memory> {
  const left = new Map<string, Memory>();
  for (const each of all) {
    if (each.kind === 'delete') {
      index.delete(each.id);
      left.delete(each.id);
    } else {
      index.put(each.memory);
      left.set(each.memory.id, each.memory);
    }
  }
  return left;
}

describe('recall, after any operations on the index', () => {
  it('never gives what is out of scope, not valid, not active or gone', () => {
    fc.assert(
      fc.property(operations, query, (all, asked) => {
        const index = createMemoryIndex('en');
        const left = carryOut(index, all);
        for (const { memory: found } of index.rank(asked, 100)) {
          expect(left.get(found.id)).toBe(found);
          expect(isInScope(found, asked.scope)).toBe(true);
          expect(isValidAt(found, asked.now)).toBe(true);
          expect(found.state).toBe('active');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same from an index that was filled bit by bit as from one built at once', () => {
    fc.assert(
      fc.property(operations, query, (all, asked) => {
        const grown = createMemoryIndex('en');
        const left = [...carryOut(grown, all).values()];
        // Messages of one millisecond have no order of their own.
        fc.pre(new Set(left.map(({ validFrom }) => validFrom)).size === left.length);
        const built = createMemoryIndex('en', left);
        const ranked = (index: MemoryIndex) =>
          new Map(index.rank(asked, 100).map((each) => [each.memory.id, each.score]));
        const [one, other] = [ranked(grown), ranked(built)];
        expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
        for (const [id, score] of one) expect(score).toBeCloseTo(other.get(id) ?? 0, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('is not touched by what is out of scope but for how rare words are', () => {
    fc.assert(
      fc.property(fc.array(memory, { maxLength: 40 }), query, (memories, asked) => {
        const found = createMemoryIndex('en', memories).rank(asked, 100);
        for (const { memory: each, parts } of found) {
          if (parts.words > 0 || parts.meaning > 0) continue;
          // What was only warmed has a hit in scope in its own chat.
          const isWarm = memories.some(
            (other) => other.chatId === each.chatId && isInScope(other, asked.scope),
          );
          expect(isWarm).toBe(true);
        }
      }),
    );
  });

  it('gives min(k, matches) by vector: what is filtered takes no place', () => {
    fc.assert(
      fc.property(
        fc.array(memory, { maxLength: 60 }),
        fc.integer({ min: 1, max: 50 }),
        (all, k) => {
          const memories = [...new Map(all.map((each) => [each.id, each])).values()].map(
            (each) => ({
              ...each,
              text: 'tea',
              ...(each.embedding === undefined ? {} : { embedding: [1, each.embedding[1] ?? 1] }),
            }),
          );
          const scope = { botId: 'bot-1', chatId: 'chat-1', personIds: ['person-1'] };
          const vector = { model: 'm', values: [1, 1] };
          const asked = { text: 'milk', scope, now: NOW, participants: [], vector };
          const matches = memories.filter(
            (each) =>
              each.kind !== 'episode' &&
              each.embedding !== undefined &&
              each.state === 'active' &&
              isInScope(each, scope) &&
              isValidAt(each, NOW),
          );
          const facts = memories.filter(({ kind }) => kind !== 'episode');
          const found = createMemoryIndex('en', facts).rank(asked, k);
          expect(found).toHaveLength(Math.min(k, 50, matches.length));
        },
      ),
    );
  });

  it('chooses within every limit, and explains each that was ranked once', () => {
    fc.assert(
      fc.property(operations, query, fc.integer({ min: 4, max: 200 }), (all, asked, tokens) => {
        const index = createMemoryIndex('en');
        carryOut(index, all);
        const limits = { ...DEFAULT_LIMITS, tokens };
        const shown = new Set(['of-m1', 'of-m2']);
        const { chosen, dropped } = recallMemories([index], asked, {
          shownMessageIds: shown,
          limits,
        });
        expect(chosen.length).toBeLessThanOrEqual(8);
        const count = (of: (each: Memory) => readonly string[]) => {
          const counts = new Map<string, number>();
          for (const { memory: each } of chosen)
            for (const key of of(each)) counts.set(key, (counts.get(key) ?? 0) + 1);
          return Math.max(0, ...counts.values());
        };
        expect(count((each) => [each.kind])).toBeLessThanOrEqual(3);
        expect(count((each) => each.subjects.filter((id) => id !== 'bot-1'))).toBeLessThanOrEqual(
          3,
        );
        const cost = chosen.reduce((sum, each) => sum + estimateTokens(each.memory.text), 0);
        expect(cost).toBeLessThanOrEqual(tokens);
        const explained = [...chosen, ...dropped.map(({ ranked }) => ranked)];
        const ranked = index.rank(asked, 50);
        expect(new Set(explained.map(({ memory: each }) => each.id))).toEqual(
          new Set(ranked.map(({ memory: each }) => each.id)),
        );
        expect(explained).toHaveLength(ranked.length);
        for (const { memory: each } of chosen) expect(shown.has(`of-${each.id}`)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
