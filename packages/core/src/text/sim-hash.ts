import { type PreparedText, prepareText } from './similarity.js';

/** A 64-bit fingerprint of a text, in two unsigned 32-bit halves; texts that are alike differ in few bits. */
export interface SimHash {
  readonly high: number;
  readonly low: number;
}

/** The fingerprint of a text over its character trigrams. A text without trigrams gives 0. */
export function simHash(text: string | PreparedText): SimHash {
  const { trigrams } = typeof text === 'string' ? prepareText(text) : text;
  const high = new Int32Array(32);
  const low = new Int32Array(32);
  for (const trigram of trigrams) {
    const other = Math.imul(trigram ^ (trigram >>> 16), 0x7feb352d);
    const spread = other ^ (other >>> 15);
    for (let bit = 0; bit < 32; bit += 1) {
      high[bit] = (high[bit] as number) + (((trigram >>> bit) & 1) * 2 - 1);
      low[bit] = (low[bit] as number) + (((spread >>> bit) & 1) * 2 - 1);
    }
  }
  return { high: signs(high), low: signs(low) };
}

/** In how many of the 64 bits two fingerprints differ: 0 for equal texts, about 32 for unrelated ones. */
export function simHashDistance(left: SimHash, right: SimHash): number {
  return countBits(left.high ^ right.high) + countBits(left.low ^ right.low);
}

function signs(sums: Int32Array): number {
  let word = 0;
  for (const [bit, sum] of sums.entries()) if (sum > 0) word |= 1 << bit;
  return word >>> 0;
}

function countBits(word: number): number {
  let left = word;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
}
