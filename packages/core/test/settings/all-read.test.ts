import { expect, test, vi } from 'vitest';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import type { Settings } from '../../src/settings.js';
import { memoryAdded, testMemory } from '../../src/testing/builders.js';
import { failingModel } from '../../src/testing/chaos/model.js';
import { simulatedRoom } from '../../src/testing/simulated-room.js';
import { wordyModel } from '../engine/cast.js';
import { lively } from '../engine/lively.js';
import { readSettings, settingNames } from './read-settings.js';

const read = vi.hoisted(() => ({
  current: undefined as ReturnType<typeof readSettings> | undefined,
}));

// Everything that reads settings gets them from these two; what they themselves read does not count.
vi.mock('../../src/settings.js', async (original) => {
  const real = await original<typeof import('../../src/settings.js')>();
  const noted = () => {
    read.current ??= readSettings();
    return read.current;
  };
  return {
    ...real,
    applySettings: (...[base, ...rest]: Parameters<typeof real.applySettings>) =>
      noted().watch(real.applySettings(noted().unwatch(base), ...rest)),
    effectiveSettings: (...[base, ...rest]: Parameters<typeof real.effectiveSettings>) =>
      noted().watch(real.effectiveSettings(noted().unwatch(base), ...rest)),
  };
});

/** Names that have not been read. */
function unread(settings: Settings | object, names: ReadonlySet<string>): readonly string[] {
  return settingNames(settings as Readonly<Record<string, unknown>>).filter(
    (name) => !names.has(name),
  );
}

/** A quiet night in a chat where somebody was sad about a share long ago, and a bot who remembers it. */
async function nightRoom(): Promise<void> {
  const storage = memoryStorage();
  const bots = ['ada', 'bora'].map((id) => ({
    id,
    name: id,
    username: id,
    persona: { watchlist: ['ACME'] },
    emotion: { empathy: 0.9 },
  }));
  const room = await simulatedRoom({
    seed: 'night',
    now: Date.UTC(2026, 0, 5, 20),
    storage,
    bots,
    chats: [{ id: 'den', members: ['ada', 'bora'] }],
    models: [wordyModel()],
    settings: {
      speaking: {
        initiative: 1,
        reactionProbability: 0,
        replyProbability: 1,
        replyToBotsProbability: 1,
      },
      limits: { quietHours: { ranges: [{ from: '23:00', to: '06:00' }] } },
    },
  });
  const texts = [
    'Zed lost money with ACME.',
    'Zed will never buy ACME again.',
    'ACME makes rockets.',
  ];
  await storage.memories.write(
    texts.map((text, index) =>
      memoryAdded(
        testMemory({
          id: `memory ${index}`,
          ownerBotId: 'ada',
          text,
          origin: 'heard',
          evidence: [{ messageId: 'long ago', quote: text }],
          validFrom: 0,
          recordedAt: room.clock.now(),
        }),
      ),
    ),
  );
  const say = (text: string) => room.transport.say({ chat: 'den', author: 'Zed', text });
  await say('I am so sad, I lost terribly with ACME, this is awful.');
  await room.run(3_600_000);
  await say('@ada do you remember ACME?');
  await room.run(3 * 3_600_000);
  await say('@ada are you awake? I am so sad about ACME.');
  await room.run(3_600_000);
  await room.engine.stop();
}

test('every setting is read by an engine at work', { timeout: 120_000 }, async () => {
  const { defaultSettings } = await import('../../src/settings.js');
  await lively({
    seed: 'settings',
    minutes: 90,
    room: { models: [failingModel(), wordyModel()] },
    onRoom: (room) => {
      room.transport.addChat('stranger');
      void room.transport.say({ chat: 'stranger', author: 'Zed', text: 'Anybody?' });
    },
  });
  await nightRoom();
  const names = read.current?.names ?? new Set<string>();
  expect(unread(defaultSettings, names)).toEqual([]);
  // One that nothing reads would be named.
  expect(
    unread({ ...defaultSettings, pacing: { ...defaultSettings.pacing, mood: 1 } }, names),
  ).toEqual(['pacing.mood']);
});
