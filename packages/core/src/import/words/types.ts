import type { KNOWN_TONES } from '../../records/persona.js';

/** The words of one language that an import understands, in any case and with or without diacritics. */
export interface ImportWords {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Words for an amount, 0 to 1. */
  readonly levels: Readonly<Record<string, number>>;
  readonly risk: Readonly<Record<'low' | 'balanced' | 'high', readonly string[]>>;
  readonly energy: Readonly<Record<'calm' | 'steady' | 'lively', readonly string[]>>;
  /** Words that alone name a tone the engine knows. */
  readonly tones: Readonly<Partial<Record<(typeof KNOWN_TONES)[number], readonly string[]>>>;
  readonly length: Readonly<Record<'short' | 'medium' | 'long', readonly string[]>>;
  /** First letters of words for emoji and for abbreviations. */
  readonly emojiStems: readonly string[];
  readonly abbreviationStems: readonly string[];
  /** Words that deny what follows them within a clause, and what precedes them. */
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
  /** Endings that deny their own word ('emojisiz', 'emoji-free'). */
  readonly notEndings: readonly string[];
  /** Sunday first; several spellings each. */
  readonly weekdays: readonly (readonly string[])[];
  /** Words that name this language. */
  readonly languageNames: readonly string[];
}
