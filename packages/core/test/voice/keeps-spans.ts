import fc from 'fast-check';
import { applyVoice } from '../../src/voice/apply-voice.js';
import { firstLost, spanKinds, spannedText } from './generated-spans.js';
import { HEADLINE, voiceInput } from './voice-input.js';

const LOUD = { slang: 1, emoji: 1, typo: 1, punctuation: 1 };
const TONES = ['young', 'friendly', 'neutral', 'ironic'];

/** Whatever a loud voice does to a text, its spans come through: throws with the smallest counterexample. */
export function keepsSpans(
  language: 'tr' | 'en',
  options: { readonly numRuns: number; readonly seed?: number; readonly kinds?: readonly string[] },
): void {
  const all = spanKinds(language);
  const kinds = (options.kinds ?? Object.keys(all)).flatMap((kind) => all[kind] ?? []);
  const settings = fc.record({
    seed: fc.nat(),
    canEdit: fc.boolean(),
    splitAbove: fc.constantFrom(0, 30, 80, 220),
    tone: fc.constantFrom(...TONES),
    hasNews: fc.boolean(),
  });
  const property = fc.property(
    spannedText(language, kinds),
    settings,
    ({ text, spans }, { seed, canEdit, splitAbove, tone, hasNews }) => {
      const bot = {
        locale: language,
        voice: LOUD,
        persona: { tone, style: { abbreviations: true, emojis: true } },
        emotion: { signatureEmoji: '🙂', signaturePhrases: ['Sabır.'], anecdotes: ['2018 zordu'] },
      };
      const news = hasNews ? { news: HEADLINE } : {};
      const said = applyVoice(
        voiceInput(text, seed, bot, {
          canEdit,
          splitAbove: splitAbove === 0 ? 10_000 : splitAbove,
          ...news,
        }),
      );
      const written = [said.parts.join('\n')];
      if (said.correction !== undefined)
        written.push([...said.parts.slice(0, -1), said.correction.edit].join('\n'));
      for (const each of written) {
        const lost = firstLost(each, spans);
        if (lost !== undefined)
          throw new Error(`${JSON.stringify(lost)} is lost in ${JSON.stringify(each)}`);
      }
      if (said.micro.length > 2) throw new Error(`${said.micro.length} touches`);
      if (said.parts.length > 3) throw new Error(`${said.parts.length} messages`);
      if (said.parts.some((part) => part.trim() === '')) throw new Error('an empty message');
    },
  );
  fc.assert(property, {
    numRuns: options.numRuns,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  });
}
