import { type Message, MessageMeta } from '../../records/message.js';

/** A message that holds its place and says nothing any more. */
export function emptied(message: Message, now: number): Message {
  const { author, deletedAt = now, editedAt: _, ...rest } = message;
  return {
    ...rest,
    author: author.kind === 'bot' ? author : { kind: author.kind },
    text: '',
    deletedAt,
    meta: MessageMeta.parse(author.kind === 'bot' ? { tickId: message.meta.tickId } : {}),
  };
}
