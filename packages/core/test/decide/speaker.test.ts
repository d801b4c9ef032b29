import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickSpeaker } from '../../src/decide/speaker.js';
import { isSilent, type SpeakerChoice } from '../../src/records/decision.js';
import type { Message } from '../../src/records/message.js';
import type { Scene } from '../../src/records/scene.js';
import { profileOf } from '../../src/rhythm/profiles.js';
import { botSaid, MINUTE, member, NOW, random, said, scene, settings } from './scenes.js';

const defaults = settings();
/** Where nobody talks more than others of the same talkativeness. */
const legacy = settings({ pacing: { profile: 'legacy' } });
const choose = (of: Scene, seed = 'seed', set = defaults) =>
  pickSpeaker({ scene: of, settings: set, now: NOW, random: random(seed) });
const chosen = (of: Scene, seed = 'seed', set = defaults) => choose(of, seed, set) as SpeakerChoice;
const reasons = (of: Scene, set = defaults) =>
  Object.fromEntries(chosen(of, 'seed', set).excluded.map(({ botId, reason }) => [botId, reason]));
const share = (of: Scene, botId: string, runs = 2_000) => {
  let wins = 0;
  for (let run = 0; run < runs; run += 1)
    if (chosen(of, `s${run}`, legacy).botId === botId) wins += 1;
  return wins / runs;
};

describe('who is out', () => {
  it('says why, for each', () => {
    const morning = { activeHours: { ranges: [{ from: '08:00', to: '09:59' }] } };
    const of = scene(
      [
        member('off', { enabled: false }),
        member('paused', {}, { isPaused: true }),
        member('asleep', morning),
        member('spent', {}, { sentLastHour: 60 }),
        member('last'),
        member('free'),
      ],
      [botSaid('last', 'so it goes')],
    );
    expect(reasons(of, legacy)).toEqual({
      off: 'disabled',
      paused: 'paused',
      asleep: 'inactive-hours',
      spent: 'hourly-limit',
      last: 'last-speaker',
    });
  });

  it('takes the strictest hourly limit of bot, chat and global', () => {
    const own = { settings: { limits: { botHourlyLimit: { max: 3 } } } };
    const wide = { settings: { limits: { botHourlyLimit: { max: 500 } } } };
    const of = scene([
      member('own', own, { sentLastHour: 3 }),
      member('wide', wide, { sentLastHour: 60 }),
      member('free'),
    ]);
    expect(reasons(of)).toEqual({ own: 'hourly-limit', wide: 'hourly-limit' });
  });

  it('reads active hours in the bot’s zone, else the chat’s', () => {
    const noon = { ranges: [{ from: '12:30', to: '13:30' }] };
    const of = scene(
      [
        member('chat', { activeHours: noon }),
        member('own', { activeHours: { ...noon, timeZone: 'UTC' } }),
      ],
      [],
      { chat: { timeZone: 'Europe/Istanbul' } },
    );
    expect(reasons(of)).toEqual({ own: 'inactive-hours' });
  });

  describe('cooling down', () => {
    const stance = (botId: string, minutes: number) => ({
      botId,
      topic: 'Gold',
      text: 'up',
      updatedAt: NOW,
      cooldownUntil: NOW + minutes * MINUTE,
    });
    const talk = [said('ann', 'hm', MINUTE, { meta: { topic: 'gold' } })];
    const cool = (id: string, minutes = 5) => member(id, {}, { stances: [stance(id, minutes)] });

    it('leaves the word to others on what it has just stated its stance on', () => {
      expect(reasons(scene([cool('ali'), member('can')], talk))).toEqual({ ali: 'cooling-down' });
      expect(reasons(scene([cool('ali', -1), member('can')], talk))).toEqual({});
      expect(reasons(scene([cool('ali'), member('can')], [said('ann', 'hm')]))).toEqual({});
      const off = settings({ speaking: { cooldownFilter: false } });
      expect(reasons(scene([cool('ali'), member('can')], talk), off)).toEqual({});
    });

    it('is lifted where it would leave nobody', () => {
      expect(chosen(scene([cool('ali'), cool('can')], talk)).excluded).toEqual([]);
    });
  });

  it('says that nobody can, and why', () => {
    const of = scene([member('a', { enabled: false }), member('b', { enabled: false })]);
    expect(choose(of)).toEqual({ kind: 'silent', reason: 'no-candidate', detail: '2 disabled' });
    expect(choose(scene([member('mute', { talkativeness: 0 })]))).toMatchObject({
      reason: 'no-candidate',
    });
  });
});

