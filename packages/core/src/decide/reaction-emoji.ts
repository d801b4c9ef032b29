import { chance, pick } from '../chance/draws.js';
import type { RandomStream } from '../ports/random.js';
import type { Bot } from '../records/bot.js';
import type { Message } from '../records/message.js';
import type { Reading } from './reading.js';

/** Emoji that chat platforms take as reactions, by what they answer. */
const EMOJI = {
  glad: ['👍', '❤', '🔥', '👏', '🎉', '💯'],
  sorry: ['😢', '🙏', '💔'],
  thoughtful: ['🤔', '😐', '👀'],
  asked: ['🤔', '👀', '👍'],
  plain: ['👍', '👌', '👏', '👀'],
} as const;

const SIGNATURE_CHANCE = 0.35;
const FEELING = 0.3;
const EMPATHIC_FROM = 0.4;

/** The emoji with which a bot reacts: by the feeling of the message, its empathy, and its signature emoji where nobody is sad. */
export function reactionEmoji(
  bot: Bot,
  message: Message,
  reading: Reading,
  stream: RandomStream,
): string {
  const { sentiment } = message.meta;
  const { signatureEmoji, empathy } = bot.emotion;
  const isOwn = chance(stream, SIGNATURE_CHANCE);
  if (sentiment < -FEELING) {
    return pick(stream, empathy >= EMPATHIC_FROM ? EMOJI.sorry : EMOJI.thoughtful);
  }
  if (isOwn && signatureEmoji !== undefined && signatureEmoji !== '') return signatureEmoji;
  if (sentiment > FEELING) return pick(stream, EMOJI.glad);
  return pick(stream, reading.isQuestion ? EMOJI.asked : EMOJI.plain);
}
