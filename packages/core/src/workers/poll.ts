import type { Clock } from '../ports/clock.js';

/** Work that is done again and again until it is stopped. */
export interface Poll {
  /** Ends it; resolves when the round under way has ended. */
  stop(): Promise<void>;
}

/**
 * Runs `work` as soon as its caller has ended and then `everyMs` milliseconds after each round's end. A round that rejects is given to `onError`, and the next comes as ever.
 */
export function poll(
  clock: Clock,
  everyMs: number,
  work: (signal: AbortSignal) => Promise<void>,
  onError: (error: unknown) => void,
): Poll {
  const controller = new AbortController();
  const { signal } = controller;
  const run = async () => {
    // Whoever stops it from inside `work` must have it in hand.
    await Promise.resolve();
    while (!signal.aborted) {
      try {
        await work(signal);
      } catch (error) {
        if (!signal.aborted) onError(error);
      }
      try {
        await clock.sleep(everyMs, signal);
      } catch {
        return;
      }
    }
  };
  const running = run();
  return {
    async stop() {
      controller.abort();
      await running;
    },
  };
}
