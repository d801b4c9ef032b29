import type * as z from 'zod';
import type { Author } from '../../records/author.js';
import { Chat } from '../../records/chat.js';
import { InboxItem } from '../../records/inbox-item.js';
import { Message } from '../../records/message.js';
import { parseRecord } from '../../records/parse-record.js';
import { Person } from '../../records/person.js';
import { Reaction } from '../../records/reaction.js';
import { TEST_EPOCH } from './epoch.js';

/** A chat of the loopback platform; its external id follows its id. */
export function testChat(overrides: Partial<z.input<typeof Chat>> = {}): Chat {
  const id = overrides.id ?? 'chat-1';
  const defaults = { id, platform: 'loopback', externalId: `external-${id}`, title: 'Tea room' };
  return parseRecord(Chat, { ...defaults, createdAt: TEST_EPOCH, ...overrides }, 'Chat');
}

/** The author snapshot of a person's message. */
export function humanAuthor(userId = 'person-1', displayName = 'Ayşe'): Author {
  return Object.freeze({ kind: 'human', userId, displayName });
}

/**
 * A message of 'chat-1': by a person and received, or, where the author is a bot, sent. It begins its own chain unless told otherwise.
 */
export function testMessage(overrides: Partial<z.input<typeof Message>> = {}): Message {
  const id = overrides.id ?? 'message-1';
  const author = overrides.author ?? humanAuthor();
  const isBot = author.kind === 'bot';
  const defaults: z.input<typeof Message> = {
    id,
    chatId: 'chat-1',
    author,
    text: 'Shall we have tea?',
    sentAt: TEST_EPOCH,
    causationId: id,
    hops: isBot ? 1 : 0,
    status: isBot ? 'sent' : 'received',
  };
  return parseRecord(Message, { ...defaults, ...overrides }, 'Message');
}

/** A person of the loopback platform; the external id follows the id. */
export function testPerson(overrides: Partial<z.input<typeof Person>> = {}): Person {
  const id = overrides.id ?? 'person-1';
  const defaults = { id, platform: 'loopback', externalId: `external-${id}`, displayName: 'Ayşe' };
  return parseRecord(Person, { ...defaults, createdAt: TEST_EPOCH, ...overrides }, 'Person');
}

/** A person's heart on 'message-1'. */
export function testReaction(overrides: Partial<z.input<typeof Reaction>> = {}): Reaction {
  const defaults = { chatId: 'chat-1', messageId: 'message-1', author: humanAuthor(), emoji: '❤' };
  return parseRecord(Reaction, { ...defaults, at: TEST_EPOCH, ...overrides }, 'Reaction');
}

/** A waiting item of normal priority for 'message-1', due at once; without an id it is named after its message. */
export function testInboxItem(overrides: Partial<z.input<typeof InboxItem>> = {}): InboxItem {
  const messageId = overrides.messageId ?? 'message-1';
  const receivedAt = overrides.receivedAt ?? TEST_EPOCH;
  const defaults: z.input<typeof InboxItem> = {
    id: `item-${messageId}`,
    chatId: 'chat-1',
    messageId,
    priority: 'normal',
    receivedAt,
    dueAt: receivedAt,
  };
  return parseRecord(InboxItem, { ...defaults, ...overrides }, 'Inbox item');
}
