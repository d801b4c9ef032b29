import type { Signals } from '../ports/signals.js';
import type { Json } from '../records/primitives.js';
import { frozenCopy } from './frozen-copy.js';

/** Options of {@link inProcessSignals}. */
export interface InProcessSignalsOptions {
  /** Told of a listener that threw; the other listeners hear the word all the same. */
  readonly onListenerError?: (topic: string, error: unknown) => void;
}

type Listener = (payload: Json) => void;

/** Signals to this process alone. Listeners are called in the order in which they subscribed, before `publish` resolves. */
export function inProcessSignals(options: InProcessSignalsOptions = {}): Signals {
  const topics = new Map<string, Set<{ readonly listener: Listener }>>();
  return {
    publish: async (topic, payload) => {
      const word = frozenCopy(payload);
      for (const { listener } of [...(topics.get(topic) ?? [])]) {
        try {
          listener(word);
        } catch (error) {
          options.onListenerError?.(topic, error);
        }
      }
    },
    subscribe: async (topic, listener) => {
      // An object of its own for each subscription: the same function may subscribe twice.
      const subscription = { listener };
      const all = topics.get(topic) ?? new Set();
      topics.set(topic, all.add(subscription));
      return async () => {
        all.delete(subscription);
        if (all.size === 0 && topics.get(topic) === all) topics.delete(topic);
      };
    },
  };
}
