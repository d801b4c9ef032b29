import * as z from 'zod';

/** A piece of world knowledge that enters the prompt when one of its keys is being talked about. */
export const LoreEntry = z.object({
  keys: z.array(z.string().min(1).max(200)).max(50),
  secondaryKeys: z.array(z.string().min(1).max(200)).max(50).optional(),
  content: z.string().min(1).max(4000),
  enabled: z.boolean().default(true),
  constant: z.boolean().default(false),
  selective: z.boolean().default(false),
  caseSensitive: z.boolean().default(false),
  order: z.number().default(100),
  name: z.string().max(200).optional(),
});
export type LoreEntry = z.infer<typeof LoreEntry>;

/** A book of lore: how many messages back it looks, and how many tokens it may add. */
export const Lorebook = z.object({
  name: z.string().max(200).optional(),
  scanDepth: z.number().int().min(1).max(100).default(6),
  tokenBudget: z.number().int().min(0).max(4000).default(200),
  recursive: z.boolean().default(false),
  entries: z.array(LoreEntry).max(1000).default([]),
});
export type Lorebook = z.infer<typeof Lorebook>;
