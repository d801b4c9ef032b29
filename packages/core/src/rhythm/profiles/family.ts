import type { RhythmProfile } from '../profile.js';
import { BOUNDS } from './bounds.js';
import { AROUND_WORK } from './days.js';

/** A few who know each other well: long silences, short bursts, mostly around meals and weekends. */
export const family: RhythmProfile = {
  ...BOUNDS,
  name: 'family',
  kind: 'log-normal',
  turns: {
    answer: { medianSeconds: 30, sigma: 1.4 },
    'bot-reply': { medianSeconds: 60, sigma: 1.5 },
    continuation: { medianSeconds: 12, sigma: 1 },
    idle: { medianSeconds: 120, sigma: 1.2 },
  },
  initiative: 0.02,
  day: AROUND_WORK,
  flow: { answering: 0.8, uptake: 0.7, joining: 0.35, endurance: 12 },
  continuation: 0.45,
  maxShare: 0.6,
  speakers: {
    addressed: 4,
    interest: 0.5,
    mostInterests: 3,
    relationship: 0.3,
    mostAnswers: 6,
    restFrom: 1.5,
    restTo: 1,
    restMinutes: 30,
    unevenness: 0.5,
  },
  noticing: { medianSeconds: 8, sigma: 1.2 },
  thinking: { medianSeconds: 2, sigma: 0.6 },
  readingSpeed: 22,
};
