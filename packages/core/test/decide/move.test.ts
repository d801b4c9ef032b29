import { describe, expect, it } from 'vitest';
import { pickMove } from '../../src/decide/move.js';
import type { Scene } from '../../src/records/scene.js';
import { livelinessAt } from '../../src/rhythm/day-curve.js';
import { profileOf } from '../../src/rhythm/profiles.js';
import { botSaid, MINUTE, member, NOW, random, said, scene, settings } from './scenes.js';

const legacy = { pacing: { profile: 'legacy' } };
const only = (speaking: Record<string, number> = {}) =>
  settings({
    ...legacy,
    speaking: {
      reactionProbability: 0,
      replyProbability: 0,
      replyToBotsProbability: 0,
      newTopicProbability: 0,
      ...speaking,
    },
  });
const move = (of: Scene, set = only(), seed = 's', isContinuation = false) =>
  pickMove({
    scene: of,
    settings: set,
    speaker: { botId: 'ali', isContinuation, turn: isContinuation ? 'continuation' : 'idle' },
    random: random(seed),
    now: NOW,
  });
const shares = (of: Scene, set: ReturnType<typeof settings>) => {
  const counts: Record<string, number> = {};
  for (let run = 0; run < 3_000; run += 1) {
    const result = move(of, set, `m${run}`);
    const name = typeof result === 'string' ? result : result.reason;
    counts[name] = (counts[name] ?? 0) + 1 / 3_000;
  }
  return counts;
};
const ali = member('ali', { persona: { watchlist: ['gold'] } });
const human = scene([ali, member('can')], [said('ann', 'well')]);
const bots = scene(
  [ali, member('can')],
  [
    said('ann', 'well', 2 * MINUTE, { id: 'h' }),
    botSaid('can', 'so', MINUTE, { id: 'b', replyTo: 'h' }),
  ],
);

describe('pickMove', () => {
  it('draws initiative, react, reply, new topic and continue in that order, by the defaults', () => {
    const found = shares(human, settings(legacy));
    expect(found['react']).toBeCloseTo(0.12, 1);
    expect(found['reply']).toBeCloseTo(0.88 * 0.65, 1);
    expect(found['new-topic']).toBeCloseTo(0.88 * 0.35 * 0.35, 1);
    expect(found['continue']).toBeCloseTo(0.88 * 0.35 * 0.65, 1);
    expect(Object.keys(found)).toHaveLength(4);
  });

  it('takes replyToBotsProbability where the newest message is a bot’s', () => {
    expect(move(human, only({ replyProbability: 1 }))).toBe('reply');
    expect(move(bots, only({ replyProbability: 1 }))).toBe('continue');
    expect(move(bots, only({ replyToBotsProbability: 1 }))).toBe('reply');
  });

  it('acts with the initiative of the setting, else of the profile', () => {
    expect(move(human, only({ initiative: 0 }))).toEqual({
      kind: 'silent',
      reason: 'no-initiative',
    });
    expect(shares(human, settings(legacy))['no-initiative']).toBeUndefined();
    const { initiative, day } = profileOf('open-community');
    const expected = 1 - initiative * livelinessAt(day, NOW, 'UTC');
    expect(shares(human, settings())['no-initiative']).toBeCloseTo(expected, 1);
    expect(shares(human, settings({ speaking: { initiative: 0.3 } }))['no-initiative']).toBeCloseTo(
      0.7,
      1,
    );
  });

  it('needs no initiative for what it has in mind', () => {
    const speaker = { botId: 'ali', isContinuation: false, turn: 'bot-reply' as const };
    for (let run = 0; run < 300; run += 1) {
      const input = { scene: human, settings: settings(), speaker, now: NOW };
      expect(pickMove({ ...input, random: random(`i${run}`) })).not.toMatchObject({
        reason: 'no-initiative',
      });
    }
  });

  it('tries the next move where one has no target', () => {
    const empty = scene([ali]);
    const all = { reactionProbability: 1, replyProbability: 1, replyToBotsProbability: 1 };
    expect(move(empty, only({ ...all, newTopicProbability: 1 }))).toBe('new-topic');
    expect(move(scene([member('ali')]), only({ ...all, newTopicProbability: 1 }))).toEqual({
      kind: 'silent',
      reason: 'no-target',
    });
    const own = scene([ali, member('can')], [botSaid('ali', 'so')]);
    expect(move(own, only({ ...all, newTopicProbability: 0 }))).toBe('continue');
  });

  it('leaves the last speaker nothing but to go on', () => {
    const all = only({ reactionProbability: 1, replyProbability: 1, newTopicProbability: 1 });
    expect(move(human, all, 's', true)).toBe('continue');
  });

  it('closes replies to and continuations of bots’ talk beyond the chain and the hour', () => {
    const eager = only({ replyToBotsProbability: 1 });
    const deep = scene([ali], [botSaid('can', 'so', MINUTE, { hops: 6, replyTo: 'gone' })]);
    expect(move(deep, eager)).toEqual({ kind: 'silent', reason: 'loop-budget' });
    const busy = scene([ali], [botSaid('can', 'so')], { loopLastHour: 60 });
    expect(move(busy, eager)).toEqual({ kind: 'silent', reason: 'loop-budget' });
    expect(move(busy, only({ newTopicProbability: 1 }))).toBe('new-topic');
  });
});
