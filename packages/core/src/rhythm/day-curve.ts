import { localTime } from './day.js';
import type { DayCurve } from './profile.js';

const HOURS = 24;
const MINUTES = 60;
const WEEKDAYS = 7;

const means = new WeakMap<DayCurve, number>();

/**
 * How lively the hour is in a time zone: 1 is the mean of the week. The wall clock counts, so that a morning stays a morning when the clocks
 * change.
 */
export function livelinessAt(curve: DayCurve, now: number, timeZone: string): number {
  const { minutes, weekday } = localTime(now, timeZone);
  const hour = Math.floor(minutes / MINUTES);
  const from = curve.hours[hour] ?? 0;
  const to = curve.hours[(hour + 1) % HOURS] ?? 0;
  const hourly = from + ((to - from) * (minutes % MINUTES)) / MINUTES;
  return (hourly * (curve.weekdays[weekday] ?? 0)) / meanOf(curve);
}

function meanOf(curve: DayCurve): number {
  let mean = means.get(curve);
  if (mean === undefined) {
    mean = (sum(curve.hours) / HOURS) * (sum(curve.weekdays) / WEEKDAYS);
    means.set(curve, mean);
  }
  return mean;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
