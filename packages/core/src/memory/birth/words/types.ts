import type { KNOWN_TONES, Persona } from '../../../records/persona.js';

/** How a language words what a persona is, in the first person. `{value}` marks what is filled in. */
export interface PersonaWords {
  readonly risk: Readonly<Record<Exclude<Persona['riskProfile'], 'balanced'>, string>>;
  readonly interest: string;
  readonly tone: string;
  readonly tones: Readonly<Record<(typeof KNOWN_TONES)[number], string>>;
  readonly style: {
    readonly short: string;
    readonly long: string;
    readonly noEmojis: string;
    readonly abbreviations: string;
    readonly note: string;
  };
  readonly phrase: string;
  readonly energy: { readonly calm: string; readonly lively: string };
  /** What is remembered where a persona says nothing. */
  readonly generic: readonly [string, string];
}
