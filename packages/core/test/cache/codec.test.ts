import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { decodeCached, encodeCached } from '../../src/cache/codec.js';
import { botsKind, type CacheKind, chatKind } from '../../src/cache/kinds.js';
import { testBot, testChat } from '../../src/testing/builders.js';

const times = { readAt: 1, freshUntil: 2, graceUntil: 3 };
const text = fc.string({ unit: 'binary', maxLength: 60 }).map((any) => `n${any}`);
const chats = fc.record({ title: text, topics: fc.array(text, { maxLength: 5 }) });
const bots = fc.array(fc.record({ name: text, hint: text }), { maxLength: 4 });

function roundTrip<T>(kind: CacheKind<T>, value: T): T | undefined {
  return decodeCached(kind, encodeCached(kind, { value, ...times }))?.value;
}

describe('values in the shared tier', () => {
  it('come back deep-equal and frozen: chats', () => {
    fc.assert(
      fc.property(chats, (given) => {
        const chat = testChat(given);
        const back = roundTrip(chatKind, chat);
        expect(back).toEqual(chat);
        expect(Object.isFrozen(back) && Object.isFrozen(back?.topics)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('come back deep-equal and frozen: bots', () => {
    fc.assert(
      fc.property(bots, (given) => {
        const list = given.map((each, index) => testBot({ ...each, id: `bot-${index}` }));
        expect(roundTrip(botsKind, list)).toEqual(list);
      }),
      { numRuns: 500 },
    );
  });

  it('are misses for any text that was not written as such', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
        expect(decodeCached(chatKind, any)).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  it('are misses where a character was lost or another kind, version or shape is meant', () => {
    const written = encodeCached(chatKind, { value: testChat(), ...times });
    expect(decodeCached(chatKind, written.slice(0, -2))).toBeUndefined();
    expect(decodeCached(botsKind, written)).toBeUndefined();
    expect(decodeCached({ ...chatKind, version: 2 }, written)).toBeUndefined();
    expect(decodeCached({ ...chatKind, schema: z.never() }, written)).toBeUndefined();
  });
});
