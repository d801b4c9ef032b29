const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Regional_Indicator}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6])/u;
const NARROW = /^[\x20-\x7E]*$/;
/** What {@link Paint} adds. */
const PAINT = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Columns that a text takes in a terminal; colours take none. */
export function widthOf(painted: string): number {
  const text = unpainted(painted);
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += columnsOf(segment);
  return width;
}

/** The text without its colours. */
export function unpainted(text: string): string {
  return text.includes('\u001b') ? text.replace(PAINT, '') : text;
}

/** The text's first columns, with an ellipsis where something is cut. */
export function cut(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let width = 1;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    width += columnsOf(segment);
    if (width > columns) break;
    kept += segment;
  }
  return columns < 1 ? '' : `${kept.trimEnd()}…`;
}

/** The text and the spaces that fill it up to `columns`. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** The text in lines of at most `columns`, broken at spaces, or inside a word that is longer than a line. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (widthOf(joined) <= columns) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(word, columns);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

const LABEL = /^ *(?:\S+(?: \S+)* {2,})?/;
const MAX_HANGING = 24;

/** A line in lines of at most `columns`; what follows the first stands under its text, or under its value where it begins with a label. */
export function wrapHanging(line: string, columns: number): string[] {
  if (widthOf(line) <= columns) return [line];
  const lead = /^ */.exec(line)?.[0] ?? '';
  const label = LABEL.exec(unpainted(line))?.[0].length ?? 0;
  const hanging = label <= MAX_HANGING ? label : lead.length;
  const [first = '', ...rest] = wrap(line.slice(lead.length), columns - lead.length);
  const more = wrap(rest.join(' '), columns - hanging);
  return [lead + first, ...more.map((each) => ' '.repeat(hanging) + each)];
}

function broken(word: string, columns: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && widthOf(piece) + columnsOf(segment) > columns) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

function columnsOf(segment: string): number {
  if (/^\p{Mark}|^\p{Default_Ignorable_Code_Point}/u.test(segment)) return 0;
  return WIDE.test(segment) ? 2 : 1;
}
