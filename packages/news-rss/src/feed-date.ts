const RFC_822 =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})[\s-](\p{L}{3})\p{L}*\.?,?[\s-](\d{4}|\d{2}),?\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(.*)$/u;
const ISO_8601 =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(.*))?$/i;
// English, then Turkish where it differs; feeds of both kinds write them.
const MONTHS = [
  ['jan', 'oca'],
  ['feb', 'şub'],
  ['mar'],
  ['apr', 'nis'],
  ['may'],
  ['jun', 'haz'],
  ['jul', 'tem'],
  ['aug', 'ağu'],
  ['sep', 'eyl'],
  ['oct', 'eki'],
  ['nov', 'kas'],
  ['dec', 'ara'],
];
const ZONE_HOURS: Readonly<Record<string, number>> = {
  ...{ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 },
  ...{ CET: 1, CEST: 2, BST: 1, EET: 2, EEST: 3, TRT: 3, MSK: 3, IST: 5.5, JST: 9 },
};
const OFFSET = /^(?:GMT|UTC?)?\s*([+-])(\d{2}):?(\d{2})/i;

/**
 * Epoch milliseconds of a date as feeds write it: RFC 822 with its usual liberties, or ISO 8601. Without a zone that is known, UTC.
 * A date after `now` is `now`; one that is none, or before 1970, is `undefined`.
 */
export function feedDate(text: string | undefined, now: number): number | undefined {
  const instant = text === undefined ? undefined : readDate(text.trim().slice(0, 100));
  return instant === undefined || instant < 0 ? undefined : Math.min(instant, now);
}

function readDate(text: string): number | undefined {
  const iso = ISO_8601.exec(text);
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    return instantOf([year, Number(month) - 1, day, hour, minute, second], zone);
  }
  const rfc = RFC_822.exec(text);
  if (rfc === null) return undefined;
  const [, day, name = '', year = '', hour, minute, second, zone] = rfc;
  const month = MONTHS.findIndex((names) => names.includes(name.toLowerCase()));
  const fullYear = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : year;
  return instantOf([fullYear, month, day, hour, minute, second], zone);
}

function instantOf(
  parts: readonly (string | number | undefined)[],
  zone: string | undefined,
): number | undefined {
  const [year = 0, month = 0, day = 1, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  const isTime = hour <= 24 && minute < 60 && second <= 60;
  const midnight = new Date(Date.UTC(year, month, day));
  const isDay =
    midnight.getUTCFullYear() === year &&
    midnight.getUTCMonth() === month &&
    midnight.getUTCDate() === day;
  if (!isTime || !isDay) return undefined;
  return Date.UTC(year, month, day, hour, minute, second) - offsetMs(zone?.trim() ?? '');
}

function offsetMs(zone: string): number {
  const [, sign, hours, minutes] = OFFSET.exec(zone) ?? [];
  if (sign === undefined) return (ZONE_HOURS[zone.toUpperCase()] ?? 0) * 3_600_000;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
