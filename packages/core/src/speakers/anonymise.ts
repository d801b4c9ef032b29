import type { Message } from '../records/message.js';
import { foldForMatch } from '../text/case.js';
import { tokenize } from '../text/tokenize.js';
import { matchInflectedName } from '../text/turkish/strip-suffix.js';
import { nameWords } from './name-index.js';

/** Stands for a name, and behind an @ for a handle, in any language. */
const NOBODY = 'X';
const HANDLE = /(?<![\p{L}\p{N}_.])@[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*/gu;
const SHORTEST = 2;
/** More names than these are not in use at once. */
const MAX_KNOWN = 4_000;
const knownNames = new Map<string, readonly string[]>();

/** The folded words of the names and handles of everyone who wrote or is replied to in these messages. */
export function namesIn(messages: readonly Message[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const names = new Set<string>();
  const read = (name: string | undefined) => {
    if (name === undefined || seen.has(name)) return;
    seen.add(name);
    for (const word of wordsOf(name)) names.add(word);
  };
  for (const { author } of messages) {
    read(author.displayName);
    read(author.username);
  }
  return names;
}

function wordsOf(name: string): readonly string[] {
  let words = knownNames.get(name);
  if (words === undefined) {
    words = [...nameWords(name).filter(({ length }) => length >= SHORTEST), foldForMatch(name)];
    if (knownNames.size >= MAX_KNOWN) knownNames.clear();
    knownNames.set(name, words);
  }
  return words;
}

/** A text without handles and without these names: '@ann, Ali'ye sor' gives '@x, X'ye sor'. */
export function anonymise(text: string, names: ReadonlySet<string>): string {
  const bare = text.includes('@') ? text.replace(HANDLE, `@${NOBODY.toLowerCase()}`) : text;
  const folded = foldForMatch(bare);
  if (!holdsAny(folded, names)) return bare;
  let shown = '';
  let from = 0;
  for (const token of tokenize(bare)) {
    if (token.kind !== 'word') continue;
    const found = matchInflectedName(token.text, names)[0];
    const owner = found === undefined ? possessor(token.text, names) : undefined;
    if (found === undefined && owner === undefined) continue;
    if (!startsLarge(token.text)) {
      if (found === undefined || found.confidence < 1 || found.key.length < 4) continue;
    }
    shown += bare.slice(from, token.start) + (owner ?? hide(token.text, found?.suffix ?? ''));
    from = token.end;
  }
  return shown + bare.slice(from);
}

function holdsAny(folded: string, names: ReadonlySet<string>): boolean {
  for (const name of names) if (folded.includes(name)) return true;
  return false;
}

function hide(text: string, suffix: string): string {
  if (suffix === '') return NOBODY;
  return /['’]/.test(text) ? `${NOBODY}'${suffix}` : NOBODY;
}

function possessor(text: string, names: ReadonlySet<string>): string | undefined {
  const base = text.replace(/['’]s$/, '');
  return base !== text && names.has(foldForMatch(base)) ? `${NOBODY}'s` : undefined;
}

function startsLarge(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}
