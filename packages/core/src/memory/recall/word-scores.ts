import type { EpisodePart, IndexPart } from './index-parts.js';
import { rarity, saturation } from './term-index.js';

/** Scores by slot, and by conversation. */
export interface EpisodeScores {
  readonly words: Float64Array;
  /** Of each conversation, taken as one text of its admitted episodes. */
  readonly conversations: Float64Array;
}

/** BM25 of each admitted memory for these distinct terms, by slot. */
export function wordScores(
  { terms: index }: IndexPart,
  terms: readonly string[],
  admitted: Uint8Array,
): Float64Array {
  const scores = new Float64Array(index.slots);
  const lengths = index.lengths.values;
  const meanLength = index.totalLength / Math.max(1, index.size);
  for (const term of terms) {
    const postings = index.postings(term);
    if (postings === undefined) continue;
    const { values, length } = postings;
    const weight = rarity(index.frequency(term), index.size);
    for (let place = 0; place < length; place += 1) {
      const posting = values[place] as number;
      const slot = posting >>> 4;
      if (admitted[slot] === 0) continue;
      const relativeLength = (lengths[slot] as number) / meanLength;
      scores[slot] = (scores[slot] as number) + weight * saturation(posting & 15, relativeLength);
    }
  }
  return scores;
}

/** {@link wordScores} of the episodes, and the same of each conversation. */
export function episodeScores(
  part: EpisodePart,
  terms: readonly string[],
  admitted: Uint8Array,
): EpisodeScores {
  const { conversations, terms: index } = part;
  const { lengths } = conversations;
  const scores = new Float64Array(lengths.length);
  const repeats = new Float64Array(lengths.length);
  const touched = new Int32Array(lengths.length);
  const of = conversations.of.values;
  const meanLength = index.totalLength / Math.max(1, conversations.count);
  for (const term of terms) {
    const postings = index.postings(term);
    if (postings === undefined) continue;
    const { values, length } = postings;
    let touches = 0;
    for (let place = 0; place < length; place += 1) {
      const posting = values[place] as number;
      const slot = posting >>> 4;
      if (admitted[slot] === 0) continue;
      const conversation = of[slot] as number;
      if (repeats[conversation] === 0) {
        touched[touches] = conversation;
        touches += 1;
      }
      repeats[conversation] = (repeats[conversation] as number) + (posting & 15);
    }
    const weight = rarity(touches, conversations.count);
    for (let touch = 0; touch < touches; touch += 1) {
      const conversation = touched[touch] as number;
      const relativeLength = (lengths.values[conversation] as number) / meanLength;
      const said = saturation(repeats[conversation] as number, relativeLength);
      scores[conversation] = (scores[conversation] as number) + weight * said;
      repeats[conversation] = 0;
    }
  }
  return { words: wordScores(part, terms, admitted), conversations: scores };
}
