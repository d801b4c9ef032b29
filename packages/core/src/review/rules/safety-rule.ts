/** What a safety rule guards against. */
export type SafetyConcern =
  | 'certain-advice'
  | 'price-pumping'
  | 'vote-swaying'
  | 'secret'
  | 'prompt-leak'
  | 'human-claim'
  | 'model-boilerplate';

/**
 * One thing that no message may say. `pattern` is tried on every sentence, folded as `foldForMatch` does where the rule belongs to a
 * locale and as written where it belongs to none; a sentence that `unless` matches (a denial, a warning, another sense) is let through.
 */
export interface SafetyRule {
  readonly name: string;
  readonly concern: SafetyConcern;
  readonly locale: 'tr' | 'en' | 'any';
  readonly pattern: RegExp;
  readonly unless?: RegExp;
}

/** What a safety filter found: the rule's name and its concern, or the phrase that may not be said. */
export interface SafetyFinding {
  readonly rule: string;
  readonly concern: SafetyConcern | 'never-do' | 'blocked-phrase';
}
