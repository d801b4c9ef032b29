import type { RhythmProfile } from '../profile.js';
import { BOUNDS } from './bounds.js';
import { ALWAYS } from './days.js';

/** A meeting with somebody in the chair: steady, brisk, one topic at a time, while it lasts. */
export const moderatedMeeting: RhythmProfile = {
  ...BOUNDS,
  name: 'moderated-meeting',
  kind: 'log-normal',
  turns: {
    answer: { medianSeconds: 8, sigma: 0.7 },
    'bot-reply': { medianSeconds: 14, sigma: 0.8 },
    continuation: { medianSeconds: 8, sigma: 0.7 },
    idle: { medianSeconds: 30, sigma: 0.7 },
  },
  initiative: 0.35,
  day: ALWAYS,
  flow: { answering: 0.9, uptake: 0.7, joining: 0.08, endurance: 60 },
  continuation: 0.25,
  maxShare: 0.5,
  speakers: {
    addressed: 3,
    interest: 0.5,
    mostInterests: 3,
    relationship: 1,
    mostAnswers: 4,
    restFrom: 1,
    restTo: 1,
    restMinutes: 30,
    unevenness: 1.7,
  },
  noticing: { medianSeconds: 1.5, sigma: 0.5 },
  thinking: { medianSeconds: 3, sigma: 0.5 },
  readingSpeed: 25,
};
