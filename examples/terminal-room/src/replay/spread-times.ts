import type { LineTime, LogEntry, TimedEntry } from './log-entry.js';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;
const DAY_MS = DAY_MINUTES * MINUTE_MS;
/** Lines of one minute that are held back to be spread over it. */
const MAX_GROUP = 1_000;

/** Gives lines their times, one minute at a time. */
export interface TimeSpreader {
  /** Takes a line, and gives the lines of the minute before where it has ended. */
  readonly add: (entry: LogEntry, time: LineTime) => readonly TimedEntry[];
  /** Gives what is left. */
  readonly end: () => readonly TimedEntry[];
}

/**
 * Times for the lines of a log: those of a log with minutes only are spread evenly over their minute; one without dates begins on the day
 * `firstDay`, and where its clock goes back by more than half a day, midnight has passed. Times never go back.
 */
export function timeSpreader(firstDay: number): TimeSpreader {
  let day = firstDay;
  let lastMinute: number | undefined;
  let last = 0;
  let minuteAt = 0;
  let group: LogEntry[] = [];

  const later = (at: number) => {
    last = Math.max(last, Math.round(at));
    return last;
  };
  const flush = (): TimedEntry[] => {
    const step = MINUTE_MS / group.length;
    const timed = group.map((entry, place) => ({
      entry,
      at: later(minuteAt + (place + 0.5) * step),
    }));
    group = [];
    return timed;
  };
  return {
    add(entry, { day: date, minute, second }) {
      if (date !== undefined) day = date;
      else if (lastMinute !== undefined && minute < lastMinute - DAY_MINUTES / 2) day += 1;
      lastMinute = minute;
      const at = day * DAY_MS + minute * MINUTE_MS;
      const ended = group.length > 0 && (at !== minuteAt || group.length >= MAX_GROUP);
      const before = ended || second !== undefined ? flush() : [];
      minuteAt = at;
      if (second !== undefined) return [...before, { entry, at: later(at + second * 1000) }];
      group.push(entry);
      return before;
    },
    end: flush,
  };
}
