import type { Stance } from '../records/stance.js';
import { foldForMatch } from '../text/case.js';
import { tokenize } from '../text/tokenize.js';

const topicStems = new WeakMap<Stance, readonly string[]>();

/**
 * The stances that a sent text has stated, each with its cooldown begun: those whose topic is named in it by all its words.
 * `minutes` is the cooldown; 0 gives none back.
 */
export function statedStances(
  text: string,
  stances: readonly Stance[],
  now: number,
  minutes: number,
): readonly Stance[] {
  if (minutes === 0 || stances.length === 0) return [];
  const said = new Set(tokenize(text).map((token) => stemOf(token.text)));
  return stances
    .filter((stance) => stemsOf(stance).every((stem) => said.has(stem)))
    .map((stance) => ({ ...stance, cooldownUntil: now + minutes * 60_000 }));
}

function stemsOf(stance: Stance): readonly string[] {
  let stems = topicStems.get(stance);
  if (stems === undefined) {
    stems = tokenize(stance.topic).map((token) => stemOf(token.text));
    topicStems.set(stance, stems);
  }
  return stems;
}

/** The first letters of a folded word: enough to meet its inflected forms. */
function stemOf(word: string): string {
  return foldForMatch(word)
    .replace(/['’].*$/, '')
    .slice(0, 5);
}
