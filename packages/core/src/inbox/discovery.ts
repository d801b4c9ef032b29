import { CoterieError } from '../errors.js';
import type { EngineEvents } from '../events.js';
import type { Clock } from '../ports/clock.js';
import type { Storage } from '../ports/storage.js';
import type { IncomingMessage } from '../ports/transport.js';
import { Chat } from '../records/chat.js';
import type { Settings } from '../settings.js';

/** The chat of a message that came from an unknown place. */
export type Discovery = (incoming: IncomingMessage) => Promise<Chat>;

/** What {@link discovery} needs of the engine. */
export interface DiscoveryContext {
  readonly clock: Clock;
  readonly storage: Storage;
  readonly settings: () => Settings;
  /** The chat was stored. */
  readonly onChat: (chat: Chat) => Promise<void>;
  readonly emit: (name: 'chat:discovered', event: EngineEvents['chat:discovered']) => void;
}

/** Stores an unknown chat and reports it, once however many messages come from it at a time: disabled, unless settings enrol by themselves. */
export function discovery(context: DiscoveryContext): Discovery {
  const underWay = new Map<string, Promise<Chat>>();
  return (incoming) => {
    const id = `${incoming.platform}:${incoming.externalChatId}`;
    const known = underWay.get(id);
    if (known !== undefined) return known;
    const found = discover(context, id, incoming).finally(() => underWay.delete(id));
    underWay.set(id, found);
    return found;
  };
}

async function discover(
  { clock, storage, settings, onChat, emit }: DiscoveryContext,
  id: string,
  incoming: IncomingMessage,
): Promise<Chat> {
  const isEnabled = settings().enrolment.autoEnrol;
  const chat = Chat.parse({
    id,
    platform: incoming.platform,
    externalId: incoming.externalChatId,
    ...(incoming.chatTitle === undefined ? {} : { title: incoming.chatTitle.slice(0, 300) }),
    enabled: isEnabled,
    createdAt: clock.now(),
  });
  try {
    await storage.chats.put(chat);
  } catch (error) {
    const known = await storage.chats.find(incoming.platform, incoming.externalChatId);
    if (known !== undefined && CoterieError.isInstance(error) && error.code === 'chat-taken')
      return known;
    throw error;
  }
  emit('chat:discovered', {
    chatId: chat.id,
    platform: chat.platform,
    externalId: chat.externalId,
    isEnabled,
    ...(chat.title === undefined ? {} : { title: chat.title }),
  });
  await onChat(chat);
  return chat;
}
