import { describe, expect, test } from 'vitest';
import type { EngineEvents } from '../../src/events.js';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import { type SimulatedRoomOptions, simulatedRoom } from '../../src/testing/simulated-room.js';
import { castOf, wordyModel } from './cast.js';

const MINUTE = 60_000;

async function roomOf(options: Partial<SimulatedRoomOptions> = {}) {
  const storage = memoryStorage();
  const room = await simulatedRoom({
    ...castOf(4, 1),
    seed: 'received',
    storage,
    models: [wordyModel()],
    settings: { speaking: { initiative: 0 } },
    ...options,
  });
  const seen = {
    received: [] as EngineEvents['message:received'][],
    sent: [] as EngineEvents['message:sent'][],
    discovered: [] as EngineEvents['chat:discovered'][],
    settled: [] as EngineEvents['inbox:settled'][],
  };
  room.engine.on('message:received', (event) => seen.received.push(event));
  room.engine.on('message:sent', (event) => seen.sent.push(event));
  room.engine.on('chat:discovered', (event) => seen.discovered.push(event));
  room.engine.on('inbox:settled', (event) => seen.settled.push(event));
  return { room, storage, seen };
}

describe('one message of a platform', () => {
  test('was: N bots gave N rows and N answers; heard through many ears it is one record with one answer', async () => {
    const { room, storage, seen } = await roomOf();
    const saying = { chat: 'chat-0', author: 'Can', text: '@handle_1 hello?', externalId: 'm-1' };
    await Promise.all(Array.from({ length: 12 }, () => room.transport.say(saying)));
    await room.run(MINUTE);
    await Promise.all(Array.from({ length: 12 }, () => room.transport.say(saying)));
    await room.run(15 * MINUTE);
    expect(seen.received).toHaveLength(1);
    expect(await storage.messages.count('chat-0')).toBe(1 + seen.sent.length);
    const turns = seen.sent.filter(({ message }) => message.meta.partOf === undefined);
    expect(turns).toHaveLength(1);
    expect(seen.settled).toHaveLength(1);
    expect(await storage.inbox.counts('chat-0')).toMatchObject({ received: 1, handled: 1 });
    await room.engine.stop();
  });

  test('a message of one of our own bots, reported back by the platform, is not received', async () => {
    const { room, storage, seen } = await roomOf();
    const author = { externalId: 'b', username: 'Handle_1', isBot: true };
    await room.transport.say({ chat: 'chat-0', author, text: '@handle_2 hi' });
    await room.run(MINUTE);
    expect(seen.received).toEqual([]);
    expect(await storage.messages.count('chat-0')).toBe(0);
    await room.engine.stop();
  });

  test('keeps the author as they were when it was stored, and the person as they are', async () => {
    const { room } = await roomOf();
    const say = (displayName: string) =>
      room.transport.say({
        chat: 'chat-0',
        author: { externalId: '7', username: '@can', displayName },
        text: 'hello there',
      });
    await say('Can');
    await say('Can the Great');
    const names = (await room.engine.messages('chat-0')).map(({ author }) => author.displayName);
    expect([...names].sort()).toEqual(['Can', 'Can the Great']);
    expect(await room.engine.people.find('loopback', '7')).toMatchObject({
      displayName: 'Can the Great',
      handles: ['can'],
    });
    await room.engine.stop();
  });

  test('an edit changes the text that is answered', async () => {
    const prompts: string[] = [];
    const model = wordyModel();
    const { room } = await roomOf({
      models: [
        {
          ...model,
          generate: (request, options) => {
            prompts.push(request.user);
            return model.generate(request, options);
          },
        },
      ],
    });
    const edited: EngineEvents['message:edited'][] = [];
    room.engine.on('message:edited', (event) => edited.push(event));
    const id = await room.transport.say({
      chat: 'chat-0',
      author: 'Can',
      text: '@handle_1 do you like coffee?',
    });
    await room.transport.editSaid('chat-0', id, '@handle_1 do you like zeppelins?');
    await room.run(15 * MINUTE);
    expect(prompts[0]).toContain('zeppelins');
    expect(prompts[0]).not.toContain('coffee');
    const kept = (await room.engine.messages('chat-0')).find(({ externalId }) => externalId === id);
    expect(kept).toMatchObject({ text: '@handle_1 do you like zeppelins?' });
    expect(kept?.editedAt).toBeDefined();
    expect(edited).toEqual([{ messageId: `chat-0/${id}`, text: kept?.text }]);
    await room.engine.stop();
  });

  test('a message that is taken back before it was noticed gets no answer, and its text is gone', async () => {
    const { room, seen } = await roomOf();
    const id = await room.transport.say({
      chat: 'chat-0',
      author: 'Can',
      text: '@handle_1 my secret is xylophone',
    });
    await room.transport.deleteSaid('chat-0', id);
    await room.run(15 * MINUTE);
    expect(seen.sent).toEqual([]);
    expect(seen.settled.map(({ outcome }) => outcome)).toEqual([
      { kind: 'rejected', reason: 'message-gone' },
    ]);
    const [kept] = await room.engine.messages('chat-0');
    expect(kept).toMatchObject({ text: '' });
    expect(kept?.deletedAt).toBeDefined();
    await room.engine.stop();
  });

  test('edits, deletions and reactions of messages nobody knows change nothing', async () => {
    const { room, storage } = await roomOf();
    await room.transport.editSaid('chat-0', 'nothing', 'x');
    await room.transport.deleteSaid('chat-0', 'nothing');
    await room.transport.reactAs('chat-0', 'nothing', 'Can', '👍');
    await room.transport.editSaid('nowhere', 'nothing', 'x');
    expect(await storage.messages.count('chat-0')).toBe(0);
    await room.engine.stop();
  });

  test("a person's reaction is kept with the message", async () => {
    const { room, storage } = await roomOf();
    const id = await room.transport.say({ chat: 'chat-0', author: 'Can', text: 'hello' });
    await room.transport.reactAs('chat-0', id, 'Ece', '🎉');
    expect(await storage.messages.reactions(`chat-0/${id}`)).toMatchObject([
      { emoji: '🎉', author: { kind: 'human', displayName: 'Ece' } },
    ]);
    await room.engine.stop();
  });
});

