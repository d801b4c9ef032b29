import { describe, expect, it } from 'vitest';
import { livelinessAt } from '../../src/rhythm/day-curve.js';
import { profileOf, rhythmProfileNames } from '../../src/rhythm/profiles.js';

const { day } = profileOf('open-community');
const HOUR = 3_600_000;
const MONDAY = Date.UTC(2026, 0, 5);

describe('livelinessAt', () => {
  it.each(rhythmProfileNames)('has a mean of 1 over a week of %s', (name) => {
    const curve = profileOf(name).day;
    expect(curve.hours).toHaveLength(24);
    expect(curve.weekdays).toHaveLength(7);
    let sum = 0;
    for (let minute = 0; minute < 7 * 24 * 60; minute += 1)
      sum += livelinessAt(curve, MONDAY + minute * 60_000, 'UTC');
    expect(sum / (7 * 24 * 60)).toBeCloseTo(1, 6);
  });

  it('follows the wall clock of the zone, between the hours too', () => {
    const noon = livelinessAt(day, MONDAY + 12 * HOUR, 'UTC');
    const night = livelinessAt(day, MONDAY + 3 * HOUR, 'UTC');
    expect(night / noon).toBeLessThan(0.15);
    expect(livelinessAt(day, MONDAY + 9 * HOUR, 'Europe/Istanbul')).toBeCloseTo(noon);
    const half = livelinessAt(day, MONDAY + 7.5 * HOUR, 'UTC');
    const from = livelinessAt(day, MONDAY + 7 * HOUR, 'UTC');
    const to = livelinessAt(day, MONDAY + 8 * HOUR, 'UTC');
    expect(half).toBeCloseTo((from + to) / 2);
  });

  it('keeps a morning a morning when the clocks change', () => {
    // In Berlin 29 March 2026 has 23 hours: 08:00 is 07:00 UTC the day before and 06:00 UTC the day after.
    const before = livelinessAt(day, Date.UTC(2026, 2, 26, 7), 'Europe/Berlin');
    const after = livelinessAt(day, Date.UTC(2026, 3, 2, 6), 'Europe/Berlin');
    expect(after).toBeCloseTo(before);
  });

  it('knows the weekend', () => {
    const friday = livelinessAt(day, MONDAY + 4 * 24 * HOUR + 12 * HOUR, 'UTC');
    const saturday = livelinessAt(day, MONDAY + 5 * 24 * HOUR + 12 * HOUR, 'UTC');
    expect(saturday).toBeLessThan(friday);
  });
});
