import { languageOf } from '../../text/case.js';
import type { AddressCues } from './address-cues.js';
import { ENGLISH_CUES } from './cues-en.js';
import { TURKISH_CUES } from './cues-tr.js';

const CUES: ReadonlyMap<string, AddressCues> = new Map([
  ['en', ENGLISH_CUES],
  ['tr', TURKISH_CUES],
]);

/** The cues of the locale's language; the English ones where there are none. */
export function addressCues(locale: string): AddressCues {
  return CUES.get(languageOf(locale)) ?? ENGLISH_CUES;
}
