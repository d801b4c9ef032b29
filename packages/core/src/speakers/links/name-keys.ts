import type { Message } from '../../records/message.js';
import { foldForMatch } from '../../text/case.js';
import { isCommonWord } from './word-weights.js';

const MAX_NAME = 100;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Letters of the shortest word that is taken for a slip of a name, and for the beginning of one. */
const SLIP_LENGTH = 5;
const HEAD_LENGTH = 3;
const keysOf = new WeakMap<
  Message['author'],
  { readonly names: readonly (string | undefined)[]; readonly keys: readonly string[] }
>();

/** What an author may be called by, folded: handle and name as they are, without marks at their ends, and the first word of each. */
export function nameKeys(author: Message['author']): readonly string[] {
  const { displayName, username } = author;
  const known = keysOf.get(author);
  if (known !== undefined && known.names[0] === displayName && known.names[1] === username)
    return known.keys;
  const names = [displayName, username];
  const found = new Set<string>();
  for (const name of names) {
    const whole = foldForMatch((name ?? '').slice(0, MAX_NAME)).trim();
    const bare = whole.replace(EDGES, '');
    for (const key of [whole, bare, bare.split(/\s+/)[0] ?? '']) if (key.length > 1) found.add(key);
  }
  const keys = [...found];
  keysOf.set(author, { names, keys });
  return keys;
}

/** Whose name a word was meant to be: the one that it begins, that begins it, or that is one slip away; undefined where several are. */
export function meantName(word: string, names: ReadonlyMap<string, number>): number | undefined {
  if (word.length < HEAD_LENGTH || isCommonWord(word)) return undefined;
  let found: number | undefined;
  for (const [key, author] of names) {
    if (key.length < HEAD_LENGTH) continue;
    const isPart = key.startsWith(word) || (key.length > HEAD_LENGTH && word.startsWith(key));
    if (!isPart && !isSlip(word, key)) continue;
    if (found !== undefined && found !== author) return undefined;
    found = author;
  }
  return found;
}

/** One letter more, less or other, or two neighbours changed over. */
function isSlip(left: string, right: string): boolean {
  if (left.length < SLIP_LENGTH || Math.abs(left.length - right.length) > 1) return false;
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const restLeft = left.slice(start, left.length - end);
  const restRight = right.slice(start, right.length - end);
  if (restLeft.length <= 1 && restRight.length <= 1) return true;
  return restLeft.length === 2 && restLeft[0] === restRight[1] && restLeft[1] === restRight[0];
}
