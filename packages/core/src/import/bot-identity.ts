import { Locale } from '../records/primitives.js';
import { foldForMatch } from '../text/case.js';
import { stableHash } from '../text/hash.js';
import { cleanLine } from './clean-text.js';
import { foldWord } from './read-scalars.js';
import { textIn } from './read-texts.js';
import type { Place } from './repairs.js';
import type { Field } from './row.js';
import { IMPORT_WORDS } from './words/index.js';

const HANDLE = /^[A-Za-z0-9_.-]{1,64}$/;
const TURKISH = /[ğĞşŞıİ]/g;
const ENOUGH = 3;

/** A bot's name: one line of at most 80 characters; undefined where nothing readable is left. */
export function nameOf(value: unknown, place: Place): string | undefined {
  const text = textIn(value);
  const name = text === undefined ? '' : cleanLine(text, 80, place);
  return name === '' || name === '[removed]' ? undefined : name;
}

/**
 * An id for a character that came without one: its name in plain letters, and a hash of its name and text, so that the same
 * file gives the same bot and two characters of one name stay two.
 */
export function idOf(name: string, text: string): string {
  const slug = foldForMatch(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  return `${slug === '' ? 'character' : slug}-${stableHash(`${name}\n${text}`).slice(0, 8)}`;
}

/** A platform handle without its @; what is none is reported and left out. */
export function handleOf(field: Field | undefined): string | undefined {
  if (field === undefined || field.value === null) return undefined;
  const text = textIn(field.value)?.trim() ?? '';
  const handle = text.replace(/^@/, '');
  if (!HANDLE.test(handle) || field.place.scrub(handle) !== handle) {
    field.place.note('is no handle', field.value, 'left out');
    return undefined;
  }
  if (handle !== field.value) field.place.note('is in another form', field.value, handle);
  return handle;
}

/** A language tag from a tag ('tr', 'tr_TR') or a name ('Türkçe'); what is none is reported and left out. */
export function localeOf(field: Field | undefined): string | undefined {
  if (field === undefined || field.value === null) return undefined;
  const text = textIn(field.value)?.slice(0, 40).trim() ?? '';
  const tag = IMPORT_WORDS.languages.get(foldWord(text)) ?? text.replaceAll('_', '-');
  if (Locale.safeParse(tag).success && field.place.scrub(tag) === tag) {
    if (tag !== field.value) field.place.note('is in another form', field.value, tag);
    return tag;
  }
  field.place.note('is no language', field.value, 'left out');
  return undefined;
}

/** The language that the letters of a character's own texts show: 'tr' for Turkish ones, else `fallback`. */
export function localeByLetters(texts: readonly string[], place: Place, fallback: string): string {
  let count = 0;
  for (const text of texts) count += text.match(TURKISH)?.length ?? 0;
  if (count < ENOUGH || fallback === 'tr') return fallback;
  place.note('names no language', undefined, 'tr, by the letters of its texts');
  return 'tr';
}
