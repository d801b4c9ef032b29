import * as z from 'zod';
import { Unit } from '../records/primitives.js';

/** How likely each length is; normalised to sum 1. */
export const LengthProfile = z
  .object({
    short: z.number().nonnegative().default(0.55),
    medium: z.number().nonnegative().default(0.35),
    long: z.number().nonnegative().default(0.1),
  })
  .refine((profile) => profile.short + profile.medium + profile.long > 0, {
    error: 'takes at least one share above 0',
  })
  .transform((profile) => {
    const sum = profile.short + profile.medium + profile.long;
    return { short: profile.short / sum, medium: profile.medium / sum, long: profile.long / sum };
  });

/** Who says what, and how often. */
export const Speaking = z.strictObject({
  /** Off: the engine keeps listening and stays silent. */
  active: z.boolean().default(true),
  /** Divides every delay; 2 is twice as lively. */
  scaleFactor: z.number().min(0.1).max(100).default(1),
  /** The chance to act at all in a wake; absent: the rhythm profile's. */
  initiative: Unit.nullable().default(null),
  /** Who takes a turn of its own accord; 'chosen' asks the engine's option `nextSpeaker`. */
  nextSpeaker: z
    .enum(['weighted', 'round-robin', 'list', 'pooled', 'mention-only', 'chosen'])
    .default('weighted'),
  /** Bot ids in their order, for 'list'. */
  speakerList: z.array(z.string().min(1)).max(1000).default([]),
  reactionProbability: Unit.default(0.12),
  replyProbability: Unit.default(0.65),
  replyToBotsProbability: Unit.default(0.5),
  newTopicProbability: Unit.default(0.35),
  mentionProbability: Unit.default(0.35),
  lengthProfile: LengthProfile.default(() => LengthProfile.parse({})),
  /** A bot that has just stated its stance on what is being talked about leaves the word to others. */
  cooldownFilter: z.boolean().default(true),
  stanceCooldownMinutes: z.number().min(0).max(1440).default(5),
  /** The persona is recalled to itself after so many of its own messages or minutes, whichever comes first. */
  personaRefresh: z
    .strictObject({
      messages: z.number().int().min(1).max(1000).default(8),
      minutes: z.number().min(1).max(10_080).default(30),
    })
    .default({ messages: 8, minutes: 30 }),
  newsTrigger: z
    .strictObject({ enabled: z.boolean().default(true), probability: Unit.default(0.5) })
    .default({ enabled: true, probability: 0.5 }),
  /** 'on': says in its prompt that it is an artificial persona, and says so when sincerely asked. */
  disclosure: z.enum(['on', 'off']).default('on'),
});
