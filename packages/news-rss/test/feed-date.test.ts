import { expect, test } from 'vitest';
import { feedDate } from '../src/feed-date.js';
import { NOW } from './reading.js';

test.each([
  ['Mon, 02 Mar 2026 09:30:00 GMT', '2026-03-02T09:30:00Z'],
  ['Mon, 2 Mar 26 09:30 +0300', '2026-03-02T06:30:00Z'],
  ['02 March 2026 09:30:15 EST', '2026-03-02T14:30:15Z', Date.UTC(2026, 2, 3)],
  ['Monday, 02-Mar-26 09:30:00 UTC', '2026-03-02T09:30:00Z'],
  ['Mon, 02 Mar 2026 09:30:00 GMT+03:00', '2026-03-02T06:30:00Z'],
  ['Pzt, 02 Şub 2026 09:30:00 +0300', '2026-02-02T06:30:00Z'],
  ['2026-03-02T09:30:00+03:00', '2026-03-02T06:30:00Z'],
  ['2026-03-02 09:30:00', '2026-03-02T09:30:00Z'],
  ['2026-03-02T09:30:00.123Z', '2026-03-02T09:30:00Z'],
  ['2026-03-02', '2026-03-02T00:00:00Z'],
])('%s', (text, expected, now = NOW) => {
  expect(feedDate(text, now)).toBe(Date.parse(expected));
});

test.each([
  '',
  'yesterday',
  '03.04.2026 10:00',
  '31 Feb 2026 10:00 GMT',
  '2026-13-01',
  '01 Jan 0001 00:00:00 +0000',
  '2026-03-02T99:00:00Z',
  '1'.repeat(10_000),
  undefined,
])('no date: %s', (text) => {
  expect(feedDate(text, NOW)).toBeUndefined();
});

test('a date of the future is the time of the fetch', () => {
  expect(feedDate('2027-01-01T00:00:00Z', NOW)).toBe(NOW);
});
