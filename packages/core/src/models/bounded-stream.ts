import { CoterieError, stoppedError } from '../errors.js';
import { openDeadline } from '../resilience/deadline.js';
import type { CallBounds } from './bounded-call.js';

/** Bounds of a stream: those of a call, and of each silence in it. */
export interface StreamBounds extends CallBounds {
  /** Milliseconds that may pass between two pieces. */
  readonly silenceMs: number;
}

/**
 * Reads a provider's stream within its bounds. Whatever ends it, the caller's stopping to read among them, ends the call too.
 * Every failure is a CoterieError.
 */
export async function* boundedStream<T>(
  bounds: StreamBounds,
  signal: AbortSignal,
  open: (signal: AbortSignal) => Promise<AsyncIterable<T>>,
): AsyncGenerator<T, void, undefined> {
  const { clock, what, timeoutMs, silenceMs, toError } = bounds;
  if (signal.aborted) throw stoppedError(what, signal);
  const reading = new AbortController();
  const whole = openDeadline(clock, timeoutMs, what, signal);
  const step = async <V>(work: Promise<V>): Promise<V> => {
    const silence = openDeadline(clock, silenceMs, `A piece of ${what}`);
    try {
      return await whole.race(silence.race(work));
    } finally {
      silence.close();
    }
  };
  try {
    const stream = await step(open(reading.signal));
    const pieces = stream[Symbol.asyncIterator]();
    for (;;) {
      const piece = await step(pieces.next());
      if (piece.done === true) return;
      yield piece.value;
    }
  } catch (error) {
    if (signal.aborted) throw stoppedError(what, signal);
    throw CoterieError.isInstance(error) ? error : toError(error);
  } finally {
    whole.close();
    reading.abort();
  }
}
