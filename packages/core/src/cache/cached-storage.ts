import type { Storage } from '../ports/storage.js';
import { botTag, chatTag, idsKey, placeKey } from './kinds.js';
import type { TieredCache } from './tiered-cache.js';

/**
 * A storage whose look-ups of a message's chat and of that chat's bots come from a cache, and whose writes invalidate it. What a tick reads to decide is
 * always read from storage.
 */
export function cachedStorage(storage: Storage, cache: TieredCache): Storage {
  const { bots, chats } = storage;
  return {
    name: storage.name,
    capabilities: storage.capabilities,
    open: () => storage.open(),
    close: () => storage.close(),
    sweep: (rules, now) => storage.sweep(rules, now),
    people: storage.people,
    messages: storage.messages,
    stances: storage.stances,
    holdings: storage.holdings,
    memories: storage.memories,
    settings: storage.settings,
    inbox: storage.inbox,
    ticks: storage.ticks,
    bots: {
      get: (id) => bots.get(id),
      list: (options) => bots.list(options),
      setPaused: (id, isPaused) => bots.setPaused(id, isPaused),
      getMany: async (ids) => (await cache.bots.get(idsKey(ids), () => bots.getMany(ids))) ?? [],
      async put(bot) {
        await bots.put(bot);
        await cache.invalidate(botTag(bot.id));
      },
      async delete(id) {
        const isDeleted = await bots.delete(id);
        await cache.invalidate(botTag(id));
        return isDeleted;
      },
    },
    chats: {
      get: (id) => chats.get(id),
      list: (options) => chats.list(options),
      setPaused: (id, isPaused) => chats.setPaused(id, isPaused),
      due: (options) => chats.due(options),
      find: (platform, externalId) =>
        cache.chats.get(placeKey(platform, externalId), () => chats.find(platform, externalId)),
      async put(chat) {
        await chats.put(chat);
        await cache.invalidate(chatTag(chat.id));
      },
      async delete(id) {
        const isDeleted = await chats.delete(id);
        await cache.invalidate(chatTag(id));
        return isDeleted;
      },
    },
  };
}
