import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickSpeaker } from '../../src/decide/speaker.js';
import { isSilent, type SpeakerChoice } from '../../src/records/decision.js';
import type { Message } from '../../src/records/message.js';
import { botSaid, MINUTE, member, NOW, random, said, scene, settings } from './scenes.js';

const cast = ['ali', 'can', 'ece', 'su'].map((id) => member(id));
const policies = ['weighted', 'round-robin', 'list', 'pooled', 'mention-only', 'chosen'] as const;
const under = (nextSpeaker: (typeof policies)[number], speakerList: string[] = []) =>
  settings({ speaking: { nextSpeaker, speakerList } });
const choose = (messages: readonly Message[], set: ReturnType<typeof under>, seed = 's') =>
  pickSpeaker({ scene: scene(cast, messages), settings: set, now: NOW, random: random(seed) });
const nameOf = (choice: ReturnType<typeof choose>) =>
  isSilent(choice) ? choice.reason : choice.botId;

/** Whom a room under these settings lets speak, turn after turn. */
function order(set: ReturnType<typeof under>, turns: number): string[] {
  const messages: Message[] = [];
  return Array.from({ length: turns }, (_, turn) => {
    const name = nameOf(choose(messages, set, `t${turn}`));
    messages.push(botSaid(name, 'so', (turns - turn) * MINUTE));
    return name;
  });
}

describe('the next speaker', () => {
  it('goes round', () => {
    expect(order(under('round-robin'), 9)).toEqual([
      'ali',
      'can',
      'ece',
      'su',
      'ali',
      'can',
      'ece',
      'su',
      'ali',
    ]);
  });

  it('goes by a list, and by nobody who is not on it', () => {
    expect(order(under('list', ['su', 'gone', 'ali', 'ece']), 7)).toEqual([
      'su',
      'ali',
      'ece',
      'su',
      'ali',
      'ece',
      'su',
    ]);
    expect(nameOf(choose([], under('list')))).toBe('no-candidate');
  });

  it('is drawn from a pool: everybody once before anybody twice, and anew when a person has spoken', () => {
    const names = order(under('pooled'), 12);
    for (let round = 0; round < 12; round += 4)
      expect(new Set(names.slice(round, round + 4)).size).toBe(4);
    const spoken = ['ali', 'can', 'ece'].map((id) => botSaid(id, 'so', 2 * MINUTE));
    expect(nameOf(choose(spoken, under('pooled')))).toBe('su');
    const anew = new Set(
      Array.from({ length: 60 }, (_, run) =>
        nameOf(choose([...spoken, said('ann', 'hm', MINUTE)], under('pooled'), `p${run}`)),
      ),
    );
    expect(anew.size).toBe(4);
  });

  it('is only somebody who was spoken to', () => {
    const call = said('ann', 'Ece, what do you say?', MINUTE);
    for (let run = 0; run < 50; run += 1)
      expect(nameOf(choose([call], under('mention-only'), `m${run}`))).toBe('ece');
    expect(nameOf(choose([said('ann', 'hm', MINUTE)], under('mention-only')))).toBe('no-candidate');
    const done = [call, botSaid('ece', 'yes', 0)];
    expect(nameOf(choose(done, under('mention-only')))).toBe('no-candidate');
  });

  it('is whoever was chosen, and else drawn by weight', () => {
    const with_ = (chosen: string, seed: string) =>
      pickSpeaker({
        scene: scene(cast, [botSaid('ali', 'so', MINUTE)]),
        settings: under('chosen'),
        now: NOW,
        random: random(seed),
        chosen,
      }) as SpeakerChoice;
    for (let run = 0; run < 50; run += 1) expect(with_('su', `c${run}`).botId).toBe('su');
    const drawn = Array.from({ length: 100 }, (_, run) => with_('ali', `c${run}`).botId);
    expect(new Set(drawn)).toEqual(new Set(['can', 'ece', 'su']));
  });

  it('is never one who may not speak, under any policy', () => {
    const states = [{}, { isPaused: true }, { sentLastHour: 1_000 }] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...policies),
        fc.array(fc.constantFrom(...states), { minLength: 4, maxLength: 4 }),
        fc.array(fc.constantFrom('ali', 'can', 'ece', 'su', 'ann'), { maxLength: 12 }),
        fc.string(),
        (policy, of, speakers, seed) => {
          const members = ['ali', 'can', 'ece', 'su'].map((id, place) => member(id, {}, of[place]));
          const messages = speakers.map((name, place) =>
            name === 'ann'
              ? said(name, 'Ece, Su?', (20 - place) * MINUTE)
              : botSaid(name, 'so', (20 - place) * MINUTE),
          );
          const choice = pickSpeaker({
            scene: scene(members, messages),
            settings: under(policy, ['su', 'ece', 'can', 'ali']),
            now: NOW,
            random: random(seed),
            chosen: 'su',
          });
          if (isSilent(choice)) return;
          const able = members.filter((_, place) => of[place] === states[0]);
          expect(able.map(({ bot }) => bot.id)).toContain(choice.botId);
          expect(choice.excluded.map(({ botId }) => botId)).not.toContain(choice.botId);
        },
      ),
      { numRuns: 300 },
    );
  });
});
