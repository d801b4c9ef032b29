import { CoterieError } from '../errors.js';

/** Lets so many calls run at once, and so many wait, first come first served. */
export interface Bulkhead {
  /**
   * Resolves with the function that ends the call; it may be called more than once.
   * @throws CoterieError 'overloaded' where too many wait, or the signal's reason as soon as it is aborted.
   */
  enter(signal?: AbortSignal): Promise<() => void>;
  /** Calls that run and that wait. */
  counts(): { readonly running: number; readonly waiting: number };
}

/** What a bulkhead is made of. */
export interface BulkheadOptions {
  /** Names it in errors. */
  readonly name: string;
  /** Most calls at once, asked anew whenever one begins or ends. Below 1 counts as 1. */
  readonly limit: () => number;
  /** Most that wait. */
  readonly waiting: number;
}

/** Makes a {@link Bulkhead}. */
export function createBulkhead({ name, limit, waiting }: BulkheadOptions): Bulkhead {
  const queue = new Set<() => void>();
  let running = 0;

  const hasRoom = () => running < Math.max(1, Math.floor(limit()));

  function begin(): () => void {
    running += 1;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      running -= 1;
      while (hasRoom()) {
        const [next] = queue;
        if (next === undefined) return;
        queue.delete(next);
        next();
      }
    };
  }

  return {
    async enter(signal) {
      signal?.throwIfAborted();
      if (queue.size === 0 && hasRoom()) return begin();
      if (queue.size >= waiting) {
        throw new CoterieError(
          'overloaded',
          `"${name}" has ${running} calls under way and ${queue.size} that wait: no more are taken.`,
          { isRetryable: true },
        );
      }
      return await new Promise((resolve, reject) => {
        const onAbort = () => {
          queue.delete(next);
          reject(signal?.reason);
        };
        const next = () => {
          signal?.removeEventListener('abort', onAbort);
          resolve(begin());
        };
        queue.add(next);
        signal?.addEventListener('abort', onAbort, { once: true });
      });
    },
    counts: () => ({ running, waiting: queue.size }),
  };
}
