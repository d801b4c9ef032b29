import * as z from 'zod';
import { Id, Instant, Unit } from './primitives.js';

/** What a bot thinks about a topic; unique by (botId, topic). Not repeated before `cooldownUntil`. */
export const Stance = z.object({
  botId: Id,
  topic: z.string().min(1).max(120),
  text: z.string().min(1).max(600),
  confidence: Unit.optional(),
  updatedAt: Instant,
  cooldownUntil: Instant.optional(),
});
export type Stance = z.infer<typeof Stance>;
