import { memoryStorage } from '../../../src/in-process/memory-storage/index.js';
import type { Storage } from '../../../src/ports/storage.js';
import type { SettingsPatch } from '../../../src/records/setting.js';
import { testBot } from '../../../src/testing/builders.js';
import {
  type RecordingModelOptions,
  recordingModel,
} from '../../../src/testing/recording-model.js';
import { simulatedRoom } from '../../../src/testing/simulated-room.js';

export const NOW = Date.UTC(2026, 2, 2, 9);
export const DAY_MS = 86_400_000;
const QUIET: SettingsPatch = {
  speaking: { initiative: 0 },
  pacing: { answerDelay: 'prompt' },
  memory: { birth: { persona: false } },
};

/** Two bots in a chat, and the operator's door to what they remember. */
export async function den(
  options: {
    readonly storage?: Storage;
    readonly settings?: SettingsPatch;
    readonly model?: RecordingModelOptions;
  } = {},
) {
  const storage = options.storage ?? memoryStorage();
  const model = recordingModel(options.model);
  const room = await simulatedRoom({
    seed: 'den',
    storage,
    now: NOW,
    bots: [
      { id: 'ada', name: 'Ada', username: 'ada' },
      { id: 'bob', name: 'Bob', username: 'bob' },
    ],
    chats: [
      { id: 'den', members: ['ada', 'bob'] },
      { id: 'attic', members: ['ada'] },
    ],
    settings: { ...QUIET, ...options.settings },
    models: [model],
  });
  const say = async (text: string, author: string, chat = 'den') => {
    await room.transport.say({ chat, author, text });
    await room.run(120_000);
  };
  const { engine } = room;
  /** The newest message by a person. */
  const heard = async (chat = 'den') =>
    (await engine.messages(chat, { limit: 100 })).find(({ author }) => author.kind === 'human');
  const ada = testBot({ id: 'ada' });
  return { room, engine, memory: engine.memory, storage, say, heard, model, ada };
}
