import type { RhythmProfile } from '../profile.js';
import { BOUNDS } from './bounds.js';
import { WORKING_HOURS } from './days.js';

/** A channel where questions are put and many answer a little: slow, in office hours, few long dialogues. */
export const supportChannel: RhythmProfile = {
  ...BOUNDS,
  name: 'support-channel',
  kind: 'log-normal',
  turns: {
    answer: { medianSeconds: 20, sigma: 1 },
    'bot-reply': { medianSeconds: 45, sigma: 1.2 },
    continuation: { medianSeconds: 18, sigma: 1 },
    idle: { medianSeconds: 60, sigma: 1 },
  },
  initiative: 0.03,
  day: WORKING_HOURS,
  flow: { answering: 0.15, uptake: 0.5, joining: 0.35, endurance: 4 },
  continuation: 0.3,
  maxShare: 0.4,
  speakers: {
    addressed: 2,
    interest: 1,
    mostInterests: 3,
    relationship: 0,
    mostAnswers: 6,
    restFrom: 0.8,
    restTo: 1,
    restMinutes: 30,
    unevenness: 0.6,
  },
  noticing: { medianSeconds: 4, sigma: 0.9 },
  thinking: { medianSeconds: 5, sigma: 0.7 },
  readingSpeed: 20,
};
