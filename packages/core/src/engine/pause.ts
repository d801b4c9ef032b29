import type { Storage } from '../ports/storage.js';
import { notFound } from './say-now.js';

/** One bot everywhere, or one chat. */
export type BotOrChat = { readonly botId: string } | { readonly chatId: string };

/** Pauses a bot or a chat, or ends the pause. @throws CoterieError 'not-found'. */
export async function setPaused(
  storage: Storage,
  what: BotOrChat,
  isPaused: boolean,
): Promise<void> {
  if ('botId' in what) {
    if ((await storage.bots.get(what.botId)) === undefined) throw notFound('bot', what.botId);
    await storage.bots.setPaused(what.botId, isPaused);
    return;
  }
  if ((await storage.chats.get(what.chatId)) === undefined) throw notFound('chat', what.chatId);
  await storage.chats.setPaused(what.chatId, isPaused);
}
