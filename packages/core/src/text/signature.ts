import type { RecentText } from '../records/scene.js';
import { stableHash } from './hash.js';
import { type PreparedText, prepareText } from './similarity.js';

/** Hashes of a signature, one character each. The standard error of an estimate is about 0.03 near a similarity of 0.85. */
const HASHES = 128;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const CODES = Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
/** How often two unrelated characters agree by accident. */
const ACCIDENT = 1 / ALPHABET.length;
const MEMO_SIZE = 256;
const MEMO_TEXT_LENGTH = 2_000;

const { factors, offsets } = permutations();
const memo = new Map<string, Fingerprint>();

/** What tells a text from others: its key, its signature, and the text made ready for exact comparison. */
export interface Fingerprint {
  readonly key: string;
  readonly signature: string;
  readonly prepared: PreparedText;
}

/**
 * What is kept of a text that was sent: `key` is a hash of the normalised text, `signature` a MinHash of its trigrams with 128
 * characters, from which {@link estimateSimilarity} tells how alike two texts are. `at` in epoch milliseconds.
 */
export function recentText(text: string, at: number): RecentText {
  const { key, signature } = fingerprint(text);
  return { at, key, signature };
}

/**
 * How alike two texts are by their trigrams (0..1), estimated from their signatures; an empty signature is like nothing but another empty
 * one. Where the likeness is surely under `least`, 0 is given early.
 */
export function estimateSimilarity(signatureA: string, signatureB: string, least = 0): number {
  if (signatureA === signatureB) return 1;
  if (signatureA.length !== HASHES || signatureB.length !== HASHES) return 0;
  const mostUnequal = least > 0 ? HASHES * (1 - least) * (1 - ACCIDENT) : HASHES;
  let unequal = 0;
  for (let index = 0; index < HASHES; index += 1) {
    if (signatureA.charCodeAt(index) === signatureB.charCodeAt(index)) continue;
    unequal += 1;
    if (unequal > mostUnequal) return 0;
  }
  return Math.max(0, 1 - unequal / HASHES / (1 - ACCIDENT));
}

/** The fingerprint of a text; those of the texts that were asked for last are kept. */
export function fingerprint(text: string): Fingerprint {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const prepared = prepareText(text);
  const key = stableHash(prepared.normalized);
  const made = { key, signature: signatureOf(prepared), prepared };
  if (text.length <= MEMO_TEXT_LENGTH) {
    if (memo.size >= MEMO_SIZE) memo.delete(memo.keys().next().value as string);
    memo.set(text, made);
  }
  return made;
}

/** A text made ready for comparison, as {@link fingerprint} has kept it or else anew. */
export function preparedAlready(text: string): PreparedText {
  return memo.get(text)?.prepared ?? prepareText(text);
}

function signatureOf({ trigrams }: PreparedText): string {
  if (trigrams.length === 0) return '';
  // Made in one piece: a text that grew letter by letter is slow to compare.
  const signature: number[] = [];
  for (let index = 0; index < HASHES; index += 1) {
    const factor = factors[index] as number;
    const offset = offsets[index] as number;
    let least = 0x7fffffff;
    for (let place = 0; place < trigrams.length; place += 1) {
      const value = (Math.imul(trigrams[place] as number, factor) + offset) | 0;
      if (value < least) least = value;
    }
    signature.push(CODES[mix(least) & 63] as number);
  }
  return String.fromCharCode(...signature);
}

function permutations(): { readonly factors: Int32Array; readonly offsets: Int32Array } {
  const made = { factors: new Int32Array(HASHES), offsets: new Int32Array(HASHES) };
  for (let index = 0; index < HASHES; index += 1) {
    made.factors[index] = mix(2 * index + 1) | 1;
    made.offsets[index] = mix(2 * index + 2);
  }
  return made;
}

function mix(word: number): number {
  let value = Math.imul(word, 0x9e3779b1);
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return value ^ (value >>> 16);
}
