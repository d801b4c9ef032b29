import { foldForMatch, languageOf } from '../text/case.js';
import { contentWords } from '../text/content-words.js';
import { sentences } from '../text/tokenize.js';
import type { SafetyFinding } from './rules/safety-rule.js';

interface NeverDo {
  readonly phrase: string;
  readonly stems: readonly string[];
}

const neverDoMemo = new WeakMap<readonly string[], ReadonlyMap<string, readonly NeverDo[]>>();
const blockedMemo = new WeakMap<readonly string[], readonly string[]>();

/** Words of an instruction that are no part of what it forbids, folded. */
const INSTRUCTION_WORDS = new Set(
  `asla never not don't dont do sakin kesinlikle hicbir zaman avoid avoids refuses refuse kacin kacinir yapma yapmaz`.split(
    ' ',
  ),
);
const NEGATED_TURKISH = /(?:[mk]a|[mk]e|maz|mez|mayin|meyin|mamak|memek|mam|mem)$/;
const DENIAL =
  /\b(?:degil\w*|yok|asla|hic|not|no|never|isn'?t|don'?t|won'?t|can'?t|cannot|\w{2,}(?:mem|mam|mez|maz|miyor\w*|muyor\w*|meyin|mayin|medim|madim|meyiz|mayiz))\b/;
const ENGLISH_ENDING = /(?:ings?|ed|es|s|e)$/;
const LEAST_STEM = 3;
const LONGEST_TURKISH_ENDING = 8;

/**
 * The first phrase that a text may not hold: all content words of a `neverDo` entry in one sentence that does not deny them, in any inflection; or
 * a blocked phrase, word for word whatever its case and diacritics.
 */
export function findForbiddenPhrase(
  text: string,
  neverDo: readonly string[],
  blockedPhrases: readonly string[],
  locale: string,
): SafetyFinding | undefined {
  const blocked = blockedPhrases.length === 0 ? undefined : findBlocked(text, blockedPhrases);
  if (blocked !== undefined) return { rule: blocked, concern: 'blocked-phrase' };
  if (neverDo.length === 0) return undefined;
  const entries = preparedNeverDo(neverDo, locale);
  for (const sentence of sentences(text)) {
    const folded = foldForMatch(sentence.text);
    const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
    const broken = entries.find(({ stems }) =>
      stems.every((stem) => words.some((word) => isFormOf(word, stem, locale))),
    );
    if (broken !== undefined && !DENIAL.test(folded))
      return { rule: broken.phrase, concern: 'never-do' };
  }
  return undefined;
}

function findBlocked(text: string, phrases: readonly string[]): string | undefined {
  let prepared = blockedMemo.get(phrases);
  if (prepared === undefined) {
    prepared = phrases.map(wordLine);
    blockedMemo.set(phrases, prepared);
  }
  const line = wordLine(text);
  const index = prepared.findIndex((phrase) => phrase !== ' ' && line.includes(phrase));
  return index < 0 ? undefined : phrases[index];
}

function wordLine(text: string): string {
  const words = foldForMatch(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? ' ' : ` ${words.join(' ')} `;
}

function preparedNeverDo(phrases: readonly string[], locale: string): readonly NeverDo[] {
  const known = neverDoMemo.get(phrases)?.get(locale);
  if (known !== undefined) return known;
  const made = phrases
    .map((phrase) => ({ phrase, stems: stemsOf(phrase, locale) }))
    .filter(({ stems }) => stems.length > 0);
  neverDoMemo.set(phrases, new Map([[locale, made]]));
  return made;
}

function stemsOf(phrase: string, locale: string): string[] {
  const words = contentWords(phrase, locale)
    .map(foldForMatch)
    .filter((word) => !INSTRUCTION_WORDS.has(word));
  const isTurkish = languageOf(locale) === 'tr';
  return words.map((word, place) => {
    if (!isTurkish) return englishStem(word);
    const isVerb = place === words.length - 1 && words.length > 1;
    const bare = isVerb ? word.replace(NEGATED_TURKISH, '') : word;
    return bare.length < 2 ? word : turkishStem(bare);
  });
}

function isFormOf(word: string, stem: string, locale: string): boolean {
  if (stem.length < LEAST_STEM) return word === stem;
  if (languageOf(locale) !== 'tr') return englishStem(word) === stem;
  return word.startsWith(stem) && word.length - stem.length <= LONGEST_TURKISH_ENDING;
}

function englishStem(word: string): string {
  const bare = word.replace(ENGLISH_ENDING, '');
  return bare.length >= LEAST_STEM ? bare : word;
}

function turkishStem(word: string): string {
  // A final vowel may be a possessive ('tavsiyesi', 'tavsiye'): what is in front of it tells the word.
  const bare = word.length > 5 ? word.replace(/(?:s[iu]|[aeiu])$/, '') : word;
  return bare.length >= 4 ? bare : word;
}
