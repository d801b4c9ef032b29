import { expect, test } from 'vitest';
import type { EngineEvents } from '../../src/events.js';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import type { LanguageModel } from '../../src/ports/language-model.js';
import type { Storage } from '../../src/ports/storage.js';
import { type SimulatedRoomOptions, simulatedRoom } from '../../src/testing/simulated-room.js';
import { castOf, wordyModel } from './cast.js';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 0, 5, 12);
/** Everybody speaks at once and all the time: what holds them back is the limits. */
const EAGER = {
  speaking: { initiative: 1, reactionProbability: 0, scaleFactor: 50 },
  pacing: { typing: { enabled: false }, splitAbove: 0, answerDelay: 'prompt' },
} as const;

const CALMER = { ...EAGER, speaking: { ...EAGER.speaking, scaleFactor: 10 } };

async function watched(options: Partial<SimulatedRoomOptions>, chats = 1) {
  const room = await simulatedRoom({
    ...castOf(8, chats),
    seed: 'limits',
    storage: memoryStorage(),
    models: [wordyModel()],
    ...options,
  });
  const sent: EngineEvents['message:sent'][] = [];
  room.engine.on('message:sent', (event) => sent.push(event));
  return { room, sent };
}

/** The most that fell into any 60 seconds, or as much less of them as two clocks may be apart. */
function busiestMinute(sent: readonly EngineEvents['message:sent'][], apart = 0): number {
  const times = sent.map(({ message }) => message.sentAt).sort((a, b) => a - b);
  return Math.max(
    0,
    ...times.map((from) => times.filter((at) => at >= from && at < from + MINUTE - apart).length),
  );
}

const limits = (chat: number, global: number) => ({
  maxMessagesPerMinute: { chat, global },
  botHourlyLimit: { max: 10_000 },
  loop: { chain: 1_000, chatPerHour: 10_000 },
});

test('was: human messages counted against the bots; a crowd takes nothing of their budget', async () => {
  const { room, sent } = await watched({ settings: { ...EAGER, limits: limits(4, 100) } });
  for (let minute = 0; minute < 6; minute += 1) {
    for (let index = 0; index < 30; index += 1)
      await room.transport.say({ chat: 'chat-0', author: `p${index}`, text: 'what a day' });
    await room.run(MINUTE);
  }
  expect(busiestMinute(sent)).toBe(4);
  expect(sent.length).toBeGreaterThanOrEqual(20);
  await room.engine.stop();
});

test('was: check-then-act between workers; two engines over one storage never exceed the budgets', async () => {
  const storage = memoryStorage();
  const settings = { ...EAGER, limits: limits(3, 7) };
  const first = await watched({ storage, settings, workerId: 'one', now: NOW }, 4);
  const second = await watched({
    ...{ storage, settings, workerId: 'two', bots: [], chats: [], stances: [] },
    // Its platform gives other ids than the first one's.
    now: NOW + 1,
  });
  for (let chat = 0; chat < 4; chat += 1) second.room.transport.addChat(`chat-${chat}`);
  // Two clocks that are moved together, at most a step apart: both workers wake for the same chats at the same times.
  const step = 500;
  for (let passed = 0; passed < 10 * MINUTE; passed += step)
    await Promise.all([first.room.run(step), second.room.run(step)]);
  const sent = [...first.sent, ...second.sent];
  expect(busiestMinute(sent, step)).toBe(7);
  for (let chat = 0; chat < 4; chat += 1) {
    const here = sent.filter(({ message }) => message.chatId === `chat-${chat}`);
    expect(busiestMinute(here, step)).toBeLessThanOrEqual(3);
  }
  expect(Math.min(first.sent.length, second.sent.length)).toBeGreaterThan(0);
  await Promise.all([first.room.engine.stop(), second.room.engine.stop()]);
});

test('was: waiting froze the bucket; while one chat waits for its model, the others have the rest', async () => {
  const quick = wordyModel();
  const slow: LanguageModel = {
    ...quick,
    generate: async (request, options) => {
      if (request.brief?.chat.title === 'Room 0') await room.clock.sleep(25_000, options.signal);
      return await quick.generate(request, options);
    },
  };
  const { room, sent } = await watched(
    { models: [slow], settings: { ...EAGER, limits: limits(100, 6) } },
    2,
  );
  await room.run(10 * MINUTE);
  const elsewhere = sent.filter(({ message }) => message.chatId === 'chat-1');
  // One message of the six is held for whoever waits; time frees the others as it always does.
  expect(busiestMinute(sent)).toBeLessThanOrEqual(6);
  expect(busiestMinute(elsewhere)).toBeGreaterThanOrEqual(4);
  expect(elsewhere.length).toBeGreaterThan(30);
  await room.engine.stop();
});

test('was: an error in one chat delayed the others; a chat whose every tick fails takes nothing from them', async () => {
  const alone = await watched({ settings: { ...EAGER, limits: limits(6, 1_000) } }, 2);
  await alone.room.run(10 * MINUTE);
  const storage = memoryStorage();
  const { ticks } = storage;
  const poisoned: Storage = {
    ...storage,
    ticks: {
      ...ticks,
      open: async (request) => {
        if (request.chatId === 'chat-0') throw new TypeError('the record of this chat is broken');
        return await ticks.open(request);
      },
    },
  };
  const beside = await watched(
    { storage: poisoned, settings: { ...EAGER, limits: limits(6, 1_000) } },
    2,
  );
  await beside.room.run(10 * MINUTE);
  const textsIn = ({ sent }: typeof alone) =>
    sent.filter(({ message }) => message.chatId === 'chat-1').map(({ message }) => message.text);
  expect(textsIn(beside)).toEqual(textsIn(alone));
  expect(textsIn(beside).length).toBeGreaterThan(20);
  expect(beside.sent.some(({ message }) => message.chatId === 'chat-0')).toBe(false);
  await Promise.all([alone.room.engine.stop(), beside.room.engine.stop()]);
});

test('was: no membership; a bot speaks in no enabled chat that it does not belong to', async () => {
  const { room, sent } = await watched({ settings: { ...CALMER, limits: limits(20, 100) } }, 4);
  const ownChats = new Map(
    Array.from({ length: 8 }, (_, bot) => [`bot-${bot}`, `chat-${bot % 4}`]),
  );
  for (let minute = 0; minute < 6; minute += 1) {
    // Called by name where it is no member.
    await room.transport.say({ chat: 'chat-0', author: 'Can', text: '@handle_1 come over here' });
    await room.run(MINUTE);
  }
  expect(sent.length).toBeGreaterThan(50);
  for (const { message } of sent)
    expect(message.chatId).toBe(ownChats.get(message.author.botId ?? ''));
  const chat = await room.engine.chats.get('chat-0');
  if (chat === undefined) throw new Error('no chat');
  await room.engine.chats.put({ ...chat, members: ['bot-1'] });
  const changedAt = room.clock.now();
  await room.run(5 * MINUTE);
  const later = sent.filter(
    ({ message }) => message.chatId === 'chat-0' && message.sentAt > changedAt,
  );
  expect(new Set(later.map(({ message }) => message.author.botId))).toEqual(new Set(['bot-1']));
  await room.engine.stop();
});
