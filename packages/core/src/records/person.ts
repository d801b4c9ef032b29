import * as z from 'zod';
import { Id, Instant } from './primitives.js';

/** A human on a platform: handles without @, the bots they muted, and what they agreed to. */
export const Person = z.object({
  id: Id,
  platform: z.string().min(1).max(40),
  /** The platform's own id of this person; unique with `platform`. */
  externalId: z.string().min(1).max(200),
  handles: z.array(z.string().min(1).max(200)).max(20).default([]),
  displayName: z.string().max(400).optional(),
  mutedBots: z.array(Id).max(1000).default([]),
  /** 'none': the person's messages are answered but nothing about them is remembered. */
  consent: z.enum(['implied', 'given', 'none']).default('implied'),
  createdAt: Instant,
});
export type Person = z.infer<typeof Person>;
