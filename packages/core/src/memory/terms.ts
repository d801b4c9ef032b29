import { languageOf, lowerCase } from '../text/case.js';
import { tokenize } from '../text/tokenize.js';
import { STOP_WORDS } from '../text/words/stop-words.js';
import { stemOf } from './stems.js';

const MOST_TERMS = 1_000;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+/gu;
const HAS_UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const MARKS = /^[@#$]/;
const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * The terms by which a text is found, in order and with repeats: stems of its words without stop words, numbers as they are, names
 * behind @, # and $ as words, and pairs of neighbouring characters for Han, kana and Thai, which put no spaces between words.
 */
export function termsOf(text: string, locale: string): string[] {
  const stopWords = STOP_WORDS.get(languageOf(locale)) ?? NO_WORDS;
  const terms: string[] = [];
  for (const { kind, text: token } of tokenize(text)) {
    if (terms.length >= MOST_TERMS) break;
    if (kind === 'url') continue;
    if (kind === 'number') {
      terms.push(token);
      continue;
    }
    const word = lowerCase(token.replace(MARKS, ''), locale).replaceAll('’', "'");
    if (HAS_UNSPACED.test(word)) {
      addUnspaced(terms, word, locale, stopWords);
    } else {
      addWord(terms, word, locale, stopWords);
    }
  }
  return terms;
}

function addWord(
  terms: string[],
  word: string,
  locale: string,
  stopWords: ReadonlySet<string>,
): void {
  if (stopWords.has(word)) return;
  const apostrophe = word.indexOf("'");
  const base = apostrophe < 0 ? word : word.slice(0, apostrophe);
  if (base.length < 2 || (apostrophe >= 0 && stopWords.has(base))) return;
  terms.push(stemOf(base, locale));
}

function addUnspaced(
  terms: string[],
  word: string,
  locale: string,
  stopWords: ReadonlySet<string>,
): void {
  let end = 0;
  for (const match of word.matchAll(UNSPACED)) {
    addWord(terms, word.slice(end, match.index), locale, stopWords);
    end = match.index + match[0].length;
    const characters = [...match[0]];
    if (characters.length === 1) terms.push(match[0]);
    for (let index = 1; index < characters.length; index += 1)
      terms.push(`${characters[index - 1]}${characters[index]}`);
  }
  addWord(terms, word.slice(end), locale, stopWords);
}
