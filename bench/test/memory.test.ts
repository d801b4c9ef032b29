import { describe, expect, it } from 'vitest';
import { toConversation } from '../memory/conversations.js';
import { evaluate } from '../memory/evaluate.js';
import { pruneHalf } from '../memory/pruning.js';
import { longChat, measureSpeed } from '../memory/speed.js';
import { syntheticSamples } from '../memory/synthetic/generate.js';

describe('evidence recall on the synthetic set', () => {
  const samples = syntheticSamples();
  const conversations = samples.map(toConversation);

  it('asks 500 questions and more, of five categories, about ten conversations and more', () => {
    expect(conversations.length).toBeGreaterThanOrEqual(10);
    const asked = conversations.flatMap(({ questions }) => questions);
    expect(asked.length).toBeGreaterThanOrEqual(500);
    expect(asked).toHaveLength(samples.reduce((sum, { qa }) => sum + qa.length, 0));
    expect([...new Set(asked.map(({ category }) => category))].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('is the same each time it is made', () => {
    expect(syntheticSamples()).toEqual(samples);
  });

  it('is at least 8 points above minisearch and plain BM25 at ten', () => {
    const { ours, minisearch, plainBm25 } = evaluate(conversations);
    const at10 = (scores: typeof ours, group: string) => scores?.[group]?.recallAt10 ?? Number.NaN;
    for (const group of ['all', 'categories1To4']) {
      expect(at10(ours, group) - at10(minisearch, group)).toBeGreaterThanOrEqual(8);
      expect(at10(ours, group) - at10(plainBm25, group)).toBeGreaterThanOrEqual(8);
    }
  }, 60_000);
});

describe('half of a store', () => {
  it('keeps 95% of what was found at ten where the forgetting rule prunes it, and much less at random', () => {
    const pruning = pruneHalf(syntheticSamples().map(toConversation));
    expect(pruning.keptByRule).toBeGreaterThanOrEqual(95);
    expect(pruning.keptAtRandom).toBeLessThan(pruning.keptByRule - 20);
  }, 60_000);
});

describe('the index', () => {
  it('recalls among 2,000 memories in 2 ms of processor time', () => {
    const chat = longChat(syntheticSamples().map(toConversation), 2_000);
    const { memories, recallCpuMs, bytesPerMemory } = measureSpeed(chat);
    expect(memories).toBe(2_000);
    expect(recallCpuMs).toBeLessThanOrEqual(2);
    expect(bytesPerMemory).toBeLessThanOrEqual(4_000);
  }, 60_000);
});

describe('conversations of the public schema', () => {
  it('are read with their dates, captions and evidence, however that is written', () => {
    const { turns, questions, askedAt } = toConversation(
      {
        sample_id: 'one',
        conversation: {
          speaker_a: 'Ann',
          session_2_date_time: '1:05 pm on 9 May, 2023',
          session_2: [{ speaker: 'Ann', dia_id: 'D2:1', text: 'Later.' }],
          session_1_date_time: '12:30 am on 8 May, 2023',
          session_1: [
            { speaker: 'Ann', dia_id: 'D1:1', text: 'Look!', blip_caption: 'a boat' },
            { speaker: 'Will', dia_id: 'D1:2', text: 'Nice.' },
          ],
        },
        qa: [
          { question: 'two?', evidence: ['D1:1; D2:1'], category: 1 },
          { question: 'colon?', evidence: ['D:1:02'], category: 4 },
          { question: 'none?', evidence: ['D9:9'], category: 4 },
        ],
      },
      0,
    );
    expect(turns.map(({ id, text }) => `${id} ${text}`)).toEqual([
      'D1:1 Look! [shows a boat]',
      'D1:2 Nice.',
      'D2:1 Later.',
    ]);
    expect(turns.map(({ at }) => new Date(at).toISOString())).toEqual([
      '2023-05-08T00:30:00.000Z',
      '2023-05-08T00:31:00.000Z',
      '2023-05-09T13:05:00.000Z',
    ]);
    expect(askedAt).toBe(Date.parse('2023-05-10T13:05:00Z'));
    expect(questions.map(({ evidence }) => evidence)).toEqual([['D1:1', 'D2:1'], ['D1:2']]);
  });
});
