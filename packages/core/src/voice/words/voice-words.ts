/** A colloquial spelling: what `pattern` finds (with the flags `giu`) is written as `write` says; groups as `$1`. */
export interface ShortForm {
  readonly pattern: RegExp;
  readonly write: string;
}

/** What the small touches of one language are made of. Words begin small; whoever places them gives them their capital. */
export interface VoiceWords {
  readonly openers: {
    /** Go straight on into the sentence: 'valla bence…', 'honestly, I…'. */
    readonly joining: readonly string[];
    /** Stand in front of a word that keeps its capital: 'hmm. THYAO…'. */
    readonly standing: readonly string[];
    /** Joining ones of good manners. */
    readonly formal: readonly string[];
    /** For a text that asks. */
    readonly asking: readonly string[];
  };
  /** Beginnings, folded, that take no opener: greetings, answers, openers. */
  readonly opened: RegExp;
  readonly hesitations: {
    readonly starts: readonly string[];
    /** Words behind which a clause begins, and what is put between. */
    readonly clauses: readonly { readonly after: RegExp; readonly insert: readonly string[] }[];
  };
  readonly fillers: {
    /** With the comma that goes before them, if one does. */
    readonly ends: readonly string[];
    /** Sentences, folded, that take none. */
    readonly full: RegExp;
  };
  readonly shortForms: readonly ShortForm[];
  /** Only where the persona's style has abbreviations. */
  readonly abbreviations: readonly ShortForm[];
  /** The rows of letters of the usual keyboard. */
  readonly keyboard: readonly string[];
}
