import * as z from 'zod';
import { Unit } from '../records/primitives.js';
import { BUILT_IN_POLICIES, ForgettingPolicy, policyOf } from './forgetting-policy.js';

/** What a draft must pass. */
export const Review = z.strictObject({
  consistencyGuard: z.boolean().default(true),
  dedup: z
    .strictObject({
      enabled: z.boolean().default(true),
      windowHours: z.number().min(0).max(8760).default(12),
      /** Regenerations after the first draft. */
      maxAttempts: z.number().int().min(0).max(5).default(2),
      similarity: Unit.default(0.85),
    })
    .default({ enabled: true, windowHours: 12, maxAttempts: 2, similarity: 0.85 }),
  /** Phrases that no message may hold, beside the built-in safety filters. */
  blockedPhrases: z.array(z.string().min(2).max(200)).max(500).default([]),
});

/** People's messages. */
export const InboxSettings = z.strictObject({
  tries: z.number().int().min(1).max(10).default(3),
  batch: z
    .strictObject({
      enabled: z.boolean().default(true),
      size: z.number().int().min(1).max(20).default(5),
    })
    .default({ enabled: true, size: 5 }),
  /** Minutes after which a message to nobody is no longer worth a reaction, and one to a bot no longer an answer. */
  staleMinutes: z
    .strictObject({
      high: z.number().min(1).max(10_080).default(60),
      normal: z.number().min(1).max(10_080).default(10),
    })
    .default({ high: 60, normal: 10 }),
});

/** Sending. */
export const DeliverySettings = z.strictObject({
  /** A message that is this late, counted from its planned send time, is dropped. */
  staleSeconds: z.number().min(1).max(86_400).default(60),
  /** Longest wait for one call of the chat platform. */
  deadlineSeconds: z.number().min(1).max(300).default(20),
});

/** Longest wait for one model call. */
export const GenerationSettings = z.strictObject({
  deadlineSeconds: z.number().min(1).max(300).default(30),
});

/** Points of a reply target; see `decide/target.ts`. */
export const TargetWeights = z.strictObject({
  human: z.number().default(8),
  bot: z.number().default(2.5),
  ageUnder3: z.number().default(3),
  ageUnder10: z.number().default(2),
  ageUnder30: z.number().default(1),
  ageOlder: z.number().default(-1),
  question: z.number().default(4),
  curiosity: z.number().default(3),
  addressed: z.number().default(15),
  symbol: z.number().default(2.5),
  expertise: z.number().default(1.5),
  empathy: z.number().default(2),
  alreadyAnswered: z.number().default(1.5),
  /** The message that made the bot speak. */
  inMind: z.number().default(60),
});

/** What of the chat enters a prompt. */
export const TranscriptSettings = z.strictObject({
  lines: z.number().int().min(1).max(60).default(15),
  lineCharacters: z.number().int().min(20).max(2000).default(180),
  /** Tokens of the whole transcript; the oldest lines go first. */
  tokens: z.number().int().min(50).max(20_000).default(1200),
});

/** How long things are kept. */
export const Retention = z
  .strictObject({
    messageDays: z.number().min(1).max(36_500).default(365),
    traceDays: z.number().min(0.01).max(3650).default(7),
    inboxDays: z.number().min(0.01).max(3650).default(7),
    /** Events of memories: what happened to them and why. */
    eventDays: z.number().min(0.01).max(3650).default(30),
    /** Days after which an archived memory is erased. */
    archivedMemoryDays: z.number().min(0).max(36_500).default(365),
    /** Name of the rule by which memories are forgotten, and rules of one's own by name. */
    memoryPolicy: z.string().min(1).max(60).default('default'),
    memoryPolicies: z.record(z.string().min(1).max(60), ForgettingPolicy).default({}),
    /** Newest traces kept a chat. */
    traces: z.number().int().min(0).max(10_000).default(200),
  })
  .superRefine(({ memoryPolicy, memoryPolicies }, context) => {
    if (policyOf(memoryPolicy, memoryPolicies) !== undefined) return;
    const known = [...Object.keys(BUILT_IN_POLICIES), ...Object.keys(memoryPolicies)];
    const message = `takes the name of a policy: ${known.map((name) => `"${name}"`).join(', ')}, or one that is defined in "retention.memoryPolicies"`;
    context.addIssue({ code: 'custom', path: ['memoryPolicy'], message });
  });

/** Which chats are spoken in. */
export const Enrolment = z.strictObject({
  /** An unknown chat in which a message arrives is stored disabled and reported, unless this is on. */
  autoEnrol: z.boolean().default(false),
});
