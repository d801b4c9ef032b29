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
  return new SortedWindow(spanMs);
}

class SortedWindow implements TimeWindow {
  readonly #spanMs: number;
  #times: number[] = [];
  #head = 0;
  /** The oldest time: until it falls out, counting touches no list. */
  #oldest = Number.POSITIVE_INFINITY;

  constructor(spanMs: number) {
    this.#spanMs = spanMs;
  }

  add(at: number): void {
    const times = this.#times;
    let place = times.length;
    while (place > this.#head && (times[place - 1] as number) > at) place -= 1;
    if (place === times.length) times.push(at);
    else times.splice(place, 0, at);
    this.#oldest = times[this.#head] as number;
    this.forgetUntil((times[times.length - 1] as number) - this.#spanMs);
  }

  count(now: number): number {
    this.forgetUntil(now - this.#spanMs);
    return this.#times.length - this.#head;
  }

  times(now: number): readonly number[] {
    this.forgetUntil(now - this.#spanMs);
    return this.#times.slice(this.#head);
  }

  forgetUntil(at: number): void {
    if (this.#oldest > at) return;
    const times = this.#times;
    while (this.#head < times.length && (times[this.#head] as number) <= at) this.#head += 1;
    if (this.#head > COMPACT_AT && this.#head * 2 > times.length) {
      this.#times = times.slice(this.#head);
      this.#head = 0;
    }
    this.#oldest = this.#times[this.#head] ?? Number.POSITIVE_INFINITY;
  }
}
