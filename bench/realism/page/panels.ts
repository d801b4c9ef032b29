import { bands } from '../bands.js';
import type { Chats } from '../row.js';
import { gapsOf } from '../statistics/gaps.js';
import type { Statistics } from '../statistics/index.js';
import { countsOf } from '../statistics/participation.js';
import { box, label, line, path } from './svg.js';

/** A log and its statistics, in one column of the page. */
export interface Column {
  readonly name: string;
  readonly chats: Chats;
  readonly statistics: Statistics;
}

/** Draws one column's view into a field of this size, its upper left corner at 0, 0. */
export type Panel = (column: Column, width: number, height: number) => string;

const SHORTEST = 0;
const LONGEST = 5;
const BINS = 40;

/** How long messages wait for the next one: shares by the logarithm of the seconds, by who ends the gap. */
export const interMessageTimes: Panel = ({ chats }, width, height) => {
  const gaps = chats.map(gapsOf);
  const series = [
    ['change', gaps.flatMap(({ speakerChange }) => speakerChange)],
    ['same', gaps.flatMap(({ sameSpeaker }) => sameSpeaker)],
  ] as const;
  const all = series.reduce((sum, [, values]) => sum + values.length, 0);
  const x = (log: number) => ((log - SHORTEST) / (LONGEST - SHORTEST)) * width;
  const lines = series.map(([css, values]) => {
    const shares = new Array<number>(BINS).fill(0);
    for (const value of values) {
      const log = Math.min(LONGEST - 0.001, Math.max(SHORTEST, Math.log10(Math.max(1, value))));
      const bin = Math.floor(((log - SHORTEST) / (LONGEST - SHORTEST)) * BINS);
      shares[bin] = (shares[bin] ?? 0) + 1 / all;
    }
    const points = shares.map(
      (share, bin) =>
        [(bin + 0.5) * (width / BINS), height - Math.min(1, share / 0.12) * height] as const,
    );
    return path(points, css);
  });
  const ticks = ['1 s', '10 s', '2 min', '17 min', '3 h', '1 day'].map((text, log) =>
    label(
      x(log),
      height + 12,
      text,
      'small',
      log === 0 ? 'start' : log === LONGEST ? 'end' : 'middle',
    ),
  );
  return [line(0, height, width, height), ...lines, ...ticks].join('');
};

const PATTERNS = ['ABA', 'ABAB_given_ABA', 'sameSpeakerNext', 'newSpeaker10'] as const;
const PATTERN_NAMES = ['A-B-A', 'then A-B-A-B', 'goes on', 'not in 10 turns'];

/** How turns follow one another; the grey field is the band of eight open chats. */
export const turnPatterns: Panel = ({ statistics }, width, height) => {
  const row = height / PATTERNS.length;
  const left = 84;
  const x = (share: number) => left + share * (width - left);
  return PATTERNS.map((name, index) => {
    const band = bands[name];
    const value = statistics[name] ?? 0;
    const y = index * row + row * 0.2;
    return [
      label(left - 6, y + row * 0.45, PATTERN_NAMES[index] ?? name, 'small', 'end'),
      box(x(band?.min ?? 0), y - 3, x(band?.max ?? 0) - x(band?.min ?? 0), row * 0.6 + 6, 'band'),
      box(left, y, x(value) - left, row * 0.6, 'bar', `${name} ${value.toFixed(3)}`),
      label(Math.min(width - 26, x(value) + 4), y + row * 0.45, value.toFixed(2)),
    ].join('');
  }).join('');
};

/** How much each speaker says, by rank, both as logarithms. */
export const participation: Panel = ({ chats, statistics }, width, height) => {
  const counts = countsOf(chats.flat().map(({ chat, user }) => `${chat} ${user}`));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.log10(Math.max(2, counts.length));
  const points = counts.map((count, index) => {
    const share = Math.log10(count / total);
    const x = (Math.log10(index + 1) / most) * width;
    return [x, Math.min(1, -share / 4) * height] as const;
  });
  return [
    line(0, height, width, height),
    path(points, 'change'),
    label(width, 10, `Gini ${(statistics['gini500'] ?? 0).toFixed(2)}`, 'small', 'end'),
    label(0, height + 12, 'who says most'),
    label(width, height + 12, `rank ${counts.length}`, 'small', 'end'),
  ].join('');
};

/** When in the day messages are written (UTC). */
export const dailyClock: Panel = ({ chats }, width, height) => {
  const hours = new Array<number>(24).fill(0);
  const rows = chats.flat();
  for (const { t } of rows) {
    const hour = Math.floor((t / 3_600) % 24);
    hours[hour] = (hours[hour] ?? 0) + 1 / rows.length;
  }
  const bar = width / 24;
  const bars = hours.map((share, hour) => {
    const tall = Math.min(1, share / 0.12) * height;
    return box(
      hour * bar + 1,
      height - tall,
      bar - 2,
      tall,
      'bar',
      `${hour}:00 ${(share * 100).toFixed(1)}%`,
    );
  });
  const ticks = [0, 6, 12, 18, 24].map((hour) =>
    label(
      hour * bar,
      height + 12,
      `${hour}`,
      'small',
      hour === 0 ? 'start' : hour === 24 ? 'end' : 'middle',
    ),
  );
  return [line(0, height, width, height), ...bars, ...ticks].join('');
};
