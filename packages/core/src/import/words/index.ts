import type { KNOWN_TONES } from '../../records/persona.js';
import { foldForMatch } from '../../text/case.js';
import { englishWords } from './english.js';
import { turkishWords } from './turkish.js';
import type { ImportWords } from './types.js';

const LOCALES: readonly (readonly [locale: string, words: ImportWords])[] = [
  ['en', englishWords],
  ['tr', turkishWords],
];
const ALL = LOCALES.map(([, words]) => words);

/** The words of every built-in language in one, folded: a legacy file does not say which language it is in. */
export const IMPORT_WORDS = {
  booleans: table<boolean>((words) => [...pairs(words.yes, true), ...pairs(words.no, false)]),
  levels: table<number>((words) => Object.entries(words.levels)),
  risk: table((words) => named(words.risk)),
  energy: table((words) => named(words.energy)),
  tones: table<(typeof KNOWN_TONES)[number]>((words) => named(words.tones)),
  length: table((words) => named(words.length)),
  emojiStems: list((words) => words.emojiStems),
  abbreviationStems: list((words) => words.abbreviationStems),
  notBefore: new Set(list((words) => words.notBefore)),
  notAfter: new Set(list((words) => words.notAfter)),
  notEndings: list((words) => words.notEndings),
  weekdays: table<number>((words) => words.weekdays.flatMap((names, day) => pairs(names, day))),
  languages: new Map(
    LOCALES.flatMap(([locale, words]) => pairs(words.languageNames.map(foldForMatch), locale)),
  ) as ReadonlyMap<string, string>,
} as const;

function table<Value>(
  read: (words: ImportWords) => readonly (readonly [string, Value])[],
): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const words of ALL) {
    for (const [word, value] of read(words)) {
      const folded = foldForMatch(word);
      if (!found.has(folded)) found.set(folded, value);
    }
  }
  return found;
}

function list(read: (words: ImportWords) => readonly string[]): readonly string[] {
  return Array.from(new Set(ALL.flatMap(read).map(foldForMatch)));
}

function named<Name extends string>(
  groups: Readonly<Partial<Record<Name, readonly string[]>>>,
): (readonly [string, Name])[] {
  return (Object.entries(groups) as [Name, readonly string[]][]).flatMap(([name, words]) =>
    pairs(words, name),
  );
}

function pairs<Value>(words: readonly string[], value: Value): (readonly [string, Value])[] {
  return words.map((word) => [word, value] as const);
}
