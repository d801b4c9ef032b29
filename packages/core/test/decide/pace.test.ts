import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intentionsIn } from '../../src/decide/intentions.js';
import { nextDueAt } from '../../src/decide/next-due.js';
import { type PaceInput, planPace, planReactionPace } from '../../src/decide/pace.js';
import { effectiveSettings } from '../../src/settings.js';
import { botSaid, MINUTE, member, NOW, random, said, scene, settings } from './scenes.js';

const target = said('ann', 'a question of fifty characters, to be read by you', MINUTE, {
  id: 'h',
});
const input = (
  fields: object = {},
  more: Partial<PaceInput> & { move?: string; seed?: string; patch?: object } = {},
): PaceInput => {
  const { move = 'reply', seed = 's', patch = {}, ...rest } = more;
  const who = member('ali', { ...fields });
  return {
    scene: scene([who], [target]),
    member: who,
    decision: {
      kind: 'decision',
      botId: 'ali',
      move: move as 'reply',
      targetId: 'h',
      targetScores: [],
      length: 'short',
      isRefreshDue: false,
      hops: 1,
    },
    settings: effectiveSettings(settings(patch as never), {}),
    utterance: { parts: ['x'.repeat(20)] },
    now: NOW,
    random: random(seed),
    turn: 7,
    ...rest,
  };
};
const fixed = (typing: object = {}) => ({
  speed: { typing: { wpmMin: 60, wpmMax: 60, minSeconds: 0, maxSeconds: 60, ...typing } },
});
const typing = (fields: object, more?: Parameters<typeof input>[1]) =>
  planPace(input(fields, more)).typingMs;

describe('typing', () => {
  it('takes characters / (wpm x 5 / 60) seconds', () => {
    expect(typing(fixed())).toEqual([4_000]);
    expect(typing(fixed(), { utterance: { parts: ['x'.repeat(20), 'x'.repeat(10)] } })).toEqual([
      4_000, 2_000,
    ]);
  });

  it('was: tempo read from its own boilerplate; now lively 0.85 and calm 1.15 from the energy alone', () => {
    expect(typing({ ...fixed(), emotion: { energy: 'lively', tone: 'calm' } })).toEqual([3_400]);
    expect(typing({ ...fixed(), emotion: { energy: 'calm', tone: 'lively' } })).toEqual([4_600]);
  });

  it('is clamped to the bot’s bounds, then multiplied', () => {
    expect(typing(fixed({ minSeconds: 5 }))).toEqual([5_000]);
    expect(typing(fixed({ maxSeconds: 3 }))).toEqual([3_000]);
    expect(typing(fixed({ maxSeconds: 3, multiplier: 2 }))).toEqual([6_000]);
  });

  it('draws the speed of the settings where the bot has none: 35 to 60 words a minute', () => {
    const bounds = { speed: { typing: { minSeconds: 0, maxSeconds: 60 } } };
    const draws = Array.from(
      { length: 500 },
      (_, run) => typing(bounds, { seed: `w${run}` })[0] ?? 0,
    );
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(4_000);
    expect(Math.max(...draws)).toBeLessThanOrEqual(Math.ceil((20 / ((35 * 5) / 60)) * 1000));
    expect(Math.max(...draws) - Math.min(...draws)).toBeGreaterThan(2_000);
  });

  it('takes no time where it is disabled', () => {
    expect(typing(fixed(), { patch: { pacing: { typing: { enabled: false } } } })).toEqual([0]);
  });
});

describe('waiting', () => {
  it('reads and thinks before an answer, unless answers are prompt', () => {
    const prompt = { patch: { pacing: { answerDelay: 'prompt' } } };
    expect(planPace(input({}, { move: 'answer' })).waitMs).toBeGreaterThan(1_000);
    expect(planPace(input({}, { move: 'answer', ...prompt })).waitMs).toBe(0);
    expect(planPace(input({}, { move: 'new-topic' })).waitMs).toBe(0);
    expect(planReactionPace(input())).toBe((target.text.length / 25) * 1000);
  });

  it('waits a few seconds before a correction', () => {
    const utterance = { parts: ['x'], correction: { edit: 'y', followUp: '*y' } };
    const { correctionMs } = planPace(input({}, { utterance }));
    expect(correctionMs).toBeGreaterThanOrEqual(1_500);
    expect(correctionMs).toBeLessThanOrEqual(4_000);
    expect(planPace(input()).correctionMs).toBe(0);
  });
});

describe('next due', () => {
  it('comes after all that is typed, inside the bounds of the profile', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(
          'open-community',
          'support-channel',
          'moderated-meeting',
          'family',
          'legacy',
        ),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        (seed, profile, scaleFactor) => {
          const pace = planPace(
            input({}, { seed, patch: { pacing: { profile }, speaking: { scaleFactor } } }),
          );
          const spoken = pace.typingMs.reduce(
            (sum, ms) => sum + ms,
            pace.waitMs + pace.correctionMs,
          );
          const gap = pace.nextDueAt - NOW - spoken;
          const [min, max] = profile === 'legacy' ? [2_000, 180_000] : [0, 21_600_000];
          expect(gap).toBeGreaterThanOrEqual(min);
          expect(gap).toBeLessThanOrEqual(max);
          expect(Number.isInteger(pace.nextDueAt)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('was: a bot with its own base ignored the scale factor; twice the scale halves its gap', () => {
    const gap = (scaleFactor: number) => {
      const pace = planPace(
        input(
          { speed: { delay: { baseSeconds: 200 } } },
          { move: 'new-topic', patch: { speaking: { scaleFactor } } },
        ),
      );
      return pace.nextDueAt - NOW - (pace.typingMs[0] ?? 0);
    };
    expect(gap(2) / gap(1)).toBeCloseTo(0.5, 2);
  });

  it('is the first thing that somebody has in mind, or the next look into the room', () => {
    const all = ['ali', 'can', 'ece'].map((id) => member(id));
    const asked = botSaid('can', 'well?', MINUTE, { id: 'b', replyTo: 'a' });
    const of = scene(all, [botSaid('ali', 'so', 2 * MINUTE, { id: 'a' }), asked]);
    for (let run = 0; run < 300; run += 1) {
      const input = {
        scene: of,
        settings: settings(),
        now: NOW - MINUTE,
        random: random(`n${run}`),
      };
      const due = (isTried: boolean) => nextDueAt({ ...input, turn: 7, isTried });
      const [first] = intentionsIn(input);
      expect(due(false)).toBeLessThanOrEqual(Math.max(input.now, first?.at ?? Infinity));
      expect(due(true)).toBeGreaterThan(input.now);
      if (first !== undefined && first.at > input.now) expect(due(true)).toBe(due(false));
    }
  });
});
