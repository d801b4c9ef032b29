import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitSections, joinSections } from '../../src/prompt/budget.js';
import { composePrompt } from '../../src/prompt/compose-prompt.js';
import { BUILT_IN_PACKS, localePack } from '../../src/prompt/locale-pack.js';
import { english } from '../../src/prompt/locales/en.js';
import { turkish } from '../../src/prompt/locales/tr.js';
import { SAMPLING, samplingOf, tokenRange } from '../../src/prompt/sampling.js';
import { PRIORITIES, USER_SECTIONS } from '../../src/prompt/sections.js';
import { knownTone } from '../../src/prompt/tone.js';
import { KNOWN_TONES } from '../../src/records/persona.js';
import { german } from './german.js';
import { bookInput, decided, memberOfJonas } from './scenes.js';

describe('fitSections', () => {
  const planned = fc
    .uniqueArray(fc.constantFrom(...USER_SECTIONS), { minLength: 1 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          fc
            .string({ minLength: 1, maxLength: 60 })
            .map((text) => ({ name, text, reason: 'test' })),
        ),
      ),
    );

  it('stays within the budget, or at what is essential', () => {
    fc.assert(
      fc.property(planned, fc.nat(1_000), (sections, characters) => {
        const { sections: fitted } = fitSections(sections, 'user', characters);
        const text = joinSections(fitted);
        const kept = fitted.filter(({ isDropped }) => !isDropped);
        expect(fitted.map(({ name }) => name)).toEqual(sections.map(({ name }) => name));
        expect(text.length <= characters || kept.every(({ priority }) => priority === 100)).toBe(
          true,
        );
        const highestDropped = Math.max(
          ...fitted.map((each) => (each.isDropped ? each.priority : -1)),
        );
        for (const { priority } of kept) expect(priority).toBeGreaterThanOrEqual(highestDropped);
      }),
    );
  });

  it('says of each section whether and why it was dropped', () => {
    const {
      sections: [low, high],
    } = fitSections(
      [
        { name: 'example-pairs', text: 'x'.repeat(50), reason: 'pairs' },
        { name: 'memories', text: 'y'.repeat(50), reason: 'recalled' },
      ],
      'user',
      60,
    );
    expect(low).toMatchObject({
      isDropped: true,
      reason: 'dropped: the prompt was 42 characters too long',
      text: 'x'.repeat(50),
    });
    expect(high).toMatchObject({
      isDropped: false,
      reason: 'recalled',
      priority: PRIORITIES.memories,
    });
  });
});

