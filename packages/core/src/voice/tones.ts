import type { VoiceProfile } from '../records/voice.js';

/** The tones whose voices differ; every other tone is 'plain'. */
export type VoiceTone = 'young' | 'professional' | 'academic' | 'plain';

/** How a tone writes: its rates, and the chance of each small touch as a share of the rate that it belongs to. */
export interface ToneVoice {
  readonly rates: VoiceProfile;
  /** Shares of `slang`. */
  readonly opener: number;
  readonly hesitation: number;
  readonly shortForm: number;
  readonly filler: number;
  /** Share of `typo`. */
  readonly typo: number;
  /** Share of `emoji`. */
  readonly emoji: number;
  /** Share of `punctuation`: the full stop at the end is left out. */
  readonly looseEnd: number;
  /** Openers of good manners only. */
  readonly isFormal: boolean;
}

/** Every figure that depends on a tone. A professional or academic voice is never sloppy, whatever its bot's own rates are. */
export const VOICE_TONES: Readonly<Record<VoiceTone, ToneVoice>> = {
  young: {
    rates: { slang: 0.4, emoji: 0.3, typo: 0.15, punctuation: 0.3 },
    ...{ opener: 0.45, hesitation: 0.25, shortForm: 0.9, filler: 0.4 },
    ...{ typo: 0.4, emoji: 0.8, looseEnd: 1, isFormal: false },
  },
  professional: {
    rates: { slang: 0.05, emoji: 0.02, typo: 0, punctuation: 0 },
    ...{ opener: 0.8, hesitation: 0, shortForm: 0, filler: 0 },
    ...{ typo: 0, emoji: 1, looseEnd: 0, isFormal: true },
  },
  academic: {
    rates: { slang: 0.2, emoji: 0.15, typo: 0.05, punctuation: 0.1 },
    ...{ opener: 0.5, hesitation: 0, shortForm: 0, filler: 0 },
    ...{ typo: 0, emoji: 0.3, looseEnd: 0, isFormal: true },
  },
  plain: {
    rates: { slang: 0.2, emoji: 0.15, typo: 0.05, punctuation: 0.1 },
    ...{ opener: 0.5, hesitation: 0.4, shortForm: 0.6, filler: 0.5 },
    ...{ typo: 0.5, emoji: 0.8, looseEnd: 1, isFormal: false },
  },
};

/** Chances of what a bot adds when news has come, each at most once. */
export const NEWS_TOUCHES = { phrase: 0.3, anecdote: 0.12, emoji: 0.3 } as const;

/** Most small touches that one message carries. */
export const MAX_TOUCHES = 2;

/** The voice that belongs to a persona's tone. */
export function voiceToneOf(tone: string): VoiceTone {
  return tone === 'young' || tone === 'professional' || tone === 'academic' ? tone : 'plain';
}
