import * as z from 'zod';
import { Id, Instant, Locale, TimeZone } from './primitives.js';
import { SettingsPatch } from './setting.js';

/** One group on one platform, with the bots that are its members. */
export const Chat = z.object({
  id: Id,
  platform: z.string().min(1).max(40),
  externalId: z.string().min(1).max(200),
  title: z.string().max(300).optional(),
  enabled: z.boolean().default(true),
  topics: z.array(z.string().min(1).max(120)).max(50).default([]),
  /** Ids of the bots that may speak here. */
  members: z.array(Id).max(5000).default([]),
  locale: Locale.default('en'),
  timeZone: TimeZone.default('UTC'),
  /** A line shown when a bot joins and in /about, such as a market room's 'not investment advice'. */
  notice: z.string().max(400).optional(),
  /** Overrides of the global settings for this chat. */
  settings: SettingsPatch.default({}),
  createdAt: Instant,
});
export type Chat = z.infer<typeof Chat>;
