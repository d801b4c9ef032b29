import type { Clock } from '../ports/clock.js';
import { withDeadline } from '../resilience/deadline.js';
import { type CachedValue, decodeCached, encodeCached } from './codec.js';
import type { CacheKind } from './kinds.js';
import { type LocalTier, localTier } from './local-tier.js';
import type { SharedTier } from './shared-tier.js';

/** Fetches a value from its source; undefined where there is none, which is not kept. */
export type Load<T> = (signal: AbortSignal) => Promise<T | undefined>;

/** Where values came from, counted since the cache was made. */
export interface CacheCounts {
  /** Values of this process. */
  hits: number;
  /** Values of the shared tier. */
  sharedHits: number;
  /** Values asked of their source. */
  loads: number;
  /** Values served after their time, because a fresh one was late or the source failed. */
  stale: number;
  /** What lay in the shared tier and could not be read. */
  corrupt: number;
}

/** The values of one kind. */
export interface CachedRecords<T> {
  /**
   * The value of a key: from this process, else from the shared tier, else from `load`, which is called once however many wait. A value whose time is
   * over serves while a fresh one is late, and where the source fails.
   * @throws CoterieError 'deadline-exceeded', or what `load` rejects with, where no earlier value may serve.
   */
  get(key: string, load: Load<T>): Promise<T | undefined>;
}

/** The part that the whole cache plays in one kind. */
export interface KindOfCache<T> extends CachedRecords<T> {
  /** Forgets in this process, fetches under way among them. Gives the keys of the shared tier. */
  dropTag(tag: string): readonly string[];
  dropAll(): void;
  readonly size: number;
}

/** What {@link kindOfCache} needs. */
export interface KindSetup<T> {
  readonly clock: Clock;
  readonly kind: CacheKind<T>;
  readonly shared: SharedTier | undefined;
  readonly counts: CacheCounts;
  /** Values that the source was asked for by then do not count, epoch ms. */
  readonly notBefore: () => number;
  /** Ends every fetch under way. */
  readonly signal: AbortSignal;
  /** Resolves when `notBefore` is known. */
  readonly readEpoch: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** How long a caller waits for a fresh value where an earlier one may serve, and how long for any value at all. */
const SOFT_DEADLINE_MS = 150;
const HARD_DEADLINE_MS = 5_000;

interface Fetch<T> {
  readonly value: Promise<T | undefined>;
  isDropped: boolean;
}

/** Makes the cache of one kind. */
export function kindOfCache<T>(setup: KindSetup<T>): KindOfCache<T> {
  const { clock, kind, shared, counts, signal, notBefore, readEpoch, onError } = setup;
  const local: LocalTier<T> = localTier(kind.maxEntries);
  const fetches = new Map<string, Fetch<T>>();

  async function fetchValue(
    key: string,
    load: Load<T>,
    own: { isDropped: boolean },
  ): Promise<T | undefined> {
    const readAt = clock.now();
    const known = await readShared(key);
    if (known !== undefined && clock.now() < known.freshUntil) {
      counts.sharedHits += 1;
      if (!own.isDropped) local.set(key, known, kind.tagsOf(known.value, key));
      return known.value;
    }
    let value: T | undefined;
    try {
      counts.loads += 1;
      const what = `Reading ${sharedKey(key)}`;
      value = await withDeadline(clock, HARD_DEADLINE_MS, what, signal, load);
    } catch (error) {
      if (known === undefined || clock.now() >= known.graceUntil) throw error;
      onError(error);
      counts.stale += 1;
      return known.value;
    }
    if (own.isDropped) return value;
    if (value === undefined) {
      local.delete(key);
      return undefined;
    }
    const freshUntil = clock.now() + kind.ttlMs;
    const cached = { value, readAt, freshUntil, graceUntil: freshUntil + kind.graceMs };
    const tags = kind.tagsOf(value, key);
    local.set(key, cached, tags);
    shared?.set(sharedKey(key), encodeCached(kind, cached), kind.ttlMs + kind.graceMs, tags);
    return value;
  }

  async function readShared(key: string): Promise<CachedValue<T> | undefined> {
    if (shared === undefined) return undefined;
    await readEpoch();
    const text = await shared.get(sharedKey(key));
    if (text === undefined) return undefined;
    const cached = decodeCached(kind, text);
    if (cached === undefined) {
      counts.corrupt += 1;
      return undefined;
    }
    return cached.readAt > notBefore() ? cached : undefined;
  }

  function fetchOnce(key: string, load: Load<T>): Fetch<T> {
    const underWay = fetches.get(key);
    if (underWay !== undefined) return underWay;
    const own = { isDropped: false };
    const value = fetchValue(key, load, own).finally(() => {
      if (fetches.get(key) === started) fetches.delete(key);
    });
    const started: Fetch<T> = Object.assign(own, { value });
    fetches.set(key, started);
    return started;
  }

  async function refresh(
    key: string,
    load: Load<T>,
    stale: CachedValue<T>,
  ): Promise<T | undefined> {
    const fresh = fetchOnce(key, load).value.then(
      (value) => ({ value }),
      (error: unknown) => {
        onError(error);
        return undefined;
      },
    );
    let cancel = () => {};
    const late = new Promise<undefined>((resolve) => {
      cancel = clock.after(SOFT_DEADLINE_MS, () => resolve(undefined));
    });
    const first = await Promise.race([fresh, late]);
    cancel();
    if (first !== undefined) return first.value;
    counts.stale += 1;
    return stale.value;
  }

  function sharedKey(key: string): string {
    return `${kind.name}:${key}`;
  }

  function drop(key: string): void {
    local.delete(key);
    const underWay = fetches.get(key);
    if (underWay === undefined) return;
    underWay.isDropped = true;
    fetches.delete(key);
  }

  return {
    get(key, load) {
      const known = local.get(key);
      const now = clock.now();
      if (known !== undefined && now < known.freshUntil) {
        counts.hits += 1;
        return Promise.resolve(known.value);
      }
      if (known !== undefined && now < known.graceUntil) return refresh(key, load, known);
      return fetchOnce(key, load).value;
    },
    dropTag(tag) {
      const keys = local.keysOf(tag);
      for (const key of keys) drop(key);
      // What is under way may turn out to carry the tag.
      for (const key of [...fetches.keys()]) drop(key);
      return keys.map(sharedKey);
    },
    dropAll() {
      local.clear();
      for (const key of [...fetches.keys()]) drop(key);
    },
    get size() {
      return local.size;
    },
  };
}
