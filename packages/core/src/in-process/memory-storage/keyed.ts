import { CoterieError } from '../../errors.js';
import type { Page, PageOptions } from '../../ports/paging.js';

/** Values by key, listed in the order of their keys (by UTF-16 units). */
export interface Keyed<T> {
  readonly size: number;
  has(key: string): boolean;
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): boolean;
  values(): Iterable<T>;
  page(options: PageOptions, isListed?: (value: T) => boolean): Page<T>;
}

/** An empty store. Its keys are sorted when they are next listed after one came or went. */
export function createKeyed<T>(): Keyed<T> {
  const values = new Map<string, T>();
  let sorted: string[] | undefined;
  return {
    get size() {
      return values.size;
    },
    has: (key) => values.has(key),
    get: (key) => values.get(key),
    set(key, value) {
      if (!values.has(key)) sorted = undefined;
      values.set(key, value);
    },
    delete(key) {
      const isThere = values.delete(key);
      if (isThere) sorted = undefined;
      return isThere;
    },
    values: () => values.values(),
    page(options, isListed = () => true) {
      checkPage(options);
      sorted ??= [...values.keys()].sort();
      const items: T[] = [];
      let last: string | undefined;
      let place = options.after === undefined ? 0 : placeAfter(sorted, options.after);
      for (; place < sorted.length; place += 1) {
        const key = sorted[place] as string;
        const value = values.get(key) as T;
        if (!isListed(value)) continue;
        if (items.length === options.limit) return { items, next: last as string };
        items.push(value);
        last = key;
      }
      return { items };
    },
  };
}

/** @throws CoterieError 'invalid-argument' where the page is not 1 to 1,000 long. */
export function checkPage({ limit }: { readonly limit: number }): void {
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1_000) return;
  throw new CoterieError(
    'invalid-argument',
    `A page cannot have ${limit} items: "limit" takes a whole number from 1 to 1000.`,
  );
}

function placeAfter(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}
