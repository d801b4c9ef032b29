import { describe, expect, it } from 'vitest';
import { DEFAULT_BOUNDS } from '../../../src/in-process/memory-storage/bounds.js';
import { storageOver } from '../../../src/in-process/memory-storage/index.js';
import { createWorld } from '../../../src/in-process/memory-storage/world.js';
import { memoryAdded, testMemory } from '../../../src/testing/builders.js';
import { den, NOW } from './den.js';

/** Every text and key that can be reached from a value, through collections of any kind. */
function* textsIn(value: unknown, seen = new Set<unknown>()): Iterable<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof Map || value instanceof Set) {
    for (const each of value) yield* textsIn(each, seen);
    return;
  }
  const { values } = value as { readonly values?: unknown };
  if (typeof values === 'function' && !Array.isArray(value))
    yield* textsIn([...values.call(value)], seen);
  for (const [key, each] of Object.entries(value)) {
    yield key;
    yield* textsIn(each, seen);
  }
}

const TRACES = /zeynep|kara|sinop|lighthouse/i;
const found = (value: unknown) => [...textsIn(value)].filter((text) => TRACES.test(text));

async function lived() {
  const world = createWorld(DEFAULT_BOUNDS);
  const here = await den({ storage: storageOver(world) });
  const { engine, storage, room, say } = here;
  const answers = engine.on('message:received', ({ message }) => seen.push(message.id));
  const seen: string[] = [];
  await say('@ada hello, I am Zeynep Kara and I keep the lighthouse of Sinop', 'Zeynep Kara');
  const own = await here.heard();
  const userId = own?.author.userId ?? '';
  await say('Zeynep Kara is kind, is she not?', 'Ela');
  await say('@bob what do you think of Zeynep Kara?', 'Ela', 'den');
  const saying = engine.sayNow({ chatId: 'den', botId: 'bob', text: 'Zeynep Kara knows lamps.' });
  await room.run(120_000);
  await saying;
  const quote = { messageId: own?.id ?? '', quote: 'lighthouse of Sinop' };
  const elsewhere = { messageId: 'far', quote: 'tea' };
  const common = { ownerBotId: 'ada', recordedAt: NOW, validFrom: NOW };
  const memories = [
    testMemory({
      ...common,
      id: 'said',
      kind: 'episode',
      origin: 'heard',
      chatId: 'den',
      visibility: 'chat',
      authorId: userId,
      subjects: [userId],
      text: 'I keep the lighthouse of Sinop',
      evidence: [quote],
    }),
    testMemory({
      ...common,
      id: 'private',
      visibility: 'private',
      authorId: userId,
      origin: 'heard',
      text: 'Was born in Sinop.',
      evidence: [quote],
      embedding: [1, 2],
      embeddingModel: 'e',
    }),
    testMemory({
      ...common,
      id: 'summary',
      kind: 'summary',
      origin: 'derived',
      text: 'They spoke of a lighthouse.',
      evidence: [elsewhere],
      derivedFrom: ['said'],
    }),
    testMemory({
      ...common,
      id: 'reflection',
      kind: 'reflection',
      origin: 'derived',
      text: 'Lamps of Sinop matter here.',
      evidence: [elsewhere],
      derivedFrom: ['summary'],
    }),
    testMemory({
      ...common,
      ownerBotId: 'bob',
      id: 'everywhere',
      visibility: 'population',
      origin: 'imported',
      text: 'Zeynep Kara keeps a lighthouse.',
    }),
    testMemory({ ...common, id: 'kept', origin: 'imported', text: 'Tea is at five.' }),
  ];
  await storage.memories.write(memories.map(memoryAdded));
  await engine.stances.put({
    botId: 'ada',
    topic: 'lamps',
    text: 'Zeynep Kara is right on lamps.',
  });
  await storage.messages.react({
    chatId: 'den',
    messageId: own?.id ?? '',
    author: own?.author ?? { kind: 'human' },
    emoji: '💡',
    at: NOW,
  });
  await say('@ada where is the lighthouse?', 'Zeynep Kara');
  await say('@ada tell me of lamps', 'Ela', 'attic');
  answers();
  return { ...here, world, userId, own, room, memories };
}

