import type { Claim, MemoryKind } from '../../records/memory.js';

/** A message as memory hears it: whose word it is, and its text as one safe line. */
export interface HeardMessage {
  readonly id: string;
  readonly at: number;
  /** Id of the person or bot. */
  readonly authorId: string;
  readonly isBot: boolean;
  /** How the author is called. */
  readonly name: string;
  readonly text: string;
}

/** Somebody whom a message may be about. */
export interface Participant {
  readonly id: string;
  readonly name: string;
}

/** Something that a message says and that may be worth remembering. */
export interface Finding {
  readonly kind: MemoryKind;
  /** As others remember it, with the names in it. */
  readonly text: string;
  /** As its author said it: words of the message. */
  readonly quote: string;
  readonly messageId: string;
  readonly authorId: string;
  /** Ids of whom it is about. */
  readonly subjects: readonly string[];
  readonly claim?: Claim;
  readonly at: number;
  readonly dueAt?: number;
  readonly confidence: number;
  readonly salience: number;
}
