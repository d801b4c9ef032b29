import { CoterieError } from '../../errors.js';

/** One piece of work in the background. */
export interface Work {
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** It failed, or was dropped before it began. */
  readonly onLost: (error: unknown) => void;
}

/** Work in the background, one piece after another. */
export interface Lane {
  /** Queues work. Where too much waits, or the lane is closed, it is lost at once. */
  add(work: Work): void;
  /** Resolves when nothing waits or runs. */
  idle(): Promise<void>;
  /** Aborts what is under way and drops what waits; resolves when nothing runs any more. */
  close(): Promise<void>;
}

/** Makes a {@link Lane} in which at most `limit` pieces wait. */
export function lane(limit: number): Lane {
  const waiting: Work[] = [];
  const controller = new AbortController();
  const { signal } = controller;
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        await next.run(signal);
      } catch (error) {
        next.onLost(error);
      }
    }
    running = undefined;
  };

  return {
    add(work) {
      if (signal.aborted) return work.onLost(signal.reason);
      if (waiting.length >= limit) {
        const much = `More than ${limit} pieces of memory's work wait already. Give the engine a faster model or storage, or larger batches.`;
        return work.onLost(new CoterieError('overloaded', much));
      }
      waiting.push(work);
      running ??= Promise.resolve().then(run);
    },
    async idle() {
      while (running !== undefined) await running;
    },
    async close() {
      const dropped = waiting.splice(0);
      const reason = new CoterieError('aborted', 'The engine is stopping.');
      controller.abort(reason);
      for (const { onLost } of dropped) onLost(reason);
      await running;
    },
  };
}
