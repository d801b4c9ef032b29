import { foldForMatch, languageOf, lowerCase } from '../../text/case.js';
import { tokenize } from '../../text/tokenize.js';
import { matchInflectedName } from '../../text/turkish/strip-suffix.js';
import { STOP_WORDS } from '../../text/words/stop-words.js';
import type { NamedParticipant } from './query.js';

const LEAST_LETTERS = 2;
const LEAST_CONFIDENCE = 0.5;
/** More names than these are not in use at once. */
const MAX_KNOWN = 4_000;
const knownKeys = new Map<string, readonly string[]>();
const ofParticipants = new WeakMap<readonly NamedParticipant[], NamesByKey>();

/** The ids of those who are found by a key. */
type NamesByKey = ReadonlyMap<string, readonly string[]>;

/** Ids of the participants whom a text names: by a whole name, by its first word, or by a handle; in Turkish with suffixes too. */
export function namedIn(
  text: string,
  locale: string,
  participants: readonly NamedParticipant[],
): ReadonlySet<string> {
  const named = new Set<string>();
  if (participants.length === 0) return named;
  const byKey = namesByKey(participants);
  const isTurkish = languageOf(locale) === 'tr';
  const add = (key: string) => {
    for (const id of byKey.get(key) ?? []) named.add(id);
  };
  for (const word of wordsIn(text, locale)) {
    if (!isTurkish) {
      add(foldForMatch(word.replace(/['’].*$/, '')));
      continue;
    }
    for (const { key, confidence } of matchInflectedName(word, byKey))
      if (confidence >= LEAST_CONFIDENCE) add(key);
  }
  return named;
}

/** Made once for each list. */
function namesByKey(participants: readonly NamedParticipant[]): NamesByKey {
  const known = ofParticipants.get(participants);
  if (known !== undefined) return known;
  const byKey = new Map<string, string[]>();
  for (const { id, names } of participants) {
    for (const name of names) {
      for (const key of keysOf(name)) {
        const ids = byKey.get(key);
        if (ids === undefined) byKey.set(key, [id]);
        else if (!ids.includes(id)) ids.push(id);
      }
    }
  }
  ofParticipants.set(participants, byKey);
  return byKey;
}

function wordsIn(text: string, locale: string): readonly string[] {
  const stopWords = STOP_WORDS.get(languageOf(locale));
  const words = tokenize(text).map((token) => token.text.replace(/^@/, ''));
  // A name that is a common word too ('Will', 'Can') has to be written as a name.
  return words.filter((word) => word !== lowerCase(word, locale) || stopWords?.has(word) !== true);
}

/** What a name is found by: its first word, and all of it. */
function keysOf(name: string): readonly string[] {
  let keys = knownKeys.get(name);
  if (keys === undefined) {
    const words = tokenize(name).map((token) => foldForMatch(token.text.replace(/^@/, '')));
    const [first = ''] = words;
    keys = [first, words.join(' ')].filter((key) => key.length >= LEAST_LETTERS);
    if (knownKeys.size >= MAX_KNOWN) knownKeys.clear();
    knownKeys.set(name, keys);
  }
  return keys;
}
