import { createBest } from './best.js';
import type { IndexPart } from './index-parts.js';
import type { RecallQuery } from './query.js';

/** Nearest memories that count as hits by meaning. */
const NEAREST = 50;

/**
 * What the memories nearest in meaning add to their words, by slot: the nearest as much as the best match by words, the others in proportion. Undefined without a
 * vector. Filtered before the cut: min(50, memories in scope with an embedding by the same model) are hits.
 */
export function addMeaning(
  part: IndexPart,
  words: Float64Array,
  vector: RecallQuery['vector'],
  admitted: Uint8Array,
): Float64Array | undefined {
  if (vector === undefined) return undefined;
  const nearest = createBest<number>(NEAREST, (left, right) => left < right);
  const queryNorm = Math.sqrt(dot(vector.values, vector.values));
  for (const [slot, memory] of part.memories.entries()) {
    const values = memory?.embedding;
    if (values === undefined || memory?.embeddingModel !== vector.model) continue;
    if (values.length !== vector.values.length || admitted[slot] === 0) continue;
    const norm = queryNorm * Math.sqrt(dot(values, values));
    const cosine = norm === 0 ? 0 : dot(values, vector.values) / norm;
    if (cosine > 0) nearest.offer(cosine, slot);
  }
  const found = nearest.sorted();
  const meaning = new Float64Array(words.length);
  const unit =
    (words.reduce((most, each) => Math.max(most, each), 0) || 1) / (found[0]?.score ?? 1);
  for (const { score, item: slot } of found) meaning[slot] = score * unit;
  return meaning;
}

function dot(left: readonly number[], right: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1)
    sum += (left[index] as number) * (right[index] as number);
  return sum;
}
