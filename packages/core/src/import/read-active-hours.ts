import { ActiveHours, type TimeRange } from '../records/active-hours.js';
import { TimeZone } from '../records/primitives.js';
import { foldForMatch } from '../text/case.js';
import { openValue } from './open-value.js';
import { numberOf } from './read-scalars.js';
import { textIn } from './read-texts.js';
import type { Place } from './repairs.js';
import { type Field, fieldsOf, isRow, type Row } from './row.js';
import { IMPORT_WORDS } from './words/index.js';

const CLOCK = /^(\d{1,2})(?:[:.hH](\d{2}))?(?::\d{2})?\s*(am|pm)?$/i;
const SPAN = /\s*(?:-|–|—|\bto\b|\bile\b)\s*/;
const MAX_RANGES = 24;

/**
 * Active hours: '09:30-18:00, 20:00-23:00', a list of ranges (texts, pairs or mappings), or a mapping of `start` and `end` with a
 * time zone and weekdays. A number is an hour; weekdays are 0 Sunday to 6 Saturday or names. What cannot be read is left out, and no
 * range at all means always.
 */
export function readActiveHours(field: Field | undefined): ActiveHours {
  if (field === undefined || field.value === null) return ActiveHours.parse({});
  const { value, place } = field;
  if (!isRow(value)) return ActiveHours.parse({ ranges: rangesIn(value, place) });
  const fields = fieldsOf(value, place);
  const zone = zoneOf(fields.take('time_zone', 'timezone', 'tz'));
  const weekdays = weekdaysOf(fields.take('weekdays', 'days', 'gunler'));
  const listed = fields.take('ranges', 'hours', 'windows', 'intervals', 'saatler');
  const isOneRange = fields.has('start', 'from', 'end', 'to', 'baslangic');
  for (const name of ['start', 'from', 'begin', 'baslangic', 'end', 'to', 'until', 'bitis'])
    fields.take(name);
  const ranges =
    listed !== undefined && listed.value !== null
      ? rangesIn(listed.value, listed.place)
      : isOneRange
        ? rangesIn([value], place)
        : [];
  fields.reportRest();
  return ActiveHours.parse({
    ranges,
    ...(weekdays === undefined ? {} : { weekdays }),
    ...(zone === undefined ? {} : { timeZone: zone }),
  });
}

/** The ranges of a day in a text or list; reports what is none. */
export function rangesIn(value: unknown, place: Place): TimeRange[] {
  const items = typeof value === 'string' ? value.slice(0, 2_000).split(/[,;\n]/) : value;
  if (!Array.isArray(items)) {
    place.note('is no range of hours', value, 'always');
    return [];
  }
  if (typeof value === 'string') place.note('is a text', value, 'a list of ranges');
  const isPair = items.length === 2 && items.every((item) => timeOf(item) !== undefined);
  const found: TimeRange[] = [];
  for (const item of isPair ? [items] : items) {
    if (found.length === MAX_RANGES) break;
    const range = rangeOf(openValue(item));
    if (range === undefined) place.note('is no range of hours', item, 'left out');
    else found.push(range);
  }
  return found;
}

function rangeOf(item: unknown): TimeRange | undefined {
  if (typeof item === 'string') return ends(item.slice(0, 80).trim().split(SPAN));
  if (Array.isArray(item)) return ends(item);
  if (!isRow(item)) return undefined;
  return ends([
    own(item, ['from', 'start', 'begin', 'baslangic']),
    own(item, ['to', 'end', 'until', 'bitis']),
  ]);
}

function own(row: Row, names: readonly string[]): unknown {
  const name = names.find((each) => Object.hasOwn(row, each));
  return name === undefined ? undefined : row[name];
}

function ends(parts: readonly unknown[]): TimeRange | undefined {
  if (parts.length !== 2) return undefined;
  const from = timeOf(parts[0]);
  const to = timeOf(parts[1]);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** `HH:MM` from '9', '9:30', '09.30', '9pm' or a number of hours; 24:00 is the day's last minute. */
function timeOf(value: unknown): string | undefined {
  const at = openValue(value);
  if (typeof at === 'number') return Number.isFinite(at) ? clock(Math.round(at * 60)) : undefined;
  const match = typeof at === 'string' ? CLOCK.exec(at.slice(0, 40).trim()) : null;
  if (match === null) return undefined;
  const hour = Number(match[1]);
  const half = match[3]?.toLowerCase();
  const shift = half === 'pm' && hour < 12 ? 12 : half === 'am' && hour === 12 ? -12 : 0;
  const minutes = Number(match[2] ?? 0);
  return minutes > 59 ? undefined : clock((hour + shift) * 60 + minutes);
}

function clock(minutes: number): string | undefined {
  if (minutes < 0 || minutes > 1440) return undefined;
  const within = Math.min(minutes, 1439);
  const pad = (figure: number): string => String(figure).padStart(2, '0');
  return `${pad(Math.floor(within / 60))}:${pad(within % 60)}`;
}

/** A time zone that this machine knows; another one is reported. */
export function zoneOf(field: Field | undefined): string | undefined {
  if (field === undefined || field.value === null) return undefined;
  const text = textIn(field.value)?.trim() ?? '';
  if (text !== '' && text.length <= 60 && TimeZone.safeParse(text).success) return text;
  field.place.note('is no time zone', field.value, 'left out');
  return undefined;
}

function weekdaysOf(field: Field | undefined): number[] | undefined {
  if (field === undefined || field.value === null) return undefined;
  const { value, place } = field;
  const items = typeof value === 'string' ? value.slice(0, 400).split(/[\s,;]+/) : value;
  const found = new Set<number>();
  for (const item of Array.isArray(items) ? items.slice(0, 50) : []) {
    const number = numberOf(item);
    const day =
      number === undefined
        ? IMPORT_WORDS.weekdays.get(foldForMatch(textIn(item)?.slice(0, 40) ?? ''))
        : number === 7
          ? 0
          : number;
    if (day !== undefined && Number.isInteger(day) && day >= 0 && day <= 6) found.add(day);
    else place.note('is no weekday', item, 'left out');
  }
  if (found.size > 0) return Array.from(found).sort();
  place.note('names no weekday', value, 'every day');
  return undefined;
}
