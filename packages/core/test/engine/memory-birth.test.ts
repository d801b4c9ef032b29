import { describe, expect, it } from 'vitest';
import type { EngineEvents } from '../../src/events.js';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import type { ModelRequest } from '../../src/ports/language-model.js';
import { recordingModel } from '../../src/testing/recording-model.js';
import { type SimulatedRoomOptions, simulatedRoom } from '../../src/testing/simulated-room.js';
import { castOf } from './cast.js';

const SAID = [
  'I live in Izmir with two cats.',
  'I hate long meetings.',
  'I bought a second-hand bike.',
  "I'll call the landlord tomorrow.",
  'My sister is called Elif.',
  'I swim every morning before work.',
  'What do you all think?',
  'good morning everyone',
];
const PEOPLE = ['Ann', 'Ben', 'Cem'];
/** Claims and reflections are asked for as JSON, and no draft is. */
const isOffTick = ({ jsonSchema }: ModelRequest) => jsonSchema !== undefined;
const isExtraction = (request: ModelRequest) =>
  isOffTick(request) && request.user.includes('<messages>');

/** A room in which people talk for `rounds` of five minutes, with one model for drafts and claims. */
async function room(
  rounds: number,
  reply: (request: ModelRequest, call: number) => string,
  options: Partial<SimulatedRoomOptions> & { readonly isHanging?: boolean } = {},
) {
  const { isHanging = false, ...rest } = options;
  const inner = recordingModel({ capabilities: { json: true }, keep: 10_000, reply });
  const model = {
    ...inner,
    generate: (request: ModelRequest, { signal }: { readonly signal: AbortSignal }) =>
      isHanging && isOffTick(request)
        ? new Promise<never>((_, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason), { once: true });
          })
        : inner.generate(request, { signal }),
  };
  const storage = memoryStorage();
  const made = await simulatedRoom({
    ...castOf(2, 1),
    seed: 'memory birth',
    models: [model],
    storage,
    ...rest,
  });
  const called: EngineEvents['model:called'][] = [];
  made.engine.on('model:called', (event) => called.push(event));
  for (let round = 0; round < rounds; round += 1) {
    const text = SAID[round % SAID.length] ?? '';
    const author = { externalId: `${round % 3}`, displayName: PEOPLE[round % 3] ?? '' };
    await made.transport.say({ chat: 'chat-0', author, text });
    await made.run(5 * 60_000);
  }
  const memories = async () =>
    (await storage.memories.list({}, { limit: 1_000 })).items.filter(
      ({ origin }) => origin !== 'persona',
    );
  return { ...made, inner, called, memories };
}

describe('memory in a running room', () => {
  it('asks a model for claims at most once for ten messages, and never in a tick', async () => {
    const { engine, inner, called, memories } = await room(30, (request, call) =>
      isOffTick(request) ? '{"claims":[]}' : `This is my thought number ${call}.`,
    );
    await engine.stop();
    const { messages } = engine.metrics();
    const noted = messages.received + messages.sent;
    const asked = inner.requests().filter(isExtraction).length;
    expect(asked).toBeGreaterThan(1);
    expect(asked / noted).toBeLessThanOrEqual(0.1);
    const ofTicks = called.filter(({ tickId }) => !/^(?:memory:|consolidation of )/.test(tickId));
    expect(ofTicks).toHaveLength(inner.calls() - inner.requests().filter(isOffTick).length);
    expect((await memories()).length).toBeGreaterThan(5);
  });

  it('says the same with the same seed, and no later for a model that never answers', async () => {
    const settings = { memory: { recall: { enabled: false } } };
    const reply = (request: ModelRequest) =>
      isOffTick(request) ? '{"claims":[]}' : String(request.seed);
    const texts = async (options: Parameters<typeof room>[2]) => {
      const { engine, transcript } = await room(8, reply, options);
      const lines = transcript();
      await engine.stop();
      return lines;
    };
    const first = await texts({ settings });
    expect(first.length).toBeGreaterThan(10);
    expect(await texts({ settings })).toEqual(first);
    const off = { ...settings, gathering: { model: false } };
    expect(await texts({ settings: off })).toEqual(first);
    expect(await texts({ settings, isHanging: true })).toEqual(first);
  });

  it('remembers nothing of a thousand turns in which bots only say what they recalled', async () => {
    const { engine, memories, runTicks, clock, outcomes, transcript } = await room(
      SAID.length,
      (request, call) => {
        if (isExtraction(request)) return '{"claims":[]}';
        const told = request.brief?.memories ?? [];
        return told[call % Math.max(1, told.length)]?.text ?? 'ok';
      },
      {
        settings: {
          review: { dedup: { enabled: false } },
          limits: {
            maxMessagesPerMinute: { chat: 1_000, global: 1_000 },
            botHourlyLimit: { max: 1_000 },
            loop: { chain: 10_000, chatPerHour: 10_000 },
          },
          speaking: { initiative: 1, reactionProbability: 0 },
        },
      },
    );
    await clock.advance(20 * 60_000);
    const before = (await memories()).map(({ id }) => id);
    expect(before.length).toBeGreaterThan(5);
    const sentBefore = outcomes.sent;
    while (outcomes.sent < sentBefore + 1_000) await runTicks(50);
    await clock.advance(20 * 60_000);
    const told = new Set((await memories()).map(({ text }) => text.slice(0, 12)));
    const parroted = transcript().filter((line) => [...told].some((text) => line.includes(text)));
    expect(parroted.length).toBeGreaterThan(300);
    expect((await memories()).map(({ id }) => id)).toEqual(before);
    await engine.stop();
  }, 120_000);
});
