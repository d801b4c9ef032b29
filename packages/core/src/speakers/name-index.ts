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

interface Named {
  readonly id: string;
  readonly botId?: string;
  readonly userId?: string;
  readonly name: string | undefined;
  readonly handle: string | undefined;
}

const NAME_WORD = /[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{M}]+)*/gu;
const MAX_NAME = 200;
const ofMembers = new WeakMap<readonly Member[], NameIndex>();
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
      members.map(({ bot }) => ({
        id: bot.id,
        botId: bot.id,
        name: bot.name,
        handle: bot.username,
      })),
    );
    ofMembers.set(members, index);
  }
  return index;
}

/** The index of the people and other bots who wrote these messages, by their newest names; made once for each list. */
export function indexAuthors(messages: readonly Message[]): NameIndex {
  let index = ofAuthors.get(messages);
  if (index === undefined) {
    const named = new Map<string, Named>();
    for (let place = messages.length - 1; place >= 0; place -= 1) {
      const { author } = messages[place] as Message;
      const id = authorId(author);
      if (id === undefined || named.has(id)) continue;
      named.set(id, {
        id,
        ...(author.kind === 'bot' ? { botId: id } : { userId: id }),
        name: author.displayName,
        handle: author.username,
      });
    }
    index = buildIndex(Array.from(named.values()));
    ofAuthors.set(messages, index);
  }
  return index;
}

/** The index of one author alone. */
export function indexAuthor(author: Message['author']): NameIndex | undefined {
  const id = authorId(author);
  return id === undefined
    ? undefined
    : buildIndex([
        {
          id,
          ...(author.kind === 'bot' ? { botId: id } : { userId: id }),
          name: author.displayName,
          handle: author.username,
        },
      ]);
}

/** The id by which an author is spoken to; undefined for the platform's own messages. */
export function authorId(author: Message['author']): string | undefined {
  if (author.kind === 'system') return undefined;
  return author.kind === 'bot' ? author.botId : author.userId;
}

function buildIndex(named: readonly Named[]): NameIndex {
  const byId = new Map<string, Addressable>();
  const byHandle = new Map<string, Addressable>();
  const whole = new Map<string, Addressable[]>();
  const first = new Map<string, Addressable[]>();
  const starts = new Set<string>();
  const add = (map: Map<string, Addressable[]>, key: string, one: Addressable): void => {
    if (key.length < 2) return;
    starts.add(key.slice(0, 2));
    const list = map.get(key);
    if (list === undefined) map.set(key, [one]);
    else if (!list.includes(one)) list.push(one);
  };
  for (const { id, botId, userId, name, handle } of named) {
    const words = name === undefined ? [] : nameWords(name);
    const label = safeLabel(name ?? '') || safeLabel(handle ?? '') || id;
    const one: Addressable = {
      id,
      label,
      words,
      ...(botId === undefined ? {} : { botId }),
      ...(userId === undefined ? {} : { userId }),
    };
    byId.set(id, one);
    if (handle !== undefined) {
      if (!byHandle.has(handleKey(handle))) byHandle.set(handleKey(handle), one);
      add(whole, foldForMatch(handle.replace(/^@/, '')), one);
    }
    const head = words[0];
    if (head !== undefined) add(words.length === 1 ? whole : first, head, one);
    if (words.length > 1) add(whole, words.join(''), one);
  }
  return { byId, byHandle, whole, first, starts };
}
