import { contentKeys } from '../memory/content-key.js';
import { type MemoryKeeper, memoryKeeper } from '../memory/keeper.js';
import { type Recollector, recollector } from '../memory/recollect.js';
import type { EventBus } from '../observe/event-bus.js';
import type { Clock } from '../ports/clock.js';
import type { Digest } from '../ports/digest.js';
import type { Storage } from '../ports/storage.js';
import type { Settings } from '../settings.js';
import type { Outward } from './outward.js';

/** The memory of an engine's bots: how it comes back in ticks, and how it is born. */
export interface Remembering {
  readonly recollector: Recollector;
  readonly keeper: MemoryKeeper;
}

/** Wires memory to an engine. */
export function remembering(setup: {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly settings: () => Settings;
  readonly outward: Pick<Outward, 'embedder'>;
  readonly events: EventBus;
}): Remembering {
  const { storage, clock, digest, settings, events } = setup;
  const { embedder } = setup.outward;
  const keys = contentKeys(storage.memories, digest);
  return {
    recollector: recollector(storage.memories, clock, events.emit, embedder),
    keeper: memoryKeeper({ storage, clock, keys, settings, embedder, emit: events.emit }),
  };
}