describe('after a person was forgotten', () => {
  it('nothing that is kept, told or exported shows a trace of them, and nothing brings them back', async () => {
    const { world, engine, memory, storage, userId, own, memories, model, say } = await lived();
    const before = JSON.parse(JSON.stringify(await memory.export('ada')));
    expect(found(world).length).toBeGreaterThan(20);
    expect(found(before)).not.toEqual([]);

    const receipt = await memory.forgetUser(userId);
    expect(receipt).toMatchObject({
      memories: 5,
      erasedClaims: 5,
      messages: 2,
      people: 1,
      epoch: 1,
    });
    expect(receipt.answers).toBeGreaterThan(0);
    expect(receipt.mentions).toBe(2);
    expect(receipt.traces).toBeGreaterThan(0);

    const scan = async () => ({
      stored: found(world),
      told: found([await engine.export(), engine.metrics(), await engine.health()]),
      exported: found([await memory.export('ada'), await memory.export('bob')]),
      chats: found([await engine.messages('den', { limit: 500 }), await engine.traces('den', 500)]),
      byId: found(await memory.list({}, { limit: 500 })),
    });
    const nothing = { stored: [], told: [], exported: [], chats: [], byId: [] };
    expect(await scan()).toEqual(nothing);
    expect([...textsIn(world)].filter((text) => text === userId)).toEqual([]);
    expect((await memory.list()).items.map(({ id }) => id)).toEqual(['kept']);

    // The same messages again, the same memories, and an export from before.
    if (own !== undefined)
      expect(await storage.messages.receive({ ...own, text: 'x' })).toBe(false);
    const anew = memories.map((each) => memoryAdded({ ...each, id: `${each.id} anew` }));
    expect((await storage.memories.write(anew)).map(({ reason }) => reason)).toEqual([
      ...Array(5).fill('erased'),
      'taken',
    ]);
    expect(await memory.import(before)).toMatchObject({ added: 0, known: 1 });
    expect(await scan()).toEqual(nothing);

    const asked = model.requests().length;
    await say('@ada who keeps a lamp?', 'Ela');
    const prompts = model.requests().slice(asked);
    expect(prompts.length).toBeGreaterThan(0);
    expect(found(prompts)).toEqual([]);
    await engine.stop();
  });

  it('they are heard again, as somebody new', async () => {
    const { engine, memory, userId, say, model } = await lived();
    await memory.forgetUser(userId);
    const asked = model.requests().length;
    await say('@ada good evening', 'Zeynep Kara');
    expect(model.requests().length).toBeGreaterThan(asked);
    expect((await engine.people.get(userId))?.displayName).toBe('Zeynep Kara');
    expect(await memory.forgetUser(userId)).toMatchObject({ memories: 0, messages: 1, people: 1 });
    await engine.stop();
  });

  it('somebody who was never there leaves an empty receipt', async () => {
    const { engine, memory } = await den();
    const receipt = await memory.forgetUser('nobody');
    expect(receipt).toMatchObject({ memories: 0, messages: 0, people: 0, mentions: 0, epoch: 1 });
    await engine.stop();
  });
});

describe('after a chat was forgotten', () => {
  it('nothing of what was said in it is left, and its bots go on', async () => {
    const { world, engine, memory, say, userId } = await lived();
    const receipt = await memory.forgetChat('den');
    expect(receipt.messages).toBeGreaterThan(3);
    expect((await engine.messages('den')).length).toBe(0);
    const ofChat = (await memory.list({ chatId: 'den' })).items;
    expect(ofChat).toEqual([]);
    expect(await engine.traces('den')).toEqual([]);
    expect((await engine.chats.get('den'))?.members).toEqual(['ada', 'bob']);
    await say('@ada hello', 'Ela');
    expect((await engine.messages('den')).length).toBeGreaterThan(0);
    await memory.forgetUser(userId);
    expect(found(world)).toEqual([]);
    await engine.stop();
  });
});

describe('a recall that is warm when somebody is forgotten', () => {
  it('shows nothing of them, in the same second', async () => {
    const { engine, memory, userId, room, model } = await lived();
    await memory.forgetUser(userId);
    const asked = model.requests().length;
    const instruction = 'Tell of a lighthouse in Sinop.';
    const saying = engine.sayNow({ chatId: 'den', botId: 'ada', instruction });
    await room.run(120_000);
    await saying;
    expect(model.requests().length).toBeGreaterThan(asked);
    for (const { brief } of model.requests().slice(asked)) expect(brief?.memories).toEqual([]);
    await room.engine.stop();
  });
});
