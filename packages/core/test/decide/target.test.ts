import { describe, expect, it } from 'vitest';
import { pickTarget, repliable, scoreTargets, type TargetChoice } from '../../src/decide/target.js';
import type { Message } from '../../src/records/message.js';
import type { Scene } from '../../src/records/scene.js';
import { botSaid, MINUTE, member, NOW, person, random, said, scene, settings } from './scenes.js';

const defaults = settings();
const plain = member('ali');
const partsOf = (
  message: Message,
  who = plain,
  others: readonly Message[] = [],
  fields: object = {},
) => {
  const of = scene([who, member('can')], [message, ...others], fields);
  return scoreTargets(of, who, defaults, NOW, [0])[0]?.parts;
};
const pick = (of: Scene, move: 'reply' | 'react' | 'continue' | 'new-topic', seed = 's') =>
  pickTarget({
    scene: of,
    settings: defaults,
    speaker: { botId: 'ali' },
    move,
    random: random(seed),
    now: NOW,
  });

describe('scoreTargets', () => {
  it('gives a person 8 and a bot 2.5', () => {
    expect(partsOf(said('ann', 'well'))).toEqual({ human: 8, ageUnder3: 3 });
    expect(partsOf(botSaid('can', 'well'))).toEqual({ bot: 2.5, ageUnder3: 3 });
  });

  it('gives 3, 2, 1 and -1 for its age, under 3, 10 and 30 minutes and older', () => {
    const age = (minutes: number) => {
      const { human: _, ...rest } = partsOf(said('ann', 'well', minutes * MINUTE)) ?? {};
      return rest;
    };
    expect(age(2.99)).toEqual({ ageUnder3: 3 });
    expect(age(3)).toEqual({ ageUnder10: 2 });
    expect(age(10)).toEqual({ ageUnder30: 1 });
    expect(age(30)).toEqual({ ageOlder: -1 });
  });

  it('gives a question 4 and a phrase of curiosity 3, in the language of the chat', () => {
    expect(partsOf(said('ann', 'where is it'))).toMatchObject({ question: 4 });
    expect(partsOf(said('ann', 'just wondering'))).toMatchObject({ curiosity: 3 });
    const tr = { chat: { locale: 'tr' } };
    expect(partsOf(said('ayşe', 'altın yükselir mi'), plain, [], tr)).toMatchObject({
      question: 4,
    });
    expect(partsOf(said('ayşe', 'MERAK EDİYORUM doğrusu'), plain, [], tr)).toMatchObject({
      curiosity: 3,
    });
    expect(partsOf(said('ayşe', 'altın yükselir mi'))).not.toHaveProperty('question');
  });

  it('gives 15 where the bot is addressed by reply, handle or name, never by a substring', () => {
    const ann = member('ann');
    const addressed = (text: string, fields: object = {}) =>
      partsOf(said('zoe', text, MINUTE, fields as Record<string, unknown>), ann)?.['addressed'];
    expect(addressed('@ann_bot look')).toBe(15);
    expect(addressed('Ann, look')).toBe(15);
    expect(addressed('@ann_bot2 look')).toBeUndefined();
    expect(addressed('@anna look')).toBeUndefined();
    expect(addressed('Anna, look')).toBeUndefined();
    const own = botSaid('ann', 'so', 2 * MINUTE, { id: 'own' });
    const of = scene([ann], [own, said('zoe', 'no', MINUTE, { replyTo: 'own' })]);
    expect(scoreTargets(of, ann, defaults, NOW, [1])[0]?.parts).toMatchObject({ addressed: 15 });
  });

  it('gives 2.5 for each symbol watched and 1.5 for each topic of expertise', () => {
    const expert = member(
      'ali',
      { persona: { watchlist: ['BIST:AKBNK', 'THYAO', 'gold'] } },
      { stances: [{ botId: 'ali', topic: 'interest rates', text: 'high', updatedAt: 0 }] },
    );
    expect(partsOf(said('zoe', 'AKBNK and $THYAO'), expert)).toMatchObject({ symbol: 5 });
    expect(partsOf(said('zoe', 'gold, and rates of interest'), expert)).toMatchObject({
      expertise: 3,
    });
    expect(partsOf(said('zoe', 'golden AKBNKS'), expert)).toEqual({ human: 8, ageUnder3: 3 });
  });

  it('gives 2 for sadness to the empathic', () => {
    const warm = member('ali', { emotion: { empathy: 0.71 } });
    const sad = (sentiment: number) => said('zoe', 'well', MINUTE, { meta: { sentiment } });
    expect(partsOf(sad(-0.31), warm)).toMatchObject({ empathy: 2 });
    expect(partsOf(sad(-0.3), warm)).not.toHaveProperty('empathy');
    expect(partsOf(sad(-0.9), member('ali', { emotion: { empathy: 0.7 } }))).not.toHaveProperty(
      'empathy',
    );
  });

  it('counts replies in the scene, parts once and reactions never, and weighs from the second on', () => {
    const asked = said('zoe', 'well', MINUTE, { id: 'asked' });
    const reply = (id: string, meta: object = {}) =>
      botSaid('can', 'hm', 0, { id, replyTo: 'asked', meta: { respondsTo: 'asked', ...meta } });
    expect(
      partsOf(asked, plain, [
        reply('r1'),
        reply('r2', { partOf: 'r1' }),
        reply('r3', { isReaction: true }),
      ]),
    ).not.toHaveProperty('alreadyAnswered');
    expect(partsOf(asked, plain, [reply('r1'), reply('r4')])).toMatchObject({
      alreadyAnswered: defaults.targetWeights.alreadyAnswered,
    });
  });

  it('adds the parts up', () => {
    const of = scene([plain], [said('zoe', '@ali_bot why? I wonder')]);
    expect(scoreTargets(of, plain, defaults, NOW, [0])[0]?.score).toBe(8 + 3 + 4 + 3 + 15);
  });
});

