import * as z from 'zod';
import { Unit } from '../records/primitives.js';

/** How what is said is gathered for memory, off the path of ticks: a chat's messages are looked at together. */
export const Gathering = z.strictObject({
  /** When there are so many of them, */
  messages: z.number().int().min(1).max(100).default(12),
  /** or so many tokens of them, */
  tokens: z.number().int().min(1).max(20_000).default(1_000),
  /** or nothing more has come for so long. */
  idleMinutes: z.number().min(0).max(1_440).default(10),
  /** Whether a model that answers in JSON is asked for what is worth remembering; rules look too, and alone where none is. */
  model: z.boolean().default(true),
  /** Most calls of a model for each message, */
  callsPerMessage: Unit.default(0.1),
  /** and for each bot on one day (UTC). */
  callsPerBotDay: z.number().int().min(0).max(100_000).default(100),
});
