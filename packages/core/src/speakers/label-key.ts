import { foldForMatch } from '../text/case.js';

const IGNORED = /[\p{P}\p{Z}\p{Cf}\p{Mn}]+/gu;
/** Letters of other scripts with the Latin letter that they look like, as pairs. */
const PAIRS = `аaвbеeкkмmнhоoрpсcтtуyхxіiїiјjѕsԁdԛqԝwһhӏlгrпn αaβbεeηnιiκkνvοoρpτtυuχxωwγyζzμm
ոnօoսuհhցg ɑaɡgɩiɪiʟl`;
const LOOKALIKE: ReadonlyMap<string, string> = new Map(
  (PAIRS.replace(/\s+/g, '').match(/../gu) ?? []).map((pair) => [pair[0] ?? '', pair[1] ?? '']),
);
const ASCII = /^[\0-\x7f]*$/;

/** A folded text with letters of other scripts put as the Latin ones that they look like. */
export function unmask(folded: string): string {
  if (ASCII.test(folded)) return folded;
  let plain = '';
  for (const letter of folded) plain += LOOKALIKE.get(letter) ?? letter;
  return plain;
}

/**
 * The key under which two labels look the same: case, diacritics, width, punctuation, spaces and invisible characters make no
 * difference; letters of other scripts count as what they look like, l, 1 and | as i, 0 as o. For comparison only.
 */
export function labelKey(label: string): string {
  const folded = foldForMatch(label);
  const bare = folded.replace(IGNORED, '');
  return unmask(bare === '' ? folded : bare)
    .replace(/[l1|]/g, 'i')
    .replaceAll('0', 'o');
}
