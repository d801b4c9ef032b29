import { streamsOf } from '../chance/stream.js';
import type { Random } from '../ports/random.js';
import { randomText } from './random-text.js';

/** Chance that depends on the seed and the key alone: the same in every process and on every platform. */
export function seededRandom(seed: string): Random {
  const streams = streamsOf(seed);
  return { seed, at: (...key) => streams(key) };
}

/** A seed that nobody can guess: 13 lower-case letters and digits, short enough to be typed again. */
export function freshSeed(): string {
  return randomText(13);
}
