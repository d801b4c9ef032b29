import { CoterieError } from '../../errors.js';
import type { Inbox, InboxSettlement } from '../../ports/inbox.js';
import type { DeadLetter, InboxItem } from '../../records/inbox-item.js';
import { frozenCopy } from '../frozen-copy.js';
import { keepNewest } from './bounds.js';
import { claim, countsOf, end, enqueue, type Lane, nextDueAt, settle } from './inbox-lane.js';
import type { World } from './world.js';

const NO_COUNTS = Object.freeze({
  received: 0,
  waiting: 0,
  handled: 0,
  coalesced: 0,
  rejected: 0,
});

/** The lanes of all chats. */
export function inboxStore(world: World): Inbox {
  return {
    enqueue: async (item, cursor) => {
      const isNew = addItem(world, item) !== false;
      if (cursor !== undefined) keepNewest(world.cursors, cursor.key, cursor.value);
      return isNew;
    },
    claim: async (chatId, { now, visibleAt, limit }) => {
      const chat = world.chats.get(chatId);
      return Object.freeze(chat === undefined ? [] : claim(chat.lane, now, visibleAt, limit));
    },
    settle: async (settlements, { now, maxTries }) =>
      Object.freeze(settleItems(world, settlements, now, maxTries)),
    nextDueAt: async (chatId) => {
      const chat = world.chats.get(chatId);
      return chat === undefined ? undefined : nextDueAt(chat.lane);
    },
    counts: async (chatId, threadId) => {
      const chat = world.chats.get(chatId);
      return chat === undefined ? NO_COUNTS : countsOf(chat.lane, threadId);
    },
    deadLetters: async ({ chatId, limit }) => {
      const letters: DeadLetter[] = [];
      for (const { lane } of world.chats.values()) {
        if (chatId === undefined || lane.chatId === chatId) letters.push(...lane.dead);
      }
      letters.sort((a, b) => b.deadAt - a.deadAt || (a.id < b.id ? -1 : 1));
      return Object.freeze(letters.slice(0, limit));
    },
    cursor: async (key) => world.cursors.get(key),
  };
}

/** Adds an item; false where its message has one already, 'full' where it was turned away. */
export function addItem(world: World, item: InboxItem): boolean | 'full' {
  const chat = world.chats.get(item.chatId);
  if (chat === undefined) {
    throw new CoterieError(
      'not-found',
      `There is no chat "${item.chatId}" to receive an item for.`,
    );
  }
  if (world.items.has(item.id)) return false;
  const entry = enqueue(chat.lane, frozenCopy(item), item.receivedAt);
  if (entry === 'known') return false;
  if (entry === 'full') return 'full';
  world.items.set(item.id, entry);
  return true;
}

/** Ends the items of forgotten messages, and removes their dead letters. Gives how many there were. */
export function forgetItems(
  world: World,
  lane: Lane,
  isForgotten: (messageId: string) => boolean,
  now: number,
): number {
  const entries = [...lane.entries.values()].filter(({ item }) => isForgotten(item.messageId));
  for (const entry of entries) {
    world.items.delete(entry.item.id);
    end(entry, { kind: 'rejected', reason: 'forgotten' }, now);
  }
  const kept = lane.dead.filter(({ messageId }) => !isForgotten(messageId));
  const letters = lane.dead.length - kept.length;
  lane.dead.splice(0, lane.dead.length, ...kept);
  return entries.length + letters;
}

/** Settles items of any chat; those that have ended already are left alone. */
export function settleItems(
  world: World,
  settlements: readonly InboxSettlement[],
  now: number,
  maxTries: number,
): readonly DeadLetter[] {
  const letters: DeadLetter[] = [];
  for (const settlement of settlements) {
    const entry = world.items.get(settlement.itemId);
    if (entry === undefined) continue;
    const letter = settle(entry, settlement, now, maxTries);
    if (letter !== undefined) letters.push(letter);
    if (!entry.lane.entries.has(settlement.itemId)) world.items.delete(settlement.itemId);
  }
  return letters;
}
