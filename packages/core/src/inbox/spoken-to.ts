import type { Bot } from '../records/bot.js';
import type { Message } from '../records/message.js';
import { foldForMatch } from '../text/case.js';
import { tokenize } from '../text/tokenize.js';

/**
 * Whether a person's message plainly speaks to one of the bots: a reply to it, its handle, or its name as a word. A cheap hint for the order of
 * the inbox; whom the message really addresses is decided in the tick, with the conversation at hand.
 */
export function spokenTo(
  message: Message,
  target: Message | undefined,
  bots: readonly Bot[],
): boolean {
  if (target?.author.kind === 'bot') return true;
  const words = new Set<string>();
  for (const mention of message.meta.mentions ?? []) words.add(foldForMatch(mention));
  for (const token of tokenize(message.text)) {
    const [word = ''] = token.text.split(/['’]/);
    words.add(foldForMatch(word.replace(/^@/, '')));
  }
  return bots.some(
    (bot) =>
      (bot.username !== undefined && words.has(foldForMatch(bot.username))) ||
      words.has(foldForMatch(bot.id)) ||
      words.has(foldForMatch(bot.name.split(/\s+/)[0] ?? bot.name)),
  );
}
