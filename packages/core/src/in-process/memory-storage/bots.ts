import type { BotStore } from '../../ports/storage.js';
import { Bot } from '../../records/bot.js';
import { parseRecord } from '../../records/parse-record.js';
import { removeMemories, withDerived } from './memory-removal.js';
import { botOf, createBotState, type World } from './world.js';

/** Bots by id. */
export function botStore(world: World): BotStore {
  return {
    get: async (id) => world.bots.get(id)?.bot,
    getMany: async (ids) => Object.freeze(ids.flatMap((id) => world.bots.get(id)?.bot ?? [])),
    list: async (options) => {
      const { items, ...rest } = world.bots.page(options);
      return Object.freeze({ items: Object.freeze(items.map((state) => state.bot)), ...rest });
    },
    put: async (given) => {
      const bot = parseRecord(Bot, given, 'Bot');
      const state = world.bots.get(bot.id);
      if (state === undefined) {
        world.bots.set(bot.id, createBotState(bot, world.memoryEvents));
        world.rosterVersion += 1;
      } else {
        state.bot = bot;
        state.version += 1;
      }
    },
    delete: async (id) => {
      const state = world.bots.get(id);
      if (state === undefined) return false;
      const own = [...state.memories.values()];
      removeMemories(world, withDerived(world, own), 'dropped', 0, 'its bot was deleted');
      for (const chat of world.chats.values()) {
        chat.lastSpoke.delete(id);
        if (!chat.chat.members.includes(id)) continue;
        const members = chat.chat.members.filter((member) => member !== id);
        chat.chat = Object.freeze({ ...chat.chat, members: Object.freeze(members) as string[] });
      }
      world.bots.delete(id);
      world.rosterVersion += 1;
      return true;
    },
    setPaused: async (id, isPaused) => {
      const state = botOf(world, id);
      state.isPaused = isPaused;
      state.version += 1;
    },
  };
}
