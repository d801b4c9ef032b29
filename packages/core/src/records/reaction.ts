import * as z from 'zod';
import { Author } from './author.js';
import { Id, Instant } from './primitives.js';

/** An emoji set on a message, by one of our bots or by a person. */
export const Reaction = z.object({
  chatId: Id,
  messageId: Id,
  author: Author,
  emoji: z.string().min(1).max(32),
  at: Instant,
});
export type Reaction = z.infer<typeof Reaction>;
