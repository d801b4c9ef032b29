import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InboxPlan, type LaneInput, planInbox } from '../../src/decide/lane.js';
import type { InboxItem } from '../../src/records/inbox-item.js';
import type { Message } from '../../src/records/message.js';
import type { Member } from '../../src/records/scene.js';
import {
  botSaid,
  foreignSaid,
  item,
  MINUTE,
  member,
  NOW,
  person,
  random,
  said,
  scene,
  settings,
} from './scenes.js';

const eager = settings({ speaking: { replyProbability: 1 } });
const cast = () => [member('ali'), member('can')];
const plan = (
  members: readonly Member[],
  messages: readonly Message[],
  more: Partial<LaneInput> & { readonly fields?: object } = {},
): InboxPlan => {
  const { fields, ...rest } = more;
  const claimed = messages.filter(({ author }) => author.kind !== 'bot');
  return planInbox({
    scene: scene(members, messages, fields),
    items: claimed.map((message) => item(message)),
    settings: eager,
    now: NOW,
    random: random(),
    ...rest,
  });
};
const whoAnswers = ({ answers }: InboxPlan) =>
  answers.map(({ botId, messageId }) => [botId, messageId]);

describe('messages to our bots', () => {
  it('was: limits, hours and mutes were skipped by answers; a mention wakes that bot and no other', () => {
    const ask = said('ann', '@ali_bot, are you there?', 0, { id: 'ask' });
    expect(whoAnswers(plan(cast(), [ask]))).toEqual([['ali', 'ask']]);
    const refuse = (ali: Member, fields: object = {}) =>
      plan([ali, member('can')], [ask], { fields }).rejected;
    const asleep = { activeHours: { ranges: [{ from: '01:00', to: '02:00' }] } };
    expect(refuse(member('ali', asleep))).toEqual([
      { itemId: 'item-ask', reason: 'inactive-hours' },
    ]);
    expect(refuse(member('ali', { enabled: false }))[0]?.reason).toBe('disabled');
    expect(refuse(member('ali', {}, { isPaused: true }))[0]?.reason).toBe('paused');
    expect(refuse(member('ali'), { people: [person('ann', ['ali'])] })[0]?.reason).toBe('muted');
    expect(refuse(member('ali', {}, { sentLastHour: 72 }))[0]?.reason).toBe('hourly-limit');
    expect(refuse(member('ali', {}, { sentLastHour: 71 }))).toEqual([]);
  });

  it('leaves active hours aside where answers need not heed them', () => {
    const asleep = member('ali', { activeHours: { ranges: [{ from: '01:00', to: '02:00' }] } });
    const free = settings({ limits: { answersHeedActiveHours: false } });
    expect(
      whoAnswers(plan([asleep], [said('ann', 'Ali, hi', 0, { id: 'ask' })], { settings: free })),
    ).toEqual([['ali', 'ask']]);
  });

  it('lets each addressed bot answer, and ends the item once', () => {
    const both = plan(cast(), [said('ann', '@ali_bot @can_bot hello', 0, { id: 'both' })]);
    expect(whoAnswers(both)).toEqual([
      ['ali', 'both'],
      ['can', 'both'],
    ]);
    expect(both.answers.flatMap(({ itemIds }) => itemIds)).toEqual(['item-both']);
  });

  it('does not answer twice what it has answered', () => {
    const ask = said('ann', 'Ali?', MINUTE, { id: 'ask' });
    const done = botSaid('ali', 'yes', 0, { meta: { respondsTo: 'ask' } });
    expect(plan(cast(), [ask, done]).rejected).toEqual([
      { itemId: 'item-ask', reason: 'already-answered' },
    ]);
  });

  it('coalesces all that waits for one bot in one thread into an answer to the newest', () => {
    const burst = Array.from({ length: 50 }, (_, index) =>
      said(`u${index}`, '@ali_bot hey', (50 - index) * 1_000, { id: `b${index}` }),
    );
    const { answers, rejected, deferred } = plan(cast(), burst);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ botId: 'ali', messageId: 'b49', itemIds: ['item-b49'] });
    expect(answers[0]?.coalescedItemIds).toHaveLength(49);
    expect([...rejected, ...deferred]).toEqual([]);
  });

  it('gives 100 mentions in a burst at most 2 answers, even where the scene shows only the last 60', () => {
    const burst = Array.from({ length: 100 }, (_, index) =>
      said(`u${index}`, '@ali_bot hey', (100 - index) * 100, { id: `b${index}` }),
    );
    const { answers } = plan(cast(), burst.slice(40), { items: burst.map((each) => item(each)) });
    expect(answers.length).toBeLessThanOrEqual(2);
    expect(answers.flatMap((each) => [...each.itemIds, ...each.coalescedItemIds])).toHaveLength(
      100,
    );
  });

  it('keeps threads apart', () => {
    const messages = ['x', 'y'].map((threadId) =>
      said('ann', 'Ali, here', 0, { id: threadId, threadId }),
    );
    expect(
      plan(cast(), messages)
        .answers.map(({ threadId }) => threadId)
        .sort(),
    ).toEqual(['x', 'y']);
  });

  it('answers high before normal, the oldest first, up to the batch size, and defers the rest', () => {
    const members = ['b0', 'b1', 'b2', 'b3'].map((id) => member(id));
    const messages = members.map(({ bot }, index) =>
      said('ann', `@${bot.id}_bot hi`, (10 - index) * MINUTE, { id: bot.id }),
    );
    const items = messages.map((each, index) =>
      item(each, { priority: index < 2 ? 'normal' : 'high' }),
    );
    const small = settings({ inbox: { batch: { size: 3 } } });
    const { answers, deferred } = plan(members, messages, { items, settings: small });
    expect(answers.map(({ botId }) => botId)).toEqual(['b2', 'b3', 'b0']);
    expect(deferred).toEqual(['item-b1']);
    const off = settings({ inbox: { batch: { enabled: false } } });
    expect(plan(members, messages, { items, settings: off }).answers).toHaveLength(1);
  });

  it('keeps an item waiting for the bot that the batch had no room for', () => {
    const one = settings({ inbox: { batch: { size: 1 } } });
    const both = said('ann', '@ali_bot @can_bot hello', 0, { id: 'both' });
    const first = plan(cast(), [both], { settings: one });
    expect(first.answers).toHaveLength(1);
    expect(first.answers[0]?.itemIds).toEqual([]);
    expect(first.deferred).toEqual(['item-both']);
  });

  it('cannot be pulled beyond the loop budget by another’s bot', () => {
    const ping = foreignSaid('x', '@ali_bot ping', 0, { id: 'ping', hops: 1 });
    expect(whoAnswers(plan(cast(), [ping]))).toEqual([['ali', 'ping']]);
    const fields = { loopLastHour: 60 };
    expect(plan(cast(), [ping], { fields }).rejected).toEqual([
      { itemId: 'item-ping', reason: 'loop-budget' },
    ]);
  });
});

