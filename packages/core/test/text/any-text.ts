import fc from 'fast-check';

const PIECES = [
  'Ali’ye',
  "Ayşe'nin",
  'İSTANBUL',
  'ışık',
  'çoook',
  '10.500',
  '34,50',
  '%10',
  '$AKBNK',
  'BIST:THYAO',
  '@ann',
  '#tag',
  'https://a.b/c?d=e.',
  'www.x.y',
  '👍',
  '👩‍👩‍👧',
  '🇹🇷',
  '🏴\u{e0067}\u{e007f}',
  '\ud800',
  '\udc00',
  '\u200b',
  '\u202e',
  '\ufe0f',
  'e\u0301',
  'الْعَرَبِيَّة',
  '日本語',
  '한국어',
  'हिन्दी',
  '\r\n',
  '\0',
  ' ',
  '  ',
  '.',
  '?',
  '!',
  '…',
  "'",
  'not',
  'değil',
  'mi',
  '__proto__',
  'constructor',
];

/** Texts of every kind: random code units, any code points, and pieces that the text functions treat with care. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

/** Locales with and without word lists, and what is none. */
export const anyLocale = fc.constantFrom('tr', 'en', 'tr-TR', 'de', '', '__proto__', 'constructor');

/** Long texts of the kinds that are hard on regular expressions, some of them a million characters. */
export const HUGE_TEXTS: readonly string[] = [
  'a',
  '.',
  ' ',
  '?',
  "a'",
  '1.',
  '@',
  '$',
  '\u0301',
  '👍',
  '\ud800',
  '\u200d',
  '! ',
  'http://x.',
  'a\n',
  'İ',
  'BIST:',
  'ne ',
  "'",
  'not good ',
  '\u200d\ufe0f',
  '-',
].map((piece) => {
  const length = ['a', '.', '👍', '\u0301', 'a\n'].includes(piece) ? 1_000_000 : 100_000;
  return piece.repeat(Math.floor(length / piece.length));
});
