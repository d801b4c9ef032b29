import type { MemoryControl } from '../control/memories/memory-control.js';
import { contentKeys } from '../memory/content-key.js';
import { type MemoryKeeper, memoryKeeper } from '../memory/keeper.js';
import { type Recollector, recollector } from '../memory/recollect.js';
import type { EventBus } from '../observe/event-bus.js';
import type { Clock } from '../ports/clock.js';
import type { Digest } from '../ports/digest.js';
import type { Signals } from '../ports/signals.js';
import type { Storage } from '../ports/storage.js';
import type { Settings } from '../settings.js';
import { askForJson } from './ask-for-json.js';
import { memoryCare } from './memory-care.js';
import { noting } from './noting.js';
import type { Outward } from './outward.js';

/** The memory of an engine's bots: how it comes back in ticks, how it is born, and how it is cared for. */
export interface Remembering {
  readonly recollector: Recollector;
  readonly keeper: MemoryKeeper;
  readonly control: MemoryControl;
  /** Begins what goes on in the background. */
  start(): void;
  stop(): Promise<void>;
}

/** Wires memory to an engine. */
export async function remembering(setup: {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly signals: Signals;
  readonly settings: () => Settings;
  readonly outward: Pick<Outward, 'embedder' | 'models' | 'jsonModels'>;
  readonly events: EventBus;
}): Promise<Remembering> {
  const { storage, clock, digest, settings, events } = setup;
  const { embedder, models } = setup.outward;
  const ask = askForJson(models, settings);
  const keys = contentKeys(storage.memories, digest);
  const recall = recollector(storage.memories, clock, events.emit, embedder);
  const keeper = memoryKeeper({
    storage,
    clock,
    keys,
    settings,
    embedder,
    ask,
    emit: events.emit,
  });
  noting(events, keeper);
  const care = await memoryCare({ ...setup, keys, recollector: recall });
  return {
    recollector: recall,
    keeper,
    control: {
      ...care.control,
      async forgetUser(userId) {
        await keeper.forget({ userId });
        return await care.control.forgetUser(userId);
      },
      async forgetChat(chatId) {
        await keeper.forget({ chatId });
        return await care.control.forgetChat(chatId);
      },
    },
    start() {
      care.start();
      keeper.readPersonas();
    },
    async stop() {
      await Promise.all([keeper.stop(), care.stop()]);
    },
  };
}
