/** Calls, and how many of them were bad. */
export interface CallCounts {
  readonly calls: number;
  readonly bad: number;
}

/** The counts of one part of a window. */
export interface Slice extends CallCounts {
  /** Epoch ms. */
  readonly start: number;
}

/** Counts of the recent past in at most `SLICES` + 1 slices, oldest first: plain data. */
export interface TimeWindow {
  readonly slices: readonly Slice[];
}

/** A window is exact to this share of its length. */
const SLICES = 10;

/** A window without calls. */
export const emptyTimeWindow: TimeWindow = { slices: [] };

/** The window with one more call. A clock that went back counts on in the newest slice. */
export function recordInTime(
  { slices }: TimeWindow,
  windowMs: number,
  isBad: boolean,
  now: number,
): TimeWindow {
  const sliceMs = windowMs / SLICES;
  const start = Math.floor(now / sliceMs) * sliceMs;
  const newest = slices.at(-1);
  const bad = isBad ? 1 : 0;
  if (newest !== undefined && newest.start >= start) {
    const counted = { start: newest.start, calls: newest.calls + 1, bad: newest.bad + bad };
    return { slices: [...slices.slice(0, -1), counted] };
  }
  const kept = slices.filter((slice) => isWithin(slice, windowMs, now));
  return { slices: [...kept, { start, calls: 1, bad }] };
}

/** What was recorded within `windowMs` before `now`. */
export function countInTime({ slices }: TimeWindow, windowMs: number, now: number): CallCounts {
  let calls = 0;
  let bad = 0;
  for (const slice of slices) {
    if (!isWithin(slice, windowMs, now)) continue;
    calls += slice.calls;
    bad += slice.bad;
  }
  return { calls, bad };
}

function isWithin({ start }: Slice, windowMs: number, now: number): boolean {
  return start > now - windowMs;
}
