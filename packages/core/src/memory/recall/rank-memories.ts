import type { Memory } from '../../records/memory.js';
import { retrievability } from '../strength.js';
import { termsOf } from '../terms.js';
import { createBest, kthLargest } from './best.js';
import type { EpisodePart, IndexPart, IndexParts } from './index-parts.js';
import { addMeaning } from './meaning.js';
import { namedIn } from './named.js';
import type { RankedMemory, RecallQuery } from './query.js';
import { episodeScores, wordScores } from './word-scores.js';

const ONE_AWAY = 0.3;
const TWO_AWAY = 0.15;
const CONVERSATION = 0.4;
const SPEAKER = 1.4;
const RECENCY = 0.15;
const SALIENCE = 0.1;
const MOST_LIVELY = 1 + RECENCY + SALIENCE;
const MOST_FACTOR = SPEAKER * MOST_LIVELY;
const MOST_TERMS = 64;

type Sum = Pick<RankedMemory['parts'], 'words' | 'neighbours' | 'conversation' | 'meaning'>;
type Factors = Pick<RankedMemory['parts'], 'speaker' | 'recency' | 'salience'>;

/** One part of an index after all that is added up is known. */
interface Summed {
  readonly memories: IndexPart['memories'];
  /** By slot; 0 where a memory is not admitted or not touched. */
  readonly sums: Float64Array;
  sumOf(slot: number): Sum;
}

/** The memories in scope that a text brings up, best first: see `MemoryIndex.rank`. A pure function of index and query. */
export function rankMemories(
  index: IndexParts,
  query: RecallQuery,
  limit: number,
): readonly RankedMemory[] {
  const { locale, episodes, facts } = index;
  const terms = [...new Set(termsOf(query.text, locale))].slice(0, MOST_TERMS);
  const named = namedIn(query.text, locale, query.participants);
  const summed = [sumFacts(facts, terms, query), sumEpisodes(episodes, terms, query)];
  const memoryAt = (item: number): Memory =>
    (summed[item & 1] as Summed).memories[item >> 1] as Memory;
  const best = createBest<number>(limit, (left, right) => memoryAt(left).id < memoryAt(right).id);
  for (const [number, { memories, sums }] of summed.entries()) {
    // Whatever is worth less than this cannot come among the best, whatever it is multiplied by.
    const least = kthLargest(sums, limit) / MOST_FACTOR;
    for (let slot = 0; slot < sums.length; slot += 1) {
      const sum = sums[slot] as number;
      if (sum <= 0 || sum < least || sum * MOST_FACTOR < best.least()) continue;
      const memory = memories[slot] as Memory;
      const speaker = isNamed(memory, named) ? SPEAKER : 1;
      if (sum * speaker * MOST_LIVELY < best.least()) continue;
      best.offer(sum * product(factorsOf(memory, speaker, query.now)), 2 * slot + number);
    }
  }
  return best.sorted().map(({ score, item }) => {
    const memory = memoryAt(item);
    const speaker = isNamed(memory, named) ? SPEAKER : 1;
    const { words, neighbours, conversation, meaning } = (summed[item & 1] as Summed).sumOf(
      item >> 1,
    );
    const { recency, salience } = factorsOf(memory, speaker, query.now);
    const parts = { words, neighbours, conversation, meaning, speaker, recency, salience };
    return { memory, score, parts };
  });
}

function sumFacts(part: IndexPart, terms: readonly string[], query: RecallQuery): Summed {
  const admitted = part.admission.admit(query);
  const words = wordScores(part, terms, admitted);
  const meaning = addMeaning(part, words, query.vector, admitted);
  return {
    memories: part.memories,
    sums: added(words, meaning),
    sumOf: (slot) => ({
      words: words[slot] as number,
      neighbours: 0,
      conversation: 0,
      meaning: meaning?.[slot] ?? 0,
    }),
  };
}

function sumEpisodes(part: EpisodePart, terms: readonly string[], query: RecallQuery): Summed {
  const admitted = part.admission.admit(query);
  const { words, conversations: scores } = episodeScores(part, terms, admitted);
  const meaning = addMeaning(part, words, query.vector, admitted);
  const own = added(words, meaning);
  const { conversations } = part;
  const of = conversations.of.values;
  const before = conversations.before.values;
  const after = conversations.after.values;
  const scale = (CONVERSATION * largest(own)) / (largest(scores) || 1);
  const scoreAt = (slot: number) => (slot < 0 ? 0 : (own[slot] as number));
  const next = (links: Int32Array, slot: number) => (slot < 0 ? -1 : (links[slot] as number));
  const warmthAt = (slot: number): number => {
    const previous = before[slot] as number;
    const following = after[slot] as number;
    return (
      ONE_AWAY * (scoreAt(previous) + scoreAt(following)) +
      TWO_AWAY * (scoreAt(next(before, previous)) + scoreAt(next(after, following)))
    );
  };
  const sums = new Float64Array(own.length);
  for (let slot = 0; slot < own.length; slot += 1) {
    if (admitted[slot] === 0) continue;
    const conversation = scale * (scores[of[slot] as number] as number);
    // A neighbour's hit is a hit of the conversation too.
    if (conversation > 0) sums[slot] = (own[slot] as number) + warmthAt(slot) + conversation;
    else if (meaning !== undefined) sums[slot] = (own[slot] as number) + warmthAt(slot);
  }
  return {
    memories: part.memories,
    sums,
    sumOf: (slot) => ({
      words: words[slot] as number,
      neighbours: warmthAt(slot),
      conversation: scale * (scores[of[slot] as number] as number),
      meaning: meaning?.[slot] ?? 0,
    }),
  };
}

function factorsOf(memory: Memory, speaker: number, now: number): Factors {
  const recency = 1 + RECENCY * retrievability(memory, now);
  return { speaker, recency, salience: SALIENCE * memory.salience };
}

function product({ speaker, recency, salience }: Factors): number {
  return speaker * (recency + salience);
}

function isNamed(memory: Memory, named: ReadonlySet<string>): boolean {
  if (named.size === 0) return false;
  return (
    named.has(memory.authorId) ||
    (memory.kind !== 'episode' && memory.subjects.some((subject) => named.has(subject)))
  );
}

function added(words: Float64Array, meaning: Float64Array | undefined): Float64Array {
  return meaning === undefined
    ? words
    : words.map((score, slot) => score + (meaning[slot] as number));
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
