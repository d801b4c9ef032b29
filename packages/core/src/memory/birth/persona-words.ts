import { languageOf } from '../../text/case.js';
import { personaWordsEn } from './words/persona-en.js';
import { personaWordsTr } from './words/persona-tr.js';
import type { PersonaWords } from './words/types.js';

const PACKS: ReadonlyMap<string, PersonaWords> = new Map([
  ['en', personaWordsEn],
  ['tr', personaWordsTr],
]);

/** The words of a bot's language, or English where there are none. */
export function personaWordsOf(locale: string): PersonaWords {
  return PACKS.get(languageOf(locale)) ?? personaWordsEn;
}
