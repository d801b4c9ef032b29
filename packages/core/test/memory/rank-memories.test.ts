import { describe, expect, it } from 'vitest';
import { createMemoryIndex } from '../../src/memory/recall/memory-index.js';
import type { RecallQuery } from '../../src/memory/recall/query.js';
import { testMemory } from '../../src/testing/builders.js';
import { episode } from './episodes.js';

const NOW = 1_700_000_000_000 + 86_400_000;
const query = (text: string, overrides: Partial<RecallQuery> = {}): RecallQuery => ({
  text,
  scope: { botId: 'bot-1', chatId: 'chat-1', personIds: [] },
  now: NOW,
  participants: [
    { id: 'person-1', names: ['Ann Lee', 'annlee'] },
    { id: 'person-2', names: ['Will'] },
  ],
  ...overrides,
});
const rank = (
  memories: Parameters<typeof createMemoryIndex>[1],
  text: string,
  overrides: Partial<RecallQuery> = {},
) => createMemoryIndex('en', memories).rank(query(text, overrides), 20);
const known = (overrides: Parameters<typeof testMemory>[0]) =>
  testMemory({ validFrom: 0, recordedAt: 0, ...overrides });
const ids = (ranked: ReturnType<typeof rank>) => ranked.map(({ memory }) => memory.id);

describe('ranking', () => {
  it('finds nothing for words that nobody said', () => {
    expect(rank([episode('a', 'I bought a boat.')], 'Which cheese?')).toEqual([]);
    expect(rank([], 'boat')).toEqual([]);
  });

  it('warms the neighbours of a hit by 0.3 and 0.15 of it, in the same conversation', () => {
    const talk = [
      episode('early', 'Nothing special.', { minute: -120 }),
      episode('two-before', 'Good evening.', { minute: 0 }),
      episode('before', 'Sit down.', { minute: 1 }),
      episode('hit', 'We sailed to Elba.', { minute: 2 }),
      episode('after', 'It took nine hours!', { minute: 3 }),
      episode('two-after', 'Lovely.', { minute: 4 }),
      episode('three-after', 'Bye.', { minute: 5 }),
    ];
    const ranked = rank(talk, 'Who sailed to Elba?');
    const parts = new Map(ranked.map(({ memory, parts }) => [memory.id, parts]));
    const { words = 0 } = parts.get('hit') ?? {};
    expect(words).toBeGreaterThan(0);
    expect(parts.get('after')?.neighbours).toBeCloseTo(0.3 * words, 9);
    expect(parts.get('two-before')?.neighbours).toBeCloseTo(0.15 * words, 9);
    expect(parts.get('three-after')?.neighbours).toBe(0);
    expect(parts.get('three-after')?.conversation).toBeCloseTo(0.4 * words, 9);
    expect(parts.has('early')).toBe(false);
    expect(ids(ranked)[0]).toBe('hit');
  });

  it('prefers the speaker that the text names', () => {
    const talk = [
      episode('ann', 'I swim on Mondays.', { authorId: 'person-1' }),
      episode('will', 'I swim on Mondays.', { authorId: 'person-2', minute: 500 }),
    ];
    const named = rank(talk, 'When does Ann swim?');
    expect(ids(named)[0]).toBe('ann');
    expect(named[0]?.parts.speaker).toBe(1.4);
    expect(named[1]?.parts.speaker).toBe(1);
    expect(ids(rank(talk, 'When does Will swim?'))[0]).toBe('will');
    expect(rank(talk, 'When will they swim?').every(({ parts }) => parts.speaker === 1)).toBe(true);
  });

  it('names in Turkish with their suffixes', () => {
    const index = createMemoryIndex('tr', [episode('a', 'Pazartesileri yüzüyorum.')]);
    const [found] = index.rank(
      query("Ayşe'nin yüzdüğü gün ne zaman, pazartesi mi?", {
        participants: [{ id: 'person-1', names: ['Ayşe'] }],
      }),
      5,
    );
    expect(found?.parts.speaker).toBe(1.4);
  });

  it('lets recency and salience multiply a score by at most 1.25, and never add to it', () => {
    const fresh = known({ id: 'fresh', text: 'Tea.', salience: 1, recordedAt: NOW });
    const stale = known({ id: 'stale', text: 'Tea.', salience: 0, recordedAt: 0 });
    const other = known({ id: 'other', text: 'Chess.', salience: 1, recordedAt: NOW });
    const ranked = rank([fresh, stale, other], 'tea');
    expect(ids(ranked)).toEqual(['fresh', 'stale']);
    const [first, second] = ranked;
    expect((first?.score ?? 0) / (second?.score ?? 1)).toBeCloseTo(1.25, 6);
  });

  it('gives a score that its parts explain', () => {
    const talk = ['We sailed to Elba.', 'Nine hours!', 'Ann, is Elba far?'].map((text, minute) =>
      episode(`m${minute}`, text, { minute }),
    );
    for (const { score, parts } of rank(talk, 'How far did Ann sail?')) {
      const sum = parts.words + parts.neighbours + parts.conversation + parts.meaning;
      expect(score).toBeCloseTo(sum * parts.speaker * (parts.recency + parts.salience), 9);
    }
  });

  it('finds by meaning where an embedder is set', () => {
    const made = { embeddingModel: 'm' };
    const memories = [
      known({ id: 'near', text: 'Chess.', embedding: [1, 0], ...made }),
      known({ id: 'far', text: 'Boats.', embedding: [0.6, 0.8], ...made }),
      known({ id: 'foreign', text: 'Cars.', embedding: [1, 0], embeddingModel: 'x' }),
    ];
    const ranked = rank(memories, 'games', { vector: { model: 'm', values: [2, 0] } });
    expect(ids(ranked)).toEqual(['near', 'far']);
    expect(ranked[1]?.parts.meaning).toBeCloseTo(0.6 * (ranked[0]?.parts.meaning ?? 0), 9);
  });
});
