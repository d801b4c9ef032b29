import { foldForMatch, languageOf, lowerCase } from '../../text/case.js';
import { tokenize } from '../../text/tokenize.js';
import { matchInflectedName } from '../../text/turkish/strip-suffix.js';
import { STOP_WORDS } from '../../text/words/stop-words.js';
import type { NamedParticipant } from './query.js';

const LEAST_LETTERS = 2;
const LEAST_CONFIDENCE = 0.5;

/** Ids of the participants whom a text names: by a whole name, by its first word, or by a handle; in Turkish with suffixes too. */
export function namedIn(
  text: string,
  locale: string,
  participants: readonly NamedParticipant[],
): ReadonlySet<string> {
  const byKey = new Map<string, Set<string>>();
  for (const { id, names } of participants) {
    for (const name of names) {
      const [first = ''] = wordsOf(name);
      for (const key of [foldForMatch(first), wordsOf(name).map(foldForMatch).join(' ')]) {
        if (key.length < LEAST_LETTERS) continue;
        const ids = byKey.get(key);
        if (ids === undefined) byKey.set(key, new Set([id]));
        else ids.add(id);
      }
    }
  }
  const named = new Set<string>();
  if (byKey.size === 0) return named;
  const isTurkish = languageOf(locale) === 'tr';
  const stopWords = STOP_WORDS.get(languageOf(locale));
  for (const { text: token } of tokenize(text)) {
    const word = token.replace(/^@/, '');
    // A name that is a common word too ('Will', 'Can') has to be written as a name.
    if (word === lowerCase(word, locale) && stopWords?.has(word) === true) continue;
    for (const key of keysOf(word, isTurkish, byKey))
      for (const id of byKey.get(key) ?? []) named.add(id);
  }
  return named;
}

function keysOf(
  word: string,
  isTurkish: boolean,
  known: { has(key: string): boolean },
): readonly string[] {
  if (!isTurkish) return [foldForMatch(word.replace(/['’].*$/, ''))];
  return matchInflectedName(word, known)
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .map(({ key }) => key);
}

function wordsOf(name: string): readonly string[] {
  return tokenize(name).map((token) => token.text.replace(/^@/, ''));
}
