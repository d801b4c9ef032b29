import { CoterieError } from '../errors.js';
import type { Clock } from '../ports/clock.js';

/**
 * Runs all works side by side and resolves when each has ended, or after `ms` milliseconds whatever hangs then. Gives those that failed, and
 * those that had not ended by then with a 'deadline-exceeded'. Never rejects; leaves no timer.
 */
export async function settleWithin(
  clock: Clock,
  ms: number,
  works: Readonly<Record<string, () => Promise<void>>>,
): Promise<readonly { readonly name: string; readonly error: unknown }[]> {
  const failed: { name: string; error: unknown }[] = [];
  const running = new Set(Object.keys(works));
  const all = Promise.all(
    Object.entries(works).map(async ([name, work]) => {
      try {
        await work();
      } catch (error) {
        failed.push({ name, error });
      }
      running.delete(name);
    }),
  );
  let cancel = () => {};
  const late = new Promise<void>((resolve) => {
    cancel = clock.after(ms, resolve);
  });
  await Promise.race([all, late]);
  cancel();
  const hanging = [...running].map((name) => ({
    name,
    error: new CoterieError('deadline-exceeded', `${name} did not end within ${ms} ms.`),
  }));
  return [...failed, ...hanging];
}
