/** Counts what happened within a span of time before now: what falls out of the span is forgotten. */
export interface TimeWindow {
  /** Notes one event. Late ones find their place. */
  add(at: number): void;
  /** Events later than `now - span`. */
  count(now: number): number;
  /** The times counted at `now`, ascending. */
  times(now: number): readonly number[];
  /** Forgets every event up to and at this time. */
  forgetUntil(at: number): void;
}

const COMPACT_AT = 64;

/** An empty window over `spanMs` milliseconds. */
export function createTimeWindow(spanMs: number): TimeWindow {
  let times: number[] = [];
  let head = 0;

  function forgetUntil(at: number): void {
    while (head < times.length && (times[head] as number) <= at) head += 1;
    if (head > COMPACT_AT && head * 2 > times.length) {
      times = times.slice(head);
      head = 0;
    }
  }

  return {
    add(at) {
      let place = times.length;
      while (place > head && (times[place - 1] as number) > at) place -= 1;
      if (place === times.length) times.push(at);
      else times.splice(place, 0, at);
      forgetUntil((times[times.length - 1] as number) - spanMs);
    },
    count(now) {
      forgetUntil(now - spanMs);
      return times.length - head;
    },
    times(now) {
      forgetUntil(now - spanMs);
      return times.slice(head);
    },
    forgetUntil,
  };
}
