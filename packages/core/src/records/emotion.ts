import * as z from 'zod';
import { Unit } from './primitives.js';

/** A bot's temperament. `energy` sets its tempo; `empathy` (0..1) how it meets other people's feelings. */
export const Emotion = z.object({
  tone: z.string().min(1).max(80).default('neutral'),
  empathy: Unit.default(0.5),
  energy: z.enum(['calm', 'steady', 'lively']).default('steady'),
  signatureEmoji: z.string().max(16).optional(),
  signaturePhrases: z.array(z.string().min(1).max(200)).max(20).default([]),
  anecdotes: z.array(z.string().min(1).max(600)).max(20).default([]),
});
export type Emotion = z.infer<typeof Emotion>;
