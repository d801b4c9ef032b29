import { MAX_INPUT, sizeOf } from './input-size.js';
import { invalidImport } from './invalid-import.js';
import { openValue } from './open-value.js';
import { isPng, readPngTexts } from './png-text.js';
import { isRow, type Row } from './row.js';

/** A character file opened: its mapping, and where it came from. */
export interface OpenedFile {
  readonly row: Row;
  readonly source: 'json' | 'png';
  /** Notes on the file itself, for the list of repairs. */
  readonly notes: readonly string[];
}

/** The card of version 3 stands first. */
const CARD_KEYWORDS = ['ccv3', 'chara'];
const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;
const utf8 = new TextDecoder();
const TAKES = 'It takes the JSON text or mapping of one character, or the PNG file of a card.';

/**
 * Opens a character file: bytes of a PNG or JSON file, JSON text, or what JSON gave. Reads at most 5 MB.
 * @throws CoterieError 'invalid-import' where there is no mapping in it: what is wrong, where, and the cure.
 */
export function openFile(input: unknown): OpenedFile {
  if (sizeOf(input) > MAX_INPUT) {
    throw invalidImport('the input is larger than 5 MB', 'Shrink its picture or its texts.');
  }
  if (input instanceof Uint8Array) {
    return isPng(input)
      ? openPng(input)
      : { row: rowOfText(utf8.decode(input), 'the file'), source: 'json', notes: [] };
  }
  if (typeof input === 'string') {
    return { row: rowOfText(input, 'the text'), source: 'json', notes: [] };
  }
  const value = openValue(input);
  if (!isRow(value)) throw invalidImport(`the input is ${kindOf(value)}`, TAKES);
  return { row: value, source: 'json', notes: [] };
}

function openPng(bytes: Uint8Array): OpenedFile {
  const { texts, isTruncated } = readPngTexts(bytes);
  for (const keyword of CARD_KEYWORDS) {
    const found = texts.find((text) => text.keyword.toLowerCase() === keyword);
    if (found === undefined) continue;
    const what = `the PNG's "${keyword}" chunk`;
    if (found.isCompressed) {
      throw invalidImport(
        `${what} is compressed`,
        'Export the card with a plain tEXt chunk, or as JSON.',
      );
    }
    const row = rowOfText(decoded(found.text, what), what);
    return { row, source: 'png', notes: isTruncated ? ['the PNG file ends early'] : [] };
  }
  throw invalidImport(
    isTruncated
      ? 'the PNG file ends before any character in it'
      : 'the PNG file holds a picture, but no "chara" or "ccv3" text',
    'Export the card again from the program that made it, or import its JSON file.',
  );
}

/** The JSON text in a chunk: base64 of UTF-8, or the JSON itself as some programs write it. */
function decoded(text: string, what: string): string {
  if (/^\s*\{/.test(text)) return text;
  const standard = text.replaceAll('-', '+').replaceAll('_', '/');
  if (!BASE64.test(standard)) throw invalidImport(`${what} is no base64`, TAKES);
  try {
    return utf8.decode(Uint8Array.from(atob(standard), (unit) => unit.charCodeAt(0)));
  } catch (error) {
    throw invalidImport(`${what} is no base64`, TAKES, error);
  }
}

function rowOfText(text: string, what: string): Row {
  if (text.trim() === '') throw invalidImport(`${what} is empty`, TAKES);
  let value: unknown;
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    // The engine's own words quote the text, which may hold a secret.
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const where = at === undefined ? '' : ` (at character ${at})`;
    throw invalidImport(`${what} is no JSON${where}`, TAKES);
  }
  const opened = openValue(value);
  if (!isRow(opened)) throw invalidImport(`${what} holds ${kindOf(opened)}`, TAKES);
  return opened;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list, and no mapping: import its items one by one';
  return `a ${typeof value}, and no mapping`;
}
