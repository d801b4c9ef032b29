import { truncate } from '../text/graphemes.js';
import { sentences } from '../text/tokenize.js';

const CLAUSE_ENDS = /[,;:–—]\s/gu;
const LEAST_SHARE = 0.5;

/** The text cut to at most `maxCharacters`: at a sentence end, else at a clause end, else at a word with '…'. */
export function cutToLength(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  let end = 0;
  for (const sentence of sentences(text)) {
    if (sentence.end > maxCharacters) break;
    end = sentence.end;
  }
  if (end > 0) return text.slice(0, end);
  const head = text.slice(0, maxCharacters - 1);
  let clause = 0;
  for (const match of head.matchAll(CLAUSE_ENDS)) clause = match.index;
  if (clause >= maxCharacters * LEAST_SHARE) return `${head.slice(0, clause)}.`;
  const word = head.lastIndexOf(' ');
  return word > 0 ? `${head.slice(0, word)}…` : truncate(text, maxCharacters);
}