describe('weights', () => {
  it('talks in proportion to talkativeness, and never at 0', () => {
    const of = scene([
      member('much', { talkativeness: 0.9 }),
      member('some', { talkativeness: 0.3 }),
    ]);
    expect(share(of, 'much')).toBeCloseTo(0.75, 1);
    const never = scene([member('never', { talkativeness: 0 }), member('some')]);
    expect(share(never, 'never')).toBe(0);
  });

  it('explains the weight as the product of its parts', () => {
    const of = scene(
      [member('ali', { persona: { watchlist: ['AKBNK'] } }, { lastSpokeAt: NOW }), member('can')],
      [said('ann', 'Ali, what of AKBNK?')],
    );
    const [ali, can] = chosen(of, 'seed', legacy).candidates;
    const plain = { talkativeness: 0.5, participation: 1, relationship: 1 };
    expect(ali?.parts).toEqual({ ...plain, addressed: 4, expertise: 1.5, rest: 0.4 });
    expect(ali?.weight).toBeCloseTo(0.5 * 4 * 1.5 * 0.4);
    expect(can?.parts).toEqual({ ...plain, addressed: 1, expertise: 1, rest: 1.6 });
  });

  it('lets a few talk much and most talk little, the same ones always', () => {
    const names = Array.from({ length: 300 }, (_, index) => `b${index}`);
    const parts = (seed: string) =>
      chosen(scene(names.map((id) => member(id))), seed).candidates.map(
        (each) => each.parts['participation'] ?? 0,
      );
    const logs = parts('one').map(Math.log);
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    const spread = Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length);
    expect(mean).toBeCloseTo(0, 0);
    expect(spread).toBeCloseTo(profileOf('open-community').speakers.unevenness, 0);
    expect(parts('one')).toEqual(parts('one'));
    expect(parts('two')).not.toEqual(parts('one'));
  });

  it('comes easier to those who have answered one another', () => {
    const of = scene(
      [member('ali'), member('can'), member('ece')],
      [
        botSaid('ali', 'so', 40 * MINUTE, { id: '1' }),
        botSaid('can', 'yes', 39 * MINUTE, { id: '2', replyTo: '1' }),
        botSaid('ali', 'well', 38 * MINUTE, { id: '3', replyTo: '2' }),
      ],
    );
    const part = (botId: string) =>
      chosen(of).candidates.find((each) => each.botId === botId)?.parts['relationship'];
    expect(part('can')).toBe(1 + 2 * profileOf('open-community').speakers.relationship);
    expect(part('ece')).toBe(1);
  });

  it('sees expertise through Turkish suffixes', () => {
    const of = scene(
      [member('ali', { persona: { watchlist: ['Altın', 'Orhan Pamuk'] } })],
      [said('ayşe', "altından sonra Orhan Pamuk'un kitabı")],
      { chat: { locale: 'tr' } },
    );
    expect(chosen(of).candidates[0]?.parts['expertise']).toBe(2);
  });

  it('forgets a call once the bot has spoken', () => {
    const of = scene(
      [member('ali'), member('can')],
      [said('ann', 'Ali, are you there?'), botSaid('ali', 'yes'), said('ann', 'good')],
    );
    const ali = chosen(of).candidates.find(({ botId }) => botId === 'ali');
    expect(ali?.parts['addressed']).toBe(1);
  });
});

