import type { ActiveHours, TimeRange } from '../records/active-hours.js';
import type { Settings } from '../settings.js';

/** A wall clock's reading: minutes since midnight (0..1439) and the weekday (0 Sunday to 6 Saturday). */
export interface LocalTime {
  readonly minutes: number;
  readonly weekday: number;
}

/** The parts of a day that a prompt speaks of. */
export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Zones change their offset at whole quarters of an hour (UTC) only. */
const SLOT_MS = 900_000;
/** More spellings of zones than this are never in use at once. */
const MAX_ZONES = 1_000;
const EPOCH_WEEKDAY = 4;
const ZERO = 48;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  slot: number;
  offsetMs: number;
}

const zones = new Map<string, Zone>();

/** The wall clock of an IANA time zone at `now` (epoch ms), daylight saving included. */
export function localTime(now: number, timeZone: string): LocalTime {
  const local = now + offsetAt(now, timeZone);
  const day = Math.floor(local / DAY_MS);
  return {
    minutes: Math.floor((local - day * DAY_MS) / MINUTE_MS),
    weekday: (((day + EPOCH_WEEKDAY) % 7) + 7) % 7,
  };
}

/**
 * Whether `now` lies in the hours, by their own time zone or else the chat's. Both ends of a range belong to it, to the whole
 * minute; a range that crosses midnight belongs to the weekday on which it began. No ranges: always, on the named weekdays.
 */
export function isWithin(hours: ActiveHours, now: number, chatTimeZone: string): boolean {
  const { ranges, weekdays } = hours;
  if (ranges.length === 0 && weekdays === undefined) return true;
  const { minutes, weekday } = localTime(now, hours.timeZone ?? chatTimeZone);
  const isOn = (day: number) => weekdays === undefined || weekdays.includes(day);
  if (ranges.length === 0) return isOn(weekday);
  return ranges.some((range) => {
    const from = minutesOf(range.from);
    const to = minutesOf(range.to);
    if (from <= to) return minutes >= from && minutes <= to && isOn(weekday);
    return (minutes >= from && isOn(weekday)) || (minutes <= to && isOn((weekday + 6) % 7));
  });
}

/** Whether a chat is in its prime hours, when turns come sooner. No ranges: never. */
export function isPrimeTime(pacing: Settings['pacing'], now: number, timeZone: string): boolean {
  const { boost, ranges } = pacing.primeHours;
  return boost && ranges.length > 0 && isWithin({ ranges: ranges as TimeRange[] }, now, timeZone);
}

/** The part of the day: night until 05:00, morning until 11:00, noon until 14:00, afternoon until 18:00, evening until 22:00. */
export function partOfDay(now: number, timeZone: string): PartOfDay {
  const hour = localTime(now, timeZone).minutes / 60;
  if (hour < 5 || hour >= 22) return 'night';
  if (hour < 11) return 'morning';
  if (hour < 14) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
}

function offsetAt(now: number, timeZone: string): number {
  const slot = Math.floor(now / SLOT_MS);
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    if (zones.size >= MAX_ZONES) zones.clear();
    zone = { format: formatOf(timeZone), slot: Number.NaN, offsetMs: 0 };
    zones.set(timeZone, zone);
  }
  if (zone.slot !== slot) {
    zone.offsetMs = readOffset(zone.format, now);
    zone.slot = slot;
  }
  return zone.offsetMs;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}

function readOffset(format: Intl.DateTimeFormat, now: number): number {
  const read: Record<string, number> = {};
  for (const part of format.formatToParts(now)) read[part.type] = Number(part.value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(now / 1000) * 1000;
}

/** Minutes since midnight of an `HH:MM`. */
function minutesOf(time: string): number {
  const digit = (place: number) => time.charCodeAt(place) - ZERO;
  return (digit(0) * 10 + digit(1)) * 60 + digit(3) * 10 + digit(4);
}
