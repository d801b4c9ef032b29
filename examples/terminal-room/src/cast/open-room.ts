import {
  type BotInput,
  type Clock,
  createEngine,
  defaultSettings,
  type Engine,
  type EngineOptions,
  type LoopbackTransport,
  loopbackTransport,
  memoryStorage,
  type Storage,
} from '@coterie/core';
import type { RoomScene, SceneBot } from '../../scenes/types.js';
import { HEADLINE_MINUTES, headlinesOf } from './headlines.js';

/** A room with its cast in it; nothing runs before `engine.start()`. */
export interface OpenRoom {
  readonly scene: RoomScene;
  readonly engine: Engine;
  readonly transport: LoopbackTransport;
  readonly storage: Storage;
  readonly chatId: string;
  /** Makes everything `factor` times as fast as the room's own pace. */
  setSpeed(factor: number): Promise<void>;
}

/** Options of {@link openRoom}. */
export interface OpenRoomOptions {
  readonly scene: RoomScene;
  readonly clock: Clock;
  readonly seed: string;
  /** 1 is the room's own pace. */
  readonly speed: number;
  /** Asked in this order. Default: the scripted model. */
  readonly models?: EngineOptions['models'];
  /** False where nobody looks on: the room then keeps the pace of real chats. Default: true. */
  readonly isWatched?: boolean;
  /** Over the room's and the scene's settings. */
  readonly settings?: NonNullable<EngineOptions['settings']>;
}

/** The room's chat, on the engine and on the platform. */
export const CHAT_ID = 'room';

/** A room at a terminal is watched, so it is this much livelier than a chat that is looked into now and then. */
const LIVELINESS = 4;
const TYPING_SHARE = 0.6;
/** Twice what one decision reads, and a little more. */
const KEPT_MESSAGES = 150;

/** The room's own settings: loose enough for a lively conversation that nobody but its cast keeps going. */
const ROOM_SETTINGS: NonNullable<EngineOptions['settings']> = {
  speaking: { initiative: 1, replyProbability: 0.8, newTopicProbability: 1 },
  limits: {
    maxMessagesPerMinute: { chat: 40 },
    botHourlyLimit: { max: 600 },
    loop: { chain: 60, chatPerHour: 3000 },
  },
  pacing: { primeHours: { boost: false, ranges: [] } },
  // Enough for /why; a trace holds everything that its tick read.
  retention: { traces: 30 },
};

/** Makes the engine of a scene, with its bots, chat, stances, holdings and headlines. */
export async function openRoom(options: OpenRoomOptions): Promise<OpenRoom> {
  const { scene, clock, seed, isWatched = true } = options;
  const liveliness = isWatched ? LIVELINESS : 1;
  const typingShare = isWatched ? TYPING_SHARE : 1;
  const transport = loopbackTransport({ clock, chats: [CHAT_ID] });
  const storage = memoryStorage({ messages: KEPT_MESSAGES });
  const engine = await createEngine({
    clock,
    seed,
    storage,
    transports: [transport],
    ...(options.models === undefined ? {} : { models: options.models }),
    news: [headlinesOf(scene)],
    newsEveryMinutes: HEADLINE_MINUTES,
    settings: merge(
      merge(
        {
          speaking: { scaleFactor: liveliness * options.speed },
          // Whoever types waits for an answer.
          pacing: { answerDelay: isWatched ? 'prompt' : 'natural' },
        },
        merge(ROOM_SETTINGS, scene.settings as Patch),
      ),
      options.settings ?? {},
    ),
  });
  // An empty room has nothing but a topic to begin with; once somebody has spoken, topics change now and then.
  const off = engine.on('message:sent', () => {
    off();
    const { newTopicProbability } = defaultSettings.speaking;
    void engine.settings.patch({ speaking: { newTopicProbability } });
  });
  const putBots = async (speed: number) => {
    for (const { bot } of scene.bots)
      await engine.bots.put(botInput(bot, scene, typingShare / speed));
  };
  await putBots(options.speed);
  await engine.chats.put({
    id: CHAT_ID,
    platform: transport.platform,
    externalId: CHAT_ID,
    title: scene.title,
    topics: [...scene.topics],
    members: scene.bots.map(({ bot }) => bot.id),
    locale: scene.locale,
    timeZone: scene.timeZone,
    notice: scene.notice,
  });
  for (const { bot, stances, holdings } of scene.bots) {
    for (const stance of stances) await engine.stances.put({ botId: bot.id, ...stance });
    for (const holding of holdings) await engine.holdings.put({ botId: bot.id, ...holding });
  }
  return {
    scene,
    engine,
    transport,
    storage,
    chatId: CHAT_ID,
    async setSpeed(factor) {
      await putBots(factor);
      await engine.scale(liveliness * factor);
    },
  };
}

type Patch = NonNullable<EngineOptions['settings']>;

function merge(base: Patch, over: Patch): Patch {
  const merged: Patch = { ...base };
  for (const [group, values] of Object.entries(over))
    merged[group] = { ...merged[group], ...values };
  return merged;
}

function botInput(bot: SceneBot['bot'], scene: RoomScene, typingFactor: number): BotInput {
  const lorebook = scene.lore.length === 0 ? {} : { lorebook: { entries: [...scene.lore] } };
  const typing = { multiplier: Math.min(10, typingFactor) };
  return { locale: scene.locale, ...lorebook, ...bot, speed: { typing } } as BotInput;
}
