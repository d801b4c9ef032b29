import { lowerCase } from '../case.js';
import { type WordEnd, wordEnd } from './letters.js';
import { FRONT_WORDS, IRREGULAR_FORMS, IRREGULAR_WORDS, POSSESSED_NAME_ENDS } from './nouns.js';
import { isAbbreviation, spokenForm } from './spoken.js';
import { softStem } from './stem.js';

/** The forms that a Turkish noun, name, number or abbreviation can be put into. */
export const TURKISH_FORMS = [
  'nominative',
  'accusative',
  'dative',
  'locative',
  'ablative',
  'genitive',
  'instrumental',
  'plural',
  'possessive',
  'copula',
  'question',
  'also',
] as const;

/** One of `TURKISH_FORMS`; 'possessive' is the third person's, 'question' and 'also' add the separate words mi and de. */
export type TurkishForm = (typeof TURKISH_FORMS)[number];

/** How a word is to be inflected; every field has a default that is read from the word. */
export interface InflectOptions {
  /** 'proper' takes an apostrophe and keeps its letters; 'common' does not. Default: by a capital, digit or sign in the word. */
  readonly kind?: 'proper' | 'common';
  /** How the word is said, where its letters mislead: 'gugıl' for Google. */
  readonly spoken?: string;
  /** The word is possessive already ('Merkez Bankası', 'kitabı'): its cases take an n. Default: by well-known name ends. */
  readonly possessed?: boolean;
  /** The sign between name and suffix (default `'`). */
  readonly apostrophe?: string;
}

/**
 * A Turkish word in the wanted form, by vowel harmony, buffer letters and, for common nouns, consonant softening:
 * Ali'ye, Ayşe'nin, kitabı, saate, THYAO'nun, TL'yi, 2026'da, %10'u. Of several words the last one is inflected. Never throws; an
 * empty word stays empty.
 *
 * @example inflect('Ayşe', 'dative') // "Ayşe'ye"
 */
export function inflect(word: string, form: TurkishForm, options: InflectOptions = {}): string {
  if (form === 'nominative' || word.trim() === '') return word;
  const lastWord = lowerCase(word.slice(word.lastIndexOf(' ') + 1), 'tr');
  const kind = options.kind ?? kindOf(word);
  const irregular = kind === 'common' ? irregularForm(lastWord, form) : undefined;
  if (irregular !== undefined) return word.slice(0, word.length - lastWord.length) + irregular;
  const end = wordEnd(
    options.spoken ?? spokenForm(word),
    options.spoken === undefined && FRONT_WORDS.has(lastWord),
  );
  if (form === 'question') return `${word} m${end.close}`;
  if (form === 'also') return `${word} d${end.open}`;
  const possessed = options.possessed ?? (word.includes(' ') && POSSESSED_NAME_ENDS.has(lastWord));
  const suffix = turkishSuffix(end, form, possessed);
  if (kind === 'common') return stemBefore(word, lastWord, suffix) + suffix;
  return word + apostropheFor(word, form, options.apostrophe ?? "'") + suffix;
}

/** The suffix alone, for a word that ends in the given way; empty for the forms that add a separate word or none. */
export function turkishSuffix(end: WordEnd, form: TurkishForm, possessed = false): string {
  const d = end.voiceless ? 't' : 'd';
  const buffer = (letter: string): string => (end.vowel ? letter : '');
  switch (form) {
    case 'accusative':
      return (possessed ? 'n' : buffer('y')) + end.close;
    case 'dative':
      return (possessed ? 'n' : buffer('y')) + end.open;
    case 'locative':
      return `${possessed ? 'nd' : d}${end.open}`;
    case 'ablative':
      return `${possessed ? 'nd' : d}${end.open}n`;
    case 'genitive':
      return `${buffer('n')}${end.close}n`;
    case 'instrumental':
      return `${buffer('y')}l${end.open}`;
    case 'plural':
      return `l${end.open}r`;
    case 'possessive':
      return `${buffer('s')}${end.close}`;
    case 'copula':
      return `${d}${end.close}r`;
    default:
      return '';
  }
}

function kindOf(word: string): 'proper' | 'common' {
  return /^\p{Lu}|[\p{N}%\p{Sc}@#]|\s\p{Lu}[^\s]*$/u.test(word) ? 'proper' : 'common';
}

function irregularForm(lastWord: string, form: TurkishForm): string | undefined {
  const place = IRREGULAR_FORMS.indexOf(form);
  return IRREGULAR_WORDS.get(lastWord)?.[place];
}

function stemBefore(word: string, lastWord: string, suffix: string): string {
  const stem = softStem(lastWord);
  if (stem === lastWord || !/^[aeıiouöü]/.test(suffix)) return word;
  // The stem replaces the end of the word only where it differs, so that the capitals in front of it stay.
  let same = 0;
  while (same < stem.length && stem[same] === lastWord[same]) same += 1;
  return word.slice(0, word.length - lastWord.length + same) + stem.slice(same);
}

function apostropheFor(word: string, form: TurkishForm, apostrophe: string): string {
  if (/\p{L}['’]\p{L}+$/u.test(word)) return '';
  const lastWord = word.slice(word.lastIndexOf(' ') + 1);
  const isPlainName = /^\p{L}+$/u.test(lastWord) && !isAbbreviation(lastWord);
  return form === 'plural' && isPlainName ? '' : apostrophe;
}
