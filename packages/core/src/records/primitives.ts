import * as z from 'zod';

/** An opaque identifier: 1 to 400 characters, unique within its record type. */
export const Id = z.string().min(1).max(400);

/** A point in time: epoch milliseconds, UTC. */
export const Instant = z.number().int().nonnegative();

/** A share or probability, 0 to 1. */
export const Unit = z.number().min(0).max(1);

/** A BCP 47 language tag such as `en`, `tr` or `pt-BR`. */
export const Locale = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
  error: 'takes a language tag such as "en" or "tr"',
});

/** Plain JSON: what every free field of a record may hold. */
export const Json = z.json();
export type Json = z.infer<typeof Json>;

/** An IANA time zone that this machine knows. */
export const TimeZone = z.string().refine(isTimeZone, {
  error: 'takes an IANA time zone such as "Europe/Istanbul"',
});

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
