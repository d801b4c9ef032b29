import type { Memory } from '../../records/memory.js';
import type { Admission } from './admission.js';
import type { Conversations } from './conversations.js';
import type { TermIndex } from './term-index.js';

/** Memories of one sort, in numbered slots: their terms, and the records themselves. */
export interface IndexPart {
  readonly terms: TermIndex;
  readonly admission: Admission;
  /** By slot; undefined where it was removed. */
  readonly memories: readonly (Memory | undefined)[];
}

/** Episodes, which have neighbours. */
export interface EpisodePart extends IndexPart {
  readonly conversations: Conversations;
}

/** All that a ranking reads. */
export interface IndexParts {
  readonly locale: string;
  readonly episodes: EpisodePart;
  readonly facts: IndexPart;
}
