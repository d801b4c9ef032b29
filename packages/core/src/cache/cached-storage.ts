import type { Storage } from '../ports/storage.js';
import { botTag, chatTag, idsKey, placeKey } from './kinds.js';
import type { TieredCache } from './tiered-cache.js';

/**
 * A storage whose look-ups of a message's chat and of that chat's bots come from a cache, and whose writes invalidate it. What a tick reads to decide is
 * always read from storage.
 */
export function cachedStorage(storage: Storage, cache: TieredCache): Storage {
  const { bots, chats } = storage;
  const forgetting =
    <Args extends readonly unknown[], Result>(
      write: (...args: Args) => Promise<Result>,
      tagOf: (...args: Args) => string,
    ) =>
    async (...args: Args): Promise<Result> => {
      const result = await write(...args);
      await cache.invalidate(tagOf(...args));
      return result;
    };
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
      put: forgetting(
        (bot) => bots.put(bot),
        (bot) => botTag(bot.id),
      ),
      delete: forgetting((id) => bots.delete(id), botTag),
    },
    chats: {
      get: (id) => chats.get(id),
      list: (options) => chats.list(options),
      setPaused: (id, isPaused) => chats.setPaused(id, isPaused),
      due: (options) => chats.due(options),
      find: (platform, externalId) =>
        cache.chats.get(placeKey(platform, externalId), () => chats.find(platform, externalId)),
      put: forgetting(
        (chat) => chats.put(chat),
        (chat) => chatTag(chat.id),
      ),
      delete: forgetting((id) => chats.delete(id), chatTag),
    },
  };
}
