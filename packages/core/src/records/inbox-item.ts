import * as z from 'zod';
import { Id, Instant } from './primitives.js';

/** How an inbox item ended. Every received message ends as exactly one of them. */
export const InboxOutcome = z.discriminatedUnion('kind', [
  /** One answer (or a reaction) was stored for it. */
  z.object({ kind: z.literal('handled'), tickId: Id }),
  /** A later message of the same burst was answered in its stead. */
  z.object({ kind: z.literal('coalesced'), into: Id }),
  z.object({ kind: z.literal('rejected'), reason: z.string().min(1).max(200) }),
]);
export type InboxOutcome = z.infer<typeof InboxOutcome>;

/** One received message waiting for its answer. Unique by `messageId`: the same message arriving twice is one item. */
export const InboxItem = z.object({
  id: Id,
  chatId: Id,
  threadId: z.string().max(200).optional(),
  messageId: Id,
  /** 'high' where the message plainly speaks to one of our bots (a reply, a mention, its name). */
  priority: z.enum(['high', 'normal']),
  receivedAt: Instant,
  /** Not to be claimed before this time: the answer delay, or the backoff of a retry. */
  dueAt: Instant,
  /** Times it has been claimed. */
  tries: z.number().int().nonnegative().default(0),
  lastError: z.string().max(1000).optional(),
});
export type InboxItem = z.infer<typeof InboxItem>;

/** An item that failed too often, kept with its reason for the operator. */
export const DeadLetter = InboxItem.extend({ reason: z.string().max(1000), deadAt: Instant });
export type DeadLetter = z.infer<typeof DeadLetter>;
