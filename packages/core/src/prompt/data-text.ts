import { safeText } from '../speakers/safe-text.js';
import { truncate } from '../text/graphemes.js';

/** The tags that enclose what was said, told or remembered. */
export type DataTag = 'chat' | 'target' | 'memories' | 'lore' | 'news' | 'examples' | 'data';

// What could begin a tag, at the end of a line too: `safeText` has dealt with whole tags, but a half one could meet its other half in
// what stands behind it.
const TAG_START = /[<＜﹤](?=\s*(?:[\p{L}/／!！?？|｜]|$))/gmu;
const MAX_KNOWN = 1_000;
const MAX_KNOWN_LENGTH = 600;
const READ_FACTOR = 4;

const known = new Map<string, string>();

/** A text that no longer holds anything that could pass for one of our tags. */
export function withoutTags(text: string): string {
  return /[<＜﹤]/.test(text) ? text.replace(TAG_START, '‹') : text;
}

/** Anyone's text as one line of at most `max` UTF-16 code units: nothing invisible, no tag, no forged transcript line. */
export function dataText(raw: string, max: number): string {
  const read = raw.length > max * READ_FACTOR ? raw.slice(0, max * READ_FACTOR) : raw;
  return truncate(cleaned(read), max);
}

/** Lines between the tags of one kind; each line has to be made by `dataText` or alike. */
export function block(tag: DataTag, lines: readonly string[]): string {
  return `<${tag}>\n${lines.join('\n')}\n</${tag}>`;
}

/** A short text between tags, to stand in a sentence. */
export function inline(text: string): string {
  return `<data>${text}</data>`;
}

function cleaned(raw: string): string {
  const before = known.get(raw);
  if (before !== undefined) return before;
  const text = withoutTags(safeText(raw));
  if (raw.length <= MAX_KNOWN_LENGTH) {
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(raw, text);
  }
  return text;
}