describe('draws', () => {
  const id = fc.stringMatching(/^[a-z]{1,6}$/);
  const cast = fc.uniqueArray(
    fc.record({ id, talkativeness: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
    {
      minLength: 1,
      maxLength: 8,
      selector: (each) => each.id,
    },
  );

  it('adding a bot changes no other bot’s draw, and alters the turn only by winning it', () => {
    fc.assert(
      fc.property(cast, fc.string(), fc.nat(20), (bots, seed, at) => {
        const members = bots.map((each) => member(each.id, { talkativeness: each.talkativeness }));
        const more = [...members];
        more.splice(at % (members.length + 1), 0, member('newcomer'));
        const before = chosen(scene(members), seed);
        const after = chosen(scene(more), seed);
        for (const candidate of before.candidates)
          expect(after.candidates).toContainEqual(candidate);
        expect([before.botId, 'newcomer']).toContain(after.botId);
      }),
    );
  });

  it('is the same in any order of the members', () => {
    fc.assert(
      fc.property(cast, fc.string(), (bots, seed) => {
        const members = bots.map((each) => member(each.id, { talkativeness: each.talkativeness }));
        expect(chosen(scene([...members].reverse()), seed).botId).toBe(
          chosen(scene(members), seed).botId,
        );
      }),
    );
  });

  it('never picks anybody who is out', () => {
    const state = fc.record({
      enabled: fc.boolean(),
      isPaused: fc.boolean(),
      sentLastHour: fc.nat(80),
      talkativeness: fc.constantFrom(0, 0.5, 1),
      isAwake: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 6 }), fc.string(), (states, seed) => {
        const hours = { ranges: [{ from: '20:00', to: '21:00' }] };
        const members = states.map((each, index) =>
          member(
            `b${index}`,
            {
              enabled: each.enabled,
              talkativeness: each.talkativeness,
              ...(each.isAwake ? {} : { activeHours: hours }),
            },
            { isPaused: each.isPaused, sentLastHour: each.sentLastHour },
          ),
        );
        const able = states.flatMap((each, index) =>
          each.enabled &&
          !each.isPaused &&
          each.isAwake &&
          each.sentLastHour < 60 &&
          each.talkativeness > 0
            ? [`b${index}`]
            : [],
        );
        const choice = choose(scene(members), seed);
        if (isSilent(choice)) expect(able).toEqual([]);
        else expect(able).toContain(choice.botId);
      }),
    );
  });
});

describe('the last speaker', () => {
  const row = (botId: string, turns: number): Message[] =>
    Array.from({ length: turns }, (_, index) =>
      botSaid(botId, `word ${index}`, (turns - index) * 10_000),
    );
  const goesOn = (of: Scene, runs = 1_000) => {
    let count = 0;
    for (let run = 0; run < runs; run += 1) {
      const choice = chosen(of, `c${run}`);
      if (choice.botId === 'ali') {
        expect(choice.isContinuation).toBe(true);
        count += 1;
      }
    }
    return count / runs;
  };

  it('goes on when it has that in mind, whoever else is there', () => {
    const few = goesOn(scene([member('ali'), member('can')], row('ali', 1)));
    const many = goesOn(
      scene(
        ['ali', 'can', 'ece', 'su'].map((id) => member(id)),
        row('ali', 1),
      ),
    );
    expect(few).toBeGreaterThan(0.1);
    expect(many).toBeCloseTo(few, 1);
  });

  it('never goes on in a legacy room, after five in a row, or with a talkativeness of 0', () => {
    const of = scene([member('ali'), member('can')], row('ali', 1));
    for (let run = 0; run < 200; run += 1) expect(chosen(of, `l${run}`, legacy).botId).toBe('can');
    expect(goesOn(scene([member('ali'), member('can')], row('ali', 5)), 200)).toBe(0);
    expect(
      goesOn(scene([member('ali', { talkativeness: 0 }), member('can')], row('ali', 1)), 200),
    ).toBe(0);
  });

  it('counts the parts of one split message as one turn', () => {
    const parts = row('ali', 5).map((message, index, all) =>
      index === 0 ? message : { ...message, meta: { ...message.meta, partOf: all[0]?.id ?? '' } },
    );
    expect(goesOn(scene([member('ali'), member('can')], parts), 300)).toBeGreaterThan(0.1);
  });

  it('is a candidate like any other where it is alone, five turns long', () => {
    const alone = (turns: number) => choose(scene([member('ali')], row('ali', turns)));
    expect(alone(4)).toMatchObject({ botId: 'ali', isContinuation: false });
    expect(alone(5)).toMatchObject({ kind: 'silent', reason: 'no-candidate' });
  });

  it('does not go on beyond the loop budget', () => {
    const deep = [...row('ali', 1)].map((message) => ({ ...message, hops: 6 }));
    expect(goesOn(scene([member('ali'), member('can')], deep), 200)).toBe(0);
  });

  it('is nobody once a person has spoken', () => {
    const of = scene(
      [member('ali'), member('can')],
      [...row('ali', 1), said('ann', 'well', 1_000)],
    );
    expect(chosen(of).excluded).toEqual([]);
    expect(share(of, 'ali', 500)).toBeCloseTo(0.5, 1);
  });
});
