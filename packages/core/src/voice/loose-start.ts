import { lowerCase } from '../text/case.js';
import { tokenize } from '../text/tokenize.js';
import { isProtected, protectedSpans } from './protected-spans.js';

/** One capital and small letters behind it: no name in capitals, no 'I'. */
const PLAIN = /^\p{Lu}\p{Ll}+$/u;

/** The text with a small first letter, as people begin in a chat; what may be a name keeps its capital. `names` are folded to lower case. */
export function loosenStart(text: string, locale: string, names: ReadonlySet<string>): string {
  const [first] = tokenize(text.slice(0, 80));
  if (first === undefined || first.start !== 0 || !PLAIN.test(first.text)) return text;
  const small = lowerCase(first.text, locale);
  if (names.has(small) || isProtected(protectedSpans(text), first.start, first.end)) return text;
  return small + text.slice(first.end);
}

/** The words of names and titles, in small letters. */
export function wordsOfNames(names: readonly (string | undefined)[], locale: string): Set<string> {
  const words = new Set<string>();
  for (const name of names)
    for (const { text } of tokenize(name ?? '')) words.add(lowerCase(text, locale));
  return words;
}