describe('messages to nobody', () => {
  const hello = said('ann', 'nice weather today', 0, { id: 'hello' });

  it('was: a message to nobody woke all bots; now at most one, the best scorer', () => {
    const members = [
      member('ali', { talkativeness: 0.4 }),
      member('can', { talkativeness: 0.9 }),
      member('ece', { talkativeness: 0.9, enabled: false }),
    ];
    const { answers } = plan(members, [hello]);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ botId: 'can', itemIds: ['item-hello'] });
    expect(answers[0]?.speaker.excluded).toEqual([{ botId: 'ece', reason: 'disabled' }]);
  });

  it('is answered with replyProbability, else passed', () => {
    const half = settings({ speaking: { replyProbability: 0.65 } });
    let answered = 0;
    for (let run = 0; run < 1_000; run += 1) {
      const { answers, rejected } = plan(cast(), [hello], {
        settings: half,
        random: random(`r${run}`),
      });
      answered += answers.length;
      if (answers.length === 0)
        expect(rejected).toEqual([{ itemId: 'item-hello', reason: 'passed' }]);
    }
    expect(answered / 1_000).toBeCloseTo(0.65, 1);
  });

  it('coalesces a burst and leaves other threads waiting', () => {
    const messages = [
      said('ann', 'one', 3_000, { id: '1' }),
      said('bea', 'two', 2_000, { id: '2', threadId: 'x' }),
      said('cem', 'three', 1_000, { id: '3' }),
    ];
    const { answers, deferred } = plan(cast(), messages);
    expect(answers).toMatchObject([
      { messageId: '3', itemIds: ['item-3'], coalescedItemIds: ['item-1'] },
    ]);
    expect(deferred).toEqual(['item-2']);
  });

  it('is turned away in quiet hours, and where nobody may answer', () => {
    const quiet = settings({
      limits: { quietHours: { ranges: [{ from: '09:00', to: '11:00' }] } },
    });
    expect(plan(cast(), [hello], { settings: quiet }).rejected[0]?.reason).toBe('quiet-hours');
    expect(plan([member('ali', { talkativeness: 0 })], [hello]).rejected[0]?.reason).toBe(
      'no-candidate',
    );
  });
});

