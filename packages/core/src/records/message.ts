import * as z from 'zod';
import { Author } from './author.js';
import { Id, Instant } from './primitives.js';

/** received: by a person; pending: stored, not yet sent; unknown: a crash or an ambiguous error, never sent again blindly. */
export const MessageStatus = z.enum(['received', 'pending', 'sent', 'failed', 'unknown']);
export type MessageStatus = z.infer<typeof MessageStatus>;

/** Tokens that a model call took. `costMicros` (millionths of a US dollar) is absent where the price is unknown. */
export const Usage = z.object({
  inputTokens: z.number().int().nonnegative(),
  outputTokens: z.number().int().nonnegative(),
  cachedTokens: z.number().int().nonnegative().optional(),
  costMicros: z.number().nonnegative().optional(),
});
export type Usage = z.infer<typeof Usage>;

/** What is known about a message beside its text. */
export const MessageMeta = z.object({
  topic: z.string().max(120).optional(),
  symbols: z.array(z.string()).max(5).default([]),
  keywords: z.array(z.string()).max(8).default([]),
  sentiment: z.number().min(-1).max(1).default(0),
  language: z.string().optional(),
  tickId: Id.optional(),
  /** Id of the message that this one answers, where the bot chose it; `replyTo` is what the platform shows. */
  respondsTo: Id.optional(),
  /** Handles mentioned, without @; ids of bots resolved by the transport from non-text mentions. */
  mentions: z.array(z.string()).max(50).optional(),
  /** The first part's id, where one turn was sent as several messages. */
  partOf: Id.optional(),
  /** An emoji message that stands for a reaction on a platform without them. */
  isReaction: z.boolean().optional(),
  model: z.string().optional(),
  usage: Usage.optional(),
});
export type MessageMeta = z.infer<typeof MessageMeta>;

/** One message of a chat. (chatId, externalId) is unique. */
export const Message = z.object({
  id: Id,
  chatId: Id,
  externalId: z.string().min(1).max(200).optional(),
  threadId: z.string().max(200).optional(),
  author: Author,
  text: z.string().max(100_000),
  /** Id of the message replied to. */
  replyTo: Id.optional(),
  sentAt: Instant,
  editedAt: Instant.optional(),
  deletedAt: Instant.optional(),
  /** Id of the message that began this chain of bot messages; a human message is its own. */
  causationId: Id,
  /** Messages by bots since the last human one in its chain: 0 for a human message. */
  hops: z.number().int().nonnegative(),
  status: MessageStatus,
  meta: MessageMeta.default(() => MessageMeta.parse({})),
});
export type Message = z.infer<typeof Message>;

/** Whether a message is part of the history that bots see and limits count. */
export function isHistory(message: Message): boolean {
  return (
    (message.status === 'received' || message.status === 'sent') && message.deletedAt === undefined
  );
}
