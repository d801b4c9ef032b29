import { normalizeForCompare } from './normalize.js';

/** A text made ready to be compared with many others; make it once and keep it. */
export interface PreparedText {
  /** The result of `normalizeForCompare`. */
  readonly normalized: string;
  /** Sorted, distinct hashes of the character trigrams. */
  readonly trigrams: Uint32Array;
  /** Sorted, distinct hashes of the words. */
  readonly words: Uint32Array;
}

/** The closest of several texts, and how close it is (0..1). */
export interface ClosestText {
  readonly index: number;
  readonly similarity: number;
}

/** Characters of the normalised text that take part in a comparison; the rest of a longer text is left out. */
const MAX_COMPARED = 8_000;

/** Normalises a text and hashes its trigrams and words. Texts over 8,000 characters are compared by their beginning. */
export function prepareText(text: string): PreparedText {
  const normalized = normalizeForCompare(
    text.length > MAX_COMPARED * 2 ? text.slice(0, MAX_COMPARED * 2) : text,
  );
  const compared = normalized.slice(0, MAX_COMPARED);
  return { normalized, trigrams: trigramsOf(compared), words: wordsOf(compared) };
}

/** How alike two texts are by their character trigrams (Jaccard, 0..1). Two texts that normalise alike give 1. */
export function trigramSimilarity(
  left: string | PreparedText,
  right: string | PreparedText,
): number {
  const a = prepared(left);
  const b = prepared(right);
  return a.normalized === b.normalized ? 1 : jaccard(a.trigrams, b.trigrams);
}

/** How alike two texts are by their words (Jaccard, 0..1), word order and repeats aside. */
export function jaccardWords(left: string | PreparedText, right: string | PreparedText): number {
  const a = prepared(left);
  const b = prepared(right);
  return a.normalized === b.normalized ? 1 : jaccard(a.words, b.words);
}

/** The first of the closest candidates whose trigram similarity is at least `threshold` (0..1), if there is one. */
export function closestText(
  draft: PreparedText,
  candidates: readonly PreparedText[],
  threshold: number,
): ClosestText | undefined {
  let best: ClosestText | undefined;
  for (let index = 0; index < candidates.length; index += 1) {
    const candidate = candidates[index] as PreparedText;
    if (candidate.normalized === draft.normalized) return { index, similarity: 1 };
    const least = Math.max(threshold, best?.similarity ?? 0);
    const similarity = jaccard(draft.trigrams, candidate.trigrams, least);
    if (similarity >= threshold && similarity > (best?.similarity ?? -1))
      best = { index, similarity };
  }
  return best;
}

function prepared(text: string | PreparedText): PreparedText {
  return typeof text === 'string' ? prepareText(text) : text;
}

/** Where the likeness is surely under `least`, 0 is given early: after a few steps for most pairs. */
function jaccard(left: Uint32Array, right: Uint32Array, least = 0): number {
  const leftLength = left.length;
  const rightLength = right.length;
  const fewest = Math.floor((least * (leftLength + rightLength)) / (1 + least)) - 1;
  let leftToSpare = leftLength - fewest;
  let rightToSpare = rightLength - fewest;
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < leftLength && j < rightLength && leftToSpare >= 0 && rightToSpare >= 0) {
    const a = left[i] as number;
    const b = right[j] as number;
    if (a === b) {
      shared += 1;
      i += 1;
      j += 1;
    } else if (a < b) {
      i += 1;
      leftToSpare -= 1;
    } else {
      j += 1;
      rightToSpare -= 1;
    }
  }
  if (leftToSpare < 0 || rightToSpare < 0) return 0;
  const all = leftLength + rightLength - shared;
  return all === 0 ? 0 : shared / all;
}

function trigramsOf(text: string): Uint32Array {
  if (text === '') return new Uint32Array();
  const hashes = new Uint32Array(text.length);
  let before = 32;
  let current = text.charCodeAt(0);
  for (let index = 0; index < text.length; index += 1) {
    const next = index + 1 < text.length ? text.charCodeAt(index + 1) : 32;
    hashes[index] = scramble(scramble(before | (current << 16)) ^ next);
    before = current;
    current = next;
  }
  return sortedDistinct(hashes);
}

function wordsOf(text: string): Uint32Array {
  if (text === '') return new Uint32Array();
  const parts = text.split(' ');
  const hashes = new Uint32Array(parts.length);
  for (const [place, part] of parts.entries()) {
    let hash = part.length;
    for (let index = 0; index < part.length; index += 1)
      hash = scramble(hash ^ part.charCodeAt(index));
    hashes[place] = hash;
  }
  return sortedDistinct(hashes);
}

function sortedDistinct(hashes: Uint32Array): Uint32Array {
  hashes.sort();
  let length = 0;
  for (const hash of hashes) {
    if (length === 0 || hash !== hashes[length - 1]) hashes[length++] = hash;
  }
  return hashes.slice(0, length);
}

function scramble(word: number): number {
  const mixed = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d);
  return Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) ^ (mixed >>> 15);
}
