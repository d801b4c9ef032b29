import { foldKey } from './fold-key.js';
import type { LegacyTarget } from './legacy-setting-keys.js';
import { openValue } from './open-value.js';
import { rangesIn } from './read-active-hours.js';
import { booleanOf, numberOf } from './read-scalars.js';
import { inWpm } from './read-speed.js';
import type { Place } from './repairs.js';
import { isRow, type Row } from './row.js';

const NULLABLE: ReadonlySet<string> = new Set(['speaking.initiative']);
/** Keys that settings without a default have. */
const OPTIONAL = ['weekdays', 'timeZone'];
/** No setting nests deeper. */
const MAX_DEPTH = 6;

/** What a value may mean, the likeliest first. */
export function candidatesOf(
  value: unknown,
  { form, path }: LegacyTarget,
  kept: unknown,
  place: Place,
): readonly unknown[] {
  if (value === null || value === undefined) return NULLABLE.has(path) ? [null] : [];
  if (form === 'wpm') return [typingOf(value)].filter((each) => each !== undefined);
  if (form === 'ranges')
    return [rangesIn(isRow(value) ? [value] : value, place)].filter((ranges) => ranges.length > 0);
  const at = form === 'max' && isRow(value) ? openValue(value['max'] ?? value['min']) : value;
  return isShallow(at) ? coerced(at, kept) : [];
}

function coerced(value: unknown, kept: unknown): readonly unknown[] {
  if (typeof kept === 'boolean') return [booleanOf(value)].filter((each) => each !== undefined);
  if (typeof kept === 'number' || kept === null) {
    const number = numberOf(value);
    return number === undefined ? [] : [number, Math.floor(number)];
  }
  if (isRow(kept) && isRow(value)) return [coercedRow(value, kept)];
  if (Array.isArray(kept) && typeof value === 'string')
    return [
      value
        .split(/[,;\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ];
  return [value];
}

function coercedRow(value: Row, kept: Row): Row {
  const names = new Map([...Object.keys(kept), ...OPTIONAL].map((name) => [foldKey(name), name]));
  const row: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const name = names.get(foldKey(key.slice(0, 200)));
    if (name === undefined) continue;
    const inner = openValue(value[key]);
    row[name] = coerced(inner, kept[name])[0] ?? inner;
  }
  return row;
}

function isShallow(value: unknown, depth = MAX_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}

function typingOf(value: unknown): Row | undefined {
  const [low, high] = isRow(value)
    ? [value['min'], value['max']]
    : Array.isArray(value)
      ? [value[0], value[1]]
      : [value, value];
  const ends = [openValue(low), openValue(high)].map(numberOf);
  const [min = ends[1], max = ends[0]] = ends;
  if (min === undefined || max === undefined) return undefined;
  const wpm = [min * inWpm(min), max * inWpm(max)].map((figure) => Math.round(figure * 100) / 100);
  return { wpmMin: Math.min(...wpm), wpmMax: Math.max(...wpm) };
}
