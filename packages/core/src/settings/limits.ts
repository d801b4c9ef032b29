import * as z from 'zod';
import { ActiveHours } from '../records/active-hours.js';

const count = z.number().int().min(0).max(1_000_000);

/** What may never be exceeded. Over bot, chat and global settings the strictest wins; quiet hours add up. */
export const Limits = z.strictObject({
  /** Messages by bots in any 60 seconds. */
  maxMessagesPerMinute: z
    .strictObject({ chat: count.default(6), global: count.default(600) })
    .default({ chat: 6, global: 600 }),
  /** Messages of one bot in any 60 minutes; answers to people count, and may go beyond it by 20%. */
  botHourlyLimit: z.strictObject({ max: count.default(60) }).default({ max: 60 }),
  /** Bots among themselves: messages in one chain, and in one chat an hour, since the last human message. */
  loop: z
    .strictObject({ chain: count.default(6), chatPerHour: count.default(60) })
    .default({ chain: 6, chatPerHour: 60 }),
  /** Nobody speaks of their own accord; answers to people are given where `answersInQuietHours` is on. */
  quietHours: ActiveHours.default(() => ActiveHours.parse({})),
  answersInQuietHours: z.boolean().default(true),
  /** Answers to people heed a bot's active hours. */
  answersHeedActiveHours: z.boolean().default(true),
});
