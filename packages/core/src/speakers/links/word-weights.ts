import { foldForMatch } from '../../text/case.js';
import { STOP_WORDS } from '../../text/words/stop-words.js';
import { COMMON_WORDS } from './data/common-words.js';

/** What two messages share by a word that is in no table, and by a stop word of any built-in language. */
const RARE = 8;
const STOP_WORD = 2;
/** Below this weight a word is everyday language. */
const COMMON = 4;

let weights: ReadonlyMap<string, number> | undefined;

/** How much it says that two messages share this (folded) word, 0..8: the rarer, the more. */
export function weightOfWord(word: string): number {
  weights ??= makeWeights();
  return weights.get(word) ?? RARE;
}

/** Whether a (folded) word is everyday language, and nobody's name unless something marks it as one. */
export function isCommonWord(word: string): boolean {
  return weightOfWord(word) < COMMON;
}

/** FNV-1a over UTF-16 code units. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < word.length; place += 1)
    hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193);
  return hash | 0;
}

function makeWeights(): ReadonlyMap<string, number> {
  const made = new Map<string, number>();
  for (const words of STOP_WORDS.values())
    for (const word of words) made.set(foldForMatch(word), STOP_WORD);
  for (const [weight, words] of COMMON_WORDS)
    for (const word of words.split(' ')) made.set(word, weight);
  return made;
}
