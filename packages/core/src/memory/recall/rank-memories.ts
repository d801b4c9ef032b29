import type { Memory } from '../../records/memory.js';
import { retrievability } from '../strength.js';
import { termsOf } from '../terms.js';
import { type Best, createBest, kthLargest } from './best.js';
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

/**
 * The memories in scope that a text brings up, best first. Scope and validity come before anything is scored: what is out of scope neither appears nor warms
 * anything. A pure function of index and query.
 */
export function rankMemories(
  index: IndexParts,
  query: RecallQuery,
  limit: number,
): readonly RankedMemory[] {
  const { locale, episodes, facts } = index;
  const terms = [...new Set(termsOf(query.text, locale))].slice(0, MOST_TERMS);
  const named = namedIn(query.text, locale, query.participants);
  const best = createBest<RankedMemory>(limit, (left, right) => left.memory.id < right.memory.id);
  rankFacts(facts, terms, query, named, best);
  rankEpisodes(episodes, terms, query, named, best);
  return best.sorted().map(({ item }) => item);
}

function rankFacts(
  part: IndexPart,
  terms: readonly string[],
  query: RecallQuery,
  named: ReadonlySet<string>,
  best: Best<RankedMemory>,
): void {
  const admitted = part.admission.admit(query);
  const words = wordScores(part, terms, admitted);
  const meaning = addMeaning(part, words, query.vector, admitted);
  for (let slot = 0; slot < words.length; slot += 1) {
    const own = (words[slot] as number) + (meaning?.[slot] ?? 0);
    if (own <= 0 || own * MOST_FACTOR < best.least()) continue;
    const parts = { words: words[slot] as number, neighbours: 0, conversation: 0 };
    offer(
      part.memories[slot] as Memory,
      { ...parts, meaning: meaning?.[slot] ?? 0 },
      query,
      named,
      best,
    );
  }
}

function rankEpisodes(
  part: EpisodePart,
  terms: readonly string[],
  query: RecallQuery,
  named: ReadonlySet<string>,
  best: Best<RankedMemory>,
): void {
  const admitted = part.admission.admit(query);
  const scores = episodeScores(part, terms, admitted);
  const { words } = scores;
  const meaning = addMeaning(part, words, query.vector, admitted);
  const own =
    meaning === undefined ? words : words.map((score, slot) => score + (meaning[slot] ?? 0));
  const { conversations } = part;
  const of = conversations.of.values;
  const before = conversations.before.values;
  const after = conversations.after.values;
  const scoreAt = (slot: number) => (slot < 0 ? 0 : (own[slot] as number));
  const next = (links: Int32Array, slot: number) => (slot < 0 ? -1 : (links[slot] as number));
  const scale = (CONVERSATION * largest(own)) / (largest(scores.conversations) || 1);
  const warmth = scores.conversations.map((score) => scale * score);
  const neighbours = new Float64Array(own.length);
  const sums = new Float64Array(own.length);
  for (let slot = 0; slot < own.length; slot += 1) {
    const conversation = of[slot] as number;
    if (conversation < 0) continue;
    const previous = before[slot] as number;
    const following = after[slot] as number;
    neighbours[slot] =
      ONE_AWAY * (scoreAt(previous) + scoreAt(following)) +
      TWO_AWAY * (scoreAt(next(before, previous)) + scoreAt(next(after, following)));
    const sum =
      (own[slot] as number) + (neighbours[slot] as number) + (warmth[conversation] as number);
    if (admitted[slot] === 1) sums[slot] = sum;
  }
  const least = kthLargest(sums, best.limit) / MOST_FACTOR;
  for (let slot = 0; slot < own.length; slot += 1) {
    const sum = sums[slot] as number;
    if (sum <= 0 || sum < least || sum * MOST_FACTOR < best.least()) continue;
    const conversation = warmth[of[slot] as number] as number;
    const parts = {
      words: words[slot] as number,
      neighbours: neighbours[slot] as number,
      conversation,
    };
    offer(
      part.memories[slot] as Memory,
      { ...parts, meaning: meaning?.[slot] ?? 0 },
      query,
      named,
      best,
    );
  }
}

type SummedParts = Pick<RankedMemory['parts'], 'words' | 'neighbours' | 'conversation' | 'meaning'>;

function offer(
  memory: Memory,
  summed: SummedParts,
  query: RecallQuery,
  named: ReadonlySet<string>,
  best: Best<RankedMemory>,
): void {
  const speaker = isNamed(memory, named) ? SPEAKER : 1;
  const sum = summed.words + summed.neighbours + summed.conversation + summed.meaning;
  if (sum * speaker * MOST_LIVELY < best.least()) return;
  const recency = 1 + RECENCY * retrievability(memory, query.now);
  const salience = SALIENCE * memory.salience;
  const score = sum * speaker * (recency + salience);
  if (score < best.least()) return;
  best.offer(score, { memory, score, parts: { ...summed, speaker, recency, salience } });
}

function isNamed(memory: Memory, named: ReadonlySet<string>): boolean {
  if (named.size === 0) return false;
  return (
    named.has(memory.authorId) ||
    (memory.kind !== 'episode' && memory.subjects.some((subject) => named.has(subject)))
  );
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
