import { foldForMatch, isAscii } from './case.js';
import { stripControls } from './strip-controls.js';

const WHITE_SPACE = /\s+/gu;
const APOSTROPHES = /['’‘ʼ`´]/g;
const REPEATED_LETTER = /(\p{L})\1{2,}/gu;
const COMPARED =
  /(?:(?<![\p{L}\p{N}])[-+−])?[%\p{Sc}]?\p{N}+(?:[.,:]\p{N}+)*[%\p{Sc}]?|[\p{L}\p{M}]+/gu;
// The same over ASCII, several times as fast.
const COMPARED_ASCII = /(?:(?<![a-z0-9])[-+])?[%$]?\d+(?:[.,:]\d+)*[%$]?|[a-z]+/g;
const REPEATED_ASCII = /([a-z])\1{2,}/g;

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
  const folded = foldForMatch(visible).replace(APOSTROPHES, '');
  const plain = isAscii(folded);
  const parts = folded
    .replace(plain ? REPEATED_ASCII : REPEATED_LETTER, '$1')
    .match(plain ? COMPARED_ASCII : COMPARED);
  return parts === null ? foldWhitespace(visible) : parts.join(' ');
}
