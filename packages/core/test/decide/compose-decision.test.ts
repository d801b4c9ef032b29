import { describe, expect, it } from 'vitest';
import { composeDecision } from '../../src/decide/compose-decision.js';
import type { MoveKind } from '../../src/records/decision.js';
import type { Scene } from '../../src/records/scene.js';
import { botSaid, MINUTE, member, NOW, random, said, scene, settings } from './scenes.js';

const always = settings({ speaking: { mentionProbability: 1 } });
const decide = (of: Scene, move: MoveKind, targetId?: string, seed = 's', set = always) =>
  composeDecision({
    scene: of,
    settings: set,
    now: NOW,
    random: random(seed),
    turn: of.turn,
    botId: 'ali',
    move,
    targetScores: [],
    ...(targetId === undefined ? {} : { targetId }),
  });
const ali = member('ali', { persona: { watchlist: ['gold'] } });
const human = said('ann', 'well', MINUTE, { id: 'h', threadId: 't', meta: { topic: 'tea' } });
const reply = botSaid('can', 'so', MINUTE, { id: 'b', replyTo: 'h', causationId: 'h', hops: 1 });
const room = scene([ali, member('can')], [human, reply]);

describe('composeDecision', () => {
  it('stands in the chain of its target', () => {
    expect(decide(room, 'reply', 'h')).toMatchObject({
      hops: 1,
      causationId: 'h',
      threadId: 't',
      topic: 'tea',
    });
    expect(decide(room, 'reply', 'b')).toMatchObject({ hops: 2, causationId: 'h' });
    const fresh = decide(room, 'new-topic');
    expect(fresh).toMatchObject({ hops: 1, topic: 'gold' });
    expect(fresh).not.toHaveProperty('causationId');
  });

  it('mentions humans and bots alike, with mentionProbability, in answers and replies only', () => {
    expect(decide(room, 'reply', 'h').mention).toEqual({ label: 'ann', handle: 'ann' });
    expect(decide(room, 'reply', 'b').mention).toEqual({ label: 'Can', handle: 'can_bot' });
    expect(decide(room, 'continue', 'b').mention).toBeUndefined();
    const defaults = settings();
    let mentions = 0;
    for (let run = 0; run < 1_000; run += 1) {
      if (decide(room, 'answer', 'h', `m${run}`, defaults).mention !== undefined) mentions += 1;
    }
    expect(mentions / 1_000).toBeCloseTo(0.35, 1);
  });

  it('draws the length from the profile, and heeds the bot’s own settings', () => {
    const counts = { short: 0, medium: 0, long: 0 };
    for (let run = 0; run < 2_000; run += 1)
      counts[decide(room, 'reply', 'h', `l${run}`).length] += 1;
    expect(counts.short / 2_000).toBeCloseTo(0.55, 1);
    expect(counts.long / 2_000).toBeCloseTo(0.1, 1);
    const own = member('ali', {
      settings: { speaking: { lengthProfile: { short: 0, medium: 0, long: 1 } } },
    });
    expect(decide(scene([own], [human]), 'reply', 'h').length).toBe('long');
  });

  it('reacts with an emoji that fits the feeling', () => {
    const emojis = (sentiment: number, emotion: object) => {
      const of = scene(
        [member('ali', { emotion })],
        [{ ...human, meta: { ...human.meta, sentiment } }],
      );
      return new Set(
        Array.from({ length: 60 }, (_, run) => decide(of, 'react', 'h', `e${run}`).emoji),
      );
    };
    expect(emojis(-0.8, { empathy: 0.9, signatureEmoji: '🚀' })).toEqual(
      new Set(['😢', '🙏', '💔']),
    );
    expect(emojis(0.8, { signatureEmoji: '🚀' })).toContain('🚀');
    expect(emojis(0, {})).not.toContain('🚀');
    expect(decide(room, 'reply', 'h')).not.toHaveProperty('emoji');
  });

  it('recalls the persona after 8 own messages or 30 minutes, whichever comes first', () => {
    const due = (agos: readonly number[]) =>
      decide(
        scene(
          [ali],
          agos.map((minutes) => botSaid('ali', 'x', minutes * MINUTE)),
        ),
        'new-topic',
      ).isRefreshDue;
    expect(due([])).toBe(true);
    expect(due([1])).toBe(false);
    expect(due([8, 7, 6, 5, 4, 3, 2])).toBe(false);
    expect(due([9, 8, 7, 6, 5, 4, 3, 2])).toBe(true);
    expect(due([29])).toBe(false);
    expect(due([30])).toBe(true);
  });

  it('starts on fresh news with the probability of the trigger, and not where it is off', () => {
    const headline = { id: 'n1', source: 'x', title: 'Gold climbs again', fetchedAt: 0 };
    const of = scene([ali], [], { news: [headline] });
    const withNews = (set: ReturnType<typeof settings>) => {
      let count = 0;
      for (let run = 0; run < 1_000; run += 1) {
        const decision = decide(of, 'new-topic', undefined, `n${run}`, set);
        if (decision.headlineId === 'n1') {
          count += 1;
          expect(decision.topic).toBe('gold');
        }
      }
      return count / 1_000;
    };
    expect(withNews(settings())).toBeCloseTo(0.5, 1);
    expect(withNews(settings({ speaking: { newsTrigger: { enabled: false } } }))).toBe(0);
  });

  it('starts on nothing that was just talked of, or that its own stance cools down on', () => {
    const stance = {
      botId: 'ali',
      topic: 'Rain',
      text: 'wet',
      updatedAt: NOW,
      cooldownUntil: NOW + 1,
    };
    const who = member('ali', { persona: { watchlist: ['gold', 'rain'] } }, { stances: [stance] });
    const talk = [said('ann', 'x', MINUTE, { meta: { topic: 'GOLD' } })];
    const of = scene([who], talk, { chat: { topics: ['tea', 'rain'] } });
    for (let run = 0; run < 50; run += 1)
      expect(decide(of, 'new-topic', undefined, `t${run}`).topic).toBe('tea');
  });
});
