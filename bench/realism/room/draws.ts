import type { RandomStream } from '@coterie/core';

/** A number of the standard normal distribution. */
export function normal(stream: RandomStream): number {
  return Math.sqrt(-2 * Math.log(1 - stream.next())) * Math.cos(2 * Math.PI * stream.next());
}

/** A log-normal number: half of the draws lie under `median`. */
export function logNormal(stream: RandomStream, median: number, sigma: number): number {
  return median * Math.exp(sigma * normal(stream));
}

/** An exponential number. */
export function exponential(stream: RandomStream, mean: number): number {
  return -mean * Math.log(1 - stream.next());
}

/** One of a list. */
export function oneOf<T>(stream: RandomStream, list: readonly T[]): T {
  return list[Math.floor(stream.next() * list.length)] as T;
}

/** One of a list in proportion to its weights. */
export function weighted<T>(
  stream: RandomStream,
  list: readonly T[],
  weightOf: (item: T) => number,
): T | undefined {
  let left = stream.next() * list.reduce((sum, item) => sum + weightOf(item), 0);
  for (const item of list) {
    left -= weightOf(item);
    if (left < 0) return item;
  }
  return list.at(-1);
}
