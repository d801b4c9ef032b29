import { type MemoryControl, memoryControl } from '../control/memories/memory-control.js';
import type { ContentKeys } from '../memory/content-key.js';
import type { Recollector } from '../memory/recollect.js';
import type { EventBus } from '../observe/event-bus.js';
import type { Clock } from '../ports/clock.js';
import type { Digest } from '../ports/digest.js';
import type { Signals } from '../ports/signals.js';
import type { Storage } from '../ports/storage.js';
import type { Settings } from '../settings.js';
import { type Poll, poll } from '../workers/poll.js';
import { boundedAsk } from './bounded-ask.js';
import type { Outward } from './outward.js';

/** How an engine takes care of what its bots remember. */
export interface MemoryCare {
  readonly control: MemoryControl;
  /** Begins to sweep and to consolidate, off the path of ticks, at once and then every hour. */
  start(): void;
  stop(): Promise<void>;
}

/** What {@link memoryCare} needs. */
export interface MemoryCareSetup {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly keys: ContentKeys;
  readonly signals: Signals;
  readonly settings: () => Settings;
  readonly recollector: Pick<Recollector, 'clear'>;
  readonly outward: Pick<Outward, 'jsonModels'>;
  readonly events: Pick<EventBus, 'emit'>;
}

const FORGOTTEN = 'memory:forgotten';
const SWEEP_EVERY_MS = 3_600_000;

/** Makes the operator's door to memory, and follows what is forgotten in other workers. */
export async function memoryCare(setup: MemoryCareSetup): Promise<MemoryCare> {
  const { storage, clock, digest, keys, signals, settings, recollector, events } = setup;
  const stopping = new AbortController();
  const failed = (operation: string) => (error: unknown) =>
    events.emit('storage:failed', { operation, error });
  const unsubscribe = await signals.subscribe(FORGOTTEN, () => recollector.clear());
  const control = memoryControl({
    storage,
    clock,
    digest,
    keys,
    settings,
    signal: stopping.signal,
    emit: events.emit,
    ask: boundedAsk({ clock, settings, models: setup.outward.jsonModels }),
    async onForgotten({ epoch }) {
      recollector.clear();
      // Others that do not hear of it learn it from the events of their bots' memories, a second later.
      await signals.publish(FORGOTTEN, { epoch }).catch(failed('forgetting'));
    },
  });
  let sweeping: Poll | undefined;
  return {
    control,
    start() {
      sweeping = poll(
        clock,
        SWEEP_EVERY_MS,
        async () => {
          await storage.sweep(settings().retention, clock.now());
          await control.sweep();
          await control.consolidate();
        },
        failed('sweep'),
      );
    },
    async stop() {
      stopping.abort();
      await sweeping?.stop();
      await unsubscribe();
    },
  };
}
