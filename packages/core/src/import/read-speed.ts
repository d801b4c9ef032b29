import { Speed } from '../records/speed.js';
import { type Bounds, numberOf, readNumber } from './read-scalars.js';
import { type Field, type Fields, fieldsOf, isRow } from './row.js';

const WPM: Bounds = { min: 0.1, max: 400 };
/** A word counts as 5 characters. */
const WPM_PER_CPS = 60 / 5;
/** Nobody types under 10 words a minute: a smaller figure under that name is the legacy unit, characters a second. */
const LEAST_WPM = 10;
/** What a key's ending makes of its figure, in seconds. */
const UNITS: readonly (readonly [ending: string, seconds: number])[] = [
  ['', 1],
  ['_seconds', 1],
  ['_secs', 1],
  ['_sec', 1],
  ['_s', 1],
  ['_ms', 0.001],
  ['_milliseconds', 0.001],
  ['_minutes', 60],
  ['_mins', 60],
];

/**
 * A speed profile: `delay` and `typing` each a mapping, or one flat mapping for both. Assumed of a flat one: plain `multiplier`, `jitter`,
 * `min` and `max` belong to the delay, and typing's bear its name (`typing_multiplier`, `typing_min_seconds`). Times are seconds unless the
 * key ends in `_ms` or `_minutes`; `cps` and `chars_per_second` are 12 words a minute each, and so is a `wpm` under 10.
 */
export function readSpeed(field: Field | undefined): Speed {
  if (field === undefined) return Speed.parse({});
  const { value, place } = field;
  if (!isRow(value)) {
    const base = numberOf(value);
    if (base === undefined) {
      place.note(value === null ? 'is null' : 'is no speed', value, 'the default');
      return Speed.parse({});
    }
    const baseSeconds = readNumber(field, { min: 0.1, max: 21_600 });
    return Speed.parse({ delay: { baseSeconds } });
  }
  const fields = fieldsOf(value, place);
  const delayField = fields.take('delay', 'delays', 'delay_profile');
  const typingField = fields.take('typing', 'typing_profile', 'typing_speed');
  const delay = inner(delayField);
  const typing = inner(typingField);
  const isFlat = delay === undefined && typing === undefined;
  if (isFlat) place.note('is one mapping for delay and typing', value, 'read as both');
  const speed = {
    delay: readDelay(delay ?? fields, delayField),
    typing: readTyping(typing ?? fields, typing === undefined ? 'typing_' : '', typingField),
  };
  for (const each of [fields, delay, typing]) each?.reportRest();
  return Speed.parse(speed);
}

function inner(field: Field | undefined): Fields | undefined {
  return isRow(field?.value) ? fieldsOf(field.value, field.place) : undefined;
}

function readDelay(fields: Fields, whole: Field | undefined) {
  const given = seconds(fields, ['base', 'base_delay', 'delay', 'interval'], {
    min: 0.1,
    max: 21_600,
  });
  const isNumber = whole !== undefined && numberOf(whole.value) !== undefined;
  const baseSeconds =
    given ?? (isNumber ? readNumber(whole, { min: 0.1, max: 21_600 }) : undefined);
  const multiplier = readNumber(fields.take('multiplier', 'delay_multiplier', 'speed_multiplier'), {
    min: 0.01,
    max: 100,
  });
  const jitter = pair(fields, ['jitter', 'jitter_range'], ['jitter_min'], ['jitter_max'], {
    min: 0.01,
    max: 10,
  });
  const [jitterMin, jitterMax] = ordered(jitter, 0.7, 1.3);
  const low = seconds(fields, ['min', 'min_delay', 'delay_min'], { min: 0, max: 21_600 });
  const high = seconds(fields, ['max', 'max_delay', 'delay_max'], { min: 0.1, max: 21_600 });
  const [minSeconds, maxSeconds] = ordered([low, high], 2, 180);
  return defined({ baseSeconds, multiplier, jitterMin, jitterMax, minSeconds, maxSeconds });
}

