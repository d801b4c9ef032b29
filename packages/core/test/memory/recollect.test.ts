import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import { replayTick } from '../../src/observe/replay-tick.js';
import type { ModelReply } from '../../src/ports/language-model.js';
import type { Memory } from '../../src/records/memory.js';
import type { PromptBrief } from '../../src/records/prompt.js';
import { memoryAdded, testMemory } from '../../src/testing/builders.js';
import { recordingModel } from '../../src/testing/recording-model.js';
import { type SimulatedRoom, simulatedRoom } from '../../src/testing/simulated-room.js';

const NOW = Date.UTC(2026, 2, 2, 9);
const DAY_MS = 86_400_000;
const CALM = { speaking: { initiative: 0 }, pacing: { answerDelay: 'prompt' as const } };

async function den(
  memories: readonly Memory[],
  options: { readonly reply?: ModelReply; readonly settings?: object } = {},
) {
  const storage = memoryStorage();
  const { reply } = options;
  const model = recordingModel(reply === undefined ? {} : { reply: () => reply });
  const room = await simulatedRoom({
    seed: 'recollect',
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
    settings: { ...CALM, ...options.settings },
    models: [model],
  });
  await storage.memories.write(memories.map(memoryAdded));
  const say = async (text: string, chat = 'den') => {
    await room.transport.say({ chat, author: 'Can', text });
    await room.run(120_000);
  };
  const prompts = () => model.requests().map(({ user, brief }) => ({ user, brief }));
  return { room, storage, prompts, say };
}

const fact = (overrides: Parameters<typeof testMemory>[0] = {}): Memory =>
  testMemory({
    id: 'elba',
    ownerBotId: 'ada',
    chatId: 'den',
    visibility: 'chat',
    origin: 'heard',
    authorId: 'can',
    subjects: ['can'],
    text: 'Can sailed to Elba with his sister.',
    evidence: [{ messageId: 'long-ago', quote: 'I sailed to Elba with my sister.' }],
    validFrom: NOW - 40 * DAY_MS,
    recordedAt: NOW - 40 * DAY_MS,
    stability: 60,
    ...overrides,
  });

async function tracedIn(room: SimulatedRoom) {
  const traces = await room.engine.traces('den', 20);
  return traces.find(({ recollection }) => recollection !== undefined);
}

const QUESTION = '@ada do you remember who sailed to Elba?';
const texts = (prompt: { readonly brief?: PromptBrief | undefined } | undefined) =>
  prompt?.brief?.memories.map(({ text }) => text) ?? [];

describe('a tick', () => {
  it('remembers what its actual text is about, and says why', async () => {
    const { room, prompts, say } = await den([
      fact(),
      fact({ id: 'tea', text: 'Can drinks green tea.' }),
    ]);
    await say(QUESTION);
    expect(texts(prompts()[0])).toEqual(['Can sailed to Elba with his sister.']);
    expect(prompts()[0]?.user).toContain('Can sailed to Elba with his sister.');
    const trace = await tracedIn(room);
    const [memory] = trace?.recollection?.memories ?? [];
    expect(memory?.memoryId).toBe('elba');
    const { words = 0, speaker = 0, recency = 0, salience = 0 } = memory?.parts ?? {};
    expect(words).toBeGreaterThan(0);
    expect(memory?.score).toBeCloseTo(words * speaker * (recency + salience), 2);
    await room.engine.stop();
  });

  it('explains what the limits left out', async () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      fact({
        id: `elba-${index}`,
        text: `Can saw ${'whales boats storms lights gulls isles'.split(' ')[index]} off Elba.`,
      }),
    );
    const { room, prompts, say } = await den(many);
    await say(QUESTION);
    expect(texts(prompts()[0])).toHaveLength(3);
    const trace = await tracedIn(room);
    const dropped = trace?.recollection?.dropped ?? [];
    expect(dropped.map(({ reason }) => reason)).toEqual(Array(3).fill('kind-full'));
    expect(dropped.every(({ score, parts }) => score > 0 && (parts['words'] ?? 0) > 0)).toBe(true);
    await room.engine.stop();
  });

  it("remembers in no other chat, and under no other bot's name", async () => {
    const { room, prompts, say } = await den([fact()]);
    await say('@bob do you remember who sailed to Elba?');
    await say(QUESTION, 'attic');
    expect(prompts().length).toBeGreaterThanOrEqual(2);
    for (const prompt of prompts()) expect(texts(prompt)).toEqual([]);
    await room.engine.stop();
  });

  it('reinforces what stood in the prompt of a sent message, in the write that settles it', async () => {
    const { room, storage, say } = await den([fact()]);
    await say(QUESTION);
    const memory = await storage.memories.get('elba');
    expect(memory?.useCount).toBe(1);
    const left = Math.exp(-40 / 60);
    expect(memory?.stability).toBeCloseTo(60 * (1 + 0.6 * (1 - left)), 1);
    const { items } = await storage.memories.events({ memoryId: 'elba' }, { limit: 10 });
    expect(items.map(({ kind }) => kind)).toEqual(['added', 'used']);
    await room.engine.stop();
  });

  it('gives a fifth of that where nothing was sent', async () => {
    const { room, storage, say } = await den([fact()], {
      reply: { text: 'No.', finishReason: 'refusal' },
    });
    await say(QUESTION);
    const memory = await storage.memories.get('elba');
    expect(memory?.useCount).toBe(0);
    expect(memory?.lastUsedAt).toBeUndefined();
    const { items } = await storage.memories.events({ memoryId: 'elba' }, { limit: 10 });
    expect(new Set(items.slice(1).map(({ kind }) => kind))).toEqual(new Set(['retrieved']));
    const left = Math.exp(-40 / 60);
    const [first] = items.slice(1);
    const stability = first !== undefined && 'set' in first ? first.set.stability : undefined;
    expect(stability).toBeCloseTo(60 * (1 + 0.2 * 0.6 * (1 - left)), 1);
    await room.engine.stop();
  });

  it('refers to what the bot itself said before, with the time in words', async () => {
    const own = fact({
      id: 'own',
      kind: 'self',
      origin: 'self',
      authorId: 'ada',
      subjects: [],
      text: 'Elba is overrated.',
      recordedAt: NOW - DAY_MS,
      validFrom: NOW - DAY_MS,
    });
    const { room, storage, prompts, say } = await den([own]);
    await say(QUESTION);
    expect(prompts()[0]?.brief?.pastReferences).toEqual(['yesterday: Elba is overrated.']);
    expect(texts(prompts()[0])).toEqual([]);
    expect((await storage.memories.get('own'))?.useCount).toBe(1);
    await room.engine.stop();
  });

  it('remembers nothing where recall is off', async () => {
    const settings = { memory: { recall: { enabled: false } } };
    const { room, storage, prompts, say } = await den([fact()], { settings });
    await say(QUESTION);
    expect(texts(prompts()[0])).toEqual([]);
    expect((await storage.memories.get('elba'))?.useCount).toBe(0);
    await room.engine.stop();
  });

  it('is decided the same when it is replayed', async () => {
    const { room, say } = await den([fact()]);
    await say(QUESTION);
    const trace = await tracedIn(room);
    expect(trace?.recollection?.memories).toHaveLength(1);
    if (trace !== undefined) expect((await replayTick(trace)).differences).toEqual([]);
    await room.engine.stop();
  });
});
