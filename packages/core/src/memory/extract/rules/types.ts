import type { MemoryKind } from '../../../records/memory.js';

/** Reads one kind of statement from a sentence. */
export interface ClaimRule {
  readonly kind: MemoryKind;
  /** What the value is of the subject: 'lives-in'. `{what}` takes the group of that name. */
  readonly predicate: string;
  readonly salience: number;
  /**
   * Tried on the sentence in lower case, with the flags 'du'. The group `value` is the value; `what` tells more of the predicate; `who` names whom it is about, where that is not the
   * author.
   */
  readonly pattern: RegExp;
  /** How others remember it: `{name}`, `{value}`, `{what}` and `{sentence}`, Turkish ones with a case behind a colon. */
  readonly says: string;
  readonly isSingleValued?: boolean;
  readonly isNegated?: boolean;
  /** Only where the value is written with capitals. */
  readonly isName?: boolean;
  /** The value is a place or a name: shown with capitals. */
  readonly isProper?: boolean;
  /** Only where the sentence says when. */
  readonly needsTime?: boolean;
  /** Values that say nothing, or something else. */
  readonly unless?: RegExp;
}

/** What a rule may say beside kind, predicate, salience, pattern and wording. */
export type RuleExtras = Omit<
  Partial<ClaimRule>,
  'kind' | 'predicate' | 'salience' | 'pattern' | 'says'
>;

/** How a language says when: words, and the days from today that they mean. Each is tried on the sentence in lower case. */
export interface TimeWords {
  readonly days: readonly (readonly [RegExp, number])[];
  /** The group `count` times the days given: 'in 3 weeks'. */
  readonly counted: readonly (readonly [RegExp, number])[];
  /** Number words of `count`. */
  readonly numbers: readonly string[];
  /** Sunday first. */
  readonly weekdays: readonly RegExp[];
  /** A clock time or a date: it says that there is a time, and not on which day. */
  readonly clock: RegExp;
}

/** What is read from sentences of one language. */
export interface RulePack {
  readonly locale: string;
  readonly rules: readonly ClaimRule[];
  /** Sentences that state nothing: wishes, conditions, words of others. */
  readonly unreal: RegExp;
  /** Words before values that do not belong to them. */
  readonly head: RegExp;
  /** Ends of values that do not belong to them. */
  readonly tail: RegExp;
  readonly time: TimeWords;
}

/** Makes a rule from its pattern's source. */
export function rule(
  kind: MemoryKind,
  predicate: string,
  salience: number,
  pattern: string,
  says: string,
  more: RuleExtras = {},
): ClaimRule {
  return { kind, predicate, salience, says, pattern: new RegExp(pattern, 'du'), ...more };
}
