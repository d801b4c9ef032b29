import { Holding } from '../records/holding.js';
import { parseRecord } from '../records/parse-record.js';
import { Stance } from '../records/stance.js';
import { normalizeSymbol } from '../text/symbols.js';
import { openValue } from './open-value.js';
import { readInstant } from './read-instant.js';
import { numberOf, readNumber, readUnit } from './read-scalars.js';
import { readText, textIn } from './read-texts.js';
import type { Place } from './repairs.js';
import { type Field, fieldsOf, filled, isRow, type Row } from './row.js';

/** Whose opinions are read, and when, in epoch ms. */
export interface OpinionContext {
  readonly botId: string;
  readonly now: number;
}

const MAX_ITEMS = 500;
const ANY = { min: -1e12, max: 1e12 };

/** A bot's stances: a list of rows, a mapping of topic to text or row, or one row. Of two on one topic the later stays. */
export function readStances(field: Field | undefined, context: OpinionContext): Stance[] {
  return unique(field, ['topic', 'stance_text', 'konu'], (row, place) =>
    readStance(row, place, context),
  );
}

/** A bot's holdings: a list of rows or symbols, a mapping of symbol to size or row, or one row. Of two of one symbol the later stays. */
export function readHoldings(field: Field | undefined, context: OpinionContext): Holding[] {
  return unique(field, ['symbol', 'ticker', 'sembol'], (row, place) =>
    readHolding(row, place, context),
  );
}

/** One stance with the key it is unique by; undefined, and reported, where it has no topic or no text. */
export function readStance(row: Row, place: Place, { botId, now }: OpinionContext) {
  const fields = fieldsOf(row, place);
  const topic = line(fields.take('topic', 'konu', 'symbol', 'name'), 120);
  const text = readText(fields.take('text', 'stance_text', 'stance', 'opinion', 'gorus'), 600);
  const confidence = readUnit(filled(fields.take('confidence', 'confidence_level', 'guven')));
  const updatedAt = readInstant(fields.take('updated_at', 'created_at')) ?? now;
  const cooldownUntil = readInstant(fields.take('cooldown_until'));
  fields.take('id', 'bot_id', 'bot');
  fields.reportRest();
  if (topic === undefined || text === undefined) {
    place.note('is a stance without a topic or text', row, 'left out');
    return undefined;
  }
  const record = {
    ...{ botId, topic, text, updatedAt },
    ...(confidence === undefined ? {} : { confidence }),
    ...(cooldownUntil === undefined ? {} : { cooldownUntil }),
  };
  return { key: topic, record: parseRecord(Stance, record, 'Stance') };
}

/** One holding with the key it is unique by; undefined, and reported, where it has no symbol. */
export function readHolding(row: Row, place: Place, { botId, now }: OpinionContext) {
  const fields = fieldsOf(row, place);
  const named = line(fields.take('symbol', 'ticker', 'sembol', 'name'), 80);
  const averagePrice = readNumber(
    filled(fields.take('average_price', 'avg_price', 'price', 'cost', 'maliyet')),
    ANY,
  );
  const size = readNumber(
    filled(fields.take('size', 'quantity', 'amount', 'lots', 'shares', 'adet')),
    ANY,
  );
  const remark = filled(fields.take('note', 'notes', 'comment', 'not'));
  const note = remark === undefined ? undefined : readText(remark, 400);
  const updatedAt = readInstant(fields.take('updated_at', 'created_at')) ?? now;
  fields.take('id', 'bot_id', 'bot');
  fields.reportRest();
  if (named === undefined) {
    place.note('is a holding without a symbol', row, 'left out');
    return undefined;
  }
  const symbol = /^[$#]|:/.test(named) ? normalizeSymbol(named) || named : named;
  const record = {
    ...{ botId, symbol, updatedAt },
    ...(averagePrice === undefined ? {} : { averagePrice }),
    ...(size === undefined ? {} : { size }),
    ...(note === undefined ? {} : { note }),
  };
  return { key: symbol, record: parseRecord(Holding, record, 'Holding') };
}

function unique<T>(
  field: Field | undefined,
  names: readonly string[],
  read: (row: Row, place: Place) => { readonly key: string; readonly record: T } | undefined,
): T[] {
  if (field === undefined || field.value === null) return [];
  const found = new Map<string, T>();
  for (const [row, place] of rowsIn(field, names)) {
    const opinion = read(row, place);
    if (opinion === undefined) continue;
    if (found.has(opinion.key)) place.note('stands twice', opinion.key, 'the later one');
    found.set(opinion.key, opinion.record);
  }
  return Array.from(found.values());
}

function* rowsIn(
  { value, place }: Field,
  names: readonly string[],
): Generator<readonly [Row, Place]> {
  const [keyName = ''] = names;
  if (isRow(value)) {
    if (names.some((name) => Object.hasOwn(value, name))) yield [value, place];
    else {
      place.note('is a mapping', value, 'a list of its entries');
      for (const [key, raw] of Object.entries(value).slice(0, MAX_ITEMS)) {
        const at = openValue(raw);
        const rest = isRow(at) ? at : numberOf(at) !== undefined ? { size: at } : { text: at };
        yield [{ ...rest, [keyName]: key }, place.within(key)];
      }
    }
    return;
  }
  if (!Array.isArray(value)) {
    place.note('is no list', value, 'left out');
    return;
  }
  if (value.length > MAX_ITEMS) place.note(`has more than ${MAX_ITEMS} items`, value, 'cut there');
  for (const [index, raw] of value.slice(0, MAX_ITEMS).entries()) {
    const at = openValue(raw);
    const text = textIn(at);
    if (isRow(at)) yield [at, place.within(index)];
    else if (text !== undefined) yield [{ [keyName]: text }, place.within(index)];
    else place.within(index).note('is no mapping', raw, 'left out');
  }
}

/** A one-line key, of which nothing is reported where it is missing. */
function line(field: Field | undefined, characters: number): string | undefined {
  const text =
    field === undefined || field.value === null ? undefined : readText(field, characters);
  return text?.replace(/\s+/g, ' ');
}
