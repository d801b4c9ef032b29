import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { foldForMatch, languageOf } from '../text/case.js';
import { baseForm } from './irregular-forms.js';

const MOST_KNOWN = 50_000;
const TURKISH_ROUNDS = 3;
/** Letters that a further round has to leave, so that no word is taken for its own suffixes. */
const LEAST_LETTERS = 4;
/** Letters of a Turkish stem that count: suffixes that the stemmer leaves (çalışıyor, çalıştı) begin behind them. */
const TURKISH_LETTERS = 5;
const ENGLISH_ION = /^(.+[st])ions?$/;

const known = new Map<string, Map<string, string>>();

/** The stem under which the forms of a word meet, without diacritics. `word` in the lower case of its locale; languages without a stemmer keep it whole. */
export function stemOf(word: string, locale: string): string {
  const language = languageOf(locale);
  let stems = known.get(language);
  if (stems === undefined || stems.size >= MOST_KNOWN) {
    stems = new Map();
    known.set(language, stems);
  }
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = foldForMatch(stemBy(language, word));
    stems.set(word, stem);
  }
  return stem;
}

function stemBy(language: string, word: string): string {
  if (language === 'en') return englishStem(word);
  return language === 'tr' ? turkishStem(word) : word;
}

// The library takes 'tion' from 'adoption' where only 'ion' is a suffix, so that it would not meet 'adopted'.
function englishStem(word: string): string {
  const plain = baseForm(word);
  const stem = english(plain);
  const base = ENGLISH_ION.exec(plain)?.[1];
  return base?.slice(0, -1) === stem ? base : stem;
}

// One round leaves a suffix behind another: 'ankarada' gives 'ankara', which is itself taken for a word with a suffix.
function turkishStem(word: string): string {
  let stem = word;
  for (let round = 0; round < TURKISH_ROUNDS; round += 1) {
    const next = turkish(stem);
    if (next === stem || (round > 0 && next.length < LEAST_LETTERS)) break;
    stem = next;
  }
  return stem.slice(0, TURKISH_LETTERS);
}
