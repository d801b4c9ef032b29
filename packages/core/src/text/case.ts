const ASCII = /^[\0-\x7f]*$/;
const DOTTED = /İ|I\u0307/g;
const COMBINING_MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g;
const LETTERS_WITHOUT_PARTS = /[ıßæœøłđðþħ]/g;
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const PLAIN_LETTER: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
};

// The same as the longer way below gives, and much sooner.
const TURKISH_LETTERS = /[çğıöşüâîûÇĞİÖŞÜÂÎÛ]/g;
const PLAIN_TURKISH: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('çcğgıiöoşsüuâaîiûuÇcĞgİiÖoŞsÜuÂaÎiÛu'.matchAll(/(.)(.)/gu), (pair) => [
    pair[1],
    pair[2],
  ]),
);

/** Whether a text has ASCII characters alone. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** The language of a locale tag in lower case: 'tr' for 'tr', 'tr-TR' and 'TR_tr'. */
export function languageOf(locale: string): string {
  const end = locale.search(/[-_]/);
  return (end < 0 ? locale : locale.slice(0, end)).toLowerCase();
}

/** Lower case by the rules of the locale: in Turkish and Azeri I becomes ı and İ becomes i. */
export function lowerCase(text: string, locale: string): string {
  if (!isTurkic(locale)) return text.toLowerCase();
  return text.replace(DOTTED, 'i').replaceAll('I', 'ı').toLowerCase();
}

/** Upper case by the rules of the locale: in Turkish and Azeri i becomes İ and ı becomes I. */
export function upperCase(text: string, locale: string): string {
  return (isTurkic(locale) ? text.replaceAll('i', 'İ') : text).toUpperCase();
}

/** Every word with a capital first letter and the rest in lower case; a suffix behind an apostrophe stays small. */
export function titleCase(text: string, locale: string): string {
  return text.replace(WORD, (word) => {
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
    const [capital = '', ...more] = upperCase(first, locale);
    const rest = more.join('') + word.slice(first.length);
    return capital + lowerCase(rest, locale);
  });
}

/** The text with its first letter as a capital and all else as it was. */
export function capitalize(text: string, locale: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const letter = String.fromCodePoint(first);
  return upperCase(letter, locale) + text.slice(letter.length);
}

/**
 * A key under which spellings of one word meet, in any locale: compatibility forms unified, lower case, no diacritics, dotted
 * and dotless i the same. 'AYŞE', 'ayşe' and 'ayse' give 'ayse'; 'IŞIK', 'ışık' and 'isik' give 'isik'. For comparison only.
 */
export function foldForMatch(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  const plain = text.replace(TURKISH_LETTERS, (letter) => PLAIN_TURKISH[letter] ?? letter);
  if (isAscii(plain)) return plain.toLowerCase();
  const bare = text.normalize('NFKD').replace(COMBINING_MARKS, '').toLowerCase();
  const folded = bare
    .replace(COMBINING_MARKS, '')
    .replace(LETTERS_WITHOUT_PARTS, (letter) => PLAIN_LETTER[letter] ?? letter);
  return isAscii(folded) ? folded : folded.normalize('NFKC');
}

function isTurkic(locale: string): boolean {
  if (locale === 'tr' || locale === 'en') return locale === 'tr';
  const language = languageOf(locale);
  return language === 'tr' || language === 'az';
}
