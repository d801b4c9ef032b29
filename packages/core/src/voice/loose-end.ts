import { isProtected, protectedSpans } from './protected-spans.js';

/** The text without its final full stop, as people leave it out in a chat; an ellipsis, an ordinal and an abbreviation keep theirs. */
export function loosenEnd(text: string): string {
  const end = text.length - 1;
  if (!/\p{Ll}{2}\.$/u.test(text) || isProtected(protectedSpans(text), end, end + 1)) return text;
  return text.slice(0, end);
}
