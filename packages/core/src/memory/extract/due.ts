import { localTime } from '../../rhythm/day.js';
import type { TimeWords } from './rules/types.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Whether a sentence, in lower case, says when. */
export function saysWhen(sentence: string, time: TimeWords): boolean {
  return daysUntil(sentence, time, 0) !== undefined || time.clock.test(sentence);
}

/** The end of the day that a sentence, in lower case, names, epoch ms; undefined where it names none. `at`: when it was said. */
export function dueAtOf(
  sentence: string,
  time: TimeWords,
  at: number,
  timeZone: string,
): number | undefined {
  const { minutes, weekday } = localTime(at, timeZone);
  const days = daysUntil(sentence, time, weekday);
  if (days === undefined) return undefined;
  const startOfDay = Math.floor(at / MINUTE_MS) * MINUTE_MS - minutes * MINUTE_MS;
  return startOfDay + (days + 1) * DAY_MS - 1;
}

function daysUntil(sentence: string, time: TimeWords, today: number): number | undefined {
  for (const [pattern, unit] of time.counted) {
    const count = pattern.exec(sentence)?.groups?.['count'];
    if (count === undefined) continue;
    const number = Number(count);
    if (Number.isInteger(number)) return Math.min(number, 1_000) * unit;
    return Math.max(1, time.numbers.indexOf(count)) * unit;
  }
  const weekday = time.weekdays.findIndex((pattern) => pattern.test(sentence));
  const named = time.days.find(([pattern]) => pattern.test(sentence))?.[1];
  if (weekday < 0) return named;
  // 'Next week on Friday' is the Friday after the next Monday.
  const ahead = (weekday - today + 7) % 7 || 7;
  return named === 7 && ahead < 7 - ((today + 6) % 7) ? ahead + 7 : ahead;
}
