import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine.js';
import { speakerByModel } from '../../src/generate/speaker-by-model.js';
import { loopbackTransport } from '../../src/in-process/loopback/index.js';
import { replayTick } from '../../src/observe/replay-tick.js';
import type { NextSpeaker } from '../../src/records/next-speaker.js';
import { manualClock } from '../../src/testing/manual-clock.js';
import { recordingModel } from '../../src/testing/recording-model.js';
import { wordyModel } from './cast.js';

const HOUR = 3_600_000;

/** Four hours of a room of five whose next speaker is chosen: who spoke, and how every tick replays. */
async function hours(nextSpeaker: NextSpeaker) {
  const clock = manualClock();
  const engine = await createEngine({
    clock,
    seed: 'chosen',
    transports: [loopbackTransport({ clock, chats: ['den'] })],
    models: [wordyModel()],
    nextSpeaker,
    settings: {
      speaking: { nextSpeaker: 'chosen', initiative: 1, reactionProbability: 0 },
      pacing: { profile: 'legacy' },
    },
  });
  const members = ['ada', 'bora', 'cem', 'dilek', 'emre'];
  for (const id of members) await engine.bots.put({ id, name: id });
  const topics = ['tea', 'gardens', 'trains'];
  await engine.chats.put({ id: 'den', platform: 'loopback', externalId: 'den', topics, members });
  await engine.pause({ botId: 'emre' });
  const spoke: string[] = [];
  let unchosen = 0;
  engine.on('message:sent', ({ message }) => {
    if (message.meta.partOf === undefined) spoke.push(message.author.botId ?? '');
  });
  engine.on('speaker:unchosen', () => {
    unchosen += 1;
  });
  await engine.start();
  await clock.advance(4 * HOUR);
  await engine.stop();
  for (const trace of await engine.traces('den', 200))
    expect((await replayTick(trace)).differences).toEqual([]);
  expect(spoke.length).toBeGreaterThan(20);
  expect(spoke).not.toContain('emre');
  return { spoke, unchosen };
}

/** Of the turns after another bot's, the share that a bot took. */
function shareOf(botId: string, spoke: readonly string[]): number {
  const free = spoke.filter((_, place) => place > 0 && spoke[place - 1] !== botId);
  return free.filter((name) => name === botId).length / free.length;
}

test('a function gives the turn to whom it likes, but only to those who may speak', async () => {
  const offered = new Set<string>();
  const { spoke, unchosen } = await hours(({ candidates }) => {
    for (const { bot } of candidates) offered.add(bot.id);
    return candidates.find(({ bot }) => bot.id === 'cem')?.bot.id ?? 'emre';
  });
  expect(offered).toEqual(new Set(['ada', 'bora', 'cem', 'dilek']));
  expect(shareOf('cem', spoke)).toBe(1);
  expect(new Set(spoke).size).toBeGreaterThan(2);
  expect(unchosen).toBe(0);
});

test('one that fails or never ends leaves the turn with the draw', async () => {
  const failing = await hours(() => {
    throw new Error('down');
  });
  expect(failing.unchosen).toBeGreaterThan(20);
  expect(new Set(failing.spoke).size).toBe(4);
  const hanging = await hours(() => new Promise(() => {}));
  expect(hanging.unchosen).toBeGreaterThan(20);
});

test('a model chooses by id or name, and any other answer of it changes nothing', async () => {
  const asked: string[] = [];
  const chooser = recordingModel({
    reply: (request) => {
      asked.push(request.user);
      return '"Bora".';
    },
  });
  const { spoke } = await hours(speakerByModel(chooser));
  expect(shareOf('bora', spoke)).toBe(1);
  expect(asked.every((text) => !text.includes('emre'))).toBe(true);
  expect(Math.max(...asked.map((text) => text.length))).toBeLessThan(5_000);
  const vague = await hours(speakerByModel(recordingModel({ reply: () => 'ada or bora' })));
  expect(new Set(vague.spoke).size).toBe(4);
});
