import * as z from 'zod';
import { Unit } from '../records/primitives.js';

const recallDefaults = {
  enabled: true,
  memories: 8,
  perKind: 3,
  subjectShare: 0.4,
  tokens: 800,
};

const birthDefaults = {
  persona: true,
  conversation: true,
  salience: 0.4,
};

const consolidationDefaults = {
  enabled: true,
  reflectAfterSalience: 150,
  reflectAfterItems: 100,
  reflectionsPerDay: 3,
  summarizeAfterMessages: 60,
  modelCallsPerDay: 6,
};

/** What bots remember. */
export const MemorySettings = z.strictObject({
  recall: z
    .strictObject({
      /** Off: nothing that is remembered enters a prompt. */
      enabled: z.boolean().default(recallDefaults.enabled),
      /** Most memories in a prompt, and most of one kind. */
      memories: z.number().int().min(1).max(8).default(recallDefaults.memories),
      perKind: z.number().int().min(1).max(8).default(recallDefaults.perKind),
      /** Largest share of them about one person or bot. */
      subjectShare: Unit.default(recallDefaults.subjectShare),
      /** Most tokens of them all. */
      tokens: z.number().int().min(1).max(4_000).default(recallDefaults.tokens),
    })
    .default(recallDefaults),
  birth: z
    .strictObject({
      /** Whether a bot remembers what its persona says of it. */
      persona: z.boolean().default(birthDefaults.persona),
      /** Whether what is said in a chat is remembered. */
      conversation: z.boolean().default(birthDefaults.conversation),
      /** From which salience on a message is remembered word for word. */
      salience: Unit.default(birthDefaults.salience),
    })
    .default(birthDefaults),
  consolidation: z
    .strictObject({
      /** Whether reflections and summaries are drawn from what has gathered. */
      enabled: z.boolean().default(consolidationDefaults.enabled),
      /** A reflection is due when this much salience (each memory's on a scale of 10) or this many memories have gathered in one scope. */
      reflectAfterSalience: z.number().min(1).default(consolidationDefaults.reflectAfterSalience),
      reflectAfterItems: z.number().int().min(2).default(consolidationDefaults.reflectAfterItems),
      /** Most reflections of a bot in 24 hours. */
      reflectionsPerDay: z
        .number()
        .int()
        .min(0)
        .max(100)
        .default(consolidationDefaults.reflectionsPerDay),
      /** A summary of a chat is due when this many of its messages are remembered since the last. */
      summarizeAfterMessages: z
        .number()
        .int()
        .min(2)
        .default(consolidationDefaults.summarizeAfterMessages),
      /** Most model calls of a bot in 24 hours; beyond them, and without a model that writes JSON, rules do it. */
      modelCallsPerDay: z
        .number()
        .int()
        .min(0)
        .max(1_000)
        .default(consolidationDefaults.modelCallsPerDay),
    })
    .default(consolidationDefaults),
});
