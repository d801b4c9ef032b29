import { CoterieError } from '../../errors.js';
import type { ChatStore } from '../../ports/storage.js';
import { Chat } from '../../records/chat.js';
import { parseRecord } from '../../records/parse-record.js';
import { hold } from './budget.js';
import { removeMemories, withDerived } from './memory-removal.js';
import { type ChatState, createChatState, placeKey, type World } from './world.js';

/** Chats by id, and by platform and external id. */
export function chatStore(world: World): ChatStore {
  return {
    get: async (id) => world.chats.get(id)?.chat,
    find: async (platform, externalId) =>
      world.chatsByPlace.get(placeKey(platform, externalId))?.chat,
    list: async (options) => {
      const { items, ...rest } = world.chats.page(options);
      return Object.freeze({ items: Object.freeze(items.map((state) => state.chat)), ...rest });
    },
    put: async (given) => putChat(world, parseRecord(Chat, given, 'Chat')),
    delete: async (id) => {
      const state = world.chats.get(id);
      if (state !== undefined) dropChat(world, state);
      return state !== undefined;
    },
    setPaused: async (id, isPaused) => {
      const state = world.chats.get(id);
      if (state === undefined) {
        throw new CoterieError('not-found', `There is no chat "${id}" to pause or resume.`);
      }
      state.isPaused = isPaused;
    },
    due: async (options) => {
      const { items, ...rest } = world.chats.page(options, ({ chat }) => chat.enabled);
      const due = items.map(({ chat, nextDueAt }) =>
        Object.freeze({
          chatId: chat.id,
          ...(nextDueAt === undefined ? undefined : { nextDueAt }),
        }),
      );
      return Object.freeze({ items: Object.freeze(due), ...rest });
    },
  };
}

function putChat(world: World, chat: Chat): void {
  const place = placeKey(chat.platform, chat.externalId);
  const holder = world.chatsByPlace.get(place);
  if (holder !== undefined && holder.chat.id !== chat.id) {
    throw new CoterieError(
      'chat-taken',
      `Chat "${chat.id}" cannot be "${chat.externalId}" on ${chat.platform}: chat "${holder.chat.id}" is. Delete that one, or put this under its id.`,
    );
  }
  let state = world.chats.get(chat.id);
  if (state === undefined) {
    state = createChatState(chat, world.bounds);
    world.chats.set(chat.id, state);
  } else {
    world.chatsByPlace.delete(placeKey(state.chat.platform, state.chat.externalId));
    state.chat = chat;
    state.rosterVersion = 0;
  }
  world.chatsByPlace.set(place, state);
  if (world.chats.size > world.bounds.unusedChats) dropUnused(world, chat.id);
}

/** Whoever takes a bot along opens a chat, so those that nothing is done with go, the oldest first. */
function dropUnused(world: World, newestId: string): void {
  const unused = [...world.chats.values()].filter(
    ({ chat }) => !chat.enabled && chat.members.length === 0,
  );
  const over = Math.max(0, unused.length - world.bounds.unusedChats);
  for (const state of unused.slice(0, over)) if (state.chat.id !== newestId) dropChat(world, state);
}

function dropChat(world: World, state: ChatState): void {
  const { chat, log, lane, traces } = state;
  hold(world, state, 0, 0);
  for (const { id } of log) {
    world.messages.delete(id);
    world.unsettled.delete(id);
  }
  for (const id of lane.entries.keys()) world.items.delete(id);
  for (const { tickId } of traces) world.traces.delete(tickId);
  const here = [...world.memories.values()].filter((memory) => memory.chatId === chat.id);
  removeMemories(world, withDerived(world, here), 'dropped', 0, 'its chat was deleted');
  world.chatsByPlace.delete(placeKey(chat.platform, chat.externalId));
  world.chats.delete(chat.id);
}
