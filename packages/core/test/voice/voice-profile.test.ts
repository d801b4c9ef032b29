import { describe, expect, it } from 'vitest';
import { testBot } from '../../src/testing/builders.js';
import { voiceProfileOf } from '../../src/voice/voice-profile.js';

const profileOf = (id: string, tone: string) => voiceProfileOf(testBot({ id, persona: { tone } }));

describe('voiceProfileOf', () => {
  it('was: differed from process to process; now it hangs on the bot id alone', () => {
    expect(profileOf('bot-ayse', 'young')).toMatchInlineSnapshot(`
      {
        "emoji": 0.295,
        "punctuation": 0.287,
        "slang": 0.477,
        "typo": 0.176,
      }
    `);
    expect(profileOf('bot-ayse', 'young')).toEqual(profileOf('bot-ayse', 'young'));
    expect(profileOf('bot-ayse', 'young')).not.toEqual(profileOf('bot-mehmet', 'young'));
  });

  it.each([
    ['young', 0.4, 0.3, 0.15, 0.3],
    ['professional', 0.05, 0.02, 0, 0],
    ['neutral', 0.2, 0.15, 0.05, 0.1],
    ['whatever', 0.2, 0.15, 0.05, 0.1],
  ])('stays near the rates of the tone %s', (tone, slang, emoji, typo, punctuation) => {
    for (let index = 0; index < 200; index += 1) {
      const profile = profileOf(`bot-${index}`, tone);
      const expected = { slang, emoji, typo, punctuation };
      for (const [name, rate] of Object.entries(expected)) {
        const own = profile[name as keyof typeof profile];
        expect(own).toBeGreaterThanOrEqual(rate * 0.8 - 0.001);
        expect(own).toBeLessThanOrEqual(rate * 1.2 + 0.001);
      }
    }
  });

  it("takes the bot's own profile as it is", () => {
    const voice = { slang: 1, emoji: 0, typo: 0.5, punctuation: 0.25 };
    expect(voiceProfileOf(testBot({ voice, persona: { tone: 'professional' } }))).toEqual(voice);
  });
});
