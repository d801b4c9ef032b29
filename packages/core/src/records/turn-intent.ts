import * as z from 'zod';
import { Id, Instant } from './primitives.js';

/**
 * The claim of one turn of one chat, unique by (chatId, turn): whoever inserts it, and nobody else, may speak.
 * 'pending' until settled; a pending intent of an older lease epoch becomes 'unknown'.
 */
export const TurnIntent = z.object({
  tickId: Id,
  chatId: Id,
  turn: z.number().int().nonnegative(),
  botId: Id,
  move: z.string().min(1).max(40),
  workerId: Id,
  epoch: z.number().int().nonnegative(),
  /** Ids of the messages stored pending with the claim, in the order of sending; empty for a reaction. */
  messageIds: z.array(Id).max(8).default([]),
  /** When the first part is meant to leave; delivery after `plannedAt + staleSeconds` is dropped. */
  plannedAt: Instant,
  claimedAt: Instant,
  status: z.enum(['pending', 'sent', 'failed', 'unknown']),
});
export type TurnIntent = z.infer<typeof TurnIntent>;
