import { describe, expect, test } from 'vitest';
import { integer, pick } from '../../src/chance/draws.js';
import { streamAt } from '../../src/chance/stream.js';
import type { EngineEvents } from '../../src/events.js';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import type { LanguageModel } from '../../src/ports/language-model.js';
import { failingModel } from '../../src/testing/chaos/model.js';
import {
  type SimulatedRoom,
  type SimulatedRoomOptions,
  simulatedRoom,
} from '../../src/testing/simulated-room.js';
import { castOf, wordyModel } from './cast.js';

const MINUTE = 60_000;
/** Nobody speaks of its own accord: what is sent is an answer. */
const ANSWERS_ONLY = { speaking: { initiative: 0 } } as const;

type Settled = EngineEvents['inbox:settled'];

interface Watched {
  readonly room: SimulatedRoom;
  readonly sent: EngineEvents['message:sent'][];
  readonly settled: Settled[];
  outcomesOf(messageId: string): readonly string[];
}

async function watched(options: Partial<SimulatedRoomOptions> = {}, bots = 6): Promise<Watched> {
  const room = await simulatedRoom({
    ...castOf(bots, 1),
    seed: 'inbox',
    storage: memoryStorage(),
    models: [wordyModel()],
    settings: ANSWERS_ONLY,
    ...options,
  });
  const sent: EngineEvents['message:sent'][] = [];
  const settled: Settled[] = [];
  room.engine.on('message:sent', (event) => sent.push(event));
  room.engine.on('inbox:settled', (event) => settled.push(event));
  return {
    room,
    sent,
    settled,
    outcomesOf: (id) =>
      settled
        .filter(({ messageId }) => messageId === id)
        .map(({ outcome }) => (outcome.kind === 'rejected' ? outcome.reason : outcome.kind)),
  };
}

const say = (room: SimulatedRoom, text: string, more: object = {}) =>
  room.transport.say({ chat: 'chat-0', author: 'Ayşe', text, ...more });
const byBot = ({ sent }: Watched) => [
  ...new Set(sent.map(({ message }) => message.author.botId ?? '')),
];
/** Turns, the parts of a split message taken together. */
const turns = ({ sent }: Watched) =>
  sent.filter(({ message }) => message.meta.partOf === undefined).length;

describe('who answers', () => {
  test('was: a message to nobody was put to all; it wakes at most one bot', {
    timeout: 60_000,
  }, async () => {
    let answered = 0;
    for (let index = 0; index < 60; index += 1) {
      const one = await watched({ seed: `nobody ${index}` });
      const id = await say(one.room, 'The rain has been coming down all day long.');
      await one.room.run(15 * MINUTE);
      expect(byBot(one).length).toBeLessThanOrEqual(1);
      expect(one.outcomesOf(`chat-0/${id}`)).toHaveLength(1);
      answered += byBot(one).length;
      await one.room.engine.stop();
    }
    expect(answered).toBeGreaterThan(15);
    expect(answered).toBeLessThan(60);
  });

  test('a mention of one bot wakes that bot and no other, for 500 generated messages', {
    timeout: 90_000,
  }, async () => {
    const all = await watched(
      {
        settings: {
          ...ANSWERS_ONLY,
          limits: {
            maxMessagesPerMinute: { chat: 1_000, global: 1_000 },
            botHourlyLimit: { max: 10_000 },
          },
          pacing: { answerDelay: 'prompt', typing: { enabled: false }, splitAbove: 0 },
        },
      },
      10,
    );
    const stream = streamAt('mentions');
    const fillers = ['what now', 'tell me more', 'is that so?', 'rain again', 'and the tea?'];
    const names = ['Ada', 'Bora', 'Cem', 'Defne', 'Elif', 'Finn', 'Gaye', 'Hale', 'Ivo', 'June'];
    for (let index = 0; index < 500; index += 1) {
      const bot = integer(stream, 0, 9);
      const filler = pick(stream, fillers) ?? '';
      const handle = `@handle_${bot}`;
      const called = pick(stream, [
        `${handle} ${filler} ${index}`,
        `${filler} ${index} ${handle}`,
        `${names[bot]}, ${filler} ${index}`,
        `hey ${handle}, ${filler} (${index})`,
      ]);
      const before = all.sent.length;
      const id = await say(all.room, called ?? '', { author: `person ${index % 7}` });
      await all.room.run(MINUTE);
      const answers = all.sent.slice(before);
      expect({ called, by: answers.map(({ message }) => message.author.botId) }).toEqual({
        called,
        by: [`bot-${bot}`],
      });
      expect(all.outcomesOf(`chat-0/${id}`)).toEqual(['handled']);
    }
    await all.room.engine.stop();
  });

  test('a reply to a bot wakes that bot', async () => {
    const one = await watched();
    await say(one.room, '@handle_3 are you there?');
    await one.room.run(15 * MINUTE);
    const [first] = one.sent;
    expect(first?.message.author.botId).toBe('bot-3');
    await say(one.room, 'why is that?', { replyTo: first?.message.externalId });
    await one.room.run(15 * MINUTE);
    expect(byBot(one)).toEqual(['bot-3']);
    expect(turns(one)).toBe(2);
    await one.room.engine.stop();
  });

  test('two bots mentioned both answer, and the message is handled once', async () => {
    const one = await watched();
    const id = await say(one.room, '@handle_1 and @handle_4, which tea is best?');
    await one.room.run(4 * MINUTE);
    expect(byBot(one).sort()).toEqual(['bot-1', 'bot-4']);
    expect(turns(one)).toBe(2);
    expect(one.outcomesOf(`chat-0/${id}`)).toEqual(['handled']);
    await one.room.engine.stop();
  });

  test('a foreign bot is history and gets no answer', async () => {
    const one = await watched();
    await say(one.room, '@handle_1 click here', {
      author: { externalId: 'spam', displayName: 'Spam', isBot: true },
    });
    await one.room.run(5 * MINUTE);
    expect(one.sent).toEqual([]);
    expect(one.settled).toEqual([]);
    const [kept] = await one.room.engine.messages('chat-0');
    expect(kept?.author.kind).toBe('foreign-bot');
    await one.room.engine.stop();
  });

  test('a person who muted a bot gets no answer of it', async () => {
    const one = await watched();
    await say(one.room, 'hello there');
    await one.room.run(15 * MINUTE);
    await one.room.engine.people.mute('loopback:Ayşe', 'bot-2');
    const before = one.sent.length;
    const id = await say(one.room, '@handle_2 what do you say?');
    await one.room.run(15 * MINUTE);
    expect(one.sent).toHaveLength(before);
    expect(one.outcomesOf(`chat-0/${id}`)).toEqual(['muted']);
    await one.room.engine.people.unmute('loopback:Ayşe', 'bot-2');
    await say(one.room, '@handle_2 and now?');
    await one.room.run(15 * MINUTE);
    expect(one.sent.length).toBeGreaterThan(before);
    await one.room.engine.stop();
  });
});

