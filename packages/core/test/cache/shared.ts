import { tieredCache } from '../../src/cache/tiered-cache.js';
import { inProcessCache } from '../../src/in-process/cache.js';
import { inProcessSignals } from '../../src/in-process/signals.js';
import type { Cache } from '../../src/ports/cache.js';
import type { Chat } from '../../src/records/chat.js';
import { testChat } from '../../src/testing/builders.js';
import { type ManualClock, manualClock } from '../../src/testing/manual-clock.js';

/** One or two workers' caches over one second tier. */
export async function workers(given: { cache?: Cache; clock?: ManualClock } = {}) {
  const clock = given.clock ?? manualClock();
  const signals = inProcessSignals();
  const cache = given.cache ?? inProcessCache({ clock });
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const join = () => tieredCache({ clock, signals, cache, onError });
  return { clock, cache, signals, errors, join, here: await join(), there: await join() };
}

export const den: Chat = testChat({ id: 'den', members: ['ada'] });

/** A source that counts how often it is asked. */
export function source<T>(value: () => T | Promise<T>) {
  const counted = {
    calls: 0,
    load: async () => {
      counted.calls += 1;
      return await value();
    },
  };
  return counted;
}

/** A second tier that accepts every call and never answers. */
export function frozenCache(): Cache & { calls: number } {
  const hang = (): Promise<never> => {
    cache.calls += 1;
    return new Promise(() => {});
  };
  const cache = { calls: 0, get: hang, set: hang, delete: hang, invalidateTag: hang };
  return cache;
}
