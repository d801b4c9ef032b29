import type { RandomStream } from '../ports/random.js';
import { portableExp, portableLog } from './portable-math.js';

/** True with the given probability (0..1; below 0 and NaN are never, above 1 is always). Takes one number. */
export function chance(stream: RandomStream, probability: number): boolean {
  return stream.next() < probability;
}

/** A number in [min, max). Takes one number. */
export function uniform(stream: RandomStream, min: number, max: number): number {
  return min + (max - min) * stream.next();
}

/** A whole number from `min` to `max`, both included. Takes one number. */
export function integer(stream: RandomStream, min: number, max: number): number {
  return min + Math.floor(stream.next() * (max - min + 1));
}

/** One element, each equally likely; `undefined` from an empty list. Takes one number. */
export function pick<T>(stream: RandomStream, list: readonly [T, ...T[]]): T;
export function pick<T>(stream: RandomStream, list: readonly T[]): T | undefined;
export function pick<T>(stream: RandomStream, list: readonly T[]): T | undefined {
  return list[Math.floor(stream.next() * list.length)];
}

/**
 * One element, each with a chance proportional to its weight; `undefined` where no weight is above 0.
 * Weights that are not above 0, NaN among them, are never picked. Takes one number.
 */
export function pickWeighted<T>(
  stream: RandomStream,
  items: readonly T[],
  weightOf: (item: T, index: number) => number,
): T | undefined {
  const weights = items.map((item, index) => usableWeight(weightOf(item, index)));
  let left = stream.next() * weights.reduce((sum, weight) => sum + weight, 0);
  let last: T | undefined;
  for (const [index, item] of items.entries()) {
    const weight = weights[index] ?? 0;
    if (weight === 0) continue;
    last = item;
    left -= weight;
    if (left < 0) return item;
  }
  return last;
}

/**
 * The key with which one candidate enters a weighted race: the largest key wins. Where every candidate draws on a
 * stream of its own, each wins in proportion to its weight, and no candidate changes another's key. Keys are at most 0;
 * a weight that is not above 0 gives `-Infinity`, which never wins. Takes one number.
 */
export function raceKey(stream: RandomStream, weight: number): number {
  const usable = usableWeight(weight);
  const unit = 1 - stream.next();
  return usable === 0 ? Number.NEGATIVE_INFINITY : portableLog(unit) / usable;
}

/** A new array with the same elements in random order, every order equally likely. */
export function shuffle<T>(stream: RandomStream, list: readonly T[]): T[] {
  const result = list.slice();
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = integer(stream, 0, index);
    const kept = result[index] as T;
    result[index] = result[other] as T;
    result[other] = kept;
  }
  return result;
}

/** A waiting time with the given mean, exponentially distributed (0 and up, in the unit of `mean`). Takes one number. */
export function exponential(stream: RandomStream, mean: number): number {
  return -mean * portableLog(1 - stream.next());
}

/** A number from the standard normal distribution (mean 0, deviation 1). Takes two numbers or more. */
export function normal(stream: RandomStream): number {
  for (;;) {
    const x = 2 * stream.next() - 1;
    const y = 2 * stream.next() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * portableLog(square)) / square);
  }
}

/**
 * A log-normal number: half of the draws lie under `median`, and `sigma` is the deviation of the logarithm.
 * The mean is `median * exp(sigma² / 2)`.
 */
export function logNormal(stream: RandomStream, median: number, sigma: number): number {
  return median * portableExp(sigma * normal(stream));
}

function usableWeight(weight: number): number {
  return weight > 0 ? weight : 0;
}
