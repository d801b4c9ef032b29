import type { RandomStream } from '../ports/random.js';
import { absorb, createHashState, finishHash } from '../text/hash.js';

const WARM_UP_ROUNDS = 8;

/**
 * The stream of random numbers that belongs to a seed and a key. It holds no state but its own: the same seed and key
 * give the same numbers in every process and on every platform, whatever else was drawn before.
 *
 * The parts of a key are kept apart: `('a', 'bc')` is not `('ab', 'c')`, and the number `1` is not the text `'1'`.
 *
 * Each number is uniform in [0, 1) with 53 bits, from a small fast counting generator with 128 bits of state.
 */
export function streamAt(seed: string, ...key: readonly (string | number)[]): RandomStream {
  const state = createHashState();
  absorb(state, seed);
  for (const part of key) absorb(state, part);
  finishHash(state);
  let { a, b, c } = state;
  let counter = state.d;

  function round(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum;
  }

  for (let index = 0; index < WARM_UP_ROUNDS; index += 1) round();
  return {
    next: () => {
      const high = round() >>> 5;
      return (high * 0x4000000 + (round() >>> 6)) / 0x20000000000000;
    },
  };
}
