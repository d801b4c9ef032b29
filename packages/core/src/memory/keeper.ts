import type { EngineEvents } from '../events.js';
import type { Clock } from '../ports/clock.js';
import type { Embedder } from '../ports/embedder.js';
import type { Storage } from '../ports/storage.js';
import type { Bot } from '../records/bot.js';
import { effectiveSettings, type Settings } from '../settings.js';
import { type Lane, lane } from './birth/lane.js';
import { rememberPersona } from './birth/remember-persona.js';
import { vectors } from './birth/vectors.js';
import type { ContentKeys } from './content-key.js';

/** Brings memories into the world, off the path of a tick. */
export interface MemoryKeeper {
  /** Brings what a bot remembers of itself in step with its persona. Never rejects: a failure is an event. */
  readPersona(bot: Bot): Promise<void>;
  /** Does the same for every bot that is stored, in the background. */
  readPersonas(): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Ends what is under way; what is dropped by that is an event. */
  stop(): Promise<void>;
}

/** What {@link memoryKeeper} needs. */
export interface KeeperSetup {
  readonly storage: Pick<Storage, 'bots' | 'memories'>;
  readonly clock: Clock;
  readonly keys: ContentKeys;
  readonly settings: () => Settings;
  readonly embedder?: Embedder | undefined;
  readonly emit: <Name extends 'memory:failed' | 'model:failed'>(
    name: Name,
    event: EngineEvents[Name],
  ) => void;
}

/** Pieces of work that may wait in a process. */
const MOST_WAITING = 1_000;
const PAGE = 500;

/** Makes a {@link MemoryKeeper}. */
export function memoryKeeper(setup: KeeperSetup): MemoryKeeper {
  const { storage, emit, settings } = setup;
  const failed = (operation: string, error: unknown, botId?: string) =>
    emit('memory:failed', {
      operation,
      error,
      ...(botId === undefined ? {} : { botId }),
    });
  const background: Lane = lane(MOST_WAITING, (name, error) => failed(name, error));
  const stopping = new AbortController();
  const made = vectors(setup.embedder, stopping.signal, (modelId, error) =>
    emit('model:failed', { tickId: 'memory', modelId, error }),
  );

  const readPersona = async (bot: Bot): Promise<void> => {
    if (!effectiveSettings(settings(), {}, bot.settings).memory.birth.persona) return;
    try {
      await rememberPersona({ ...setup, memories: storage.memories, vectors: made }, bot);
    } catch (error) {
      if (!stopping.signal.aborted) failed('persona', error, bot.id);
    }
  };

  return {
    readPersona,
    readPersonas() {
      background.add('personas', async (signal) => {
        let after: string | undefined;
        do {
          const page = await storage.bots.list({
            limit: PAGE,
            ...(after === undefined ? {} : { after }),
          });
          for (const bot of page.items) {
            if (signal.aborted) return;
            await readPersona(bot);
          }
          after = page.next;
        } while (after !== undefined);
      });
    },
    idle: () => background.idle(),
    async stop() {
      stopping.abort();
      await background.close();
    },
  };
}