function readTyping(fields: Fields, prefix: string, whole: Field | undefined) {
  const names = (name: string) => [`${prefix}${name}`, `typing_${name}`];
  const [min, max] = wpmOf(fields, whole);
  const multiplier = readNumber(fields.take(...names('multiplier')), { min: 0.01, max: 10 });
  const low = seconds(fields, [...names('min'), 'min_typing'], { min: 0, max: 60 });
  const high = seconds(fields, [...names('max'), 'max_typing'], { min: 0.1, max: 60 });
  const [minSeconds, maxSeconds] = ordered([low, high], 2, 8);
  return defined({ wpmMin: min, wpmMax: max, multiplier, minSeconds, maxSeconds });
}

type Range = readonly [min: number | undefined, max: number | undefined];

function wpmOf(fields: Fields, whole: Field | undefined): Range {
  const [min, max] = pair(
    fields,
    ['wpm', 'typing_wpm', 'typing_speed_wpm', 'typing_speed', 'words_per_minute'],
    ['wpm_min', 'min_wpm', 'typing_wpm_min'],
    ['wpm_max', 'max_wpm', 'typing_wpm_max'],
    WPM,
    inWpm,
  );
  const [slow, fast] = pair(
    fields,
    ['cps', 'chars_per_second', 'characters_per_second', 'typing_cps'],
    ['cps_min', 'min_cps', 'chars_per_second_min'],
    ['cps_max', 'max_cps', 'chars_per_second_max'],
    WPM,
    () => WPM_PER_CPS,
  );
  const range: Range = [min ?? slow, max ?? fast];
  if (range[0] !== undefined || range[1] !== undefined) return both(range);
  if (whole === undefined || numberOf(whole.value) === undefined) return range;
  const wpm = readNumber(whole, WPM, inWpm(numberOf(whole.value) ?? 0));
  return [wpm, wpm];
}

/** The factor that makes words a minute of a figure under that name. */
export function inWpm(figure: number): number {
  return figure > 0 && figure < LEAST_WPM ? WPM_PER_CPS : 1;
}

/** A range under one name (a number, [min, max] or { min, max }), else its ends under names of their own. */
function pair(
  fields: Fields,
  names: readonly string[],
  minNames: readonly string[],
  maxNames: readonly string[],
  bounds: Bounds,
  factorOf: (figure: number) => number = () => 1,
): Range {
  const read = (field: Field | undefined) =>
    readNumber(field, bounds, factorOf(numberOf(field?.value) ?? 0));
  const whole = fields.take(...names);
  const ends: Range = [read(fields.take(...minNames)), read(fields.take(...maxNames))];
  if (whole === undefined) return ends;
  const { value, place } = whole;
  if (isRow(value)) {
    const inside = fieldsOf(value, place);
    return [ends[0] ?? read(inside.take('min', 'from')), ends[1] ?? read(inside.take('max', 'to'))];
  }
  if (Array.isArray(value) && value.length > 1) {
    const at = (index: number) => read({ value: value[index], place: place.within(index) });
    return [ends[0] ?? at(0), ends[1] ?? at(1)];
  }
  const single = read(whole);
  return [ends[0] ?? single, ends[1] ?? single];
}

function seconds(fields: Fields, names: readonly string[], bounds: Bounds): number | undefined {
  for (const [ending, factor] of UNITS) {
    const field = fields.take(...names.map((name) => `${name}${ending}`));
    if (field !== undefined && !isRow(field.value)) return readNumber(field, bounds, factor);
  }
  return undefined;
}

/** Both ends, the smaller first; where one is missing it is the default, or the other end where that lies beyond it. */
function ordered([min, max]: Range, defaultMin: number, defaultMax: number): [number, number] {
  const low = min ?? Math.min(defaultMin, max ?? defaultMin);
  const high = max ?? Math.max(defaultMax, min ?? defaultMax);
  return low <= high ? [low, high] : [high, low];
}

function both([min, max]: Range): Range {
  const low = min ?? max ?? 0;
  const high = max ?? min ?? 0;
  return low <= high ? [low, high] : [high, low];
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
