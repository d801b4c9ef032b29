import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine.js';
import { importCharacter } from '../../src/import/index.js';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import { manualClock } from '../../src/testing/manual-clock.js';
import { simulatedRoom } from '../../src/testing/simulated-room.js';
import { castOf, wordyModel } from '../engine/cast.js';

const MINUTE = 60_000;

test('was: deleting a bot failed; it goes with its opinions and memberships while the engine runs, and its messages stay', async () => {
  const storage = memoryStorage();
  const room = await simulatedRoom({
    ...castOf(3, 1),
    seed: 'deleted',
    storage,
    models: [wordyModel()],
    holdings: [{ botId: 'bot-1', symbol: 'TEA' }],
    settings: { speaking: { initiative: 1, scaleFactor: 10 } },
  });
  const { engine } = room;
  const messagesBy = async (botId: string) =>
    (await engine.messages('chat-0', { limit: 1_000 })).filter(
      ({ author }) => author.botId === botId,
    );
  while ((await messagesBy('bot-1')).length < 3) await room.run(MINUTE);
  const before = await messagesBy('bot-1');
  expect(await engine.bots.delete('bot-1')).toBe(true);
  expect(await engine.bots.get('bot-1')).toBeUndefined();
  expect(await engine.stances.list('bot-1')).toEqual([]);
  expect(await engine.holdings.list('bot-1')).toEqual([]);
  expect((await engine.chats.get('chat-0'))?.members).toEqual(['bot-0', 'bot-2']);

  await room.transport.say({ chat: 'chat-0', author: 'Can', text: '@handle_1 are you gone?' });
  await room.run(30 * MINUTE);
  const after = await messagesBy('bot-1');
  expect(after.length).toBeGreaterThanOrEqual(before.length);
  expect(after.length).toBeLessThanOrEqual(before.length + 1);
  for (const { author } of after)
    expect(author).toMatchObject({ displayName: 'Bora', username: 'handle_1' });
  expect((await messagesBy('bot-2')).length).toBeGreaterThan(0);
  expect(room.outcomes.failed).toBe(0);
  expect(await engine.bots.delete('bot-1')).toBe(false);
  await engine.stop();
});

test('an imported record keeps the time at which it was made, and no later put changes it', async () => {
  const clock = manualClock();
  const engine = await createEngine({ clock, transports: [] });
  const { bot } = importCharacter({ name: 'Ada', description: 'A gardener.' }, { now: 1_000 });
  const first = await engine.bots.put(bot);
  expect(first.createdAt).toBe(1_000);
  expect(first.updatedAt).toBe(clock.now());
  await clock.advance(5_000);
  expect(await engine.bots.put({ id: first.id, name: 'Ada', createdAt: 9_000 })).toMatchObject({
    createdAt: 1_000,
    updatedAt: clock.now(),
  });
  const chat = { id: 'den', platform: 'loopback', externalId: 'den' };
  expect((await engine.chats.put({ ...chat, createdAt: 2_000 })).createdAt).toBe(2_000);
  expect((await engine.bots.put({ id: 'new', name: 'New' })).createdAt).toBe(clock.now());
  await engine.stop();
});
