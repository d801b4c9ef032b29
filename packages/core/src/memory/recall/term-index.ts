import { createGrowing, type Growing, push } from './growing.js';

const K1 = 0.9;
const B = 0.4;
/** Repeats of a term in one entry are counted up to this; four bits of a posting. */
const MOST_REPEATS = 15;

/** One term's entries, ascending by slot: each number is 16 * slot + repeats. Entries that were removed stay until the index is rebuilt. */
export type Postings = Growing<Uint32Array>;

/**
 * An inverted index over entries in numbered slots, for BM25 with k1 0.9 and b 0.4. Slots are handed out by the caller, ascending, and never used twice.
 */
export interface TermIndex {
  /** Entries that are there. */
  readonly size: number;
  /** Sum of the lengths of the entries that are there. */
  readonly totalLength: number;
  /** Slots that were handed out, those of removed entries included. */
  readonly slots: number;
  /** Terms of each slot's entry; 0 where it was removed. */
  readonly lengths: Growing<Uint32Array>;
  add(terms: readonly string[]): number;
  remove(slot: number): void;
  postings(term: string): Postings | undefined;
  /** Entries with the term that are there. */
  frequency(term: string): number;
  /** Numbers of the distinct terms of an entry, ascending. */
  termsAt(slot: number): Uint32Array;
}

/** An empty index. */
export function createTermIndex(): TermIndex {
  const numbers = new Map<string, number>();
  const postings: Postings[] = [];
  const frequencies = createGrowing(Uint32Array, 1_024);
  const lengths = createGrowing(Uint32Array, 256);
  const starts = createGrowing(Uint32Array, 256);
  const forward = createGrowing(Uint32Array, 4_096);
  let size = 0;
  let totalLength = 0;

  const numberOf = (term: string): number => {
    let number = numbers.get(term);
    if (number === undefined) {
      number = postings.length;
      numbers.set(term, number);
      postings.push(createGrowing(Uint32Array, 2));
      push(frequencies, 0);
    }
    return number;
  };
  const termsAt = (slot: number): Uint32Array => {
    const start = starts.values[slot] as number;
    const end = slot + 1 < starts.length ? (starts.values[slot + 1] as number) : forward.length;
    return forward.values.subarray(start, end);
  };

  return {
    get size() {
      return size;
    },
    get totalLength() {
      return totalLength;
    },
    get slots() {
      return lengths.length;
    },
    lengths,
    add(terms) {
      const slot = lengths.length;
      const own = Uint32Array.from(terms, numberOf).sort();
      push(lengths, own.length);
      push(starts, forward.length);
      let index = 0;
      while (index < own.length) {
        const number = own[index] as number;
        let repeats = 1;
        while (own[index + repeats] === number) repeats += 1;
        index += repeats;
        push(forward, number);
        push(postings[number] as Postings, slot * 16 + Math.min(repeats, MOST_REPEATS));
        frequencies.values[number] = (frequencies.values[number] as number) + 1;
      }
      size += 1;
      totalLength += own.length;
      return slot;
    },
    remove(slot) {
      const length = lengths.values[slot] as number;
      for (const number of termsAt(slot))
        frequencies.values[number] = (frequencies.values[number] as number) - 1;
      lengths.values[slot] = 0;
      size -= 1;
      totalLength -= length;
    },
    postings(term) {
      const number = numbers.get(term);
      return number === undefined ? undefined : postings[number];
    },
    frequency(term) {
      const number = numbers.get(term);
      return number === undefined ? 0 : (frequencies.values[number] as number);
    },
    termsAt,
  };
}

/** How much a term tells, by how many of so many entries have it. */
export function rarity(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

/** The weight of a term's repeats in an entry, given the entry's length in relation to the mean. */
export function saturation(repeats: number, relativeLength: number): number {
  return (repeats * (K1 + 1)) / (repeats + K1 * (1 - B + B * relativeLength));
}
