import type { Bot } from '../records/bot.js';
import type { VoiceProfile } from '../records/voice.js';
import { stableUnit } from '../text/hash.js';
import { VOICE_TONES, voiceToneOf } from './tones.js';

const RATES = ['slang', 'emoji', 'typo', 'punctuation'] as const;
/** A bot's own rates lie within this share of its tone's. */
const VARIATION = 0.2;

const memo = new WeakMap<Bot, VoiceProfile>();

/**
 * How a bot's writing looks: its own profile, else its tone's rates, each a little higher or lower by a stable hash of the bot's id, so that
 * the same bot writes alike in every process.
 */
export function voiceProfileOf(bot: Bot): VoiceProfile {
  if (bot.voice !== undefined) return bot.voice;
  let profile = memo.get(bot);
  if (profile === undefined) {
    const { rates } = VOICE_TONES[voiceToneOf(bot.persona.tone)];
    const [slang = 0, emoji = 0, typo = 0, punctuation = 0] = RATES.map((name) => {
      const share = 1 + VARIATION * (2 * stableUnit(bot.id, 'voice', name) - 1);
      return Math.round(Math.min(1, rates[name] * share) * 1_000) / 1_000;
    });
    profile = Object.freeze({ slang, emoji, typo, punctuation });
    memo.set(bot, profile);
  }
  return profile;
}
