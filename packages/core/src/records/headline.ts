import * as z from 'zod';
import { Id, Instant, Locale } from './primitives.js';

/** One piece of news. `id` is stable over fetches (the feed's guid, else its link), so that a chat is told of it once. */
export const Headline = z.object({
  id: Id,
  source: z.string().min(1).max(200),
  title: z.string().min(1).max(500),
  summary: z.string().max(2000).optional(),
  url: z.string().max(2000).optional(),
  publishedAt: Instant.optional(),
  fetchedAt: Instant,
  locale: Locale.optional(),
});
export type Headline = z.infer<typeof Headline>;
