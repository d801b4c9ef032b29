import { CoterieError } from '../errors.js';
import type { Clock } from '../ports/clock.js';

/**
 * Runs `work` with one signal that is aborted when `parent` is, or after `ms` milliseconds, and settles at that moment even where `work`
 * does not listen. One timer, cleared at the end.
 * @throws CoterieError 'deadline-exceeded' (retryable) or 'aborted', or what `work` rejects with.
 */
export async function withDeadline<T>(
  clock: Clock,
  ms: number,
  what: string,
  parent: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (parent.aborted) throw abortedError(what, parent);
  const controller = new AbortController();
  let cancelTimer = () => {};
  let onParentAbort = () => {};
  const ended = new Promise<never>((_, reject) => {
    const end = (error: CoterieError) => {
      reject(error);
      controller.abort(error);
    };
    cancelTimer = clock.after(ms, () =>
      end(
        new CoterieError('deadline-exceeded', `${what} took longer than ${Math.round(ms)} ms.`, {
          isRetryable: true,
        }),
      ),
    );
    onParentAbort = () => end(abortedError(what, parent));
    parent.addEventListener('abort', onParentAbort, { once: true });
  });
  try {
    return await Promise.race([work(controller.signal), ended]);
  } finally {
    cancelTimer();
    parent.removeEventListener('abort', onParentAbort);
    ended.catch(() => {});
  }
}

function abortedError(what: string, parent: AbortSignal): CoterieError {
  return new CoterieError('aborted', `${what} was stopped before it ended.`, {
    cause: parent.reason,
  });
}
