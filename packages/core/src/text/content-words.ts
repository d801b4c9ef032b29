import { languageOf, lowerCase } from './case.js';
import { countGraphemes } from './graphemes.js';
import { tokenize } from './tokenize.js';
import { STOP_WORDS } from './words/stop-words.js';

const NO_WORDS: ReadonlySet<string> = new Set();
const MAX_KEYWORDS = 8;

/**
 * The words of a text that carry its topic, in order and with repeats, in the locale's lower case: no stop words, numbers,
 * handles, symbols or links, nothing of one letter. What stands behind an apostrophe is taken off ("Ali'ye" gives 'ali'), and so is
 * the # of a tag. Locales without a list of stop words keep all words.
 */
export function contentWords(text: string, locale: string): string[] {
  const stopWords = STOP_WORDS.get(languageOf(locale)) ?? NO_WORDS;
  const found: string[] = [];
  for (const token of tokenize(text)) {
    if (token.kind !== 'word' && token.kind !== 'tag') continue;
    const lower = lowerCase(token.kind === 'tag' ? token.text.slice(1) : token.text, locale);
    const word = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
    if (stopWords.has(word) || !/\p{L}/u.test(word)) continue;
    const end = word.indexOf("'");
    const base = end < 0 ? word : word.slice(0, end);
    if (base.length < 2 || stopWords.has(base) || (base.length < 8 && countGraphemes(base) < 2))
      continue;
    found.push(base);
  }
  return found;
}

/** At most 8 keywords of a text: its content words, the most frequent first, else in order of appearance. */
export function extractKeywords(text: string, locale: string): string[] {
  const counts = new Map<string, number>();
  for (const word of contentWords(text, locale)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Array.from(counts)
    .sort((left, right) => right[1] - left[1])
    .slice(0, MAX_KEYWORDS)
    .map(([word]) => word);
}
