import * as z from 'zod';
import { Id, Instant } from './primitives.js';

/** Something a bot says it holds (a share, a book, a plant); unique by (botId, symbol). */
export const Holding = z.object({
  botId: Id,
  symbol: z.string().min(1).max(80),
  averagePrice: z.number().optional(),
  size: z.number().optional(),
  note: z.string().max(400).optional(),
  updatedAt: Instant,
});
export type Holding = z.infer<typeof Holding>;
