import { numberOf } from './read-scalars.js';
import type { Field } from './row.js';

const WRITTEN =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;
/** Epoch seconds and milliseconds part here: the year 5138 in seconds, 1973 in milliseconds. */
const SECONDS_END = 100_000_000_000;
const LAST = 8_640_000_000_000_000;

/** A point in time as epoch ms: epoch seconds or milliseconds, or an ISO text, UTC where it names no offset. */
export function readInstant(field: Field | undefined): number | undefined {
  if (field === undefined || field.value === null) return undefined;
  const { value, place } = field;
  const number = numberOf(value);
  const instant =
    number === undefined
      ? typeof value === 'string'
        ? written(value)
        : undefined
      : Math.round(number < SECONDS_END ? number * 1000 : number) + 0;
  if (instant === undefined || !(instant >= 0) || instant > LAST) {
    place.note('is no time', value, 'left out');
    return undefined;
  }
  if (instant !== value) place.note('is in another form', value, `${instant} (epoch ms, UTC)`);
  return instant;
}

function written(text: string): number | undefined {
  const match = WRITTEN.exec(text.slice(0, 60).trim());
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00'] = match;
  const milliseconds = (match[7] ?? '').slice(0, 3).padEnd(3, '0');
  const zone = /^[+-]/.test(match[8] ?? '') ? isoOffset(match[8] ?? '') : 'Z';
  const instant = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${zone}`,
  ).getTime();
  return Number.isNaN(instant) ? undefined : instant;
}

function isoOffset(offset: string): string {
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return `${offset[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
