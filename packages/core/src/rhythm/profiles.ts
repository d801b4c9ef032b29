import { CoterieError } from '../errors.js';
import type { DelayShape, RhythmProfile } from './profile.js';

const NO_DELAY: DelayShape = { medianSeconds: 0, sigma: 0 };
const BOUNDS = { minSeconds: 1, maxSeconds: 21_600, referenceBaseSeconds: 30, maxInARow: 5 };

const profiles: readonly RhythmProfile[] = [
  {
    ...BOUNDS,
    name: 'open-community',
    kind: 'log-normal',
    turns: {
      answer: { medianSeconds: 14, sigma: 0.9 },
      'bot-reply': { medianSeconds: 24, sigma: 1.1 },
      continuation: { medianSeconds: 11, sigma: 0.9 },
      idle: { medianSeconds: 180, sigma: 1.3 },
    },
    initiative: 0.85,
    continuation: 0.4,
    noticing: { medianSeconds: 3, sigma: 0.8 },
    thinking: { medianSeconds: 2.5, sigma: 0.6 },
    readingSpeed: 25,
  },
  {
    ...BOUNDS,
    name: 'support-channel',
    kind: 'log-normal',
    turns: {
      answer: { medianSeconds: 20, sigma: 1 },
      'bot-reply': { medianSeconds: 45, sigma: 1.2 },
      continuation: { medianSeconds: 18, sigma: 1 },
      idle: { medianSeconds: 900, sigma: 1.4 },
    },
    initiative: 0.3,
    continuation: 0.3,
    noticing: { medianSeconds: 4, sigma: 0.9 },
    thinking: { medianSeconds: 5, sigma: 0.7 },
    readingSpeed: 20,
  },
  {
    ...BOUNDS,
    name: 'moderated-meeting',
    kind: 'log-normal',
    turns: {
      answer: { medianSeconds: 8, sigma: 0.7 },
      'bot-reply': { medianSeconds: 14, sigma: 0.8 },
      continuation: { medianSeconds: 8, sigma: 0.7 },
      idle: { medianSeconds: 90, sigma: 1 },
    },
    initiative: 0.7,
    continuation: 0.25,
    noticing: { medianSeconds: 1.5, sigma: 0.5 },
    thinking: { medianSeconds: 3, sigma: 0.5 },
    readingSpeed: 25,
  },
  {
    ...BOUNDS,
    name: 'family',
    kind: 'log-normal',
    turns: {
      answer: { medianSeconds: 30, sigma: 1.4 },
      'bot-reply': { medianSeconds: 60, sigma: 1.5 },
      continuation: { medianSeconds: 12, sigma: 1 },
      idle: { medianSeconds: 1_800, sigma: 1.5 },
    },
    initiative: 0.6,
    continuation: 0.45,
    noticing: { medianSeconds: 8, sigma: 1.2 },
    thinking: { medianSeconds: 2, sigma: 0.6 },
    readingSpeed: 22,
  },
  {
    ...BOUNDS,
    name: 'legacy',
    kind: 'exponential',
    turns: { answer: NO_DELAY, 'bot-reply': NO_DELAY, continuation: NO_DELAY, idle: NO_DELAY },
    initiative: 1,
    continuation: 0,
    noticing: NO_DELAY,
    thinking: NO_DELAY,
    readingSpeed: 0,
  },
];

const byName: ReadonlyMap<string, RhythmProfile> = new Map(
  profiles.map((profile) => [profile.name, profile]),
);

/** Names of the built-in rhythm profiles; the first is the default. */
export const rhythmProfileNames: readonly string[] = profiles.map((profile) => profile.name);

/**
 * The built-in rhythm profile of this name.
 * @throws CoterieError 'invalid-setting' that names the known profiles.
 */
export function profileOf(name: string): RhythmProfile {
  const profile = byName.get(name);
  if (profile !== undefined) return profile;
  throw new CoterieError(
    'invalid-setting',
    `Setting "pacing.profile" cannot be ${JSON.stringify(name)}: takes one of ${rhythmProfileNames
      .map((known) => JSON.stringify(known))
      .join(', ')}.`,
  );
}
