import { createEngine } from '../../src/engine.js';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import type { NewsSource } from '../../src/ports/news.js';
import type { Storage } from '../../src/ports/storage.js';
import { manualClock } from '../../src/testing/manual-clock.js';
import {
  type SimulatedRoom,
  type SimulatedRoomOptions,
  simulatedRoom,
} from '../../src/testing/simulated-room.js';
import { castOf } from './cast.js';

const SAYINGS = [
  'good morning everyone',
  'what do you all think of tea in the rain?',
  '@handle_0 are you there?',
  'Bora, which map would you take?',
  'I like old trains more than clocks',
  'Ada and Bora, should we bake bread?',
  'nobody plays chess any more',
  'is anyone here a bot?',
];

/** Headlines that come one at a time. */
export function wire(): NewsSource {
  return {
    id: 'wire',
    fetch: async ({ now }) => {
      const number = Math.floor(now / 600_000);
      return [
        {
          id: `headline-${number}`,
          source: 'wire',
          title: `Garden show number ${number % 1000} opens with ${number % 7} kinds of tea`,
          publishedAt: now - 1_000,
          fetchedAt: now,
        },
      ];
    },
  };
}

export interface LivelyOptions {
  readonly seed: string;
  readonly minutes: number;
  readonly workerId?: string;
  /** Records are stored in the opposite order. */
  readonly isReversed?: boolean;
  /** Records come out of an export. */
  readonly isImported?: boolean;
  readonly room?: Partial<SimulatedRoomOptions>;
  readonly onRoom?: (room: SimulatedRoom) => void;
}

/** A room in which people talk, ask, edit and take back, an operator speaks now and then, and news comes in. */
export async function lively(options: LivelyOptions): Promise<{ readonly room: SimulatedRoom }> {
  const { seed, minutes, workerId } = options;
  const cast = castOf(12, 2);
  const turned = options.isReversed
    ? {
        bots: [...cast.bots].reverse(),
        chats: cast.chats,
        stances: [...(cast.stances ?? [])].reverse(),
      }
    : cast;
  const storage = options.isImported ? await importedStorage(turned) : memoryStorage();
  const room = await simulatedRoom({
    ...(options.isImported ? { bots: [], chats: [] } : turned),
    seed,
    storage,
    news: [wire()],
    settings: { speaking: { initiative: 0.85 } },
    ...(workerId === undefined ? {} : { workerId }),
    ...options.room,
  });
  for (const chat of cast.chats) room.transport.addChat(chat.id);
  options.onRoom?.(room);
  const saying: Promise<unknown>[] = [];
  for (let minute = 0; minute < minutes; minute += 1) {
    const chat = `chat-${minute % 2}`;
    if (minute % 3 === 0) {
      const text = `${SAYINGS[(minute / 3) % SAYINGS.length]}`;
      const said = await room.transport.say({ chat, author: `person ${minute % 4}`, text });
      if (minute % 9 === 0) await room.transport.editSaid(chat, said, `${text} (really)`);
      if (minute % 24 === 0) await room.transport.deleteSaid(chat, said);
    }
    if (minute % 12 === 6)
      for (const text of ['one', 'two', 'Ada three'])
        await room.transport.say({ chat, author: 'Zed', text });
    if (minute % 20 === 10) {
      saying.push(
        room.engine.sayNow({
          chatId: chat,
          botId: `bot-${minute % 2}`,
          text: `A word from the desk, number ${minute}.`,
        }),
      );
    }
    await room.run(60_000);
  }
  await room.run(200_000);
  await Promise.all(saying);
  return { room };
}

async function importedStorage(
  cast: Pick<SimulatedRoomOptions, 'bots' | 'chats' | 'stances'>,
): Promise<Storage> {
  const clock = manualClock();
  const first = await createEngine({ clock, transports: [] });
  for (const bot of cast.bots) await first.bots.put(bot);
  for (const chat of cast.chats)
    await first.chats.put({ externalId: chat.id, ...chat, platform: 'loopback' });
  for (const stance of cast.stances ?? []) await first.stances.put(stance);
  const storage = memoryStorage();
  const second = await createEngine({ clock, transports: [], storage });
  await second.import(JSON.parse(JSON.stringify(await first.export())));
  await first.stop();
  await second.stop();
  return storage;
}
