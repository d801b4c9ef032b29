import type { Style } from '../records/persona.js';
import { foldForMatch } from '../text/case.js';
import { cleanText } from './clean-text.js';
import { booleanOf, firstOf, foldWord, numberOf } from './read-scalars.js';
import { readText, textIn } from './read-texts.js';
import type { Place } from './repairs.js';
import { type Field, fieldsOf, isRow, type Row } from './row.js';
import { IMPORT_WORDS } from './words/index.js';

type Length = Style['length'];
/** What a free text says of the style; what it does not speak of is undefined. */
interface Hints {
  readonly length: Length | undefined;
  readonly emojis: boolean | undefined;
  readonly abbreviations: boolean | undefined;
}

const MAX_NOTE = 400;
const MAX_READ = 2_000;
const REACH = 4;

/** A style from a text, a mapping, a list of either, or anything else, which gives the defaults. */
export function readStyle(field: Field | undefined): Style {
  if (field === undefined) return styleOf({}, {});
  const { value, place } = field;
  if (isRow(value)) return styleOfRow(value, place);
  const texts = (Array.isArray(value) ? value : [value])
    .map(textIn)
    .filter((text) => text !== undefined);
  if (texts.length === 0) {
    place.note(value === null ? 'is null' : 'is no style', value, 'the default');
    return styleOf({}, {});
  }
  const note = cleanText(texts.slice(0, 50).join(', '), MAX_NOTE, place);
  place.note(
    Array.isArray(value) ? 'is a list' : 'is a text',
    value,
    'read for length and emoji, and kept as a note',
  );
  return styleOf(hintsIn(note), note === '' ? {} : { note });
}

/** What a free text says of length, emoji and abbreviations, in any built-in language. */
export function hintsIn(text: string): Partial<Style> {
  let hints: Hints = { length: undefined, emojis: undefined, abbreviations: undefined };
  for (const clause of text.slice(0, MAX_READ).split(/[,.;:!?\n/&+]|\s-\s/)) {
    const tokens =
      foldForMatch(clause)
        .replace(/['’]/g, '')
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    hints = {
      length: hints.length ?? lengthIn(tokens),
      emojis: hints.emojis ?? saidOf(tokens, IMPORT_WORDS.emojiStems),
      abbreviations: hints.abbreviations ?? saidOf(tokens, IMPORT_WORDS.abbreviationStems),
    };
  }
  return Object.fromEntries(Object.entries(hints).filter(([, hint]) => hint !== undefined));
}

function styleOfRow(row: Row, place: Place): Style {
  const fields = fieldsOf(row, place);
  const note = readOptional(fields.take('note', 'text', 'description', 'aciklama'), MAX_NOTE);
  const disclaimer = fields.take('disclaimer', 'uyari');
  const emojis = flag(fields.take('emojis', 'emoji', 'use_emojis', 'use_emoji', 'emoji_usage'));
  const length = lengthOf(fields.take('length', 'message_length', 'reply_length', 'uzunluk'));
  const abbreviations = flag(fields.take('abbreviations', 'use_abbreviations', 'kisaltma'));
  fields.reportRest();
  const said = {
    ...(emojis === undefined ? {} : { emojis }),
    ...(length === undefined ? {} : { length }),
    ...(abbreviations === undefined ? {} : { abbreviations }),
  };
  const sentence = readDisclaimer(disclaimer);
  return styleOf(
    { ...(note === undefined ? {} : hintsIn(note)), ...said },
    {
      ...(note === undefined ? {} : { note }),
      ...(sentence === undefined ? {} : { disclaimer: sentence }),
    },
  );
}

function styleOf(said: Partial<Style>, texts: Partial<Style>): Style {
  return { emojis: true, length: 'medium', abbreviations: false, ...said, ...texts };
}

function readOptional(field: Field | undefined, characters: number): string | undefined {
  return field === undefined || field.value === null ? undefined : readText(field, characters);
}

function readDisclaimer(field: Field | undefined): string | undefined {
  if (field === undefined || field.value === null || field.value === false) return undefined;
  if (booleanOf(firstOf(field.value)) === undefined) return readText(field, 200);
  field.place.note('is no sentence', field.value, 'left out');
  return undefined;
}

function flag(field: Field | undefined): boolean | undefined {
  if (field === undefined) return undefined;
  const value = firstOf(field.value);
  const read = booleanOf(value) ?? (typeof value === 'string' ? meantBy(value) : undefined);
  if (read === undefined) field.place.note('is no yes or no', field.value, 'the default');
  else if (read !== field.value) field.place.note('is no boolean', field.value, String(read));
  return read;
}

/** 'no emojis' means no; a text of emoji or about them means yes. */
function meantBy(text: string): boolean | undefined {
  const tokens = foldForMatch(text.slice(0, 200)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const said =
    saidOf(tokens, IMPORT_WORDS.emojiStems) ?? saidOf(tokens, IMPORT_WORDS.abbreviationStems);
  if (said !== undefined) return said;
  const first = IMPORT_WORDS.booleans.get(tokens[0] ?? '');
  return first ?? (/\p{Extended_Pictographic}/u.test(text) ? true : undefined);
}

function lengthOf(field: Field | undefined): Length | undefined {
  if (field === undefined) return undefined;
  const value = firstOf(field.value);
  const number = numberOf(value);
  const read =
    number !== undefined
      ? lengthOfNumber(number)
      : typeof value === 'string'
        ? (IMPORT_WORDS.length.get(foldWord(value)) ?? hintsIn(value).length)
        : undefined;
  if (read !== field.value) field.place.note('is no length', field.value, read ?? 'the default');
  return read;
}

/** A share of 0 to 1, else a number of characters. */
function lengthOfNumber(number: number): Length {
  const share = number > 1 ? number / 300 : number;
  return share < 0.34 ? 'short' : share < 0.67 ? 'medium' : 'long';
}

function lengthIn(tokens: readonly string[]): Length | undefined {
  for (const [index, token] of tokens.entries()) {
    const length = IMPORT_WORDS.length.get(token);
    if (length !== undefined && !isDenied(tokens, index)) return length;
  }
  return undefined;
}

function saidOf(tokens: readonly string[], stems: readonly string[]): boolean | undefined {
  const index = tokens.findIndex((token) => stems.some((stem) => token.startsWith(stem)));
  if (index < 0) return undefined;
  const token = tokens[index] ?? '';
  return !(IMPORT_WORDS.notEndings.some((end) => token.endsWith(end)) || isDenied(tokens, index));
}

function isDenied(tokens: readonly string[], index: number): boolean {
  const { notBefore, notAfter } = IMPORT_WORDS;
  return (
    tokens.slice(Math.max(0, index - REACH), index).some((token) => notBefore.has(token)) ||
    tokens.slice(index + 1, index + 1 + REACH).some((token) => notAfter.has(token))
  );
}
