import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrimeTime, isWithin, localTime, partOfDay } from '../../src/rhythm/day.js';
import { defaultSettings } from '../../src/settings.js';

const at = (iso: string) => Date.parse(iso);
const ZONES = [
  'UTC',
  'Europe/Istanbul',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

describe('localTime', () => {
  it('agrees with Intl at any time in any zone, daylight saving and all', () => {
    const format = new Map(
      ZONES.map((timeZone) => [
        timeZone,
        new Intl.DateTimeFormat('en-GB', {
          timeZone,
          weekday: 'short',
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        }),
      ]),
    );
    const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 4_102_444_800_000 }),
        (zone, now) => {
          const parts = Object.fromEntries(
            (format.get(zone)?.formatToParts(now) ?? []).map(({ type, value }) => [type, value]),
          );
          expect(localTime(now, zone)).toEqual({
            minutes: Number(parts['hour']) * 60 + Number(parts['minute']),
            weekday: days.indexOf(parts['weekday'] ?? ''),
          });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('changes at the very minute of a daylight saving switch, asked in any order', () => {
    const before = at('2026-03-29T00:59:00Z');
    const after = at('2026-03-29T01:00:00Z');
    expect(localTime(after, 'Europe/Berlin').minutes).toBe(180);
    expect(localTime(before, 'Europe/Berlin').minutes).toBe(119);
    expect(localTime(after, 'Europe/Berlin').minutes).toBe(180);
  });
});

describe('isWithin', () => {
  const hours = (from: string, to: string, weekdays?: number[]) => ({
    ranges: [{ from, to }],
    ...(weekdays === undefined ? {} : { weekdays }),
  });

  it('counts both bounds in, to the whole minute', () => {
    const office = hours('09:00', '18:00');
    expect(isWithin(office, at('2026-06-03T08:59:59Z'), 'UTC')).toBe(false);
    expect(isWithin(office, at('2026-06-03T09:00:00Z'), 'UTC')).toBe(true);
    expect(isWithin(office, at('2026-06-03T18:00:59Z'), 'UTC')).toBe(true);
    expect(isWithin(office, at('2026-06-03T18:01:00Z'), 'UTC')).toBe(false);
  });

  it('crosses midnight, on the weekday on which the range began', () => {
    const friday = hours('22:00', '02:00', [5]);
    expect(isWithin(friday, at('2026-06-05T23:00:00Z'), 'UTC')).toBe(true);
    expect(isWithin(friday, at('2026-06-06T02:00:00Z'), 'UTC')).toBe(true);
    expect(isWithin(friday, at('2026-06-06T23:00:00Z'), 'UTC')).toBe(false);
    expect(isWithin(friday, at('2026-06-05T01:00:00Z'), 'UTC')).toBe(false);
  });

  it('is always where there are no ranges, on the named weekdays', () => {
    expect(isWithin({ ranges: [] }, at('2026-06-06T03:00:00Z'), 'UTC')).toBe(true);
    expect(isWithin({ ranges: [], weekdays: [1] }, at('2026-06-06T03:00:00Z'), 'UTC')).toBe(false);
  });

  it('reads the own time zone before the chat’s', () => {
    const now = at('2026-06-03T07:00:00Z');
    expect(isWithin(hours('09:30', '10:30'), now, 'Europe/Istanbul')).toBe(true);
    expect(isWithin({ ...hours('09:30', '10:30'), timeZone: 'UTC' }, now, 'Europe/Istanbul')).toBe(
      false,
    );
  });

  it('holds on the days on which clocks change', () => {
    const night = hours('02:30', '03:30');
    // In Berlin 02:30 does not exist on 29 March and comes twice on 25 October 2026.
    expect(isWithin(night, at('2026-03-29T00:59:00Z'), 'Europe/Berlin')).toBe(false);
    expect(isWithin(night, at('2026-03-29T01:10:00Z'), 'Europe/Berlin')).toBe(true);
    expect(isWithin(night, at('2026-10-25T00:40:00Z'), 'Europe/Berlin')).toBe(true);
    expect(isWithin(night, at('2026-10-25T01:10:00Z'), 'Europe/Berlin')).toBe(false);
    expect(isWithin(night, at('2026-10-25T01:40:00Z'), 'Europe/Berlin')).toBe(true);
  });

  it('covers a range and its complement exactly once', () => {
    const time = fc.integer({ min: 0, max: 1439 });
    const text = (minutes: number) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(time, time, time, (from, to, minute) => {
        const next = (to + 1) % 1440;
        const last = (from + 1439) % 1440;
        fc.pre(next !== from);
        const now = at('2026-06-03T00:00:00Z') + minute * 60_000;
        const isIn = isWithin(hours(text(from), text(to)), now, 'UTC');
        expect(isWithin(hours(text(next), text(last)), now, 'UTC')).toBe(!isIn);
      }),
    );
  });
});

describe('prime hours and parts of the day', () => {
  it('boosts from 09:30 to 12:00 and from 14:00 to 18:00, both ends in', () => {
    const prime = (time: string) =>
      isPrimeTime(defaultSettings.pacing, at(`2026-06-03T${time}:00Z`), 'UTC');
    expect(['09:29', '09:30', '12:00', '12:01', '14:00', '18:00', '18:01'].map(prime)).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it('has no prime hours without ranges or boost', () => {
    const { pacing } = defaultSettings;
    const now = at('2026-06-03T10:00:00Z');
    expect(isPrimeTime({ ...pacing, primeHours: { boost: true, ranges: [] } }, now, 'UTC')).toBe(
      false,
    );
    expect(
      isPrimeTime({ ...pacing, primeHours: { ...pacing.primeHours, boost: false } }, now, 'UTC'),
    ).toBe(false);
  });

  it('names the part of the day in the chat’s zone', () => {
    const part = (hour: string) => partOfDay(at(`2026-06-03T${hour}:00:00Z`), 'Europe/Istanbul');
    expect(['01', '02', '08', '11', '15', '19'].map(part)).toEqual([
      'night',
      'morning',
      'noon',
      'afternoon',
      'evening',
      'night',
    ]);
  });
});
