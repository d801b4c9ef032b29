import type { Message } from '../records/message.js';
import { authorId, indexAuthor } from './name-index.js';
import { type Addressees, addSigns } from './text-signs.js';

interface Known {
  readonly who: string;
  readonly is: boolean;
}

const LEAST = 0.5;
const known = new WeakMap<Message, Known>();

/** Whether an earlier message (at `place` of the history) was put to the author of `message`, by a reply or by its text. */
export function isPutTo(
  earlier: Message,
  message: Message,
  messages: readonly Message[],
  place: number,
  locale: string,
): boolean {
  return isReplyTo(earlier, message.author, messages, place) || isCalled(earlier, message, locale);
}

function isReplyTo(
  earlier: Message,
  author: Message['author'],
  messages: readonly Message[],
  place: number,
): boolean {
  if (earlier.replyTo === undefined) return false;
  for (let index = place - 1; index >= 0; index -= 1) {
    const target = messages[index];
    if (target?.id === earlier.replyTo) return authorId(target.author) === authorId(author);
  }
  return false;
}

function isCalled(earlier: Message, message: Message, locale: string): boolean {
  const { author } = message;
  const id = authorId(author);
  const who = `${id}\n${author.displayName}\n${author.username}\n${locale}`;
  const before = known.get(earlier);
  if (before?.who === who) return before.is;
  const index = indexAuthor(message);
  const found: Addressees = new Map();
  if (index !== undefined) addSigns(found, earlier, [index], authorId(earlier.author), locale);
  const is = Array.from(found.values()).some(
    ({ reason, confidence }) => reason !== 'about' && confidence >= LEAST,
  );
  if (Object.isFrozen(earlier)) known.set(earlier, { who, is });
  return is;
}
