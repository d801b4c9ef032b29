import type { Message } from '../../records/message.js';
import { authorId, handleKey } from '../name-index.js';
import { type LinkText, type NameStrength, readLinkText } from './link-text.js';
import { meantName, nameKeys } from './name-keys.js';
import { isCommonWord } from './word-weights.js';

/** Somebody of the window whom a line names, and how plainly. */
export interface Naming {
  readonly author: number;
  readonly strength: NameStrength;
}

/** One message as seen in its window; authors are numbered, the one who wrote last first. */
export interface LinkLine {
  readonly text: LinkText;
  readonly author: number;
  readonly sentAt: number;
  readonly named: readonly Naming[];
  /** It calls somebody by name who wrote nothing in the window. */
  readonly callsUnknown: boolean;
  /** Its author's name says that it is a bot. */
  readonly isBot: boolean;
  /** Place of the line that the platform says it answers; -1 for none. */
  readonly answers: number;
}

/** The authors of a window's messages. */
export interface LinkAuthors {
  readonly numbers: ReadonlyMap<string, number>;
  /** Number by name key; of two with one name, the one who wrote last. */
  readonly byName: ReadonlyMap<string, number>;
  /** The first letters of these keys by their lengths, to pass over other words at once. */
  readonly starts: Int32Array;
  /** The author of each message. */
  readonly ofMessages: readonly number[];
}

const BOT = /bot\d?$|^bot|_bot_/i;
/** Letters of the shortest word that is a name though nothing marks it as one. */
const SHORTEST = 3;
const LENGTHS = 32;

/** Numbers the authors of these messages, the newest first. */
export function numberAuthors(messages: readonly Message[]): LinkAuthors {
  const numbers = new Map<string, number>();
  const byName = new Map<string, number>();
  const starts = new Int32Array(LENGTHS);
  const ofMessages = new Array<number>(messages.length);
  for (let place = messages.length - 1; place >= 0; place -= 1) {
    const { author } = messages[place] as Message;
    const id = authorId(author) ?? '';
    let number = numbers.get(id);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(id, number);
      for (const key of nameKeys(author)) {
        if (byName.has(key)) continue;
        byName.set(key, number);
        starts[lengthOf(key)] = (starts[lengthOf(key)] as number) | startOf(key);
      }
    }
    ofMessages[place] = number;
  }
  return { numbers, byName, starts, ofMessages };
}

function lengthOf(key: string): number {
  return Math.min(LENGTHS - 1, key.length);
}

function startOf(key: string): number {
  return 1 << (key.charCodeAt(0) & 31);
}

/** Reads one message among the authors of its window; `answered` is the place and author of the line that it is a reply to. */
export function readLine(
  message: Message,
  author: number,
  authors: LinkAuthors,
  locale: string,
  answered: { readonly place: number; readonly author: number } | undefined,
): LinkLine {
  const text = readLinkText(message, locale);
  const named: Naming[] = [];
  const isKnownLead = nameWords(named, text, author, authors);
  for (const mention of message.meta.mentions ?? []) {
    const who = authors.numbers.get(mention) ?? authors.byName.get(handleKey(mention));
    addNaming(named, who, author, 2);
  }
  addNaming(named, answered?.author, author, 2);
  let callsUnknown = text.hasLead && !isKnownLead;
  if (callsUnknown) {
    const meant = meantName(text.names[0]?.keys[0] ?? '', authors.byName);
    if (meant !== undefined && meant !== author) {
      addNaming(named, meant, author, 2);
      callsUnknown = false;
    }
  }
  const { username, displayName } = message.author;
  const isBot = BOT.test(username ?? displayName ?? '');
  const answers = answered?.place ?? -1;
  return { text, author, sentAt: message.sentAt, named, callsUnknown, isBot, answers };
}

/** The first whom a line calls; -1 for nobody. */
export function firstCalled(line: LinkLine): number {
  for (const one of line.named) if (one.strength > 0) return one.author;
  return -1;
}

/** How plainly a line names an author; -1 where it does not. */
export function strengthFor(line: LinkLine, author: number): NameStrength | -1 {
  for (const one of line.named) if (one.author === author) return one.strength;
  return -1;
}

/** Adds those whom the text names, and says whether a name with a colon or comma behind it is known. */
function nameWords(
  named: Naming[],
  text: LinkText,
  author: number,
  { byName, starts }: LinkAuthors,
): boolean {
  let isKnownLead = false;
  for (const { keys, strength } of text.names) {
    for (const key of keys) {
      if (((starts[lengthOf(key)] as number) & startOf(key)) === 0) continue;
      const who = byName.get(key);
      if (who === undefined) continue;
      if (strength < 2 && (key.length < SHORTEST || isCommonWord(key))) continue;
      if (strength === 2) isKnownLead = true;
      addNaming(named, who, author, strength);
      break;
    }
  }
  return isKnownLead;
}

function addNaming(
  named: Naming[],
  who: number | undefined,
  author: number,
  strength: NameStrength,
): void {
  if (who === undefined || who === author) return;
  const at = named.findIndex((one) => one.author === who);
  if (at < 0) named.push({ author: who, strength });
  else if ((named[at]?.strength ?? 0) < strength) named[at] = { author: who, strength };
}
