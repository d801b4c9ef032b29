const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};
const PART = /(\d+(?:\.\d+)?)(ms|[smhd])/g;
const WHOLE = /^(?:\d+(?:\.\d+)?(?:ms|[smhd]))+$/;
const LONGEST_MS = 31 * 86_400_000;

/**
 * Milliseconds of a duration as providers write them: '9m38.016s', '2h1m', '120ms', or plain seconds: '7.66'. Undefined where it is none, or
 * longer than a month.
 */
export function readDuration(text: string | null | undefined): number | undefined {
  const trimmed = text?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(trimmed)) return within(Number(trimmed) * 1_000);
  if (!WHOLE.test(trimmed)) return undefined;
  let ms = 0;
  for (const [, amount, unit = ''] of trimmed.matchAll(PART))
    ms += Number(amount) * (UNITS[unit] ?? 0);
  return within(ms);
}

function within(ms: number): number | undefined {
  return ms <= LONGEST_MS ? Math.ceil(Math.round(ms * 1_000) / 1_000) : undefined;
}
