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
});
