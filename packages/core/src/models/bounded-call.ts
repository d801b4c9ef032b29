import { CoterieError, ModelError, stoppedError } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { ModelRequest } from '../ports/language-model.js';
import { openDeadline } from '../resilience/deadline.js';

/** How a call to a provider is bounded, and how its failures are read. */
export interface CallBounds {
  readonly clock: Clock;
  /** Names the call in errors: 'groq:llama-3.3-70b-versatile'. */
  readonly what: string;
  /** Milliseconds for the whole call. */
  readonly timeoutMs: number;
  /** What an error of the provider's client means. */
  readonly toError: (error: unknown) => ModelError;
}

/**
 * Makes one call with a signal of its own that ends with the caller's, or at the timeout. Settles at that moment, whatever the client does. Every failure is
 * a CoterieError.
 */
export async function boundedCall<T>(
  bounds: CallBounds,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { clock, what, timeoutMs, toError } = bounds;
  if (signal.aborted) throw stoppedError(what, signal);
  const deadline = openDeadline(clock, timeoutMs, what, signal);
  try {
    return await deadline.race(work(deadline.signal));
  } catch (error) {
    if (signal.aborted) throw stoppedError(what, signal);
    throw CoterieError.isInstance(error) ? error : toError(error);
  } finally {
    deadline.close();
  }
}

/** Makes a call once more with the shorter user text, where the whole is too large for the model. */
export async function shortenIfTooLarge<T>(
  request: ModelRequest,
  call: (request: ModelRequest) => Promise<T>,
): Promise<T> {
  try {
    return await call(request);
  } catch (error) {
    const { shorterUser } = request;
    const isTooLarge = ModelError.isInstance(error) && error.kind === 'too-large';
    if (!isTooLarge || shorterUser === undefined || shorterUser.length >= request.user.length)
      throw error;
    return await call({ ...request, user: shorterUser });
  }
}
