import type { ReplyLength } from '../records/decision.js';
import { stripControls } from '../text/strip-controls.js';
import { cutToLength } from './cut-to-length.js';
import { ownWords, type SpeakerNames } from './own-words.js';
import { stripStageDirections } from './stage-directions.js';
import { unwrapMarkup } from './unwrap-markup.js';

/** Characters that a message of each length may have; what is longer is cut at a sentence end. */
const MAX_CHARACTERS: Readonly<Record<ReplyLength, number>> = {
  short: 320,
  medium: 640,
  long: 1_400,
};
const PREAMBLES =
  /^(?:(?:sure|certainly|of course|okay|ok)[,!.]?\s+)?here(?:'|’)?s?(?: is)? (?:my|the|a|your) (?:reply|response|message|answer|draft)[^:\n]{0,40}:\s*|^(?:(?:tabii(?: ki)?|elbette|tamam)[,!.]?\s+)?işte (?:mesaj|cevab|yanıt|taslak)[^:\n]{0,40}:\s*/iu;
const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ["'", "'"],
  ['‘', '’'],
];
const MAX_ROUNDS = 4;

/**
 * A model's text with what models do wrong repaired: chat-template tokens, thinking, fences and headings, preambles, the bot's own name or a
 * label in front, lines forged for other speakers, quotes around the whole, stage directions, white space and too great a
 * length. Empty where nothing of the bot's own is left. Cleaning twice is cleaning once.
 */
export function cleanDraft(text: string, names: SpeakerNames, length: ReplyLength): string {
  let cleaned = tidy(unwrapMarkup(stripControls(text)));
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = cleaned;
    cleaned = cleaned.replace(PREAMBLES, '');
    cleaned = withoutQuotes(tidy(ownWords(cleaned, names)));
    cleaned = tidy(unwrapMarkup(stripStageDirections(cleaned)));
    if (cleaned === before) break;
  }
  return cutToLength(cleaned, MAX_CHARACTERS[length]);
}

function withoutQuotes(text: string): string {
  for (const [open, close] of QUOTES) {
    if (text.length < 2 || !text.startsWith(open) || !text.endsWith(close)) continue;
    const inner = text.slice(1, -1);
    if (!inner.includes(open) && (open === "'" || !inner.includes(close))) return inner.trim();
  }
  return text;
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
