import type { Chat } from '../records/chat.js';

/** Says when a chat notices a message, epoch ms. */
export type Noticing = (chat: Chat, messageId: string, now: number) => number;

/** Messages that come within this time of a burst's first are taken up together. */
const BURST_MS = 5_000;
/** Most chats whose last burst is remembered; the oldest goes first. */
const MAX_CHATS = 10_000;

/**
 * Chats notice what people write all at once: whoever looks at the first message of a burst sees all that has come by then, and what comes
 * after is taken up together when the burst is over. So a burst of any size is answered twice at most. `drawMs` draws the milliseconds from a
 * burst's first message until it is noticed.
 */
export function noticing(drawMs: (chat: Chat, messageId: string) => number): Noticing {
  const bursts = new Map<string, { readonly startedAt: number; readonly noticedAt: number }>();
  return (chat, messageId, now) => {
    const burst = bursts.get(chat.id);
    if (burst !== undefined && now >= burst.startedAt) {
      if (now <= burst.noticedAt) return burst.noticedAt;
      if (now < burst.startedAt + BURST_MS) return burst.startedAt + BURST_MS;
    }
    const noticedAt = now + drawMs(chat, messageId);
    bursts.delete(chat.id);
    bursts.set(chat.id, { startedAt: now, noticedAt });
    for (const oldest of bursts.keys()) {
      if (bursts.size <= MAX_CHATS) break;
      bursts.delete(oldest);
    }
    return noticedAt;
  };
}
