// Scripts and punctuation in which one code unit is one grapheme. No carriage return: it joins a line feed.
const SIMPLE =
  /^[\n\x20-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u20a0-\u20bf\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]*$/;
const WINDOW = 1_024;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a reader sees as single characters: an emoji with its modifiers, a letter with its marks, a flag. */
export function graphemes(text: string): string[] {
  return SIMPLE.test(text) ? text.split('') : Array.from(segments(text));
}

/** How many graphemes a text has. */
export function countGraphemes(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  let count = 0;
  for (const _ of segments(text)) count += 1;
  return count;
}

// The segmenter's time grows faster than its text, so it reads one window after the other. The last segment of a
// window may go on in the next one; a window that holds a single segment is read again at twice the size.
function* segments(text: string): Generator<string> {
  let start = 0;
  let size = WINDOW;
  while (start < text.length) {
    const cut = start + size;
    const end = isHighSurrogate(text.charCodeAt(cut - 1)) ? cut + 1 : cut;
    const window = text.slice(start, end);
    const found = Array.from(segmenter.segment(window), (part) => part.segment);
    if (end < text.length) found.pop();
    size = found.length === 0 ? size * 2 : WINDOW;
    for (const segment of found) {
      start += segment.length;
      yield segment;
    }
  }
}

/**
 * The text cut to at most `maxCharacters` UTF-16 code units, the ellipsis included, never inside a grapheme. A text
 * that fits comes back as it is; an ellipsis that does not fit is left out.
 */
export function truncate(text: string, maxCharacters: number, ellipsis = '…'): string {
  const max = Math.max(0, Math.floor(maxCharacters) || 0);
  if (text.length <= max) return text;
  const mark = ellipsis.length <= max ? ellipsis : '';
  return text.slice(0, boundaryBefore(text, max - mark.length)).trimEnd() + mark;
}

/** The last place at or before `index` (in UTF-16 code units) where the text can be cut without splitting a grapheme. */
export function boundaryBefore(text: string, index: number): number {
  if (index <= 0) return 0;
  if (index >= text.length) return text.length;
  const window = text.slice(0, index + 2);
  if (SIMPLE.test(window.slice(-3))) return index;
  return segmenter.segment(window).containing(index)?.index ?? index;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
