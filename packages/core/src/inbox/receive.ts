import type { EngineEvents } from '../events.js';
import type { Clock } from '../ports/clock.js';
import type { Storage } from '../ports/storage.js';
import type { IncomingMessage } from '../ports/transport.js';
import type { Author } from '../records/author.js';
import type { Chat } from '../records/chat.js';
import type { InboxItem } from '../records/inbox-item.js';
import type { Message } from '../records/message.js';
import { Person } from '../records/person.js';
import { messageFacts } from '../text/message-facts.js';
import type { Discovery } from './discovery.js';
import type { Noticing } from './noticing.js';
import { spokenTo } from './spoken-to.js';

/** What {@link receive} needs of the engine. */
export interface ReceiveContext {
  readonly clock: Clock;
  readonly storage: Storage;
  readonly discover: Discovery;
  /** When a message is noticed. */
  readonly noticedAt: Noticing;
  readonly wake: (chatId: string, dueAt: number) => Promise<void>;
  readonly emit: <Name extends keyof EngineEvents>(name: Name, event: EngineEvents[Name]) => void;
}

/** Longest text kept of one message, in UTF-16 units; no known platform sends more. */
const MAX_TEXT = 100_000;

/**
 * Stores a message that a platform reported, puts it into the inbox and wakes its chat. The same message reported again changes nothing.
 * Messages of our own bots are known from their sending and ignored; other bots' messages are history but get no answer.
 */
export async function receive(context: ReceiveContext, incoming: IncomingMessage): Promise<void> {
  const { storage, clock } = context;
  const now = clock.now();
  const chat =
    (await storage.chats.find(incoming.platform, incoming.externalChatId)) ??
    (await context.discover(incoming));
  if (!chat.enabled) return;
  const { author, person, isOwn } = await identify(context, incoming, chat, now);
  if (isOwn) return;

  const target =
    incoming.replyTo === undefined
      ? undefined
      : await storage.messages.find(chat.id, incoming.replyTo);
  const id = `${chat.id}/${incoming.externalId}`;
  const text = incoming.text.slice(0, MAX_TEXT);
  const isHuman = author.kind === 'human';
  const message: Message = {
    id,
    chatId: chat.id,
    externalId: incoming.externalId,
    ...(incoming.externalThreadId === undefined ? {} : { threadId: incoming.externalThreadId }),
    author,
    text,
    ...(target === undefined ? {} : { replyTo: target.id }),
    sentAt: incoming.sentAt,
    causationId: isHuman ? id : (target?.causationId ?? id),
    hops: isHuman ? 0 : (target?.hops ?? 0) + 1,
    status: 'received',
    meta: {
      ...messageFacts(text, chat.locale),
      ...(incoming.mentions === undefined ? {} : { mentions: [...incoming.mentions] }),
    },
  };
  const bots = isHuman ? await storage.bots.getMany(chat.members) : [];
  const isSpokenTo = isHuman && spokenTo(message, target, bots);
  const dueAt = isHuman ? context.noticedAt(chat, id, now) : now;
  const item: InboxItem | undefined = isHuman
    ? {
        id,
        chatId: chat.id,
        ...(message.threadId === undefined ? {} : { threadId: message.threadId }),
        messageId: id,
        priority: isSpokenTo ? 'high' : 'normal',
        receivedAt: now,
        dueAt,
        tries: 0,
      }
    : undefined;
  const received = await storage.messages.receive(message, {
    ...(item === undefined ? {} : { item }),
    ...(person === undefined ? {} : { person }),
  });
  if (received === false) return;
  context.emit('message:received', { message });
  if (item === undefined) return;
  if (received === 'inbox-full') {
    const reason = received;
    context.emit('inbox:dead', { item: { ...item, reason, deadAt: now } });
    context.emit('inbox:settled', {
      messageId: id,
      chatId: chat.id,
      outcome: { kind: 'rejected', reason },
    });
    return;
  }
  await context.wake(chat.id, dueAt);
}

interface Identified {
  readonly author: Author;
  readonly person?: Person;
  readonly isOwn: boolean;
}

async function identify(
  context: ReceiveContext,
  incoming: IncomingMessage,
  chat: Chat,
  now: number,
): Promise<Identified> {
  const from = incoming.author;
  const username = from.username?.replace(/^@/, '').slice(0, 200);
  const names = {
    ...(username === undefined ? {} : { username }),
    ...(from.displayName === undefined ? {} : { displayName: from.displayName.slice(0, 400) }),
  };
  if (from.isBot) {
    const bots = await context.storage.bots.getMany(chat.members);
    const own = bots.find(
      (bot) => bot.username !== undefined && bot.username.toLowerCase() === username?.toLowerCase(),
    );
    if (own !== undefined) return { author: { kind: 'bot', botId: own.id, ...names }, isOwn: true };
  }
  const known = await context.storage.people.find(incoming.platform, from.externalId);
  const handles =
    username === undefined || known?.handles.includes(username)
      ? (known?.handles ?? [])
      : [username, ...(known?.handles ?? [])].slice(0, 20);
  const isChanged =
    known === undefined ||
    handles !== known.handles ||
    (names.displayName !== undefined && names.displayName !== known.displayName);
  const person = isChanged
    ? Person.parse({
        ...(known ?? {
          id: `${incoming.platform}:${from.externalId}`,
          platform: incoming.platform,
          externalId: from.externalId,
          createdAt: now,
        }),
        handles,
        ...(names.displayName === undefined ? {} : { displayName: names.displayName }),
      })
    : undefined;
  const userId = (person ?? known)?.id;
  return {
    author: {
      kind: from.isBot ? 'foreign-bot' : 'human',
      ...(userId === undefined ? {} : { userId }),
      ...names,
    },
    ...(person === undefined ? {} : { person }),
    isOwn: false,
  };
}
