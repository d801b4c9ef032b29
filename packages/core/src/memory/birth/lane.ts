import { CoterieError } from '../../errors.js';

/** Work in the background, one piece after another. */
export interface Lane {
  /** Queues work; false, and nothing is done, where too much waits or the lane is closed. */
  add(name: string, work: (signal: AbortSignal) => Promise<void>): boolean;
  /** Resolves when all that waits now is done. */
  idle(): Promise<void>;
  /** Pieces that wait or are under way. */
  readonly size: number;
  /** Aborts what is under way and drops what waits; resolves when nothing runs any more. Gives the names of what was dropped. */
  close(): Promise<readonly string[]>;
}

/** Makes a {@link Lane} for at most `limit` pieces. Work that rejects is given to `onError`, and the next goes on. */
export function lane(limit: number, onError: (name: string, error: unknown) => void): Lane {
  const waiting: {
    readonly name: string;
    readonly work: (signal: AbortSignal) => Promise<void>;
  }[] = [];
  const controller = new AbortController();
  const { signal } = controller;
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      try {
        await next.work(signal);
      } catch (error) {
        onError(next.name, error);
      }
      waiting.shift();
    }
    running = undefined;
  };

  return {
    add(name, work) {
      if (signal.aborted || waiting.length >= limit) return false;
      waiting.push({ name, work });
      running ??= Promise.resolve().then(run);
      return true;
    },
    async idle() {
      while (running !== undefined) await running;
    },
    get size() {
      return waiting.length;
    },
    async close() {
      const dropped = waiting.splice(1).map(({ name }) => name);
      controller.abort(new CoterieError('aborted', 'The engine is stopping.'));
      await running;
      return dropped;
    },
  };
}
