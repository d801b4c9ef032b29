import { foldForMatch } from '../text/case.js';
import type { Place } from './repairs.js';
import type { Field } from './row.js';
import { IMPORT_WORDS } from './words/index.js';

const MAX_WORD = 80;
const NUMBER = /^[-+]?(?:\d{1,15}(?:[.,]\d{0,15})?|[.,]\d{1,15})$/;
const PERCENT = /^(?:%\s?(.{1,20})|(.{1,20}?)\s?%)$/;
const GROUPED = /^[-+]?\d{1,3}(?:[.,]\d{3}){1,5}[.,]\d{1,15}$/;

/** A word as the tables hold it. */
export function foldWord(text: string): string {
  return foldForMatch(text.slice(0, MAX_WORD).trim()).replace(/[\s_-]+/g, ' ');
}

/** A finite number, from a number or a text ('0.7', '0,7', '1.234,56', '80%' as 0.8); undefined for anything else. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' ? numberIn(value.slice(0, MAX_WORD).trim()) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
  // JSON knows a negative zero, and writes it as zero.
  return number === 0 ? 0 : number;
}

function numberIn(text: string): number | undefined {
  const percent = PERCENT.exec(text);
  if (percent !== null) {
    const share = numberOf(percent[1] ?? percent[2]);
    return share === undefined ? undefined : share / 100;
  }
  if (GROUPED.test(text)) {
    const mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    return Number(`${text.slice(0, mark).replace(/[.,]/g, '')}.${text.slice(mark + 1)}`);
  }
  return NUMBER.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** A yes or no: true, 1, 'yes', 'evet', 'açık' and their opposites; undefined for anything else. */
export function booleanOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const number = numberOf(value);
  if (number !== undefined) return number > 0;
  return typeof value === 'string' ? IMPORT_WORDS.booleans.get(foldWord(value)) : undefined;
}

/** A field's yes or no; what is neither is reported and gives undefined. */
export function readBoolean(field: Field | undefined): boolean | undefined {
  if (field === undefined) return undefined;
  const read = booleanOf(firstOf(field.value));
  if (read === undefined) field.place.note('is no yes or no', field.value, 'the default');
  else if (read !== field.value) field.place.note('is no boolean', field.value, String(read));
  return read;
}

/** The bounds of a number. A number beyond them is moved to the nearest. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** A field's number within bounds; what is none is reported and gives undefined. `factor` converts its unit. */
export function readNumber(
  field: Field | undefined,
  { min, max }: Bounds,
  factor = 1,
): number | undefined {
  if (field === undefined) return undefined;
  const read = numberOf(firstOf(field.value));
  if (read === undefined) {
    field.place.note('is no number', field.value, 'the default');
    return undefined;
  }
  const number = read * factor;
  const within = Math.min(max, Math.max(min, number));
  if (within !== number) field.place.note(`is not within ${min} and ${max}`, read, String(within));
  else if (within !== field.value)
    field.place.note('is in another form', field.value, String(within));
  return within;
}

/** A field's share of 0 to 1, from a number, a numeric text, a percentage or a word ('high', 'düşük'). */
export function readUnit(field: Field | undefined): number | undefined {
  if (field === undefined) return undefined;
  const value = firstOf(field.value);
  const level = typeof value === 'string' ? levelOf(value) : undefined;
  if (level === undefined) return readNumber(field, { min: 0, max: 1 });
  field.place.note('is a word', field.value, String(level));
  return level;
}

/** The first item of a list that is not null, opened no further; any other value as it is. */
export function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value.find((each) => each !== null && each !== '') : value;
}

/** Reports a null, as which nothing can be read. */
export function isNothing(value: unknown, place: Place): boolean {
  if (value !== null && value !== undefined) return false;
  place.note('is null', value, 'the default');
  return true;
}

function levelOf(text: string): number | undefined {
  const { levels } = IMPORT_WORDS;
  const word = foldWord(text);
  const exact = levels.get(word);
  if (exact !== undefined) return exact;
  for (const part of word.split(' ')) {
    const level = levels.get(part);
    if (level !== undefined) return level;
  }
  return undefined;
}
