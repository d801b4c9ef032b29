import { foldKey } from './fold-key.js';
import { openValue } from './open-value.js';
import type { Place } from './repairs.js';
import { isSecretKey } from './secrets.js';

/** A mapping of unknown origin. */
export type Row = Readonly<Record<string, unknown>>;

/** One value of a row, unwrapped, with its place. */
export interface Field {
  readonly value: unknown;
  readonly place: Place;
}

/** A row read by names that meet in any spelling: 'neverDo', 'never_do' and 'Never-Do' are one. */
export interface Fields {
  /** The first of these names that is there and not null (else the first that is null), marked as read. */
  take(...names: readonly string[]): Field | undefined;
  /** Whether one of these names is there. */
  has(...names: readonly string[]): boolean;
  /** What nothing took, marked as read. */
  rest(): Row;
  /** Reports every key that nothing took, and marks it as read. */
  reportRest(became?: string): void;
}

const MAX_KEYS = 500;

/** The field, unless it holds nothing. */
export function filled(field: Field | undefined): Field | undefined {
  return field?.value == null ? undefined : field;
}

/** Whether a value is a mapping. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a row: at most 500, secrets left out and reported. */
export function fieldsOf(row: Row, place: Place): Fields {
  const fields = new Map<string, { readonly key: string; readonly raw: unknown }>();
  const keys = Object.keys(row);
  for (const key of keys.slice(0, MAX_KEYS)) {
    const folded = foldKey(key.slice(0, 200));
    if (isSecretKey(key)) {
      place.within(key).note('is a secret, which no record holds', undefined, 'left out');
    } else if (fields.has(folded)) {
      place.within(key).note('is another spelling of a key that is there', row[key], 'left out');
    } else {
      fields.set(folded, { key, raw: row[key] });
    }
  }
  if (keys.length > MAX_KEYS) {
    place.note(`has more than ${MAX_KEYS} keys`, row, `the first ${MAX_KEYS} were read`);
  }
  const taken = new Set<string>();
  return {
    take(...names) {
      let empty: Field | undefined;
      for (const name of names) {
        const folded = foldKey(name);
        const field = fields.get(folded);
        if (field === undefined) continue;
        taken.add(folded);
        const value = openValue(field.raw);
        const found = { value, place: place.within(field.key) };
        if (value !== null && value !== undefined) return found;
        empty ??= found;
      }
      return empty;
    },
    has: (...names) => names.some((name) => fields.has(foldKey(name))),
    rest() {
      const left = Array.from(fields).filter(([folded]) => !taken.has(folded));
      for (const [folded] of left) taken.add(folded);
      return Object.fromEntries(left.map(([, { key, raw }]) => [key, raw]));
    },
    reportRest(became = 'left out') {
      for (const [folded, { key, raw }] of fields) {
        if (taken.has(folded)) continue;
        taken.add(folded);
        place.within(key).note('is not known here', raw, became);
      }
    },
  };
}
