import type { Message } from '../records/message.js';
import type { Member } from '../records/scene.js';
import { foldForMatch } from '../text/case.js';
import { HONORIFICS, TITLES } from './cues/titles.js';
import { safeLabel } from './label.js';

/** Someone who may be spoken to. */
export interface Addressable {
  readonly id: string;
  readonly botId?: string;
  readonly userId?: string;
  readonly label: string;
  /** The words of the name, folded, without titles. */
  readonly words: readonly string[];
}

/** Everyone of one list, by what they may be called; all keys folded by `foldForMatch`, handles by `handleKey`. */
export interface NameIndex {
  readonly byId: ReadonlyMap<string, Addressable>;
  readonly byHandle: ReadonlyMap<string, Addressable>;
  /** Names of one word, and handles as names. */
  readonly whole: ReadonlyMap<string, readonly Addressable[]>;
  /** First words of longer names. */
  readonly first: ReadonlyMap<string, readonly Addressable[]>;
  /** The first two letters of every key, to pass over other words at once. */
  readonly starts: ReadonlySet<string>;
}

/** One person or bot with every key that leads to them. */
interface Entry {
  readonly one: Addressable;
  readonly handle?: string;
  readonly whole: readonly string[];
  readonly first?: string;
  readonly starts: readonly string[];
}

const NAME_WORD = /[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{M}]+)*/gu;
const MAX_NAME = 200;
/** Letters of the shortest name that is looked for in texts. */
const SHORTEST = 2;
const ofMembers = new WeakMap<readonly Member[], NameIndex>();
const entries = new WeakMap<Message, Entry>();
const ofAuthors = new WeakMap<readonly Message[], NameIndex>();

/** The key of a platform handle: no @, lower case, İ and ı as i. */
export function handleKey(handle: string): string {
  return handle.replace(/^@/, '').replace(/[İı]/g, 'i').toLowerCase();
}

/** The words of a name, folded: no titles ('Dr'), and no honorific at the end ('Hanım', 'abi') unless it is all there is. */
export function nameWords(name: string): string[] {
  const words = (name.slice(0, MAX_NAME).match(NAME_WORD) ?? []).map(foldForMatch);
  while (words.length > 1 && TITLES.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && HONORIFICS.has(words.at(-1) ?? '')) words.pop();
  return words;
}

/** The index of a chat's members, made once for each list. */
export function indexMembers(members: readonly Member[]): NameIndex {
  let index = ofMembers.get(members);
  if (index === undefined) {
    index = buildIndex(
      members.map(({ bot }) => entryOf({ id: bot.id, botId: bot.id }, bot.name, bot.username)),
    );
    ofMembers.set(members, index);
  }
  return index;
}

/** The index of the people and bots who wrote these messages, by their newest names; made once for each list. */
export function indexAuthors(messages: readonly Message[]): NameIndex {
  let index = ofAuthors.get(messages);
  if (index === undefined) {
    const found: Entry[] = [];
    const seen = new Set<string>();
    for (let place = messages.length - 1; place >= 0; place -= 1) {
      const message = messages[place] as Message;
      const id = authorId(message.author);
      if (id === undefined || seen.has(id)) continue;
      seen.add(id);
      found.push(entryOfAuthor(message, id));
    }
    index = buildIndex(found);
    ofAuthors.set(messages, index);
  }
  return index;
}

/** The id by which an author is spoken to; undefined for the platform's own messages. */
export function authorId(author: Message['author']): string | undefined {
  if (author.kind === 'system') return undefined;
  return author.kind === 'bot' ? author.botId : author.userId;
}

function entryOfAuthor(message: Message, id: string): Entry {
  const known = entries.get(message);
  if (known !== undefined) return known;
  const { kind, displayName, username } = message.author;
  const who = kind === 'bot' ? { id, botId: id } : { id, userId: id };
  const entry = entryOf(who, displayName, username);
  if (Object.isFrozen(message)) entries.set(message, entry);
  return entry;
}

function entryOf(
  who: { readonly id: string; readonly botId?: string; readonly userId?: string },
  name: string | undefined,
  handle: string | undefined,
): Entry {
  const words = name === undefined ? [] : nameWords(name);
  const label = safeLabel(name ?? '') || safeLabel(handle ?? '') || who.id;
  const whole = words.length === 0 ? [] : [words.join('')];
  if (handle !== undefined) whole.push(foldForMatch(handle.replace(/^@/, '')));
  const keys = words.length > 1 ? [...whole, words[0] as string] : whole;
  return {
    one: { ...who, label, words },
    whole,
    starts: keys.filter((key) => key.length >= SHORTEST).map((key) => key.slice(0, SHORTEST)),
    ...(handle === undefined ? {} : { handle: handleKey(handle) }),
    ...(words.length > 1 ? { first: words[0] as string } : {}),
  };
}

type NameMaps = Pick<NameIndex, 'byHandle' | 'whole' | 'first'>;

/** The maps are made when a word first looks like a name: most messages hold none. */
function buildIndex(found: readonly Entry[]): NameIndex {
  const byId = new Map<string, Addressable>();
  const starts = new Set<string>();
  for (const entry of found) {
    byId.set(entry.one.id, entry.one);
    for (const start of entry.starts) starts.add(start);
  }
  let maps: NameMaps | undefined;
  const made = (): NameMaps => {
    maps ??= mapNames(found);
    return maps;
  };
  return {
    byId,
    starts,
    get byHandle() {
      return made().byHandle;
    },
    get whole() {
      return made().whole;
    },
    get first() {
      return made().first;
    },
  };
}

function mapNames(found: readonly Entry[]): NameMaps {
  const byHandle = new Map<string, Addressable>();
  const whole = new Map<string, Addressable[]>();
  const first = new Map<string, Addressable[]>();
  for (const { one, handle, whole: names, first: head } of found) {
    if (handle !== undefined && !byHandle.has(handle)) byHandle.set(handle, one);
    for (const key of names) addTo(whole, key, one);
    if (head !== undefined) addTo(first, head, one);
  }
  return { byHandle, whole, first };
}

function addTo(map: Map<string, Addressable[]>, key: string, one: Addressable): void {
  if (key.length < SHORTEST) return;
  const list = map.get(key);
  if (list === undefined) map.set(key, [one]);
  else if (!list.includes(one)) list.push(one);
}
