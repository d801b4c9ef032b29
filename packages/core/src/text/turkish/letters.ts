import { lowerCase } from '../case.js';

const VOWELS = 'aeıioöuüâîû';
const BACK = 'aıouâû';
const ROUNDED = 'oöuüû';
const VOICELESS = 'fstkçşhp';

/** How the end of a spoken word shapes its suffixes. */
export interface WordEnd {
  /** Ends in a vowel, so that a suffix with a vowel takes a buffer letter. */
  readonly vowel: boolean;
  /** Ends in one of f s t k ç ş h p, so that d becomes t. */
  readonly voiceless: boolean;
  /** The vowel of a two-way suffix: -lAr, -DA, -DAn, -(y)A, -(y)lA. */
  readonly open: 'a' | 'e';
  /** The vowel of a four-way suffix: -(y)I, -(n)In, -(s)I, -DIr, mI. */
  readonly close: 'ı' | 'i' | 'u' | 'ü';
}

/** Whether a lower-case letter is a Turkish vowel, those with a circumflex among them. */
export function isVowel(letter: string): boolean {
  return letter !== '' && VOWELS.includes(letter);
}

/** How many vowels, and so how many syllables, a word has. */
export function syllables(word: string): number {
  let count = 0;
  for (const letter of lowerCase(word, 'tr')) if (isVowel(letter)) count += 1;
  return count;
}

/** Reads the end of a word as it is spoken. `front` is for words such as 'saat' that take front vowels against the rule. */
export function wordEnd(spoken: string, front = false): WordEnd {
  const letters = bareLetters(spoken);
  const last = letters.at(-1) ?? '';
  const vowel = letters.reverse().find(isVowel) ?? 'e';
  const back = !front && BACK.includes(vowel);
  const rounded = ROUNDED.includes(vowel);
  return {
    vowel: isVowel(last),
    voiceless: VOICELESS.includes(last),
    open: back ? 'a' : 'e',
    close: back ? (rounded ? 'u' : 'ı') : rounded ? 'ü' : 'i',
  };
}

function bareLetters(spoken: string): string[] {
  const end = lowerCase(spoken.slice(-40), 'tr').normalize('NFC');
  const known = Array.from(end.replace(/[^\p{L}]/gu, ''));
  return known.map((letter) => FOREIGN[letter] ?? letter);
}

const FOREIGN: Readonly<Record<string, string>> = {
  á: 'a',
  à: 'a',
  ä: 'e',
  ã: 'a',
  å: 'o',
  é: 'e',
  è: 'e',
  ê: 'e',
  ë: 'e',
  í: 'i',
  ì: 'i',
  ï: 'i',
  ó: 'o',
  ò: 'o',
  ô: 'o',
  õ: 'o',
  ø: 'ö',
  ú: 'u',
  ù: 'u',
  ý: 'i',
  x: 's',
  q: 'k',
  ß: 's',
};