describe('what is not for the bots', () => {
  it('turns away what is said to a person, notices, and our own words', () => {
    const ann = said('ann', 'nice', 2 * MINUTE, { id: 'ann' });
    const toAnn = said('bea', 'agreed', MINUTE, { id: 'bea', replyTo: 'ann' });
    expect(plan(cast(), [ann, toAnn], { items: [item(toAnn)] }).rejected).toEqual([
      { itemId: 'item-bea', reason: 'not-for-us' },
    ]);
    const own = botSaid('ali', 'me', 0, { id: 'own' });
    const notice = {
      ...said('x', 'joined', 0, { id: 'notice' }),
      author: { kind: 'system' as const },
    };
    expect(
      plan(cast(), [own, notice], { items: [item(own), item(notice)] }).rejected.map(
        ({ reason }) => reason,
      ),
    ).toEqual(['not-for-us', 'not-for-us']);
  });

  it('turns away what is stale: an hour for a message to a bot, ten minutes for one to nobody', () => {
    const reasonAt = (text: string, minutes: number) =>
      plan(cast(), [said('ann', text, minutes * MINUTE)]).rejected[0]?.reason;
    expect(reasonAt('Ali?', 60)).toBeUndefined();
    expect(reasonAt('Ali?', 61)).toBe('stale');
    expect(reasonAt('hm', 10)).toBeUndefined();
    expect(reasonAt('hm', 11)).toBe('stale');
  });

  it('takes a platform’s late delivery by when it was written', () => {
    const late = said('ann', 'Ali?', 180 * MINUTE);
    expect(
      plan(cast(), [late], { items: [item(late, { receivedAt: NOW })] }).rejected[0]?.reason,
    ).toBe('stale');
  });
});

describe('conservation', () => {
  const text = fc.constantFrom(
    'hello all',
    '@ali_bot hi',
    'Can, look',
    '@ali_bot @can_bot both',
    'why?',
    '@u1 you',
    'Ece: so?',
  );
  const incoming = fc.record({
    text,
    user: fc.nat(3),
    thread: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
    minutes: fc.nat(90),
    isHigh: fc.boolean(),
    isSeen: fc.boolean(),
    reply: fc.option(fc.nat(30), { nil: undefined }),
    kind: fc.constantFrom('human', 'human', 'human', 'foreign-bot', 'system', 'bot'),
  });
  const state = fc.record({
    enabled: fc.boolean(),
    sentLastHour: fc.nat(80),
    talkativeness: fc.constantFrom(0, 0.5),
  });

  it('puts every claimed item into exactly one list, for any input', () => {
    fc.assert(
      fc.property(
        fc.array(incoming, { maxLength: 30 }),
        fc.tuple(state, state, state),
        fc.record({ size: fc.integer({ min: 1, max: 4 }), enabled: fc.boolean() }),
        fc.string(),
        (received, states, batch, seed) => {
          const members = ['ali', 'can', 'ece'].map((id, index) => {
            const { sentLastHour = 0, ...fields } = states[index] ?? {};
            return member(id, fields, { sentLastHour });
          });
          const messages = received.map((each, index) => {
            const fields = {
              id: `m${index}`,
              ...(each.thread === undefined ? {} : { threadId: each.thread }),
              ...(each.reply === undefined ? {} : { replyTo: `m${each.reply}` }),
            };
            const made = said(`u${each.user}`, each.text, each.minutes * MINUTE, fields);
            return { ...made, author: { ...made.author, kind: each.kind as 'human' } };
          });
          const items = messages.map(
            (each, index): InboxItem =>
              item(each, { priority: received[index]?.isHigh === true ? 'high' : 'normal' }),
          );
          const seen = messages.filter((_, index) => received[index]?.isSeen === true);
          const set = settings({ inbox: { batch } });
          const made = plan(members, seen, { items, settings: set, random: random(seed) });
          const ends = [
            ...made.answers.flatMap((each) => [...each.itemIds, ...each.coalescedItemIds]),
            ...made.rejected.map(({ itemId }) => itemId),
            ...made.deferred,
          ];
          expect(ends.sort()).toEqual(items.map(({ id }) => id).sort());
          expect(made.answers.length).toBeLessThanOrEqual(batch.enabled ? batch.size : 1);
          for (const { botId } of made.answers) {
            expect(members.find(({ bot }) => bot.id === botId)?.bot.enabled).toBe(true);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
