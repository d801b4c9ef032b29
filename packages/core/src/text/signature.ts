import type { RecentText } from '../records/scene.js';
import { stableHash } from './hash.js';
import { type PreparedText, prepareText } from './similarity.js';

/** Hashes of a signature, one character each. The standard error of an estimate is about 0.03 near a similarity of 0.85. */
const HASHES = 128;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
/** How often two unrelated characters agree by accident. */
const ACCIDENT = 1 / ALPHABET.length;
const MEMO_SIZE = 256;
const MEMO_TEXT_LENGTH = 2_000;

const { factors, offsets } = permutations();
const memo = new Map<string, Fingerprint>();

interface Fingerprint {
  readonly key: string;
  readonly signature: string;
}

/**
 * What is kept of a text that was sent: `key` is a hash of the normalised text, `signature` a MinHash of its trigrams with 128
 * characters, from which {@link estimateSimilarity} tells how alike two texts are. `at` in epoch milliseconds.
 */
export function recentText(text: string, at: number): RecentText {
  const { key, signature } = fingerprint(text);
  return { at, key, signature };
}

/** How alike two texts are by their trigrams (0..1), estimated from their signatures; an empty signature is like nothing but another empty one. */
export function estimateSimilarity(signatureA: string, signatureB: string): number {
  if (signatureA === signatureB) return 1;
  if (signatureA.length !== HASHES || signatureB.length !== HASHES) return 0;
  let equal = 0;
  for (let index = 0; index < HASHES; index += 1) {
    if (signatureA.charCodeAt(index) === signatureB.charCodeAt(index)) equal += 1;
  }
  return Math.max(0, (equal / HASHES - ACCIDENT) / (1 - ACCIDENT));
}

function fingerprint(text: string): Fingerprint {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const prepared = prepareText(text);
  const made = { key: stableHash(prepared.normalized), signature: signatureOf(prepared) };
  if (text.length <= MEMO_TEXT_LENGTH) {
    if (memo.size >= MEMO_SIZE) memo.delete(memo.keys().next().value as string);
    memo.set(text, made);
  }
  return made;
}

function signatureOf({ trigrams }: PreparedText): string {
  if (trigrams.length === 0) return '';
  let signature = '';
  for (let index = 0; index < HASHES; index += 1) {
    const factor = factors[index] as number;
    const offset = offsets[index] as number;
    let least = 0x7fffffff;
    for (let place = 0; place < trigrams.length; place += 1) {
      const value = (Math.imul(trigrams[place] as number, factor) + offset) | 0;
      if (value < least) least = value;
    }
    signature += ALPHABET[mix(least) & 63];
  }
  return signature;
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
