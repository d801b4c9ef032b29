import type { Usage } from './message.js';

/** What a model wrote, before review. */
export interface Draft {
  readonly kind: 'draft';
  readonly text: string;
  readonly modelId: string;
  readonly isScripted: boolean;
  readonly usage?: Usage;
  /** Models that were tried before this one, and why they did not answer. */
  readonly hops: readonly { readonly modelId: string; readonly reason: string }[];
}

/** An earlier text near to a draft in meaning; `similarity` is the cosine of their vectors. */
export interface TraceNeighbour {
  readonly text: string;
  readonly similarity: number;
}

/** The review's word on a draft. */
export type Verdict =
  | { readonly kind: 'approved'; readonly text: string }
  | {
      readonly kind: 'refused';
      readonly reason: 'empty-draft' | 'filtered' | 'inconsistent' | 'duplicate';
      readonly detail: string;
      /** What the next attempt is told. */
      readonly hint: string;
    };

/** A small human touch that was applied to an approved text. */
export interface MicroBehaviour {
  readonly name:
    | 'opener'
    | 'hesitation'
    | 'short-form'
    | 'filler'
    | 'typo'
    | 'phrase'
    | 'anecdote'
    | 'emoji';
  readonly detail: string;
}

/** What is to be sent: one to three parts, and what follows them. */
export interface Utterance {
  readonly parts: readonly string[];
  readonly micro: readonly MicroBehaviour[];
  /** Repairs a typo in the last part by an edit, where the platform has edits; elsewhere the last part is a follow-up such as '*word'. */
  readonly correction?: { readonly edit: string };
}

/** When and how long: all in milliseconds. */
export interface Pace {
  /** Before the first part's typing begins: noticing, reading, thinking. */
  readonly waitMs: number;
  /** Typing time of each part. */
  readonly typingMs: readonly number[];
  /** Pause before the correction. */
  readonly correctionMs: number;
  /** Epoch ms of the chat's next due time. */
  readonly nextDueAt: number;
}
