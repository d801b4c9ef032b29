import type { ToldLimit } from '../ports/language-model.js';
import { readDuration } from './durations.js';

/** What is read of a response's headers; `Headers` fits. */
export interface ResponseHeaders {
  get(name: string): string | null;
}

/** The wait that `retry-after-ms` or `retry-after` (seconds or a date) asks for, in milliseconds. */
export function retryAfterOf(headers: ResponseHeaders, now: number): number | undefined {
  const ms = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(ms) && ms >= 0) return Math.ceil(ms);
  const given = headers.get('retry-after');
  if (given === null) return undefined;
  const wait = readDuration(given);
  if (wait !== undefined) return wait;
  const date = Date.parse(given);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** The limits in `x-ratelimit-*` headers. A bucket's window is the provider's: `windows` says over how many milliseconds each fills. */
export function limitsOf(
  headers: ResponseHeaders,
  windows: Readonly<Record<ToldLimit['what'], number>>,
): readonly ToldLimit[] {
  const told: ToldLimit[] = [];
  for (const what of ['requests', 'tokens'] as const) {
    const amount = whole(headers.get(`x-ratelimit-limit-${what}`));
    const remaining = whole(headers.get(`x-ratelimit-remaining-${what}`));
    if (amount !== undefined && amount > 0 && remaining !== undefined)
      told.push({ what, amount, remaining, windowMs: windows[what] });
  }
  return told;
}

/** When a limit that is used up comes back, by its `x-ratelimit-reset-*` header: milliseconds from now. */
export function resetOf(headers: ResponseHeaders, what: ToldLimit['what']): number | undefined {
  if (whole(headers.get(`x-ratelimit-remaining-${what}`)) !== 0) return undefined;
  return readDuration(headers.get(`x-ratelimit-reset-${what}`));
}

function whole(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;
}
