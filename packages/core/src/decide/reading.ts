import type { Message } from '../records/message.js';
import { foldForMatch } from '../text/case.js';
import { isQuestion } from '../text/question.js';
import { extractSymbols, normalizeSymbol } from '../text/symbols.js';
import { tokenize } from '../text/tokenize.js';
import { matchInflectedName } from '../text/turkish/strip-suffix.js';
import { isCurious } from './curiosity.js';

/** What the scoring of a message needs of its text; everything is folded as `foldForMatch` does, save symbols. */
export interface Reading {
  readonly locale: string;
  readonly isQuestion: boolean;
  readonly isCurious: boolean;
  /** Its words and the words that they may be forms of, each between blanks: a compact set. */
  readonly words: string;
  /** In their one spelling. */
  readonly symbols: readonly string[];
  readonly topics: readonly string[];
}

const MAX_READ = 4_000;
const UPPER = /^[A-Z][A-Z0-9]{1,9}$/;
const NONE: readonly string[] = [];
const memo = new WeakMap<Message, Reading>();

/** Reads a message once; `locale` is a language such as 'tr'. */
export function readingOf(message: Message, locale: string): Reading {
  const known = memo.get(message);
  if (known !== undefined && known.locale === locale) return known;
  const reading = read(message, locale);
  memo.set(message, reading);
  return reading;
}

function read({ text: whole, meta }: Message, locale: string): Reading {
  const text = whole.slice(0, MAX_READ);
  const words = new Set<string>();
  const inOrder: string[] = [];
  const upper: string[] = [];
  for (const token of tokenize(text)) {
    if (token.kind === 'url' || token.kind === 'handle') continue;
    const word = token.text.replace(/^[#$]/, '');
    const base = beforeApostrophe(word);
    if (UPPER.test(base)) upper.push(base);
    const folded = foldForMatch(word);
    inOrder.push(folded);
    words.add(folded);
    for (const form of basesOf(word, folded, locale)) words.add(form);
  }
  for (const keyword of meta.keywords) words.add(foldForMatch(keyword));
  const symbols = new Set(meta.symbols.map(normalizeSymbol));
  for (const symbol of extractSymbols(text, upper)) symbols.add(symbol);
  return {
    locale,
    isQuestion: isQuestion(text, locale),
    isCurious: isCurious(inOrder, locale),
    words: ` ${[...words].join(' ')} `,
    symbols: symbols.size === 0 ? NONE : [...symbols],
    topics: meta.topic === undefined ? NONE : [foldForMatch(meta.topic.trim())],
  };
}

function basesOf(word: string, folded: string, locale: string): readonly string[] {
  if (locale === 'tr') {
    const bases: string[] = [];
    const collect = (key: string) => {
      bases.push(key);
      return false;
    };
    matchInflectedName(word, { has: collect });
    return bases;
  }
  const base = beforeApostrophe(folded);
  return base.length > 3 && base.endsWith('s') ? [base, base.slice(0, -1)] : [base];
}

function beforeApostrophe(word: string): string {
  const end = word.search(/['’]/);
  return end < 0 ? word : word.slice(0, end);
}
