import type { Message } from '../records/message.js';
import { truncate } from '../text/graphemes.js';
import { foldWhitespace } from '../text/normalize.js';
import { stripControls } from '../text/strip-controls.js';
import { CLOSING_BRACKETS, COLONS, OPENING_BRACKETS } from './characters.js';

const MAX_READ = 4_000;
const ONLY_PLAIN = /^[\x20-\x27\x2a-\x3b\x3d\x3f-\x5a\x5e\x5f\x61-\x7a]*$/;
const MARKS = /(\p{M}{3})\p{M}+/gu;
const BLANKS = /[\u2800\p{Co}]+/gu;
// Square, curly and other brackets as far as they could close a label; round ones could not.
const CLOSES_LABEL = new RegExp(
  `(?![)）])[${CLOSING_BRACKETS}⎤⎥⎦][\\s\\p{M}\\p{Pe}*_~'"\`-]*[${COLONS}]`,
  'u',
);
const OPENING = new RegExp(`(?![(（])[${OPENING_BRACKETS}⎡⎢⎣]`, 'gu');
const CLOSING = new RegExp(`(?![)）])[${CLOSING_BRACKETS}⎤⎥⎦]`, 'gu');
const TAG = /[<＜]((?:[\p{L}_]|\s*[/／!?|｜])[^<>＜＞]{0,120})[>＞]/gu;
const HALF_TEMPLATE = /[<＜]\s*[|｜]|[|｜]\s*[>＞]/gu;
const DOUBLE_ANGLE = /<<|>>|《《|》》/g;
const TURN_MARK =
  /[[［]\s*(\/?\s*(?:INST|SYS|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS)\s*)[\]］]/giu;
const FENCE = /`{3,}|~{3,}/g;

/**
 * A message's text as data for a prompt: one line, nothing invisible, and nothing that could pass for a transcript line, a tag, a
 * fence or a mark of a chat template. '[Ali]: hi' becomes '(Ali): hi' and '</chat>' becomes '‹/chat›'; honest brackets stay. The first
 * 4,000 characters are read.
 */
export function safeText(raw: string): string {
  const read = raw.length > MAX_READ ? truncate(raw, MAX_READ, '') : raw;
  if (ONLY_PLAIN.test(read)) return foldWhitespace(read);
  const text = foldWhitespace(stripControls(read).replace(MARKS, '$1').replace(BLANKS, ' '));
  const untagged = text
    .replace(TURN_MARK, '($1)')
    .replace(TAG, '‹$1›')
    .replace(HALF_TEMPLATE, (mark) => (/[<＜]/.test(mark) ? '‹|' : '|›'))
    .replace(DOUBLE_ANGLE, (mark) => (mark[0] === '<' || mark[0] === '《' ? '‹' : '›'))
    .replace(FENCE, "'''");
  if (!CLOSES_LABEL.test(untagged)) return untagged;
  return untagged.replace(OPENING, '(').replace(CLOSING, ')');
}

const texts = new WeakMap<Message, string>();

/** The safe text of a message, made once for each frozen record. */
export function safeTextOf(message: Message): string {
  const known = texts.get(message);
  if (known !== undefined) return known;
  const text = safeText(message.text);
  if (Object.isFrozen(message)) texts.set(message, text);
  return text;
}
