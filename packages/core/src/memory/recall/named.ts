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

/** Ids of the participants whom a text names: by a whole name, by its first word, or by a handle; in Turkish with suffixes too. */
export function namedIn(
  text: string,
  locale: string,
  participants: readonly NamedParticipant[],
): ReadonlySet<string> {
  const named = new Set<string>();
  if (participants.length === 0) return named;
  const said = languageOf(locale) === 'tr' ? saidInTurkish : saidPlainly;
  const keys = said(wordsIn(text, locale), participants);
  if (keys.size === 0) return named;
  for (const { id, names } of participants) {
    if (names.some((name) => keysOf(name).some((key) => keys.has(key)))) named.add(id);
  }
  return named;
}

function wordsIn(text: string, locale: string): readonly string[] {
  const stopWords = STOP_WORDS.get(languageOf(locale));
  const words = tokenize(text).map((token) => token.text.replace(/^@/, ''));
  // A name that is a common word too ('Will', 'Can') has to be written as a name.
  return words.filter((word) => word !== lowerCase(word, locale) || stopWords?.has(word) !== true);
}

function saidPlainly(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => foldForMatch(word.replace(/['’].*$/, ''))));
}

function saidInTurkish(
  words: readonly string[],
  participants: readonly NamedParticipant[],
): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { names } of participants)
    for (const name of names) for (const key of keysOf(name)) known.add(key);
  const keys = new Set<string>();
  for (const word of words) {
    for (const { key, confidence } of matchInflectedName(word, known))
      if (confidence >= LEAST_CONFIDENCE) keys.add(key);
  }
  return keys;
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
