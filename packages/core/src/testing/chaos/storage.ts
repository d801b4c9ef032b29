import { CoterieError } from '../../errors.js';
import type { Storage } from '../../ports/storage.js';
import { createFaults, type FaultCounts, type FaultOptions } from './faults.js';

/** Faults of a storage, and which operations have them. */
export interface ChaosStorageOptions extends FaultOptions {
  /** Operations such as 'ticks.claim' that may fail. Default: all but open and close. */
  readonly only?: readonly string[];
  /** 'before' (default): nothing was written; 'after': all was written, and the caller does not know. */
  readonly fails?: 'before' | 'after';
}

type Method = (...args: unknown[]) => Promise<unknown>;

/** A storage with faults: calls that fail reject with a retryable 'storage-failed'. */
export function chaosStorage(
  storage: Storage,
  options: ChaosStorageOptions,
): Storage & { faults(): FaultCounts } {
  const { only, fails = 'before' } = options;
  const faults = createFaults(storage.name, options);

  function wrap(operation: string, call: Method): Method {
    if (only !== undefined && !only.includes(operation)) return call;
    return async (...args) => {
      const fate = await faults.next(operation);
      if (fate === 'passes') return await call(...args);
      if (fails === 'after') await call(...args);
      throw new CoterieError(
        'storage-failed',
        `"${operation}" failed because a test asked for it.`,
        { isRetryable: true },
      );
    };
  }

  function wrapAll<T extends object>(group: string, store: T): T {
    const wrapped = Object.entries(store as Record<string, Method>).map(([name, call]) => [
      name,
      wrap(`${group}.${name}`, call),
    ]);
    return Object.fromEntries(wrapped) as T;
  }

  return {
    name: storage.name,
    capabilities: storage.capabilities,
    open: () => storage.open(),
    close: () => storage.close(),
    bots: wrapAll('bots', storage.bots),
    chats: wrapAll('chats', storage.chats),
    people: wrapAll('people', storage.people),
    messages: wrapAll('messages', storage.messages),
    stances: wrapAll('stances', storage.stances),
    holdings: wrapAll('holdings', storage.holdings),
    memories: wrapAll('memories', storage.memories),
    settings: wrapAll('settings', storage.settings),
    inbox: wrapAll('inbox', storage.inbox),
    ticks: wrapAll('ticks', storage.ticks),
    sweep: wrap('sweep', (...args) =>
      storage.sweep(...(args as Parameters<Storage['sweep']>)),
    ) as Storage['sweep'],
    faults: faults.counts,
  };
}