describe('bursts', () => {
  for (const answerDelay of ['natural', 'prompt'] as const) {
    for (const overMs of [0, 5_000]) {
      test.each(['a', 'b', 'c', 'd', 'e'])(
        `100 mentions over ${overMs} ms get at most 2 answers (${answerDelay}, seed %s)`,
        async (seed) => {
          const one = await watched({
            seed,
            settings: { ...ANSWERS_ONLY, pacing: { answerDelay } },
          });
          for (let index = 0; index < 100; index += 1) {
            await say(one.room, `@handle_2 come here ${index}!`, { author: `person ${index % 9}` });
            if (overMs > 0) await one.room.run(overMs / 100);
          }
          await one.room.run(10 * MINUTE);
          expect(byBot(one)).toEqual(['bot-2']);
          expect(turns(one)).toBeLessThanOrEqual(2);
          const counts = one.room.engine.metrics().inbox;
          expect(counts.handled + counts.coalesced + counts.rejected).toBe(100);
          expect(counts.handled).toBeGreaterThan(0);
          expect(counts.rejected).toBe(0);
          await one.room.engine.stop();
        },
      );
    }
  }

  test('a call on a bot is answered though a flood of other talk has buried it', async () => {
    const one = await watched();
    const id = await say(one.room, '@handle_5 what is your favourite clock?');
    for (let index = 0; index < 150; index += 1)
      await say(one.room, `nothing to see here, number ${index}`, {
        author: `person ${index % 9}`,
      });
    await one.room.run(5 * MINUTE);
    expect(one.outcomesOf(`chat-0/${id}`)).toEqual(['handled']);
    expect(byBot(one)).toContain('bot-5');
    await one.room.engine.stop();
  });

  test('high goes before normal: who is spoken to answers before the talk to nobody is considered', async () => {
    const one = await watched({
      settings: {
        speaking: { initiative: 0, replyProbability: 1 },
        inbox: { batch: { enabled: false, size: 1 } },
      },
    });
    const open = await say(one.room, 'the garden is full of birds', { author: 'Can' });
    const call = await say(one.room, '@handle_3 do you like trains?', { author: 'Ece' });
    await one.room.run(10 * MINUTE);
    const order = one.settled.map(({ messageId }) => messageId);
    expect(order.indexOf(`chat-0/${call}`)).toBeLessThan(order.indexOf(`chat-0/${open}`));
    expect(one.sent[0]?.message.author.botId).toBe('bot-3');
    await one.room.engine.stop();
  });
});

