import { CoterieError } from '../../errors.js';
import type { TransportReceiver } from '../../ports/transport.js';
import { systemClock } from '../../system/clock.js';
import { createRoom } from './room.js';
import type { LoopbackAuthor, LoopbackOptions, LoopbackTransport } from './types.js';

export type * from './types.js';

/** A chat platform in memory: what bots send is shown to listeners, what people say reaches the engine. Nothing leaves the process. */
export function loopbackTransport(options: LoopbackOptions = {}): LoopbackTransport {
  const { clock = systemClock(), platform = 'loopback' } = options;
  const room = createRoom({ ...options, clock });
  let receiver: TransportReceiver | undefined;

  function heard(): TransportReceiver {
    if (receiver !== undefined) return receiver;
    throw new CoterieError(
      'not-running',
      `Nobody listens to the ${platform} transport: start the engine, or the transport, first.`,
    );
  }

  return {
    platform,
    capabilities: room.capabilities,
    start: async (given) => {
      receiver = given;
    },
    stop: async () => {
      receiver = undefined;
    },
    send: async (request, { signal }) => room.send(request, signal),
    edit: async (request, { signal }) => room.edit(request, signal),
    react: async (request, { signal }) => room.react(request, signal),
    typing: async (request, { signal }) => room.typing(request, signal),
    addChat: room.addChat,
    say: async (saying) => {
      const { chat, text, replyTo, mentions, threadId, chatTitle } = saying;
      const listening = heard();
      room.addChat(chat);
      const externalId = saying.externalId ?? room.freshId();
      room.note(chat, externalId);
      await listening.message({
        platform,
        externalChatId: chat,
        externalId,
        text,
        sentAt: saying.sentAt ?? clock.now(),
        author: authorOf(saying.author),
        ...(replyTo === undefined ? undefined : { replyTo }),
        ...(mentions === undefined ? undefined : { mentions }),
        ...(threadId === undefined ? undefined : { externalThreadId: threadId }),
        ...(chatTitle === undefined ? undefined : { chatTitle }),
      });
      return externalId;
    },
    editSaid: (externalChatId, externalId, text) =>
      heard().edited({ externalChatId, externalId, text, editedAt: clock.now() }),
    deleteSaid: (externalChatId, externalId) =>
      heard().deleted({ externalChatId, externalId, deletedAt: clock.now() }),
    reactAs: (externalChatId, externalId, author, emoji) => {
      const { externalId: userId, displayName, username, isBot } = authorOf(author);
      return heard().reacted({
        externalChatId,
        externalId,
        author: {
          kind: isBot ? 'foreign-bot' : 'human',
          userId: `${platform}:${userId}`,
          ...(displayName === undefined ? undefined : { displayName }),
          ...(username === undefined ? undefined : { username }),
        },
        emoji,
        at: clock.now(),
      });
    },
    onDelivered: room.onDelivered,
    log: room.log,
  };
}

function authorOf(author: LoopbackAuthor) {
  if (typeof author === 'string') {
    return { externalId: author, displayName: author, isBot: false };
  }
  return { isBot: false, ...author };
}
