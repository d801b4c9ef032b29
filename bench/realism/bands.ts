import { readFileSync } from 'node:fs';
import type { Statistics } from './statistics/index.js';
import { textStatistics } from './statistics/text.js';

/** The range of one statistic over eight open group chats. */
export interface Band {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

interface BandsFile {
  readonly bands: Readonly<Record<string, Band>>;
  readonly otherChannels: Readonly<Record<'support' | 'meeting', Readonly<Record<string, number>>>>;
}

const file = JSON.parse(
  readFileSync(new URL('./bands.json', import.meta.url), 'utf8'),
) as BandsFile;

/** The bands, by the name of their statistic. */
export const bands = file.bands;

/** What single channels of other kinds showed. */
export const otherChannels = file.otherChannels;

/** Names of the statistics of the text; all others are of the dynamics. */
export const surface: ReadonlySet<string> = new Set(Object.keys(textStatistics([])));

/** Whether a value lies in its band. */
export function isInside(name: string, value: number): boolean {
  const band = bands[name];
  return band !== undefined && value >= band.min && value <= band.max;
}

/** How many of the dynamics and of the surface bands hold their statistic, and which do not. */
export function judge(statistics: Statistics) {
  const outside = Object.keys(bands).filter(
    (name) => !isInside(name, statistics[name] ?? Number.NaN),
  );
  const count = (isSurface: boolean) => {
    const names = Object.keys(bands).filter((name) => surface.has(name) === isSurface);
    return { inside: names.filter((name) => !outside.includes(name)).length, of: names.length };
  };
  return { dynamics: count(false), surface: count(true), outside };
}
