import { truncate } from '../text/graphemes.js';
import { foldWhitespace } from '../text/normalize.js';
import { stripControls } from '../text/strip-controls.js';
import type { Place } from './repairs.js';

const BLANK_LINES = /\n{3,}/g;
/** How much more than its bound is read of a text, since cleaning shortens it. */
const READ = 8;

/**
 * A text for a record: nothing invisible, no secrets, at most two line breaks in a row, cut at `max` UTF-16 units between
 * characters. A cut or a removed secret is reported at `place`.
 */
export function cleanText(raw: string, max: number, place: Place): string {
  return bounded(raw, max, place, (text) => text.replace(BLANK_LINES, '\n\n').trim());
}

/** The same on one line. */
export function cleanLine(raw: string, max: number, place: Place): string {
  return bounded(raw, max, place, foldWhitespace);
}

function bounded(raw: string, max: number, place: Place, fold: (text: string) => string): string {
  const read = raw.length > max * READ ? raw.slice(0, max * READ) : raw;
  const seen = stripControls(read);
  // Folding white space can put a secret together, and can hide one that has white space in it.
  const folded = fold(place.scrub(seen));
  const text = place.scrub(folded);
  if (text !== folded || folded !== fold(seen))
    place.note('held a secret', undefined, 'the secret was removed');
  if (text.length <= max && read.length === raw.length) return text;
  place.note(`is longer than ${max} characters`, text, `its first ${max} characters`);
  return truncate(text, max).trim();
}
