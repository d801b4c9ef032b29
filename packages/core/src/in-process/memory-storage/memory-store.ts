import type { MemoryCount, MemoryFilter, MemoryStore } from '../../ports/memory-store.js';
import type { Memory } from '../../records/memory.js';
import { eraseClaims, forgetChat, forgetUser } from './forget.js';
import { createKeyed } from './keyed.js';
import { contentPlace, meets } from './memories.js';
import { readEvents } from './memory-events.js';
import { searchMemories } from './memory-search.js';
import { writeEvents } from './memory-write.js';
import type { World } from './world.js';

/** Memories by id, by the bot that has them, and by their events. */
export function memoryStore(world: World): MemoryStore {
  return {
    get: async (id) => world.memories.get(id),
    getMany: async (ids) => Object.freeze(ids.flatMap((id) => world.memories.get(id) ?? [])),
    list: async (filter, options) => {
      const memories = withinReach(world, filter);
      if (memories === undefined) return Object.freeze({ items: Object.freeze([]) });
      const page = memories.page(options, (memory) => meets(memory, filter));
      return Object.freeze({ ...page, items: Object.freeze(page.items) });
    },
    search: async (search) => searchMemories(world, search),
    counts: async (filter = {}) => countMemories(world.memories.values(), filter),
    write: async (events) => writeEvents(world, events),
    events: async (query, options) => readEvents(world, query, options),
    cursor: async () => String(world.memoryEvents),
    erased: async (ownerBotId, contentKeys) => {
      const keys = contentKeys && new Set(contentKeys);
      const found = [...world.erasedClaims.values()].filter(
        (claim) =>
          claim.ownerBotId === ownerBotId && (keys === undefined || keys.has(claim.contentKey)),
      );
      return Object.freeze(found.sort((a, b) => (contentPlace(a) < contentPlace(b) ? -1 : 1)));
    },
    eraseClaims: async (claims) => eraseClaims(world, claims),
    secret: async (proposed) => {
      world.secret ??= proposed;
      return world.secret;
    },
    forgetUser: async (request) => forgetUser(world, request),
    forgetChat: async (chatId, now) => forgetChat(world, chatId, now),
    epoch: async () => world.epoch,
  };
}

/** The fewest memories among which all that a filter wants are known to be. */
function withinReach(world: World, { ownerBotId, visibility }: MemoryFilter) {
  if (ownerBotId !== undefined) return world.bots.get(ownerBotId)?.memories;
  if (visibility !== 'population') return world.memories;
  const memories = createKeyed<Memory>();
  for (const id of world.population) {
    const memory = world.memories.get(id);
    if (memory !== undefined) memories.set(id, memory);
  }
  return memories;
}

function countMemories(memories: Iterable<Memory>, filter: MemoryFilter): readonly MemoryCount[] {
  const groups = new Map<string, MemoryCount>();
  for (const memory of memories) {
    if (!meets(memory, filter)) continue;
    const { ownerBotId, chatId, kind, state } = memory;
    const key = JSON.stringify([ownerBotId, chatId ?? '', kind, state]);
    const count = (groups.get(key)?.count ?? 0) + 1;
    const where = { ownerBotId, ...(chatId === undefined ? {} : { chatId }) };
    groups.set(key, { ...where, kind, state, count });
  }
  const sorted = [...groups].sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.freeze(sorted.map(([, group]) => Object.freeze(group)));
}
