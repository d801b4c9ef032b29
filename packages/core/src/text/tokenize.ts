import { plainTokens } from './plain-tokens.js';
import type { Span, Token, TokenKind } from './token.js';

export type { Span, Token };

const TOKEN =
  /((?:https?:\/\/|www\.)[^\s<>"“”«»]+)|((?<![\p{L}\p{N}_])@[\p{L}\p{N}_]+)|((?<![\p{L}\p{N}_])#[\p{L}\p{N}\p{M}_]+)|((?<![\p{L}\p{N}_$])\$[A-Za-z][A-Za-z0-9]{0,9}(?![\p{L}\p{N}_]))|(\p{Nd}+(?:[.,:]\p{Nd}+)*(?![\p{L}\p{M}\p{N}]))|[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{N}\p{M}]+)*/giu;
const SENTENCE_END = /[.!?…。！？؟]+["'”’»)\]]*(?=\s|$)|\n+/gu;
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:dr|prof|doç|av|sn|vb|vs|örn|bkz|no|mr|mrs|ms|st|jr|e\.g|i\.e|etc|approx|\p{Lu})$/iu;
const URL_TAIL = ".,!?;:…'’)]}*_";
const KINDS: readonly TokenKind[] = ['url', 'handle', 'tag', 'symbol', 'number'];

/**
 * The tokens of a text in order: words (letters, digits and inner apostrophes: `Ali'ye`, `don't`), numbers with their
 * separators (`10.500`, `09:30`), @handles, #tags, $symbols and links, each in one piece. Punctuation and emoji are left out.
 */
export function tokenize(text: string): Token[] {
  return plainTokens(text) ?? patternTokens(text);
}

/** The same by its patterns, for any text. */
export function patternTokens(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const kind = KINDS.find((_, group) => match?.[group + 1] !== undefined) ?? 'word';
    const found = kind === 'url' ? withoutUrlTail(match[0]) : match[0];
    const end = match.index + found.length;
    TOKEN.lastIndex = end;
    tokens.push({ kind, text: found, start: match.index, end });
  }
  return tokens;
}

/** The words and numbers of a text in order, with their offsets; no handles, tags, symbols or links. */
export function words(text: string): Token[] {
  return tokenize(text).filter((token) => token.kind === 'word' || token.kind === 'number');
}

/**
 * The sentences of a text, with their end marks and without the white space around them. A full stop after a known
 * abbreviation, an initial or an ordinal ('3. çeyrek') ends no sentence; a line break always does.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  SENTENCE_END.lastIndex = 0;
  for (let match = SENTENCE_END.exec(text); match !== null; match = SENTENCE_END.exec(text)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && !isFullStop(text, start, match.index)) continue;
    pushTrimmed(found, text, start, end);
    start = end;
  }
  pushTrimmed(found, text, start, text.length);
  return found;
}

function isFullStop(text: string, sentenceStart: number, index: number): boolean {
  const before = text.slice(Math.max(sentenceStart, index - 8), index);
  if (ABBREVIATION.test(before)) return false;
  const next = /^\s+(\p{L})/u.exec(text.slice(index + 1, index + 8))?.[1];
  return !(/\p{N}$/u.test(before) && next !== undefined && next === next.toLowerCase());
}

function pushTrimmed(found: Span[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end);
  const first = start + piece.length - piece.trimStart().length;
  const trimmed = piece.trim();
  if (trimmed !== '') found.push({ text: trimmed, start: first, end: first + trimmed.length });
}

function withoutUrlTail(url: string): string {
  let end = url.length;
  while (end > 1 && URL_TAIL.includes(url[end - 1] ?? '')) end -= 1;
  return url.slice(0, end);
}
