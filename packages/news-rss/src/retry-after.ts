const DAY_MS = 86_400_000;

/** Milliseconds of a `Retry-After` header (seconds, or a date against `now`), at most a day; `undefined` where there is none to read. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const text = header?.trim();
  if (text === undefined || text === '') return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), DAY_MS);
}
