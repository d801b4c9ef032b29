import type { Author } from '../../records/author.js';
import type { Reaction } from '../../records/reaction.js';
import { frozenCopy } from '../frozen-copy.js';
import type { World } from './world.js';

/** Sets a reaction on a message that is there; the same emoji by the same author stands once. */
export function addReaction(world: World, given: Reaction): void {
  const message = world.messages.get(given.messageId);
  const chat = message === undefined ? undefined : world.chats.get(message.chatId);
  if (chat === undefined) return;
  const reaction = frozenCopy(given);
  const earlier = (chat.reactions.get(reaction.messageId) ?? []).filter(
    (other) => other.emoji !== reaction.emoji || !isSameAuthor(other.author, reaction.author),
  );
  const all = [...earlier, reaction].sort((a, b) => a.at - b.at);
  const kept = all.slice(Math.max(0, all.length - world.bounds.reactions));
  chat.reactions.set(reaction.messageId, Object.freeze(kept));
  chat.reactionsView = undefined;
}

function isSameAuthor(left: Author, right: Author): boolean {
  return left.kind === right.kind && left.botId === right.botId && left.userId === right.userId;
}
