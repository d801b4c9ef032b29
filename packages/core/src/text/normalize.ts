import { foldForMatch } from './case.js';
import { stripControls } from './strip-controls.js';

const WHITE_SPACE = /\s+/gu;
const APOSTROPHES = /['’‘ʼ`´]/g;
const REPEATED_LETTER = /(\p{L})\1{2,}/gu;
const COMPARED =
  /(?:(?<![\p{L}\p{N}])[-+−])?[%\p{Sc}]?\p{N}+(?:[.,:]\p{N}+)*[%\p{Sc}]?|[\p{L}\p{M}]+/gu;

/** Every run of white space, line breaks included, as one space, and none at the ends. */
export function foldWhitespace(text: string): string {
  return text.replace(WHITE_SPACE, ' ').trim();
}

/**
 * The key under which two messages count as the same text: case, diacritics, white space, punctuation, emoji and drawn-out
 * letters ('çoook', 'süperrr') make no difference; numbers do, with their sign, separators, percent and currency, so that '34,50' is
 * not '3450'. A text of punctuation or emoji alone keeps them, so that '👍' is not '🔥'.
 */
export function normalizeForCompare(text: string): string {
  const visible = stripControls(text);
  const folded = foldForMatch(visible).replace(APOSTROPHES, '').replace(REPEATED_LETTER, '$1');
  const parts = folded.match(COMPARED);
  return parts === null ? foldWhitespace(visible) : parts.join(' ');
}
