import type { LinkLine } from './link-line.js';
import type { LinkWindow } from './link-window.js';

/** A group of inputs of which at most one is on: `of` says which, or -1 for none. `place` is that of an earlier line, where one is looked at. */
export interface Feature<Subject> {
  readonly name: string;
  readonly size: number;
  readonly of: (subject: Subject, place: number) => number;
}

const MINUTE_MS = 60_000;

/** On or off. */
export function flag<Subject>(
  name: string,
  is: (subject: Subject, place: number) => boolean,
): Feature<Subject> {
  return { name, size: 1, of: (subject, place) => (is(subject, place) ? 0 : -1) };
}

/** A number by its range; each of `from` begins a new one. */
export function ranges<Subject>(
  name: string,
  from: readonly number[],
  value: (subject: Subject, place: number) => number,
): Feature<Subject> {
  return {
    name,
    size: from.length + 1,
    of: (subject, place) => {
      const measured = value(subject, place);
      let range = 0;
      while (range < from.length && measured >= (from[range] as number)) range += 1;
      return range;
    },
  };
}

/** As `ranges`, with a case of its own for what is absent (undefined). */
export function rangesOrAbsent<Subject>(
  name: string,
  from: readonly number[],
  value: (subject: Subject, place: number) => number | undefined,
): Feature<Subject> {
  const known = ranges(name, from, (measured: number) => measured);
  return {
    name,
    size: known.size + 1,
    of: (subject, place) => {
      const measured = value(subject, place);
      return measured === undefined ? 0 : 1 + known.of(measured, place);
    },
  };
}

/** A case out of `size`; -1 for none of them. */
export function cases<Subject>(
  name: string,
  size: number,
  of: (subject: Subject, place: number) => number,
): Feature<Subject> {
  return { name, size, of };
}

/** The line at a place that is there. */
export function lineAt(window: LinkWindow, place: number): LinkLine {
  return window.lines[place] as LinkLine;
}

/** Whole minutes from a line to the query; 0 for no line. */
export function minutesSince(window: LinkWindow, line: LinkLine | undefined): number {
  if (line === undefined) return 0;
  return Math.max(0, Math.round((window.query.sentAt - line.sentAt) / MINUTE_MS));
}

/** 0 names nobody, 1-3 names somebody ever more plainly, 4 calls somebody unknown. */
export function plainness(line: LinkLine): number {
  if (line.callsUnknown) return 4;
  let best = 0;
  for (const { strength } of line.named) best = Math.max(best, strength + 1);
  return best;
}
