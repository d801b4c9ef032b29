import { integer, pick } from '../chance/draws.js';
import { words as wordsOf } from '../text/tokenize.js';
import { isProtected } from './protected-spans.js';
import type { Touched, TouchInput } from './touch.js';

/** A slip of the fingers, and the word as it should be. */
export interface Slip extends Touched {
  readonly intact: string;
}

const LEAST_LETTERS = 5;
const KINDS = ['swapped', 'doubled', 'neighbour'] as const;

/** One mistyped letter inside one plain small word of at least five letters: two letters swapped, one doubled, or the key beside it. */
export function addTypo({ text, spans, words, stream }: TouchInput): Slip | undefined {
  const candidates = wordsOf(text).filter(
    ({ text: word, start, end }) =>
      word.length >= LEAST_LETTERS && /^\p{Ll}+$/u.test(word) && !isProtected(spans, start, end),
  );
  const word = pick(stream, candidates);
  if (word === undefined) return undefined;
  const kind = pick(stream, KINDS);
  const place = integer(stream, 1, word.text.length - 2);
  const letters = Array.from(word.text);
  const letter = letters[place] ?? '';
  if (kind === 'swapped' && letters[place + 1] !== letter) {
    letters[place] = letters[place + 1] ?? '';
    letters[place + 1] = letter;
  } else if (kind === 'neighbour') {
    letters[place] = pick(stream, neighboursOf(letter, words.keyboard)) ?? letter + letter;
  } else {
    letters[place] = letter + letter;
  }
  const slipped = letters.join('');
  return {
    text: text.slice(0, word.start) + slipped + text.slice(word.end),
    intact: word.text,
    micro: { name: 'typo', detail: `${word.text} > ${slipped}` },
  };
}

function neighboursOf(letter: string, rows: readonly string[]): readonly string[] {
  const row = rows.find((keys) => keys.includes(letter));
  if (row === undefined) return [];
  const at = row.indexOf(letter);
  return [row[at - 1], row[at + 1]].filter((key) => key !== undefined);
}