describe('a chat nobody enrolled', () => {
  test('was: anyone who messaged a bot made their chat a posting target; it is stored disabled and reported', async () => {
    const { room, storage, seen } = await roomOf();
    const say = (text: string) =>
      room.transport.say({ chat: 'stranger', author: 'Eve', text, chatTitle: 'Pump it' });
    await say('@handle_1 post here');
    await say('@handle_1 hello?');
    await room.run(60 * MINUTE);
    expect(seen.discovered).toEqual([
      {
        chatId: 'loopback:stranger',
        platform: 'loopback',
        externalId: 'stranger',
        title: 'Pump it',
        isEnabled: false,
      },
    ]);
    expect(await room.engine.chats.get('loopback:stranger')).toMatchObject({
      enabled: false,
      members: [],
    });
    expect(seen.received).toEqual([]);
    expect(await storage.messages.count('loopback:stranger')).toBe(0);
    expect(room.transcript().filter((line) => line.includes('stranger'))).toEqual([]);
    await room.engine.stop();
  });

  test('autoEnrol stores it enabled; it speaks as soon as it is given members', async () => {
    const { room, seen } = await roomOf({
      settings: { speaking: { initiative: 0 }, enrolment: { autoEnrol: true } },
    });
    const say = (text: string) => room.transport.say({ chat: 'newcomers', author: 'Can', text });
    await say('@handle_1 hello?');
    await room.run(15 * MINUTE);
    expect(seen.discovered).toMatchObject([{ isEnabled: true }]);
    expect(seen.settled.map(({ outcome }) => outcome)).toEqual([
      { kind: 'rejected', reason: 'no-member' },
    ]);
    const chat = await room.engine.chats.get('loopback:newcomers');
    if (chat === undefined) throw new Error('no chat');
    await room.engine.chats.put({ ...chat, members: ['bot-1'] });
    await say('@handle_1 and now?');
    await room.run(15 * MINUTE);
    expect(seen.sent.map(({ message }) => message.chatId)).toContain('loopback:newcomers');
    await room.engine.stop();
  });

  test('discovered by two messages at once it is reported once', async () => {
    const { room, seen } = await roomOf();
    await Promise.all(
      Array.from({ length: 8 }, () =>
        room.transport.say({ chat: 'stranger', author: 'Eve', text: 'hi' }),
      ),
    );
    expect(seen.discovered).toHaveLength(1);
    await room.engine.stop();
  });
});

test('a chat that is disabled stays silent and receives nothing, and speaks again when enabled', async () => {
  const { room, seen } = await roomOf({ settings: { speaking: { initiative: 1 } } });
  await room.run(20 * MINUTE);
  const chat = await room.engine.chats.get('chat-0');
  if (chat === undefined) throw new Error('no chat');
  await room.engine.chats.put({ ...chat, enabled: false });
  await room.run(2 * MINUTE);
  const before = seen.sent.length;
  expect(before).toBeGreaterThan(0);
  await room.transport.say({ chat: 'chat-0', author: 'Can', text: '@handle_1 hello?' });
  await room.run(6 * 60 * MINUTE);
  expect(seen.sent).toHaveLength(before);
  expect(seen.received).toEqual([]);
  await room.engine.chats.put({ ...chat, enabled: true });
  await room.run(60 * MINUTE);
  expect(seen.sent.length).toBeGreaterThan(before);
  await room.engine.stop();
});
