import { describe, expect, test } from 'vitest';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import { recordingModel } from '../../src/testing/recording-model.js';
import { type SimulatedRoomOptions, simulatedRoom } from '../../src/testing/simulated-room.js';
import { castOf } from './cast.js';

const MINUTE = 60_000;

/** Different enough that none is taken for a repeat. */
const SENTENCES = [
  'I want to see the harbour at night before anybody paints it.',
  'You are going to laugh, but my grandmother kept bees on a roof.',
  'Bread without salt is what they eat up in those hills.',
  'Nobody told me that the museum closes on Tuesdays.',
  'We should swap umbrellas, because yours never turns inside out.',
  'That clock has been wrong since the winter of the big snow.',
  'A tram line used to run right through this garden.',
  'My cousin plays chess by post with a lighthouse keeper.',
  'Somewhere in the attic lies a map of every well in town.',
  'Her violin teacher whistles louder than the kettle does.',
  'They are going to move the market under the railway arches.',
  'What I like about fog is how quiet the dogs become.',
];

async function answering(options: Partial<SimulatedRoomOptions>) {
  const storage = memoryStorage();
  const room = await simulatedRoom({
    ...castOf(4, 1),
    seed: 'answers',
    storage,
    settings: { speaking: { initiative: 0 }, pacing: { answerDelay: 'prompt', splitAbove: 0 } },
    ...options,
  });
  const sent: string[] = [];
  room.engine.on('message:sent', ({ message }) => sent.push(message.text));
  const ask = async (text: string) => {
    await room.transport.say({ chat: 'chat-0', author: 'Can', text });
    await room.run(5 * MINUTE);
  };
  return { room, storage, sent, ask };
}

describe('an answer', () => {
  test("was: answers were written without the bot's own system prompt", async () => {
    const model = recordingModel();
    const cast = castOf(4, 1);
    const bots = cast.bots.map((bot, index) => ({
      ...bot,
      persona: { background: `a collector of clocks, number ${index}` },
    }));
    const { room, ask } = await answering({ ...cast, bots, models: [model] });
    await ask('@handle_2 what do you collect?');
    const [request] = model.requests();
    expect(request?.system).toContain('a collector of clocks, number 2');
    expect(request?.system).not.toContain('number 1');
    await room.engine.stop();
  });

  test("was: answers skipped the bot's voice", async () => {
    const told: string[] = [];
    const cast = castOf(4, 1);
    const bots = cast.bots.map((bot) => ({
      ...bot,
      persona: { tone: 'young' },
      voice: { slang: 1, emoji: 1, typo: 0, punctuation: 1 },
    }));
    const model = recordingModel({
      reply: (_, call) => {
        const text = SENTENCES[call % SENTENCES.length] ?? '';
        told.push(text);
        return text;
      },
    });
    const { room, sent, ask } = await answering({ ...cast, bots, models: [model] });
    for (let index = 0; index < 12; index += 1) await ask(`@handle_1 and then ${index}?`);
    expect(sent).toHaveLength(12);
    expect(sent.filter((text, index) => text !== told[index]).length).toBeGreaterThan(6);
    await room.engine.stop();
  });

  test('was: answers were not compared with what was said before', async () => {
    const texts = ['The same old words as ever, my friend.', 'Something else for once, I swear.'];
    const model = recordingModel({ reply: (_, call) => texts[call < 3 ? 0 : 1] ?? '' });
    const { room, sent, ask } = await answering({
      models: [model],
      bots: castOf(4, 1).bots.map((bot) => ({
        ...bot,
        voice: { slang: 0, emoji: 0, typo: 0, punctuation: 0 },
      })),
    });
    await ask('@handle_1 what do you say?');
    await ask('@handle_1 and to this?');
    expect(sent).toEqual(texts);
    expect(model.calls()).toBe(3);
    await room.engine.stop();
  });

  test('was: no ack; a message is handled once its answer is stored, and never before', async () => {
    const model = recordingModel();
    const { room, storage, ask } = await answering({ models: [model] });
    const waiting: boolean[] = [];
    const stored: boolean[] = [];
    room.engine.on('message:sent', () => {
      storage.inbox.counts('chat-0').then(({ waiting: count }) => waiting.push(count === 1));
    });
    room.engine.on('inbox:settled', ({ outcome }) => {
      const tickId = outcome.kind === 'handled' ? outcome.tickId : '';
      storage.messages
        .get(`${tickId}/0`)
        .then((message) => stored.push(message?.status === 'sent'));
    });
    await ask('@handle_1 what do you say?');
    expect({ waiting, stored }).toEqual({ waiting: [true], stored: [true] });
    expect(await storage.inbox.counts('chat-0')).toMatchObject({ waiting: 0, handled: 1 });
    // An engine over the same storage finds nothing left to answer.
    const calls = model.calls();
    const again = await answering({ storage, models: [model], bots: [], chats: [], stances: [] });
    await again.room.run(30 * MINUTE);
    expect(model.calls()).toBe(calls);
    await Promise.all([room.engine.stop(), again.room.engine.stop()]);
  });
});