describe('sampling', () => {
  const spoken = { asks: false, hasNews: false };

  it('aims at the tokens of the tone', () => {
    for (const tone of ['academic', 'professional'] as const) {
      expect(tokenRange(tone, 'new-topic', spoken)).toEqual({ least: 150, most: 300 });
    }
    for (const tone of ['brisk', 'young'] as const) {
      expect(tokenRange(tone, 'new-topic', spoken)).toEqual({ least: 100, most: 200 });
    }
    for (const tone of ['neutral', 'friendly', 'ironic'] as const) {
      expect(tokenRange(tone, 'new-topic', spoken)).toEqual({ least: 120, most: 250 });
    }
  });

  it('takes less for a plain reply and more for a question and for news', () => {
    expect(tokenRange('young', 'reply', spoken)).toEqual({ least: 80, most: 170 });
    expect(tokenRange('young', 'answer', { asks: true, hasNews: false })).toEqual({
      least: 130,
      most: 280,
    });
    expect(tokenRange('young', 'new-topic', { asks: false, hasNews: true })).toEqual({
      least: 120,
      most: 260,
    });
  });

  it('stays within its bounds, whatever persona, move and refusals', () => {
    const { bounds } = SAMPLING;
    fc.assert(
      fc.property(
        fc.record({
          tone: fc.constantFrom(...KNOWN_TONES),
          energy: fc.constantFrom('calm', 'steady', 'lively'),
          risk: fc.constantFrom('low', 'balanced', 'high'),
          move: fc.constantFrom('answer', 'say', 'react', 'reply', 'new-topic', 'continue'),
          refusals: fc.nat(50),
          asks: fc.boolean(),
          hasNews: fc.boolean(),
        }),
        ({ asks, hasNews, ...input }) => {
          const tokens = tokenRange(input.tone, input.move, { asks, hasNews });
          const sampling = samplingOf({ ...input, tokens });
          const isIn = (value: number, [least, most]: readonly [number, number]) =>
            value >= least && value <= most;
          expect(isIn(sampling.temperature, bounds.temperature)).toBe(true);
          expect(isIn(sampling.topP, bounds.topP)).toBe(true);
          expect(isIn(sampling.presencePenalty, bounds.penalty)).toBe(true);
          expect(isIn(sampling.frequencyPenalty, bounds.penalty)).toBe(true);
          expect(isIn(sampling.maxTokens, bounds.tokens)).toBe(true);
          expect(Number.isInteger(sampling.maxTokens)).toBe(true);
        },
      ),
    );
  });

  it('follows persona, move and refusals', () => {
    const base = {
      tone: 'neutral',
      energy: 'steady',
      risk: 'balanced',
      move: 'reply',
      refusals: 0,
    } as const;
    const tokens = tokenRange('neutral', 'reply', spoken);
    const temperature = (more: object) => samplingOf({ ...base, tokens, ...more }).temperature;
    expect(temperature({ tone: 'young' })).toBeGreaterThan(temperature({}));
    expect(temperature({ tone: 'academic' })).toBeLessThan(temperature({}));
    expect(temperature({ energy: 'lively' })).toBeGreaterThan(temperature({ energy: 'calm' }));
    expect(temperature({ risk: 'high' })).toBeGreaterThan(temperature({ risk: 'low' }));
    expect(temperature({ move: 'new-topic' })).toBeGreaterThan(temperature({ move: 'answer' }));
    expect(temperature({ refusals: 1 })).toBeGreaterThan(temperature({}));
  });
});

describe('locale packs', () => {
  it('are found by tag, then by language, then in English', () => {
    const british = { ...english, locale: 'en-GB' };
    expect(localePack('tr-TR')).toBe(turkish);
    expect(localePack('EN')).toBe(english);
    expect(localePack('fr')).toBe(english);
    expect(localePack('en-GB', [german, british])).toBe(british);
    expect(localePack('de-AT', [german])).toBe(german);
    expect(localePack('tr', [british])).toBe(turkish);
  });

  it.each(BUILT_IN_PACKS.map((pack) => [pack.locale, pack] as const))(
    'say the same things with the same slots: %s',
    (_locale, pack) => {
      expect(slotsOf(pack)).toEqual(slotsOf(english));
    },
  );

  it('hold a third language as data alone', () => {
    const input = bookInput(decided('reply', { botId: 'jonas', targetId: 'b4' }), {
      member: memberOfJonas,
    });
    const prompt = composePrompt({ ...input, packs: [german] });
    expect(prompt.system).toContain('Du bist Jonas, eine offen künstliche Figur');
    expect(prompt.system).toContain('Tonfall: knapp. Du redest kurz');
    expect(prompt.system).toContain('- Schreib auf Deutsch.');
    expect(prompt.user).toContain('Dein Zug: Antworte');
    expect(prompt.brief.locale).toBe('de-AT');
    expect(composePrompt(input).system).toContain('Write in the language with the tag "de-AT".');
  });

  it('read a tone in words', () => {
    expect(knownTone('young', turkish)).toBe('young');
    expect(knownTone('Genç ve enerjik', turkish)).toBe('young');
    expect(knownTone('RESMİ', turkish)).toBe('professional');
    expect(knownTone('dry humour', english)).toBe('ironic');
    expect(knownTone('mysterious', english)).toBeUndefined();
  });
});

/** Every text of a pack by its path, as the slots that it has; throws on an empty one. */
function slotsOf(value: unknown, path = ''): Record<string, readonly string[]> {
  if (typeof value === 'string') {
    if (path.endsWith('.locale') || path.endsWith('.decimalMark')) return {};
    if (value.trim() === '') throw new Error(`${path} is empty`);
    return { [path]: [...value.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort() };
  }
  if (path.endsWith('.cues')) return {};
  return Object.assign(
    {},
    ...Object.entries(value as object).map(([key, inner]) => slotsOf(inner, `${path}.${key}`)),
  );
}
