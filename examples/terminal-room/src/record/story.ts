import type { Message } from '@coterie/core';
import type { OpenRoom } from '../cast/open-room.js';

/** Somebody's message. `index` counts the room's messages from 0. */
export interface Said {
  readonly kind: 'said';
  readonly index: number;
  /** Epoch ms. */
  readonly at: number;
  readonly name: string;
  /** Absent for a person. */
  readonly botId?: string;
  readonly text: string;
  readonly replyTo?: Quote;
}

/** What a reply, an edit or a reaction is about. */
export interface Quote {
  readonly index: number;
  readonly name: string;
  readonly text: string;
}

/** What happens in a room, as it would show on a platform. */
export type RoomEvent =
  | Said
  | {
      readonly kind: 'edited';
      readonly at: number;
      readonly name: string;
      readonly botId: string;
      readonly target: Quote;
      readonly text: string;
    }
  | {
      readonly kind: 'reacted';
      readonly at: number;
      readonly name: string;
      readonly botId: string;
      readonly emoji: string;
      readonly target: Quote | undefined;
    }
  | { readonly kind: 'typing'; readonly name: string; readonly botId: string; readonly ms: number };

/** Messages that can still be replied to, edited and reacted to by their text. */
const REMEMBERED = 500;

/** Tells `listener` what happens in the room, in order, until the returned function is called. */
export function follow(room: OpenRoom, listener: (event: RoomEvent) => void): () => void {
  const names = new Map(room.scene.bots.map(({ bot }) => [bot.id, bot.name]));
  const nameOf = (botId: string) => names.get(botId) ?? botId;
  const known = new Map<string, Quote>();
  let index = 0;
  const say = (said: Omit<Said, 'kind' | 'index'>, externalId: string | undefined) => {
    const { name, text } = said;
    if (externalId !== undefined) {
      known.set(externalId, { index, name, text });
      const [oldest] = known.keys();
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    }
    listener({ kind: 'said', index, ...said });
    index += 1;
  };
  const offs = [
    room.engine.on('message:received', ({ message }) => {
      const quote = quoteOf(message, room.chatId, known);
      say(
        {
          at: message.sentAt,
          name: message.author.displayName ?? message.author.username ?? 'someone',
          text: message.text,
          ...(quote === undefined ? {} : { replyTo: quote }),
        },
        message.externalId,
      );
    }),
    room.engine.on('message:typing', ({ botId, ms }) =>
      listener({ kind: 'typing', name: nameOf(botId), botId, ms }),
    ),
    room.transport.onDelivered((delivery) => {
      if (delivery.kind === 'typing') return;
      const { botId, at } = delivery;
      const name = nameOf(botId);
      if (delivery.kind === 'message') {
        const { text, externalId } = delivery;
        const quote = delivery.replyTo === undefined ? undefined : known.get(delivery.replyTo);
        say(
          { at, name, botId, text, ...(quote === undefined ? {} : { replyTo: quote }) },
          externalId,
        );
        return;
      }
      const target = known.get(delivery.externalId);
      if (delivery.kind === 'reaction') {
        listener({ kind: 'reacted', at, name, botId, emoji: delivery.emoji, target });
      } else if (target !== undefined) {
        const { text } = delivery;
        known.set(delivery.externalId, { ...target, text });
        listener({ kind: 'edited', at, name, botId, target, text });
      }
    }),
  ];
  return () => {
    for (const off of offs) off();
  };
}

/** A stored message is named `chat/externalId`, for people's messages; a reply's target is looked up by that. */
function quoteOf(
  message: Message,
  chatId: string,
  known: ReadonlyMap<string, Quote>,
): Quote | undefined {
  if (message.replyTo === undefined) return undefined;
  return known.get(message.replyTo.slice(chatId.length + 1));
}
