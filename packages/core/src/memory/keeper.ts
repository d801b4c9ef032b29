import { CoterieError } from '../errors.js';
import type { EngineEvents } from '../events.js';
import type { Clock } from '../ports/clock.js';
import type { Embedder } from '../ports/embedder.js';
import type { Storage } from '../ports/storage.js';
import type { Bot } from '../records/bot.js';
import type { Message } from '../records/message.js';
import { effectiveSettings, type Settings } from '../settings.js';
import type { AskForJson } from './birth/ask-model.js';
import { buffers } from './birth/buffers.js';
import { callBudget } from './birth/call-budget.js';
import { lane } from './birth/lane.js';
import { rememberBatch } from './birth/remember-batch.js';
import { rememberPersona } from './birth/remember-persona.js';
import { underWay } from './birth/under-way.js';
import { vectors } from './birth/vectors.js';
import type { ContentKeys } from './content-key.js';

/** Whose words are not to be remembered any more. */
export type Forgotten =
  | { readonly userId: string }
  | { readonly chatId: string }
  | { readonly messageId: string };

/** Brings memories into the world, off the path of a tick. No method rejects: what fails is an event. */
export interface MemoryKeeper {
  /** Takes note of a message that was received or sent. */
  note(message: Message): void;
  /** Drops what waits of a person, chat or message; resolves when nothing of it is being written any more, so that storage may then forget what there is. */
  forget(whose: Forgotten): Promise<void>;
  /** Brings what a bot remembers of itself in step with its persona. */
  readPersona(bot: Bot): Promise<void>;
  /** Does the same for every bot that is stored, in the background. */
  readPersonas(): void;
  /** Looks at all that waits now, and resolves when nothing is under way. */
  settle(): Promise<void>;
  /** Looks at what waits as long as there is time, then drops the rest. */
  stop(): Promise<void>;
}

/** What {@link memoryKeeper} needs. */
export interface KeeperSetup {
  readonly storage: Pick<
    Storage,
    'bots' | 'chats' | 'people' | 'messages' | 'ticks' | 'memories' | 'stances'
  >;
  readonly clock: Clock;
  readonly keys: ContentKeys;
  readonly settings: () => Settings;
  readonly embedder?: Embedder | undefined;
  /** Asks a model for claims; rules alone look where it is absent. */
  readonly ask?: AskForJson | undefined;
  readonly emit: <Name extends 'memory:failed' | 'memory:gathered' | 'model:failed'>(
    name: Name,
    event: EngineEvents[Name],
  ) => void;
}

/** Pieces of work that may wait in a process. */
const MOST_WAITING = 1_000;
/** Milliseconds that stopping waits for what is being looked at. */
const DRAIN_MS = 500;
const PAGE = 500;

function stopped(): CoterieError {
  return new CoterieError('aborted', 'The engine is stopping.');
}

/** Makes a {@link MemoryKeeper}. */
export function memoryKeeper(setup: KeeperSetup): MemoryKeeper {
  const { storage, clock, emit, settings } = setup;
  const background = lane(MOST_WAITING);
  // Ends what is asked of models and embedders: an engine that stops has time for storage alone.
  const hurry = new AbortController();
  let isStopped = false;
  const now = underWay();
  const budget = callBudget();
  const made = vectors(setup.embedder, hurry.signal, (modelId, error) =>
    emit('model:failed', { tickId: 'memory', modelId, error }),
  );
  const lost =
    (operation: string, more: Omit<EngineEvents['memory:failed'], 'operation' | 'error'>) =>
    (error: unknown) =>
      emit('memory:failed', { operation, ...more, error });

  const waiting = buffers(
    clock,
    () => settings().gathering,
    (chatId, messages) => {
      const batch = now.begin(messages);
      background.add({
        onLost(error) {
          batch.end();
          lost('conversation', { chatId, messages: messages.length })(error);
        },
        async run() {
          const { isThere } = batch;
          const context = { ...setup, vectors: made, isThere, budget, signal: hurry.signal };
          const gathered = await rememberBatch(context, chatId, batch.messages());
          batch.end();
          if (gathered !== undefined) emit('memory:gathered', gathered);
        },
      });
    },
  );

  const readPersona = async (bot: Bot): Promise<void> => {
    if (!effectiveSettings(settings(), {}, bot.settings).memory.birth.persona) return;
    try {
      await rememberPersona({ ...setup, memories: storage.memories, vectors: made }, bot);
    } catch (error) {
      if (!isStopped) lost('persona', { botId: bot.id })(error);
    }
  };

  return {
    note(message) {
      if (!settings().memory.birth.conversation) return;
      const { kind } = message.author;
      if (kind === 'system' || kind === 'foreign-bot' || message.text === '') return;
      if (isStopped)
        return lost('conversation', { chatId: message.chatId, messages: 1 })(stopped());
      budget.noted();
      waiting.add(message);
    },
    async forget(whose) {
      const isGone = (message: Message) =>
        'userId' in whose
          ? message.author.userId === whose.userId
          : 'chatId' in whose
            ? message.chatId === whose.chatId
            : message.id === whose.messageId;
      waiting.remove(isGone);
      await now.remove(isGone);
    },
    readPersona,
    readPersonas() {
      background.add({
        onLost: lost('persona', {}),
        async run(signal) {
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
        },
      });
    },
    async settle() {
      waiting.flush();
      await background.idle();
    },
    async stop() {
      hurry.abort(stopped());
      waiting.flush();
      let cancel = () => {};
      const late = new Promise<void>((resolve) => {
        cancel = clock.after(DRAIN_MS, resolve);
      });
      await Promise.race([background.idle(), late]);
      cancel();
      isStopped = true;
      const closed = background.close();
      // What came meanwhile is lost, and told so.
      waiting.flush();
      await closed;
    },
  };
}
