/** Phrases with which people show that they would like to know, folded as `foldForMatch` does. */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'i wonder',
    'wondering',
    'curious',
    'any idea',
    'any ideas',
    'any thoughts',
    'your thoughts',
    'what do you think',
    'what do you all think',
    'what does everyone think',
    'anyone know',
    'does anyone',
    'does anybody',
    'has anyone',
    'has anybody',
    'anyone else',
    'would love to know',
    "i'd love to know",
    "i'd like to know",
    'tell me more',
  ],
  tr: [
    'merak ediyorum',
    'merak ediyoruz',
    'merak ettim',
    'merak ettigim',
    'merak eden',
    'acaba',
    'fikri olan',
    'fikriniz',
    'fikrin ne',
    'bilen var mi',
    'bilen varsa',
    'bileniniz var mi',
    'bilgisi olan',
    'duyan var mi',
    'goren var mi',
    'okuyan var mi',
    'ne dersiniz',
    'ne dersin',
    'ne diyorsunuz',
    'ne diyorsun',
    'ne dusunuyorsunuz',
    'ne dusunuyorsun',
    'sizce',
    'sence',
    'yorumu olan',
    'yorumunuz',
    'anlatsana',
    'anlatsaniza',
  ],
};

/** Whether a text shows curiosity by a phrase of its language. `words`: its words in order, folded. Other languages show none. */
export function isCurious(words: readonly string[], locale: string): boolean {
  const phrases = Object.hasOwn(PHRASES, locale) ? PHRASES[locale] : undefined;
  if (phrases === undefined) return false;
  const text = ` ${words.join(' ').replaceAll('’', "'")} `;
  return phrases.some((phrase) => text.includes(` ${phrase} `));
}
