import { CoterieError } from '../../errors.js';
import type { Page, PageOptions } from '../../ports/paging.js';
import type { MessageStore, ReceiveOptions } from '../../ports/storage.js';
import type { Message } from '../../records/message.js';
import { parseRecord } from '../../records/parse-record.js';
import { Reaction } from '../../records/reaction.js';
import { frozenCopy } from '../frozen-copy.js';
import { keepNewest } from './bounds.js';
import { addItem } from './inbox.js';
import { checkPage } from './keyed.js';
import { dropRestingOn } from './memory-removal.js';
import { messagesBefore, writeMessage } from './message-log.js';
import { keepPerson } from './people.js';
import { addReaction } from './reactions.js';
import type { World } from './world.js';

/** Messages by id, by external id in their chat, and in order. */
export function messageStore(world: World): MessageStore {
  return {
    get: async (id) => world.messages.get(id),
    find: async (chatId, externalId) => {
      const id = world.chats.get(chatId)?.byExternalId.get(externalId);
      return id === undefined ? undefined : world.messages.get(id);
    },
    list: async (chatId, options) => listMessages(world, chatId, options),
    receive: async (message, options = {}) => receive(world, message, options),
    edit: async (id, text, editedAt) =>
      change(world, id, (message) =>
        message.deletedAt === undefined ? { ...message, text, editedAt } : undefined,
      ),
    delete: async (id, deletedAt) => {
      const isThere = change(world, id, (message) => ({ deletedAt, ...message, text: '' }));
      if (isThere) dropRestingOn(world, id, deletedAt);
      return isThere;
    },
    react: async (given) => addReaction(world, parseRecord(Reaction, given, 'Reaction')),
    reactions: async (messageId) => {
      const message = world.messages.get(messageId);
      const chat = message === undefined ? undefined : world.chats.get(message.chatId);
      return chat?.reactions.get(messageId) ?? Object.freeze([]);
    },
    unsettled: async ({ limit }) => {
      const newest = [...world.unsettled.values()].sort(
        (a, b) => b.sentAt - a.sentAt || (a.id < b.id ? 1 : -1),
      );
      return Object.freeze(newest.slice(0, limit));
    },
    count: async (chatId) => world.chats.get(chatId)?.log.length ?? 0,
  };
}

function receive(world: World, message: Message, options: ReceiveOptions): boolean | 'inbox-full' {
  const chat = world.chats.get(message.chatId);
  if (chat === undefined) {
    throw new CoterieError(
      'not-found',
      `There is no chat "${message.chatId}" to receive message "${message.id}" in.`,
    );
  }
  const { externalId } = message;
  const isKnown =
    world.messages.has(message.id) ||
    (externalId !== undefined && (chat.byExternalId.has(externalId) || chat.gone.has(externalId)));
  let isFull = false;
  if (!isKnown) {
    if (options.person !== undefined) keepPerson(world, frozenCopy(options.person));
    writeMessage(world, chat, message);
    isFull = options.item !== undefined && addItem(world, options.item) === 'full';
  }
  const { cursor } = options;
  if (cursor !== undefined) keepNewest(world.cursors, cursor.key, cursor.value);
  return isFull ? 'inbox-full' : !isKnown;
}

function change(
  world: World,
  id: string,
  changed: (message: Message) => Message | undefined,
): boolean {
  const message = world.messages.get(id);
  const chat = message === undefined ? undefined : world.chats.get(message.chatId);
  const next = message === undefined ? undefined : changed(message);
  if (chat === undefined || next === undefined) return false;
  writeMessage(world, chat, next);
  return true;
}

function listMessages(world: World, chatId: string, options: PageOptions): Page<Message> {
  checkPage(options);
  const before = options.after === undefined ? undefined : readPlace(options.after);
  const chat = world.chats.get(chatId);
  if (chat === undefined) return Object.freeze({ items: Object.freeze([]) });
  const found = messagesBefore(chat, before, options.limit + 1);
  if (found.length <= options.limit) return Object.freeze({ items: Object.freeze(found) });
  const items = Object.freeze(found.slice(0, options.limit));
  const last = items[items.length - 1] as Message;
  return Object.freeze({ items, next: `${last.sentAt}:${last.id}` });
}

function readPlace(after: string): { readonly sentAt: number; readonly id: string } {
  const colon = after.indexOf(':');
  const sentAt = Number(after.slice(0, colon));
  if (colon > 0 && Number.isFinite(sentAt)) return { sentAt, id: after.slice(colon + 1) };
  throw new CoterieError(
    'invalid-argument',
    `A page of messages cannot go on after "${after}": "after" takes the "next" of the page before.`,
  );
}
