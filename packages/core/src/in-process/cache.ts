import type { Cache } from '../ports/cache.js';
import type { Clock } from '../ports/clock.js';

/** Options of {@link inProcessCache}. */
export interface InProcessCacheOptions {
  readonly clock: Pick<Clock, 'now'>;
  /** Most entries; the one not read for longest goes first. Default: 10,000. */
  readonly maxEntries?: number;
}

interface Entry {
  readonly value: string;
  readonly expiresAt: number;
  readonly tags: readonly string[];
}

/** A second tier in this process, for one process that wants the same behaviour as with a shared one. */
export function inProcessCache({ clock, maxEntries = 10_000 }: InProcessCacheOptions): Cache {
  const entries = new Map<string, Entry>();
  const keysByTag = new Map<string, Set<string>>();

  function drop(key: string): void {
    for (const tag of entries.get(key)?.tags ?? []) {
      const keys = keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) keysByTag.delete(tag);
    }
    entries.delete(key);
  }

  return {
    get: async (key, { signal }) => {
      signal.throwIfAborted();
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      if (entry.expiresAt <= clock.now()) {
        drop(key);
        return undefined;
      }
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set: async (key, value, { ttlMs, tags = [], signal }) => {
      signal.throwIfAborted();
      drop(key);
      if (ttlMs <= 0) return;
      entries.set(key, { value, expiresAt: clock.now() + ttlMs, tags: [...tags] });
      for (const tag of tags) {
        const keys = keysByTag.get(tag) ?? new Set();
        keysByTag.set(tag, keys.add(key));
      }
      for (const oldest of entries.keys()) {
        if (entries.size <= maxEntries) break;
        drop(oldest);
      }
    },
    delete: async (key, { signal }) => {
      signal.throwIfAborted();
      drop(key);
    },
    invalidateTag: async (tag, { signal }) => {
      signal.throwIfAborted();
      for (const key of [...(keysByTag.get(tag) ?? [])]) drop(key);
    },
  };
}
