import { LRUCache } from 'lru-cache';
import type { CachedValue } from './codec.js';

interface Entry<T> extends CachedValue<T> {
  readonly tags: readonly string[];
}

/** The first tier of one kind: this process's values, bounded, and found by tag. */
export interface LocalTier<T> {
  get(key: string): CachedValue<T> | undefined;
  set(key: string, cached: CachedValue<T>, tags: readonly string[]): void;
  delete(key: string): void;
  keysOf(tag: string): readonly string[];
  clear(): void;
  readonly size: number;
}

/** Makes a {@link LocalTier} of at most `max` values. */
export function localTier<T>(max: number): LocalTier<T> {
  const keysByTag = new Map<string, Set<string>>();
  const entries = new LRUCache<string, Entry<T>>({
    max,
    dispose(entry, key) {
      for (const tag of entry.tags) {
        const keys = keysByTag.get(tag);
        keys?.delete(key);
        if (keys?.size === 0) keysByTag.delete(tag);
      }
    },
  });
  return {
    get: (key) => entries.get(key),
    set(key, { value, readAt, freshUntil, graceUntil }, tags) {
      entries.set(key, { value, readAt, freshUntil, graceUntil, tags });
      for (const tag of tags) {
        const keys = keysByTag.get(tag);
        if (keys === undefined) keysByTag.set(tag, new Set([key]));
        else keys.add(key);
      }
    },
    delete: (key) => void entries.delete(key),
    keysOf: (tag) => [...(keysByTag.get(tag) ?? [])],
    clear: () => entries.clear(),
    get size() {
      return entries.size;
    },
  };
}