describe('failures', () => {
  test('an answer that no model writes is tried again with a growing pause, then is a dead letter', async () => {
    const calls: number[] = [];
    const broken: LanguageModel = {
      ...failingModel(),
      generate: async (request, options) => {
        calls.push(one.room.clock.now());
        return await failingModel().generate(request, options);
      },
    };
    const settings = { ...ANSWERS_ONLY, models: { retries: 0 } };
    const one: Watched = await watched({ models: [broken], settings });
    const dead: EngineEvents['inbox:dead'][] = [];
    one.room.engine.on('inbox:dead', (event) => dead.push(event));
    const id = await say(one.room, '@handle_1 hello?');
    await one.room.run(30 * MINUTE);
    expect(calls).toHaveLength(3);
    const [first = 0, second = 0, third = 0] = calls;
    expect(second - first).toBeGreaterThanOrEqual(5_000);
    expect(third - second).toBeGreaterThanOrEqual(10_000);
    expect(dead).toHaveLength(1);
    expect(dead[0]?.item).toMatchObject({ messageId: `chat-0/${id}`, tries: 3 });
    expect(dead[0]?.item.reason).toContain('model-unavailable');
    expect(one.settled).toHaveLength(1);
    expect(one.room.outcomes.failed).toBe(0);
    await one.room.engine.stop();
  });

  test('was: no retry; a model that comes back lets the answer be given', async () => {
    let calls = 0;
    const good = wordyModel();
    const flaky: LanguageModel = {
      ...good,
      generate: async (request, options) => {
        calls += 1;
        return await (calls <= 2 ? failingModel() : good).generate(request, options);
      },
    };
    const one = await watched({ models: [flaky] });
    const id = await say(one.room, '@handle_1 hello?');
    await one.room.run(10 * MINUTE);
    expect(one.outcomesOf(`chat-0/${id}`)).toEqual(['handled']);
    expect(turns(one)).toBe(1);
    await one.room.engine.stop();
  });

  test('of a batch, the answers that can be written are given', async () => {
    const good = wordyModel();
    const partly: LanguageModel = {
      ...good,
      generate: (request, options) =>
        (request.brief?.bot.id === 'bot-1' ? failingModel() : good).generate(request, options),
    };
    const one = await watched({ models: [partly] });
    await say(one.room, '@handle_1 hello?', { author: 'Can' });
    await say(one.room, '@handle_2 hello?', { author: 'Ece' });
    await say(one.room, '@handle_3 hello?', { author: 'Su' });
    await one.room.run(10 * MINUTE);
    expect(byBot(one).sort()).toEqual(['bot-2', 'bot-3']);
    expect(one.room.engine.metrics().inbox).toMatchObject({ handled: 2, rejected: 1, dead: 1 });
    await one.room.engine.stop();
  });
});

describe('what nobody will answer', () => {
  test('is rejected at once where the inbox is full, as an event and as a dead letter', async () => {
    const storage = memoryStorage({ waitingItems: 3 });
    const one = await watched({ storage });
    await one.room.engine.pause({ chatId: 'chat-0' });
    for (let number = 0; number < 8; number += 1) await say(one.room, `tea number ${number}?`);
    expect(one.settled.map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 5 }, () => ({ kind: 'rejected', reason: 'inbox-full' })),
    );
    await one.room.engine.resume({ chatId: 'chat-0' });
    await one.room.run(30 * MINUTE);
    const { received, waiting, handled, coalesced, rejected } =
      await storage.inbox.counts('chat-0');
    expect({ received, waiting }).toEqual({ received: 8, waiting: 0 });
    const told = one.room.engine.metrics();
    expect(told.inbox).toMatchObject({ handled, coalesced, rejected, dead: 5 });
    expect(told.messages.received).toBe(handled + coalesced + rejected);
    await one.room.engine.stop();
  });

  test('is rejected as buried where much was said after it', async () => {
    const one = await watched();
    await one.room.engine.pause({ chatId: 'chat-0' });
    const first = await say(one.room, 'is anybody there?');
    for (let number = 0; number < 70; number += 1)
      await say(one.room, `line ${number}`, { threadId: 'elsewhere' });
    await one.room.engine.resume({ chatId: 'chat-0' });
    await one.room.run(MINUTE);
    const outcome = one.settled.find(({ messageId }) => messageId === `chat-0/${first}`)?.outcome;
    expect(outcome).toEqual({ kind: 'rejected', reason: 'buried' });
    await one.room.engine.stop();
  });
});
