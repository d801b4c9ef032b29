import { foldForMatch } from '../text/case.js';

/** The key under which spellings of one name meet: lower case, no diacritics, letters and digits alone. */
export function foldKey(key: string): string {
  return foldForMatch(key).replace(/[^\p{L}\p{N}]+/gu, '');
}
