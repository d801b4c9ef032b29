import type { Message } from '../../records/message.js';
import { foldForMatch } from '../../text/case.js';
import { isQuestionMessage } from '../read-text.js';
import { OPENERS, SIGNS } from './cue-words.js';
import { hashWord, weightOfWord } from './word-weights.js';

/** How plainly a word calls somebody, if it is a name: 2 by a colon, comma or @, 1 by standing first, 0 not at all. */
export type NameStrength = 0 | 1 | 2;

/** A word of a text that may be somebody's name, with the forms under which it is looked for. */
export interface NameWord {
  readonly keys: readonly string[];
  readonly strength: NameStrength;
}

/** What the text of one message says by itself, as far as links between messages go. */
export interface LinkText {
  readonly names: readonly NameWord[];
  /** The message opens with a word and a colon or comma. */
  readonly hasLead: boolean;
  /** Hash and weight of each word, once each. */
  readonly words: Int32Array;
  readonly weights: Float32Array;
  /** Words, repeated ones too. */
  readonly length: number;
  /** 0: asks nothing, 1: by its mark, 2: by its words. */
  readonly question: 0 | 1 | 2;
  /** Which of `OPENERS` its first word behind a name is; -1 for none. */
  readonly opener: number;
  /** One bit for each of `SIGNS`. */
  readonly signs: number;
  readonly hasLink: boolean;
  readonly hasPath: boolean;
  readonly hasDigit: boolean;
  readonly hasSmile: boolean;
  readonly isCommand: boolean;
  /** It ends as if more were to come. */
  readonly isTrailing: boolean;
  readonly isSmall: boolean;
}

const MAX_READ = 1_000;
const MAX_WORDS = 80;
const EDGES = /^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu;
const TAIL = /[:,;.!?…]+$/;
const LEAD = /[:,]$/;
const LINK = /^(?:https?:\/\/|www\.|ftp:\/\/)/i;
const PATH = /[/\\~]/;
const SUFFIX = /['’].*$/;
const SMILE = /[:;]-?[)(dpo/|]|\bx?d\b|\p{Extended_Pictographic}/iu;
const readings = new WeakMap<
  Message,
  { readonly source: string; readonly locale: string; readonly text: LinkText }
>();

/** Reads the first 1,000 characters of a message, once for each record, text and locale. */
export function readLinkText(message: Message, locale: string): LinkText {
  const known = readings.get(message);
  if (known?.source === message.text && known.locale === locale) return known.text;
  const text = readText(message, locale);
  readings.set(message, { source: message.text, locale, text });
  return text;
}

function readText(message: Message, locale: string): LinkText {
  const source = message.text.slice(0, MAX_READ).trim();
  const pieces = source === '' ? [] : source.split(/\s+/, MAX_WORDS);
  return {
    ...readPieces(pieces),
    length: pieces.length,
    question: source.includes('?') ? 1 : isQuestionMessage(message, locale) ? 2 : 0,
    hasDigit: /\d/.test(source),
    hasSmile: SMILE.test(source),
    isCommand: /^[!/.]\w/.test(source),
    isTrailing: /(?:\.\.|[:,-])$/.test(source),
    isSmall: source !== '' && source[0] === source[0]?.toLowerCase(),
  };
}

function readPieces(pieces: readonly string[]) {
  const names: NameWord[] = [];
  const seen = new Map<number, number>();
  let hasLead = false;
  let hasLink = false;
  let hasPath = false;
  let opener = -1;
  let signs = 0;
  for (const [place, piece] of pieces.entries()) {
    if (LINK.test(piece)) {
      hasLink = true;
      addWord(seen, piece);
      continue;
    }
    const folded = foldForMatch(piece);
    const bare = folded.replace(EDGES, '');
    const isLead = place === 0 && piece.length > 2 && (LEAD.test(piece) || isMark(pieces[1]));
    if (isLead && bare !== '') hasLead = true;
    else if (place === (hasLead ? 1 : 0)) opener = openerOf(bare === '' ? folded : bare);
    if (bare === '') continue;
    const stem = bare.replace(SUFFIX, '');
    const strength = isLead || piece.startsWith('@') ? 2 : place === 0 ? 1 : 0;
    names.push({ keys: keysOf(folded.replace(TAIL, ''), bare, stem), strength });
    if (piece.length > 3 && PATH.test(piece)) hasPath = true;
    signs |= signsOf(bare);
    addWord(seen, stem);
  }
  const words = Int32Array.from(seen.keys());
  const weights = Float32Array.from(seen.values());
  return { names, words, weights, hasLead, hasLink, hasPath, opener, signs };
}

function isMark(piece: string | undefined): boolean {
  return piece === ':' || piece === ',';
}

function keysOf(whole: string, bare: string, stem: string): string[] {
  const keys = [whole];
  if (bare !== whole) keys.push(bare);
  if (stem !== bare) keys.push(stem);
  return keys;
}

function openerOf(word: string): number {
  return OPENERS.findIndex((words) => words.has(word));
}

function signsOf(word: string): number {
  let signs = 0;
  for (let index = 0; index < SIGNS.length; index += 1)
    if (SIGNS[index]?.has(word)) signs |= 1 << index;
  return signs;
}

function addWord(seen: Map<number, number>, word: string): void {
  if (word.length < 2) return;
  const hash = hashWord(word);
  if (!seen.has(hash)) seen.set(hash, weightOfWord(word));
}
