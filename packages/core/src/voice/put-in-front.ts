import { capitalize, languageOf, lowerCase } from '../text/case.js';
import { STOP_WORDS } from '../text/words/stop-words.js';

const FIRST_WORD = /^[\p{L}]+(?:['’]\p{L}+)?/u;
const SMALL_BEFORE_NAMES = /[,:]$/;

/** Whether the first word of a text may be written small inside a sentence: a word of grammar, no name, and not the English I. */
export function mayBeginSmall(text: string, locale: string): boolean {
  const first = FIRST_WORD.exec(text)?.[0];
  if (first === undefined) return false;
  const small = lowerCase(first, locale);
  if (first === small) return true;
  if (/^i(?:$|['’])/.test(small) && languageOf(locale) === 'en') return true;
  return STOP_WORDS.get(languageOf(locale))?.has(small.replace('’', "'")) === true;
}

/** The text behind a word or two that open it: 'Bence güzel.' behind 'valla' gives 'Valla bence güzel.' */
export function putInFront(text: string, opening: string, locale: string): string {
  const first = FIRST_WORD.exec(text)?.[0] ?? '';
  const isSmallText = first !== '' && first === lowerCase(first, locale);
  const isEnglishI = /^I(?:$|['’])/.test(first) && languageOf(locale) === 'en';
  const front = isSmallText ? opening : capitalize(opening, locale);
  const goesOn = SMALL_BEFORE_NAMES.test(opening) || /\p{L}$/u.test(opening);
  if (!goesOn || isEnglishI || !mayBeginSmall(text, locale)) return `${front} ${text}`;
  return `${front} ${lowerCase(first, locale)}${text.slice(first.length)}`;
}
