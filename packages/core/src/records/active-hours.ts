import * as z from 'zod';
import { TimeZone } from './primitives.js';

/** A time of day, `HH:MM`, 00:00 to 23:59. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: 'takes a time of day such as "09:30"',
});

/** A range of a day; both ends belong to it, and it crosses midnight where `from` is later than `to`. */
export const TimeRange = z.object({ from: TimeOfDay, to: TimeOfDay });
export type TimeRange = z.infer<typeof TimeRange>;

/**
 * When a bot may act. No ranges means always. `weekdays` (0 Sunday to 6 Saturday) names the days on which a range may
 * begin; `timeZone` defaults to the chat's.
 */
export const ActiveHours = z.object({
  ranges: z.array(TimeRange).max(24).default([]),
  weekdays: z.array(z.number().int().min(0).max(6)).max(7).optional(),
  timeZone: TimeZone.optional(),
});
export type ActiveHours = z.infer<typeof ActiveHours>;
