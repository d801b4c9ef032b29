import { cleanText } from './clean-text.js';
import { openValue } from './open-value.js';
import { numberOf } from './read-scalars.js';
import { type Field, isRow } from './row.js';

/** How a list of texts is bounded, and what parts a single text that stands for a list. */
export interface TextsShape {
  readonly items: number;
  readonly characters: number;
  readonly separator?: RegExp;
}

const TEXT_KEYS = ['text', 'value', 'content', 'name', 'title', 'symbol', 'topic', 'phrase'];

/** A field's one text: a text, a number, the first usable item of a list; undefined where there is none, which is reported. */
export function readText(field: Field | undefined, characters: number): string | undefined {
  if (field === undefined) return undefined;
  const { value, place } = field;
  const items = Array.isArray(value) ? value : [value];
  for (const item of items) {
    const raw = textIn(item);
    const text = raw === undefined ? '' : cleanText(raw, characters, place);
    if (text === '') continue;
    if (typeof value !== 'string' && typeof value !== 'number') {
      place.note('is no text', value, text);
    }
    return text;
  }
  place.note('holds no text', value, 'left out');
  return undefined;
}

/** A field's texts, each cleaned, none twice: a list, a text in parts, or the keys or texts of a mapping. */
export function readTexts(field: Field | undefined, shape: TextsShape): string[] {
  if (field === undefined) return [];
  const { value, place } = field;
  const found = new Set<string>();
  for (const [index, raw] of itemsOf(field, shape).entries()) {
    if (found.size === shape.items) {
      place.note(`has more than ${shape.items} items`, value, `the first ${shape.items}`);
      break;
    }
    const at = Array.isArray(value) ? place.within(index) : place;
    const text = typeof raw === 'string' ? raw : textIn(raw);
    const clean = text === undefined ? '' : cleanText(text, shape.characters, at);
    if (clean !== '') found.add(clean);
    else at.note('holds no text', raw, 'left out');
  }
  return Array.from(found);
}

/** A text, a number as text, or the text inside a small mapping; undefined for anything else. */
export function textIn(value: unknown): string | undefined {
  const at = openValue(value);
  if (typeof at === 'string') return at;
  if (typeof at === 'number' && Number.isFinite(at)) return String(at);
  if (!isRow(at)) return undefined;
  for (const key of TEXT_KEYS) {
    const inner = Object.hasOwn(at, key) ? openValue(at[key]) : undefined;
    if (typeof inner === 'string' && inner.trim() !== '') return inner;
  }
  return undefined;
}

/** A tone: free text, and never a number. A list gives its first usable text. */
export function readTone(field: Field | undefined): string | undefined {
  if (field === undefined) return undefined;
  const items: readonly unknown[] = Array.isArray(field.value) ? field.value : [field.value];
  const usable = items.filter((item) => numberOf(textIn(item)) === undefined);
  if (usable.length < items.length) {
    field.place.note('is a number, which names no tone', field.value, 'left out');
    if (usable.length === 0) return undefined;
  }
  const value = Array.isArray(field.value) ? usable : usable[0];
  return readText({ value, place: field.place }, 80);
}

function itemsOf({ value, place }: Field, { separator, items }: TextsShape): readonly unknown[] {
  if (value === null || value === undefined) {
    place.note('is null', value, 'an empty list');
    return [];
  }
  if (Array.isArray(value)) return value.slice(0, items * 4);
  if (isRow(value)) {
    place.note('is a mapping where a list belongs', value, 'a list of its keys');
    return Object.keys(value).slice(0, items + 1);
  }
  if (typeof value !== 'string' && typeof value !== 'number') {
    place.note('is no list', value, 'an empty list');
    return [];
  }
  const parts = separator === undefined ? [String(value)] : split(String(value), separator);
  place.note('is no list', value, `a list of ${parts.length}`);
  return parts;
}

function split(text: string, separator: RegExp): string[] {
  return text
    .slice(0, 100_000)
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
