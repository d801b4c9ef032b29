import { EventEmitter } from 'eventemitter3';
import type { EngineEventName, EngineEvents } from '../events.js';

/** Typed events of one engine. Listeners run at once and in order; one that throws is reported and harms no other. */
export interface EventBus {
  /** The returned function ends the listening. */
  on<Name extends EngineEventName>(
    name: Name,
    listener: (event: EngineEvents[Name]) => void,
  ): () => void;
  emit<Name extends EngineEventName>(name: Name, event: EngineEvents[Name]): void;
  /** Ends all listening. */
  clear(): void;
}

type Listener = (event: unknown) => void;

/** Makes an {@link EventBus}. */
export function eventBus(): EventBus {
  const emitter = new EventEmitter<EngineEventName>();
  const emit = <Name extends EngineEventName>(name: Name, event: EngineEvents[Name]): void => {
    for (const listener of emitter.listeners(name)) {
      try {
        (listener as Listener)(event);
      } catch (error) {
        if (name !== 'listener:failed') emit('listener:failed', { event: name, error });
      }
    }
  };
  return {
    on(name, listener) {
      emitter.on(name, listener as Listener);
      return () => void emitter.off(name, listener as Listener);
    },
    emit,
    clear: () => void emitter.removeAllListeners(),
  };
}
