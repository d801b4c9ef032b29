import { type ReceiveContext, receive } from '../inbox/receive.js';
import type { TransportReceiver } from '../ports/transport.js';
import type { Message } from '../records/message.js';

/** Sees work to its end before the engine has stopped. */
type Follow = <T>(work: Promise<T>) => Promise<T>;

/** What one platform's transport reports to: each call resolves when what it says is stored. */
export function receiverOf(
  context: ReceiveContext,
  platform: string,
  follow: Follow,
): TransportReceiver {
  const { message, edited, deleted, reacted } = receiving(context, platform);
  return {
    message: (incoming) => follow(message(incoming)),
    edited: (edit) => follow(edited(edit)),
    deleted: (deletion) => follow(deleted(deletion)),
    reacted: (reaction) => follow(reacted(reaction)),
  };
}

function receiving(context: ReceiveContext, platform: string): TransportReceiver {
  const { storage, emit } = context;
  const find = async (externalChatId: string, externalId: string): Promise<Message | undefined> => {
    const chat = await storage.chats.find(platform, externalChatId);
    return chat === undefined ? undefined : await storage.messages.find(chat.id, externalId);
  };
  return {
    message: (incoming) => receive(context, incoming),
    async edited(edit) {
      const message = await find(edit.externalChatId, edit.externalId);
      if (message === undefined) return;
      await storage.messages.edit(message.id, edit.text, edit.editedAt);
      emit('message:edited', { messageId: message.id, text: edit.text });
    },
    async deleted(deletion) {
      const message = await find(deletion.externalChatId, deletion.externalId);
      if (message === undefined) return;
      await storage.messages.delete(message.id, deletion.deletedAt);
      emit('message:deleted', { messageId: message.id });
    },
    async reacted(reaction) {
      const message = await find(reaction.externalChatId, reaction.externalId);
      if (message === undefined) return;
      const { author, emoji, at } = reaction;
      await storage.messages.react({
        chatId: message.chatId,
        messageId: message.id,
        author,
        emoji,
        at,
      });
    },
  };
}
