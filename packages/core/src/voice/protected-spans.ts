import { matchesOf } from '../text/matches-of.js';

/** What a protected span is. */
export type ProtectedKind =
  | 'code'
  | 'url'
  | 'quote'
  | 'mention'
  | 'hashtag'
  | 'symbol'
  | 'date'
  | 'number';

/** A part of a text that nothing may alter or split: from `from` up to, not including, `to` (UTF-16 offsets). */
export interface ProtectedSpan {
  readonly from: number;
  readonly to: number;
  readonly kind: ProtectedKind;
}

const MONTHS =
  'ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const UNITS =
  'tl|try|usd|eur|gbp|lira|dolar|euro|avro|sterlin|kuruş|sent|dollars?|pounds?|euros?|cents?|bps|puan|points?|baz puan|lot|adet|gram|gr|kg|ons|oz|bin|milyon|milyar|trilyon|thousand|million|billion|trillion|bn|mn|k|m|x|percent|yüzde|saat|dakika|gün|hafta|ay|yıl|hours?|minutes?|days?|weeks?|months?|years?|am|pm|a\\.m\\.|p\\.m\\.';
const ANY_MONTH = inAnyCase(MONTHS);
const ANY_UNIT = inAnyCase(UNITS);
const CURRENCY = '[%$€£₺₿]';
const SUFFIX = String.raw`(?:['’]\p{L}+)?`;
const NUMBER = String.raw`\d+(?:[.,:/]\d+)*`;
const UNITS_BEHIND = String.raw`(?: ?(?:${ANY_UNIT})(?![\p{L}\p{N}]))*`;
const MARKED = String.raw`[+\-−±~<>≈]?(?:${CURRENCY} ?)?[+\-−]?${NUMBER}(?:(?:st|nd|rd|th)\b)?(?: ?${CURRENCY})?(?:(?:[-–] ?|: ?)${NUMBER})*${UNITS_BEHIND}${SUFFIX}`;
const NOT_WORD_BEFORE = String.raw`(?<![\p{L}\p{N}_])`;
/** No span begins inside a word. */
const OUTSIDE_WORDS = String.raw`(?<![\p{L}\p{N}_](?=[\p{L}\p{N}_]))`;
const PIECES: readonly (readonly [ProtectedKind, string])[] = [
  ['code', '```[\\s\\S]*?```|`[^`\\n]+`'],
  [
    'url',
    String.raw`(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/|[wW]{3}\.)[^\s<>"“”«»]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+${SUFFIX}|${NOT_WORD_BEFORE}(?:[A-Za-z0-9-]+\.)+(?:com|net|org|edu|gov|io|dev|ai|co|info|tr|uk|de|eu|app|me|tv)(?![\p{L}\p{N}])(?:\/[^\s<>"“”«»]*)?${SUFFIX}`,
  ],
  [
    'quote',
    String.raw`"[^"\n]+"${SUFFIX}|“[^”\n]+”${SUFFIX}|„[^“”\n]+[“”]${SUFFIX}|«[^»\n]+»${SUFFIX}|‹[^›\n]+›${SUFFIX}|(?<![\p{L}\p{N}])['‘](?=\S)[^'‘’\n]*(?:['’](?=\p{L})[^'‘’\n]*)*(?<=\S)['’](?!\p{L})`,
  ],
  ['mention', String.raw`(?<![\p{L}\p{N}_])@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*${SUFFIX}`],
  ['hashtag', String.raw`(?<![\p{L}\p{N}_])#[\p{L}\p{N}\p{M}_]+${SUFFIX}`],
  [
    'symbol',
    String.raw`(?<![\p{L}\p{N}_])\$[A-Za-z][A-Za-z0-9.]{0,9}(?<!\.)${SUFFIX}|${NOT_WORD_BEFORE}\p{Lu}+:\p{Lu}[\p{Lu}\p{N}]*${SUFFIX}|${NOT_WORD_BEFORE}\p{Lu}(?:[\p{Lu}\p{N}&]+(?:[./]\p{Lu}[\p{Lu}\p{N}]*)*|(?:[./]\p{Lu})+)(?![\p{L}\p{N}_])${SUFFIX}`,
  ],
  [
    'date',
    String.raw`${NOT_WORD_BEFORE}(?:\d{1,2}(?:st|nd|rd|th)?\.? (?:${ANY_MONTH})(?![\p{L}])(?:,? \d{4}${UNITS_BEHIND})?|(?:${ANY_MONTH})\.? \d{1,4}(?:st|nd|rd|th)?(?:, \d{4})?${UNITS_BEHIND}|\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?)${SUFFIX}`,
  ],
  [
    'number',
    String.raw`(?:[yY]üzde )?${MARKED}|[\p{L}_-]*\d[\p{L}\p{N}_-]*${SUFFIX}|[\p{L}\p{N}_]*_[\p{L}\p{N}_]*`,
  ],
];
const PROTECTED = new RegExp(
  `${OUTSIDE_WORDS}(?:${PIECES.map(([, source]) => `(${source})`).join('|')})`,
  'gu',
);
const SUSPECT = /[\d@#$€£₺"“„«‹'‘`_/]|\p{Lu}[\p{Lu}:]|\w\.\w/u;

/**
 * The parts of a text that nothing may alter: numbers with their separators, signs, units and suffixes, prices, dates, times, links, addresses,
 * mentions, hashtags, symbols, code and quotes; in order, never overlapping.
 */
export function protectedSpans(text: string): readonly ProtectedSpan[] {
  if (!SUSPECT.test(text)) return [];
  const spans: ProtectedSpan[] = [];
  for (const match of matchesOf(text, PROTECTED)) {
    const group = PIECES.findIndex((_, index) => match[index + 1] !== undefined);
    const kind = PIECES[group]?.[0] ?? 'number';
    const length =
      kind === 'url' ? match[0].replace(/[.,!?;:…)\]}'’]+$/, '').length : match[0].length;
    spans.push({ from: match.index, to: match.index + length, kind });
  }
  return spans;
}

/** Whether the part of a text from `from` to `to` touches a protected span. */
export function isProtected(spans: readonly ProtectedSpan[], from: number, to: number): boolean {
  return spans.some((span) => from < span.to && to > span.from);
}

function inAnyCase(words: string): string {
  return words.replace(/\p{L}/gu, (letter) =>
    letter === 'i' ? '[iİI]' : letter === 'ı' ? '[ıI]' : `[${letter}${letter.toUpperCase()}]`,
  );
}
