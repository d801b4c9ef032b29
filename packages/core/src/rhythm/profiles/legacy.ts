import type { DelayShape, RhythmProfile } from '../profile.js';
import { BOUNDS } from './bounds.js';
import { ALWAYS } from './days.js';

const NO_DELAY: DelayShape = { medianSeconds: 0, sigma: 0 };

/** The predecessor's pacing: exponential delays around the base, anybody's turn but the last speaker's, at any hour. */
export const legacy: RhythmProfile = {
  ...BOUNDS,
  name: 'legacy',
  kind: 'exponential',
  turns: { answer: NO_DELAY, 'bot-reply': NO_DELAY, continuation: NO_DELAY, idle: NO_DELAY },
  initiative: 1,
  day: ALWAYS,
  flow: { answering: 0, uptake: 0, joining: 0, endurance: 1_000_000 },
  continuation: 0,
  maxShare: 1,
  speakers: {
    addressed: 4,
    interest: 0.5,
    mostInterests: 3,
    relationship: 0,
    mostAnswers: 0,
    restFrom: 0.4,
    restTo: 1.6,
    restMinutes: 30,
    unevenness: 0,
  },
  noticing: NO_DELAY,
  thinking: NO_DELAY,
  readingSpeed: 0,
};
