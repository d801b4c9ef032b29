import type { Engine } from '../../src/engine/interface.js';
import { createEngine } from '../../src/engine.js';
import { type LoopbackTransport, loopbackTransport } from '../../src/in-process/loopback/index.js';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import type { LanguageModel } from '../../src/ports/language-model.js';
import type { NewsSource } from '../../src/ports/news.js';
import type { Storage } from '../../src/ports/storage.js';
import type { SettingsPatch } from '../../src/records/setting.js';
import { type ManualClock, manualClock } from '../../src/testing/manual-clock.js';
import { wordyModel } from './cast.js';

export const BOTS = [
  { id: 'b1', name: 'Ayşe', username: 'ayse_bot' },
  { id: 'b2', name: 'Ali Demir', username: 'ali_bot' },
] as const;
export const FRIEND = 'Zeynep';

/** Something that was said, as the room knows it. */
export interface Said {
  readonly by: 'bot' | 'friend' | 'attacker';
  readonly name: string;
  readonly text: string;
}

/** A prompt as the model was given it, and all that had been said by then. */
export interface Asked {
  readonly system: string;
  readonly user: string;
  readonly said: readonly Said[];
}

/** A room whose prompts are kept. */
export interface AttackedRoom {
  readonly engine: Engine;
  readonly clock: ManualClock;
  readonly storage: Storage;
  /** Every prompt since the last call. */
  takeAsked(): readonly Asked[];
  /** Somebody speaks, heard by the bot that is mentioned; gives the message's external id. */
  say(by: 'friend' | 'attacker', name: string, text: string, more?: Saying): Promise<string>;
  title(title: string): Promise<void>;
}

type Saying = Pick<Parameters<LoopbackTransport['say']>[0], 'replyTo' | 'mentions'>;

/** Two bots in one chat of this locale, who answer at once whoever mentions them. */
export async function attackedRoom(
  locale: string,
  settings: SettingsPatch,
  news: readonly NewsSource[] = [],
): Promise<AttackedRoom> {
  const clock = manualClock();
  const platform = loopbackTransport({ clock, chats: ['den'] });
  const storage = memoryStorage({ messages: 16, traces: 1 });
  const said: Said[] = [];
  let asked: Asked[] = [];
  const wordy = wordyModel();
  const model: LanguageModel = {
    ...wordy,
    generate: (request, options) => {
      asked.push({ system: request.system, user: request.user, said: [...said] });
      return wordy.generate(request, options);
    },
  };
  platform.onDelivered((delivery) => {
    const bot = BOTS.find(({ id }) => id === delivery.botId);
    if (delivery.kind === 'message')
      said.push({ by: 'bot', name: bot?.name ?? '', text: delivery.text });
  });
  const engine = await createEngine({
    seed: `attacks in ${locale}`,
    clock,
    storage,
    news,
    transports: [platform],
    models: [model],
    settings,
  });
  const voice = { slang: 0, emoji: 0, typo: 0, punctuation: 0 };
  for (const bot of BOTS) await engine.bots.put({ ...bot, locale, voice });
  const chat = {
    id: 'den',
    platform: 'loopback',
    externalId: 'den',
    locale,
    members: BOTS.map(({ id }) => id),
  };
  await engine.chats.put({ ...chat, title: 'Den' });
  await engine.start();
  return {
    engine,
    clock,
    storage,
    takeAsked() {
      const taken = asked;
      asked = [];
      return taken;
    },
    async say(by, name, text, more = {}) {
      said.push({ by, name, text });
      const author = { externalId: by, displayName: name };
      return await platform.say({ chat: 'den', author, text, ...more });
    },
    title: async (title) => void (await engine.chats.put({ ...chat, title })),
  };
}
