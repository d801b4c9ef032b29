import type { RoomEvent } from '../record/story.js';
import type { Words } from '../words/index.js';
import type { Paint } from './paint.js';
import { cut, padded, widthOf, wrap } from './width.js';

/** How a room's events become lines. */
export interface LineStyle {
  readonly words: Words;
  readonly paint: Paint;
  /** Columns of a line; absent where lines may be of any length. */
  readonly columns?: number;
  /** Columns of the names. */
  readonly nameColumns: number;
  /** Colours a speaker's name. */
  readonly paintName: (name: string, botId: string | undefined) => string;
  readonly timeOf: (at: number) => string;
}

const QUOTE_COLUMNS = 72;
const NARROWEST = 20;

/** The lines that show an event; none for typing. */
export function eventLines(event: RoomEvent, style: LineStyle): string[] {
  if (event.kind === 'typing') return [];
  const { words, paint, nameColumns } = style;
  const name = cut(clean(event.name), nameColumns);
  const time = style.timeOf(event.at);
  const painted = style.paintName(name, event.botId) + padded('', nameColumns - widthOf(name));
  const head = `${paint('dim', time)} ${painted} `;
  const { columns } = style;
  const beside = widthOf(time) + nameColumns + 2;
  // Where too little room is left beside the name, the text stands under it.
  const isUnder = columns !== undefined && columns - beside < NARROWEST;
  const indent = ' '.repeat(isUnder ? 2 : beside);
  const room = columns === undefined ? undefined : columns - indent.length;
  const shown = (lines: readonly string[]): string[] =>
    isUnder
      ? [head, ...lines.map((line) => indent + line)]
      : lines.map((line, place) => (place === 0 ? head : indent) + line);
  const quoteOf = (quoted: string, text: string, before = '') =>
    cut(
      `${before}${clean(quoted)}: ${clean(text)}`,
      Math.min(QUOTE_COLUMNS, room ?? QUOTE_COLUMNS),
    );
  if (event.kind === 'reacted') {
    const about =
      event.target === undefined ? '' : ` ${quoteOf(event.target.name, event.target.text, '↳ ')}`;
    return shown([paint('dim', cut(words.reacted(event.emoji) + about, room ?? 200))]);
  }
  const marks = event.kind === 'edited' ? `(${words.edited}) ` : '';
  const text = marks + clean(event.text);
  const lines = room === undefined ? [text] : wrap(text, room);
  const quote =
    event.kind === 'said' && event.replyTo !== undefined
      ? [paint('dim', quoteOf(event.replyTo.name, event.replyTo.text, '↳ '))]
      : [];
  return shown([...quote, ...lines]);
}

/** A text on one line without control characters, so that nothing said can steer the terminal. */
export function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
}
