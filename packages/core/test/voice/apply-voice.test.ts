import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyVoice } from '../../src/voice/apply-voice.js';
import { spanKinds, spannedText } from './generated-spans.js';
import { briefFor, DECISION, HEADLINE, voiceInput } from './voice-input.js';

const LOUD = { slang: 1, emoji: 1, typo: 1, punctuation: 1 };
describe('applyVoice', () => {
  const many = (
    text: string,
    bot: Parameters<typeof voiceInput>[2],
    more: Parameters<typeof voiceInput>[3] = {},
  ) => Array.from({ length: 400 }, (_, seed) => applyVoice(voiceInput(text, seed, bot, more)));

  it('draws everything from its stream', () => {
    const bot = { locale: 'tr', persona: { tone: 'young' } };
    const text = 'Bence bugün piyasa sakin, bir şey olmaz.';
    expect(many(text, bot)).toEqual(many(text, bot));
    expect(new Set(many(text, bot).map((said) => said.parts.join())).size).toBeGreaterThan(10);
  });

  it.each(['professional', 'academic'])(
    'never turns a %s voice sloppy, whatever its rates',
    (tone) => {
      const text = 'Bence piyasa bir şey bekliyor ama yarın görürüz.';
      const bot = { locale: 'tr', voice: LOUD, persona: { tone, style: { abbreviations: true } } };
      const names = many(text, bot).flatMap((said) => said.micro.map(({ name }) => name));
      expect(new Set(names)).toEqual(new Set(['opener']));
      for (const said of many(text, bot))
        expect(said.parts.at(-1)).toMatch(/ bir şey bekliyor ama yarın görürüz\.$/);
    },
  );

  it('adds no emoji where the style has none', () => {
    const bot = {
      voice: LOUD,
      persona: { style: { emojis: false } },
      emotion: { signatureEmoji: '📚' },
    };
    for (const said of many('What a lovely chapter.', bot, { news: HEADLINE }))
      expect(said.parts.join()).not.toMatch(/\p{Extended_Pictographic}/u);
  });

  it('is not cheerful with whoever is sad', () => {
    const bot = { voice: { ...LOUD, slang: 0, typo: 0 }, emotion: { signatureEmoji: '🎉' } };
    const target = { label: 'Ann', text: 'I am so sad, this is terrible.' };
    const brief = briefFor(voiceInput('', 0, bot).member.bot, 'en', {
      ...target,
      ...{ isQuestion: false, isHuman: true, asksIfArtificial: false },
    });
    for (const said of many('Take your time with it.', bot, { brief }))
      expect(said.micro).toEqual([]);
  });

  it('abbreviates only where the style does', () => {
    const texts = (abbreviations: boolean) =>
      many('By the way I like people.', {
        voice: LOUD,
        persona: { tone: 'young', style: { abbreviations } },
      })
        .map((said) => said.parts.join())
        .filter((text) => /\b(?:btw|ppl)\b/i.test(text)).length;
    expect(texts(true)).toBeGreaterThan(100);
    expect(texts(false)).toBe(0);
  });

  it('mends a typo by an edit, or by a word behind a star', () => {
    const bot = { voice: { ...LOUD, slang: 0, emoji: 0, punctuation: 0 } };
    const text = 'The narrator sounds calm.';
    const edited = many(text, bot).filter((said) => said.micro.length > 0);
    expect(edited.length).toBeGreaterThan(100);
    for (const said of edited) {
      expect(said.micro.map(({ name }) => name)).toEqual(['typo']);
      expect(said.parts).toHaveLength(1);
      expect(said.parts[0]).not.toBe(text);
      expect(said.correction).toEqual({ edit: text });
    }
    for (const said of many(text, bot, { canEdit: false })) {
      expect(said.correction).toBeUndefined();
      if (said.micro.length === 0) continue;
      expect(said.parts).toHaveLength(2);
      expect(said.parts[1]).toMatch(/^\*(?:narrator|sounds)$/);
    }
  });

  it('says a phrase, an anecdote and an emoji at most once each, and only when news came', () => {
    const bot = {
      voice: { ...LOUD, slang: 0, typo: 0, emoji: 0 },
      emotion: {
        signaturePhrases: ['Patience pays.'],
        anecdotes: ['I once sold too early'],
        signatureEmoji: '🍵',
      },
    };
    const names = many('Rates stay where they are.', bot, { news: HEADLINE }).map((said) =>
      said.micro.map(({ name }) => name),
    );
    expect(new Set(names.flat())).toEqual(new Set(['phrase', 'anecdote', 'emoji']));
    for (const list of names) expect(new Set(list).size).toBe(list.length);
    for (const said of many('Rates stay where they are.', bot)) expect(said.micro).toEqual([]);
  });

  it("leaves an operator's words and an honest answer as they are", () => {
    const bot = { voice: LOUD, persona: { tone: 'young' } };
    const text = 'Yes, I am a bot and going to stay one.';
    for (const said of many(text, bot, { decision: { ...DECISION, move: 'say' } }))
      expect(said).toEqual({ parts: [text], micro: [] });
    const brief = briefFor(voiceInput('', 0, bot).member.bot, 'en', {
      ...{ label: 'Ann', text: 'Are you a bot?', isQuestion: true, isHuman: true },
      asksIfArtificial: true,
    });
    for (const said of many(text, bot, { brief }))
      expect(said).toEqual({ parts: [text], micro: [] });
  });

  it('writes capitals by the rules of the language', () => {
    const bot = { locale: 'tr', voice: { ...LOUD, typo: 0, emoji: 0 }, persona: { tone: 'young' } };
    const said = many('İyi bir gün bekliyorum.', bot).map(({ parts }) => parts.join());
    expect(said.some((text) => text.startsWith('iyi'))).toBe(true);
    for (const text of said) expect(text).not.toMatch(/i̇|^I[^ıI]|^ı/);
    const english = { voice: { ...LOUD, typo: 0, emoji: 0 }, persona: { tone: 'young' } };
    for (const { parts } of many('I think it works.', english))
      expect(parts.join()).not.toMatch(/\bi think/);
    const careless = { voice: { slang: 0, emoji: 0, typo: 0, punctuation: 1 } };
    const starts = (text: string, who: object = {}) =>
      many(text, { ...careless, ...who }).map(({ parts }) => parts[0]);
    expect(new Set(starts('Maybe it works.'))).toEqual(new Set(['maybe it works']));
    expect(new Set(starts('Işık hep böyle.', { locale: 'tr' }))).toEqual(
      new Set(['ışık hep böyle']),
    );
    for (const kept of ['I think so', 'EU rules', 'Bot works', '“Maybe” works'])
      expect(new Set(starts(`${kept}.`, { name: 'Bot' }))).toEqual(new Set([kept]));
    const formal = { ...careless, persona: { tone: 'professional' } };
    expect(new Set(starts('Maybe it works.', formal))).toEqual(new Set(['Maybe it works.']));
  });

  it('sends a few first words ahead of the rest, as often as it is careless', () => {
    const bot = { voice: { slang: 0, emoji: 0, typo: 0, punctuation: 0.5 } };
    const said = many('Good point. I had not seen it that way.', bot);
    const apart = said.filter(({ parts }) => parts.length === 2);
    expect(apart.length / said.length).toBeCloseTo(0.5, 0);
    expect(apart.length).toBeGreaterThan(0);
    for (const { parts } of apart) expect(parts[0]).toMatch(/^good point$/i);
    const whole = many('I had not seen it that way. Good point.', bot);
    for (const { parts } of whole) expect(parts).toHaveLength(1);
  });

  it('keeps to the longest text that the platform takes', () => {
    fc.assert(
      fc.property(
        spannedText('en', Object.values(spanKinds('en'))),
        fc.nat(),
        fc.integer({ min: 20, max: 300 }),
        ({ text }, seed, max) => {
          const bot = { voice: LOUD, persona: { tone: 'young' } };
          const said = applyVoice(
            voiceInput(text, seed, bot, { maxTextLength: max, splitAbove: 60 }),
          );
          for (const part of said.parts) expect(part.length).toBeLessThanOrEqual(max);
        },
      ),
    );
  });
});
