import { lowerCase } from '../../text/case.js';

/** One piece of a template: a literal, a slot with an optional form, or a choice on the spot. */
type Piece =
  | string
  | { readonly slot: string; readonly form: string | undefined }
  | { readonly options: readonly (readonly Piece[])[] };

/** A template made ready to be filled. */
export interface Template {
  readonly pieces: readonly Piece[];
  /** Its longest literal in lower case, by which it is known again in a text; undefined where it has none of ten characters. */
  readonly key: string | undefined;
}

/** What fills a template. */
export interface Filler {
  /** A number in [0, 1). */
  draw(): number;
  /** The text of a slot or rule, in a form; undefined where there is none. */
  fill(slot: string, form: string | undefined): string | undefined;
}

const KEY_LENGTH = 10;

/** Reads one template: `{slot}`, `{slot.form}`, `[one|two|]`. */
export function parseTemplate(source: string, locale: string): Template {
  const cursor = { at: 0 };
  const pieces = parsePieces(source, cursor, false);
  const literals = pieces.filter((piece) => typeof piece === 'string');
  const longest = literals.reduce((best, text) => (text.length > best.length ? text : best), '');
  const key = lowerCase(longest.trim(), locale);
  return { pieces, key: key.length >= KEY_LENGTH ? key : undefined };
}

/** Reads a list of templates, one a line. */
export function parseTemplates(source: string, locale: string): Template[] {
  return lines(source).map((line) => parseTemplate(line, locale));
}

/** The lines of a list, trimmed, without the empty ones. */
export function lines(source: string): string[] {
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The text of a template, or undefined where one of its slots has nothing to offer. */
export function fillTemplate(template: Template, filler: Filler): string | undefined {
  return fillPieces(template.pieces, filler);
}

function fillPieces(pieces: readonly Piece[], filler: Filler): string | undefined {
  let text = '';
  for (const piece of pieces) {
    const part = typeof piece === 'string' ? piece : fillPiece(piece, filler);
    if (part === undefined) return undefined;
    text += part;
  }
  return text;
}

function fillPiece(piece: Exclude<Piece, string>, filler: Filler): string | undefined {
  if ('slot' in piece) return filler.fill(piece.slot, piece.form);
  const { options } = piece;
  const first = Math.floor(filler.draw() * options.length);
  for (let step = 0; step < options.length; step += 1) {
    const text = fillPieces(options[(first + step) % options.length] as readonly Piece[], filler);
    if (text !== undefined) return text;
  }
  return undefined;
}

function parsePieces(source: string, cursor: { at: number }, isNested: boolean): Piece[] {
  const pieces: Piece[] = [];
  while (cursor.at < source.length) {
    const sign = source[cursor.at];
    if (isNested && (sign === '|' || sign === ']')) break;
    if (sign === '{') {
      const end = source.indexOf('}', cursor.at);
      const name = source.slice(cursor.at + 1, end);
      const dot = name.lastIndexOf('.');
      pieces.push(
        dot < 0
          ? { slot: name, form: undefined }
          : { slot: name.slice(0, dot), form: name.slice(dot + 1) },
      );
      cursor.at = end + 1;
    } else if (sign === '[') {
      pieces.push({ options: parseOptions(source, cursor) });
    } else {
      const from = cursor.at;
      while (cursor.at < source.length && !'{[|]'.includes(source[cursor.at] as string))
        cursor.at += 1;
      if (cursor.at === from) cursor.at += 1;
      pieces.push(source.slice(from, cursor.at));
    }
  }
  return pieces;
}

function parseOptions(source: string, cursor: { at: number }): Piece[][] {
  const options: Piece[][] = [];
  do {
    cursor.at += 1;
    options.push(parsePieces(source, cursor, true));
  } while (source[cursor.at] === '|');
  cursor.at += 1;
  return options;
}
