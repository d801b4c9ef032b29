import type { RandomStream } from '../ports/random.js';
import { absorb, createHashState, finishHash, type HashState } from '../text/hash.js';

type KeyPart = string | number;

const WARM_UP_ROUNDS = 8;
/** Parts at the beginning of a key that the draws of one turn have in common: its chat and its number. */
const SHARED_PARTS = 2;

/**
 * The stream of random numbers that belongs to a seed and a key. It holds no state but its own: the same seed and key
 * give the same numbers in every process and on every platform, whatever else was drawn before.
 *
 * The parts of a key are kept apart: `('a', 'bc')` is not `('ab', 'c')`, and the number `1` is not the text `'1'`.
 *
 * Each number is uniform in [0, 1) with 53 bits, from a small fast counting generator with 128 bits of state.
 */
export function streamAt(seed: string, ...key: readonly KeyPart[]): RandomStream {
  return streamsOf(seed)(key);
}

/** The streams of one seed, by key. What the newest key has in common with the one before is not read again. */
export function streamsOf(seed: string): (key: readonly KeyPart[]) => RandomStream {
  const ofSeed = createHashState();
  absorb(ofSeed, seed);
  let shared: readonly KeyPart[] = [];
  let ofShared = ofSeed;
  return (key) => {
    const isShared = shared.length > 0 && shared.every((part, place) => part === key[place]);
    if (!isShared) {
      shared = key.slice(0, SHARED_PARTS);
      ofShared = copyOf(ofSeed);
      for (const part of shared) absorb(ofShared, part);
    }
    const state = copyOf(ofShared);
    for (let place = shared.length; place < key.length; place += 1)
      absorb(state, key[place] as KeyPart);
    return new Stream(state);
  };
}

class Stream implements RandomStream {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  constructor(state: HashState) {
    finishHash(state);
    this.#a = state.a;
    this.#b = state.b;
    this.#c = state.c;
    this.#counter = state.d;
    for (let index = 0; index < WARM_UP_ROUNDS; index += 1) this.#round();
  }

  next(): number {
    const high = this.#round() >>> 5;
    return (high * 0x4000000 + (this.#round() >>> 6)) / 0x20000000000000;
  }

  #round(): number {
    const b = this.#b;
    const c = this.#c;
    const sum = (this.#a + b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = b ^ (b >>> 9);
    this.#b = (c + (c << 3)) | 0;
    this.#c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum;
  }
}

function copyOf({ a, b, c, d }: HashState): HashState {
  return { a, b, c, d };
}
