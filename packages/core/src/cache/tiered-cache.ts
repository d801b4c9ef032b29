import type { Cache } from '../ports/cache.js';
import type { Clock } from '../ports/clock.js';
import type { Signals } from '../ports/signals.js';
import type { Bot } from '../records/bot.js';
import type { Chat } from '../records/chat.js';
import type { Json } from '../records/primitives.js';
import { type Breaker, createBreaker } from '../resilience/breaker.js';
import { type CacheCounts, type CachedRecords, kindOfCache } from './cached-records.js';
import { botsKind, type CacheKind, chatKind, longestLifetimeMs } from './kinds.js';
import { cacheBreakerOptions, sharedTier } from './shared-tier.js';

/** Counts of a cache, with the values held in this process. */
export interface CacheMetrics extends Readonly<CacheCounts> {
  readonly entries: number;
}

/**
 * Plain records in two tiers: this process, and one that all workers share. A dead second tier costs a little time, never a call; whatever lies in it
 * and cannot be read is a miss.
 */
export interface TieredCache {
  readonly chats: CachedRecords<Chat>;
  /** Bots that are asked for together. */
  readonly bots: CachedRecords<readonly Bot[]>;
  /** Forgets all values with this tag, in every worker. Never rejects. */
  invalidate(tag: string): Promise<void>;
  /** Forgets everything, in every worker, those that start later among them. Never rejects. */
  clear(): Promise<void>;
  metrics(): CacheMetrics;
  /** Ends what is under way; whoever waits for it is rejected. */
  stop(): Promise<void>;
}

/** What a {@link TieredCache} is made of. */
export interface TieredCacheSetup {
  readonly clock: Clock;
  readonly signals: Signals;
  /** The second tier; without one there is the first alone. */
  readonly cache?: Cache;
  /** Replaces the second tier's own breaker, for one that is shown among others. */
  readonly breaker?: Breaker;
  readonly onError: (error: unknown) => void;
}

const TOPIC = 'cache:dropped';
const EPOCH_KEY = 'epoch';

/** Makes a {@link TieredCache} and listens to what other workers invalidate. */
export async function tieredCache(setup: TieredCacheSetup): Promise<TieredCache> {
  const { clock, signals, cache, onError } = setup;
  const counts: CacheCounts = { hits: 0, sharedHits: 0, loads: 0, stale: 0, corrupt: 0 };
  const breaker =
    setup.breaker ?? createBreaker({ name: 'cache', clock, options: cacheBreakerOptions });
  const stopping = new AbortController();
  const { signal } = stopping;
  const shared = cache && sharedTier({ clock, cache, breaker, signal, onError });
  let notBefore = 0;
  let epochRead: Promise<void> | undefined;
  /** The epoch that another worker may have set is read once, before the first value of the shared tier is believed. */
  const readEpoch = (): Promise<void> => {
    epochRead ??= (shared?.get(EPOCH_KEY) ?? Promise.resolve(undefined)).then((text) => {
      notBefore = Math.max(notBefore, Number(text) || 0);
    });
    return epochRead;
  };
  const make = <T>(kind: CacheKind<T>) =>
    kindOfCache({
      clock,
      kind,
      shared,
      counts,
      signal,
      readEpoch,
      notBefore: () => notBefore,
      onError,
    });
  const chats = make(chatKind);
  const bots = make(botsKind);
  const all = [chats, bots];

  /** Forgets in this process; what this process wrote to the shared tier of late may have crossed the invalidation there, so it goes again. */
  const dropTag = (tag: string): void => {
    for (const key of all.flatMap((kind) => kind.dropTag(tag))) void shared?.delete(key);
  };
  const dropBefore = (epoch: number): void => {
    notBefore = Math.max(notBefore, epoch);
    for (const kind of all) kind.dropAll();
  };
  const unsubscribe = await signals.subscribe(TOPIC, (payload) => {
    const { tag, epoch } = readDrop(payload);
    if (epoch !== undefined) dropBefore(epoch);
    if (tag !== undefined) dropTag(tag);
  });
  const tell = async (payload: Json): Promise<void> => {
    try {
      await signals.publish(TOPIC, payload);
    } catch (error) {
      onError(error);
    }
  };

  return {
    chats,
    bots,
    async invalidate(tag) {
      dropTag(tag);
      const isDone = shared === undefined || (await shared.invalidateTag(tag));
      // What could not be deleted in the shared tier must not be believed when that comes back.
      if (!isDone) dropBefore(clock.now());
      await tell(isDone ? { tag } : { tag, epoch: clock.now() });
    },
    async clear() {
      const epoch = clock.now();
      dropBefore(epoch);
      shared?.set(EPOCH_KEY, String(epoch), longestLifetimeMs, []);
      await tell({ epoch });
    },
    metrics: () => ({ ...counts, entries: all.reduce((sum, kind) => sum + kind.size, 0) }),
    async stop() {
      stopping.abort();
      if (setup.breaker === undefined) breaker.close();
      await unsubscribe();
    },
  };
}

/** Narrows what may come from another version. */
function readDrop(payload: Json): { readonly tag?: string; readonly epoch?: number } {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return {};
  const { tag, epoch } = payload as Readonly<Record<string, unknown>>;
  return {
    ...(typeof tag === 'string' ? { tag } : {}),
    ...(typeof epoch === 'number' && Number.isFinite(epoch) ? { epoch } : {}),
  };
}
