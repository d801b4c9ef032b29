import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Intention, intentionsIn } from '../../src/decide/intentions.js';
import { pickSpeaker } from '../../src/decide/speaker.js';
import type { SpeakerChoice } from '../../src/records/decision.js';
import type { Message } from '../../src/records/message.js';
import type { Scene } from '../../src/records/scene.js';
import { profileOf } from '../../src/rhythm/profiles.js';
import { botSaid, MINUTE, member, NOW, random, said, scene, settings } from './scenes.js';

const profile = profileOf('open-community');
const set = settings();
const cast = ['ali', 'can', 'ece', 'su'].map((id) => member(id));
const minds = (of: Scene, seed: string, now = NOW - MINUTE) =>
  intentionsIn({ scene: of, settings: set, now, random: random(seed) });
/** The share of seeds in which somebody has this in mind. */
const share = (of: Scene, test: (mind: Intention) => boolean, runs = 3_000) => {
  let count = 0;
  for (let run = 0; run < runs; run += 1) if (minds(of, `m${run}`).some(test)) count += 1;
  return count / runs;
};
const opener = botSaid('ali', 'tea again', MINUTE, { id: 'o' });
const answer = (by: string, to: string, id: string, text = 'well'): Message =>
  botSaid(by, text, MINUTE, { id, replyTo: to, hops: 2, meta: { respondsTo: to } });

describe('intentions', () => {
  it('are the author’s to go on, and anybody’s to take up what was said to nobody', () => {
    const of = scene(cast, [opener]);
    expect(share(of, ({ turn }) => turn === 'continuation')).toBeCloseTo(profile.continuation, 1);
    expect(share(of, ({ botId }) => botId === undefined)).toBeCloseTo(profile.flow.uptake, 1);
    expect(share(of, ({ botId }) => botId === 'can')).toBe(0);
  });

  it('are of whoever was spoken to to answer, and seldom of others to join in', () => {
    const of = scene(cast, [opener, answer('can', 'o', 'a')]);
    expect(share(of, ({ botId }) => botId === 'ali')).toBeCloseTo(profile.flow.answering, 1);
    expect(share(of, ({ botId }) => botId === undefined)).toBeLessThan(0.1);
    expect(share(of, ({ botId }) => botId === 'ece')).toBe(0);
  });

  it('stay while others speak first, and end when their own bot has spoken', () => {
    const messages = [opener, answer('can', 'o', 'a')];
    const meant = (of: Scene) => share(of, ({ botId }) => botId === 'ali', 1_000);
    const besides = botSaid('ece', 'by the way', MINUTE, { id: 'b' });
    expect(meant(scene(cast, [...messages, besides]))).toBe(meant(scene(cast, messages)));
    const ended = scene(cast, [...messages, botSaid('ali', 'quite', MINUTE, { hops: 3 })]);
    expect(share(ended, ({ turn, botId }) => turn === 'bot-reply' && botId === 'ali')).toBe(0);
  });

  it('come after a log-normal time of their kind', () => {
    const of = scene(cast, [opener]);
    const waits: number[] = [];
    for (let run = 0; run < 4_000; run += 1)
      for (const { turn, at } of minds(of, `t${run}`))
        if (turn === 'continuation') waits.push((at - opener.sentAt) / 1000);
    waits.sort((left, right) => left - right);
    // NOW lies in prime hours, where a base of 30 s is one of 18 s.
    const { medianSeconds, sigma } = profile.turns.continuation;
    const median = waits[Math.floor(waits.length / 2)] ?? 0;
    expect(median / (medianSeconds * 0.6)).toBeGreaterThan(0.9);
    expect(median / (medianSeconds * 0.6)).toBeLessThan(1.1);
    const upper = waits[Math.floor(waits.length * 0.8413)] ?? 0;
    expect(Math.log(upper / median)).toBeCloseTo(sigma, 0);
  });

  it('tire with the length of the conversation', () => {
    const long: Message[] = [opener];
    for (let turn = 0; turn < 24; turn += 1) {
      const fields = { id: `l${turn}`, replyTo: long.at(-1)?.id, hops: 0 };
      long.push(
        turn % 2 === 0 ? said('ann', 'so', MINUTE, fields) : botSaid('can', 'so', MINUTE, fields),
      );
    }
    long.push(botSaid('ece', 'and so', MINUTE, { id: 'e', replyTo: 'l23', hops: 1 }));
    const expected = profile.flow.answering * 0.5 ** (25 / profile.flow.endurance);
    expect(share(scene(cast, long), ({ botId }) => botId === 'can')).toBeCloseTo(expected, 1);
  });

  it('end with a goodbye that answers a goodbye', () => {
    const bye = botSaid('ali', 'have to go, bye', MINUTE, { id: 'o' });
    const first = scene(cast, [bye]);
    expect(share(first, () => true)).toBe(0);
    const once = scene(cast, [opener, answer('can', 'o', 'a', 'well, good night Ali')]);
    expect(share(once, ({ botId }) => botId === 'ali')).toBeCloseTo(profile.flow.answering, 1);
    expect(share(once, ({ botId }) => botId !== 'ali')).toBe(0);
    const twice = scene(cast, [bye, answer('can', 'o', 'a', 'see you tomorrow')]);
    expect(share(twice, () => true)).toBe(0);
  });

  it('stop at the loop budgets, and are none in a legacy room', () => {
    const deep = scene(cast, [botSaid('ali', 'so', MINUTE, { hops: 6 })]);
    expect(share(deep, () => true, 500)).toBe(0);
    const legacy = settings({ pacing: { profile: 'legacy' } });
    const of = scene(cast, [opener]);
    expect(intentionsIn({ scene: of, settings: legacy, now: NOW, random: random() })).toEqual([]);
  });

  it('wait, out of courtesy, while the last speaker goes on', () => {
    const of = scene(cast, [opener, answer('can', 'o', 'a')]);
    for (let run = 0; run < 500; run += 1) {
      const found = minds(of, `c${run}`);
      const going = found.find(({ turn }) => turn === 'continuation');
      if (going === undefined || going.at - NOW + MINUTE > 60_000) continue;
      for (const { at } of found) expect(at).toBeGreaterThanOrEqual(going.at);
    }
  });

  it('are changed by nobody’s coming', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const messages = [opener, answer('can', 'o', 'a')];
        const more = [...cast, member('newcomer')];
        expect(minds(scene(more, messages), seed)).toEqual(minds(scene(cast, messages), seed));
      }),
      { numRuns: 200 },
    );
  });

  it('make the speaker when they are due, and give it its target', () => {
    const of = scene(cast, [opener, answer('can', 'o', 'a')]);
    let taken = 0;
    for (let run = 0; run < 300; run += 1) {
      const [mind] = minds(of, `s${run}`);
      if (mind?.turn !== 'bot-reply' || mind.botId !== 'ali') continue;
      const input = { scene: of, settings: set, random: random(`s${run}`) };
      const choice = pickSpeaker({ ...input, now: mind.at }) as SpeakerChoice;
      expect(choice).toMatchObject({ botId: 'ali', turn: 'bot-reply', messageInMind: 'a' });
      taken += 1;
    }
    expect(taken).toBeGreaterThan(50);
  });
});
