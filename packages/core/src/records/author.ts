import * as z from 'zod';
import { Id } from './primitives.js';

/** Who wrote a message: a snapshot taken when it was stored, so that history stays true when a bot or person changes or goes. */
export const Author = z.object({
  kind: z.enum(['bot', 'human', 'foreign-bot', 'system']),
  /** Set where kind is 'bot': one of ours. */
  botId: Id.optional(),
  /** Set for humans and foreign bots: id of the Person record. */
  userId: Id.optional(),
  /** Platform handle, without the leading @. */
  username: z.string().max(200).optional(),
  displayName: z.string().max(400).optional(),
});
export type Author = z.infer<typeof Author>;
