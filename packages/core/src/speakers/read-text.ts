import type { Message } from '../records/message.js';
import { foldForMatch } from '../text/case.js';
import { isQuestion } from '../text/question.js';
import { tokenize } from '../text/tokenize.js';

/** What stands between two words: nothing but space, a comma or colon, or the end of a sentence. */
export type Gap = 'none' | 'comma' | 'stop';

/** One word of a text and what stands around it. */
export interface ReadWord {
  readonly text: string;
  /** Folded, a possessive or suffix behind an apostrophe included. */
  readonly key: string;
  readonly before: Gap;
  readonly after: Gap;
  /** Part of an address, path or handle: no name. */
  readonly isForeign: boolean;
}

/** A text as read for names. */
export interface ReadText {
  readonly words: readonly ReadWord[];
  /** Whole handles, without @, as written. */
  readonly handles: readonly string[];
  /** The text up to the first space, colon or comma, where one of the latter two ends it: how chats without mentions address. */
  readonly lead?: string;
}

const MAX_READ = 1_500;
const HANDLE = /(?<![\p{L}\p{N}_.@/])@([\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*)/gu;
const LEAD = /^\s*(\S{1,60}?)\s?[:,](?=\s|$)/u;
const STOP = /[.!?…。！？;\n()"“”«»]|\p{Extended_Pictographic}/u;
const COMMA = /[,،，、:：—–-]/u;
const readings = new WeakMap<Message, ReadText>();
const questions = new WeakMap<Message, { readonly locale: string; readonly is: boolean }>();

/** Reads the first 1,500 characters of a message, once for each frozen record. */
export function readMessage(message: Message): ReadText {
  const known = readings.get(message);
  if (known !== undefined) return known;
  const reading = readText(message.text.slice(0, MAX_READ));
  if (Object.isFrozen(message)) readings.set(message, reading);
  return reading;
}

/** Whether a message asks something, found out once for each frozen record. */
export function isQuestionMessage(message: Message, locale: string): boolean {
  const known = questions.get(message);
  if (known !== undefined && known.locale === locale) return known.is;
  const is = isQuestion(message.text.slice(0, MAX_READ), locale);
  if (Object.isFrozen(message)) questions.set(message, { locale, is });
  return is;
}

function readText(text: string): ReadText {
  const tokens = tokenize(text);
  const words: ReadWord[] = [];
  let before: Gap = 'stop';
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place];
    if (token === undefined) break;
    const next = tokens[place + 1];
    const after = next === undefined ? 'stop' : gapOf(text, token.end, next.start);
    if (token.kind === 'word' || token.kind === 'number') {
      const isForeign = '@/#\\'.includes(text[token.start - 1] ?? ' ') || text[token.end] === '@';
      words.push({ text: token.text, key: foldForMatch(token.text), before, after, isForeign });
    }
    before = after;
  }
  const handles = text.includes('@')
    ? Array.from(text.matchAll(HANDLE), (match) => match[1] ?? '')
    : [];
  const lead = LEAD.exec(text)?.[1];
  return lead === undefined ? { words, handles } : { words, handles, lead };
}

function gapOf(text: string, from: number, to: number): Gap {
  if (to - from === 1 && text.charCodeAt(from) === 0x20) return 'none';
  const gap = text.slice(from, to);
  if (STOP.test(gap)) return 'stop';
  return COMMA.test(gap) ? 'comma' : 'none';
}
