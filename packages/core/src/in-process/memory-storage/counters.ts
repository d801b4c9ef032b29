import type { Message } from '../../records/message.js';
import type { ChatState, World } from './world.js';

/** Counts a message that has just become sent, in the windows that limits read. */
export function noteSent(world: World, chat: ChatState, message: Message): void {
  const { sentAt, author } = message;
  if (author.kind === 'bot') {
    world.sentLastMinute.add(sentAt);
    chat.sentLastMinute.add(sentAt);
    const bot = author.botId === undefined ? undefined : world.bots.get(author.botId);
    if (bot !== undefined) {
      bot.sent.add(sentAt);
      const last = chat.lastSpoke.get(bot.bot.id);
      if (last === undefined || last < sentAt) chat.lastSpoke.set(bot.bot.id, sentAt);
    }
  }
  if (isAmongBots(world, message) && sentAt > chat.lastHumanAt) chat.loop.add(sentAt);
}

/** A human's message ends the count of bots among themselves. */
export function noteHuman(chat: ChatState, sentAt: number): void {
  if (sentAt <= chat.lastHumanAt) return;
  chat.lastHumanAt = sentAt;
  chat.loop.forgetUntil(sentAt);
}

/** Whether a bot's message answers or continues a bot's, by its stamp or by what it refers to. Parts of one turn count once. */
function isAmongBots(world: World, message: Message): boolean {
  const { author, meta, hops, replyTo } = message;
  if (author.kind !== 'bot' && author.kind !== 'foreign-bot') return false;
  if (meta.partOf !== undefined || meta.isReaction === true) return false;
  if (hops > 1) return true;
  const targetId = meta.respondsTo ?? replyTo;
  const target = targetId === undefined ? undefined : world.messages.get(targetId);
  return target?.author.kind === 'bot' || target?.author.kind === 'foreign-bot';
}
