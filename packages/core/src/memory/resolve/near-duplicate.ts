import type { Memory } from '../../records/memory.js';
import { foldForMatch } from '../../text/case.js';
import { estimateSimilarity, fingerprint } from '../../text/signature.js';
import { tokenize } from '../../text/tokenize.js';

/** Likeness, by MinHash of trigrams, from which two memories say the same. */
const LEAST_LIKENESS = 0.9;
/** Words that name a day, a month or a time, and words that deny; folded beginnings, English and Turkish. */
const DATES =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:jan|febr)uary|^(?:march|april|may|june|july|august)$|^(?:septem|octo|novem|decem)ber|^(?:to(?:day|morrow|night)|yesterday)$|^(?:pazar|sali|carsamba|persembe|cuma|ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik|bugun|yarin|dun)/;
const DENIALS =
  /^(?:not?|never|none|nobody|nothing|neither|without|cannot|degil|yok|hayir|asla|hic|hicbir|kimse)$|n['’]t$|m[ai]yor|m[ae](?:z|m)$|m[ae]d[iu]/;

/** Whether two memories of one owner say the same in other words: nearly the same letters, about the same, neither denying the other, with the same numbers and dates. */
export function isNearDuplicate(left: Memory, right: Memory): boolean {
  return (
    left.kind === right.kind &&
    left.claim?.predicate === right.claim?.predicate &&
    left.claim?.isNegated === right.claim?.isNegated &&
    left.dueAt === right.dueAt &&
    sameSet(left.subjects, right.subjects) &&
    [left.text, ...left.variants].some((text) => saysSame(text, right.text))
  );
}

function saysSame(left: string, right: string): boolean {
  if (figuresOf(left) !== figuresOf(right)) return false;
  const [a, b] = [fingerprint(left), fingerprint(right)];
  return (
    a.key === b.key ||
    estimateSimilarity(a.signature, b.signature, LEAST_LIKENESS) >= LEAST_LIKENESS
  );
}

/** The numbers, dates and denials of a text: what changes its meaning though hardly a letter changes. */
function figuresOf(text: string): string {
  const figures: string[] = [];
  for (const { kind, text: token } of tokenize(text)) {
    if (kind === 'number') figures.push(token);
    const folded = foldForMatch(token);
    if (DATES.test(folded) || /\d/.test(folded)) figures.push(folded);
    if (DENIALS.test(folded)) figures.push('not');
  }
  return figures.sort().join(' ');
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each) => right.includes(each));
}
