import * as z from 'zod';

/** How what is said is gathered for memory, off the path of ticks: a chat's messages are looked at together. */
export const Gathering = z.strictObject({
  /** When there are so many of them, */
  messages: z.number().int().min(1).max(100).default(12),
  /** or so many tokens of them, */
  tokens: z.number().int().min(1).max(20_000).default(1_000),
  /** or nothing more has come for so long. */
  idleMinutes: z.number().min(0).max(1_440).default(10),
});
