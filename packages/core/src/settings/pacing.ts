import * as z from 'zod';
import { TimeRange } from '../records/active-hours.js';

/** Names of the built-in rhythm profiles; see `rhythm/profiles.ts`. */
export const RHYTHM_PROFILES = [
  'open-community',
  'support-channel',
  'moderated-meeting',
  'family',
  'legacy',
] as const;

/** When things happen. */
export const Pacing = z.strictObject({
  profile: z.enum(RHYTHM_PROFILES).default('open-community'),
  /** Seconds between a chat's turns where the bot has no base of its own. */
  baseSeconds: z.number().positive().max(21_600).default(30),
  primeBaseSeconds: z.number().positive().max(21_600).default(18),
  primeHours: z
    .strictObject({
      boost: z.boolean().default(true),
      ranges: z.array(TimeRange).max(24).default([]),
    })
    .default({
      boost: true,
      ranges: [
        { from: '09:30', to: '12:00' },
        { from: '14:00', to: '18:00' },
      ],
    }),
  typing: z
    .strictObject({
      enabled: z.boolean().default(true),
      /** Words of 5 characters a minute. */
      wpmMin: z.number().positive().max(400).default(35),
      wpmMax: z.number().positive().max(400).default(60),
    })
    .default({ enabled: true, wpmMin: 35, wpmMax: 60 }),
  /** 'prompt' answers people at once; 'natural' notices and reads first. */
  answerDelay: z.enum(['natural', 'prompt']).default('natural'),
  /** A text longer than this many characters may be sent as two or three messages; 0 never splits. */
  splitAbove: z.number().int().min(0).max(10_000).default(220),
});
