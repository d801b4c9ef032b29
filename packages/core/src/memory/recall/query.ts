import type { Memory } from '../../records/memory.js';
import type { MemoryScope } from '../../records/memory-scope.js';

/** A person or bot by the names that a text may call them. */
export interface NamedParticipant {
  readonly id: string;
  readonly names: readonly string[];
}

/** What is looked for, by whom, where and when. */
export interface RecallQuery {
  /** What is being said: the words that memories are found by. */
  readonly text: string;
  readonly scope: MemoryScope;
  /** Epoch ms. */
  readonly now: number;
  /** Who may be named in the text. */
  readonly participants: readonly NamedParticipant[];
  /** The text as a vector, where an embedder is set. */
  readonly vector?: { readonly model: string; readonly values: readonly number[] };
}

/** A memory with what brought it up. `score` is the sum of words, neighbours, conversation and meaning, times speaker, recency and salience. */
export interface RankedMemory {
  readonly memory: Memory;
  readonly score: number;
  readonly parts: {
    /** BM25 of its own words. */
    readonly words: number;
    /** Warmth from hits one or two messages away. */
    readonly neighbours: number;
    /** Warmth from its conversation as a whole. */
    readonly conversation: number;
    /** By vector; 0 without an embedder. */
    readonly meaning: number;
    /** 1.4 where the text names its speaker, else 1. */
    readonly speaker: number;
    /** 1 to 1.15, by retrievability; with salience one factor of at most 1.25. */
    readonly recency: number;
    /** 0 to 0.1, added to recency. */
    readonly salience: number;
  };
}
