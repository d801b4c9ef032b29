import type { RhythmProfile } from '../profile.js';
import { BOUNDS } from './bounds.js';
import { WAKING_HOURS } from './days.js';

/** A group chat that is open to many: pairs in dialogue while others come and go, bursts, lulls and quiet nights. */
export const openCommunity: RhythmProfile = {
  ...BOUNDS,
  name: 'open-community',
  kind: 'log-normal',
  turns: {
    answer: { medianSeconds: 90, sigma: 1.5 },
    'bot-reply': { medianSeconds: 90, sigma: 1.5 },
    continuation: { medianSeconds: 60, sigma: 2.2 },
    idle: { medianSeconds: 22, sigma: 0.9 },
  },
  initiative: 0.02,
  day: WAKING_HOURS,
  flow: { answering: 0.8, uptake: 0.5, joining: 0.03, endurance: 30 },
  continuation: 0.7,
  maxShare: 0.4,
  speakers: {
    addressed: 4,
    interest: 0.5,
    mostInterests: 3,
    relationship: 0.7,
    mostAnswers: 6,
    restFrom: 3,
    restTo: 1,
    restMinutes: 30,
    unevenness: 1.6,
  },
  noticing: { medianSeconds: 22, sigma: 1 },
  thinking: { medianSeconds: 2.5, sigma: 0.8 },
  readingSpeed: 25,
};
