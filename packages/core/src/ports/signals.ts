import type { Json } from '../records/primitives.js';

/** Small facts told to every worker: changed settings, invalidated keys, breaker hints. At most once; nothing may depend on it alone. */
export interface Signals {
  /** Rejects where the word could not be passed on. */
  publish(topic: string, payload: Json): Promise<void>;
  /** Calls `listener` for each word on `topic`, this process's own included, in order; the returned function ends it. */
  subscribe(topic: string, listener: (payload: Json) => void): Promise<() => Promise<void>>;
}
