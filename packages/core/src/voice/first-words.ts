import { sentences, words } from '../text/tokenize.js';
import { isProtected, protectedSpans } from './protected-spans.js';

const MOST_WORDS = 3;

/** The text in two: a first sentence of three words at the most, and the rest, as people send 'exactly' before they say why. */
export function firstWordsApart(text: string): readonly [string, string] | undefined {
  const [first] = sentences(text);
  if (first === undefined || first.end >= text.length || first.start !== 0) return undefined;
  const opening = text.slice(0, first.end);
  const rest = text.slice(first.end).trim();
  const count = words(opening).length;
  if (rest === '' || count === 0 || count > MOST_WORDS) return undefined;
  return isProtected(protectedSpans(text), 0, first.end) ? undefined : [opening, rest];
}