describe('pickTarget', () => {
  it('replies to one of the three best, in proportion to their scores', () => {
    const old = Array.from({ length: 6 }, (_, index) =>
      said('zoe', 'hm', 40 * MINUTE, { id: `o${index}` }),
    );
    const best = [
      said('ann', 'a', MINUTE, { id: 'a' }),
      said('bea', 'b', MINUTE, { id: 'b' }),
      said('cem', '@ali_bot c?', MINUTE, { id: 'c' }),
    ];
    const of = scene([plain], [...old, ...best]);
    const drawn = new Map<string, number>();
    for (let run = 0; run < 1_000; run += 1) {
      const { messageId = '' } = pick(of, 'reply', `t${run}`) as TargetChoice;
      drawn.set(messageId, (drawn.get(messageId) ?? 0) + 1);
    }
    expect([...drawn.keys()].sort()).toEqual(['a', 'b', 'c']);
    expect((drawn.get('c') ?? 0) / 1_000).toBeCloseTo(30 / 52, 1);
  });

  it('draws with a weight of at least 0.1, so that a bad score is still possible', () => {
    const bad = settings({ targetWeights: { human: -50 } });
    const of = scene([plain], [said('ann', 'a', MINUTE, { id: 'a' })]);
    const input = {
      scene: of,
      settings: bad,
      speaker: { botId: 'ali' },
      random: random(),
      now: NOW,
    };
    expect(pickTarget({ ...input, move: 'reply' })).toMatchObject({ messageId: 'a' });
  });

  it('looks at the last 30 that are not its own, and at the last 10 for a reaction', () => {
    const others = Array.from({ length: 40 }, (_, index) =>
      said('zoe', 'hm', MINUTE, { id: `x${index}` }),
    );
    const of = scene([plain], [...others, botSaid('ali', 'own', 0)]);
    expect((pick(of, 'reply') as TargetChoice).scores).toHaveLength(30);
    expect((pick(of, 'react') as TargetChoice).scores).toHaveLength(10);
    expect(
      (pick(of, 'reply') as TargetChoice).scores.map(({ messageId }) => messageId),
    ).not.toContain('x9');
  });

  it('leaves out notices, reactions sent as messages, what it has answered, and people who muted it', () => {
    const messages = [
      said('zoe', 'answered', MINUTE, { id: 'answered' }),
      said('max', 'muted', MINUTE, { id: 'muted' }),
      said('zoe', 'open', MINUTE, { id: 'open' }),
      botSaid('can', '👍', MINUTE, { meta: { isReaction: true, respondsTo: 'open' } }),
      { ...said('x', 'joined', MINUTE), author: { kind: 'system' as const } },
      botSaid('ali', 'so', MINUTE, { meta: { respondsTo: 'answered' } }),
    ];
    const of = scene([plain], messages, { people: [person('max', ['ali'])] });
    expect(repliable(of, plain, defaults, NOW)).toEqual([2]);
    expect(
      (pick(of, 'react') as TargetChoice).scores.map(({ messageId }) => messageId),
    ).not.toContain('muted');
  });

  it('reacts once to a message, by a native reaction or an emoji message', () => {
    const liked = said('zoe', 'a', MINUTE, { id: 'liked' });
    const thumbed = said('zoe', 'b', MINUTE, { id: 'thumbed' });
    const emoji = botSaid('ali', '👍', 0, { meta: { isReaction: true, respondsTo: 'thumbed' } });
    const reaction = {
      chatId: 'chat',
      messageId: 'liked',
      author: { kind: 'bot' as const, botId: 'ali' },
      emoji: '👍',
      at: NOW,
    };
    const of = scene([plain], [liked, thumbed, emoji], { reactions: [reaction] });
    expect(pick(of, 'react')).toMatchObject({ kind: 'silent', reason: 'no-target' });
  });

  it('goes on from the newest message, and needs none for a new topic', () => {
    const of = scene(
      [plain],
      [said('zoe', 'a', MINUTE, { id: 'a' }), botSaid('ali', 'b', 0, { id: 'b' })],
    );
    expect(pick(of, 'continue')).toMatchObject({ messageId: 'b' });
    expect(pick(of, 'new-topic')).toEqual({ kind: 'target', scores: [] });
  });
});
