import type { Storage } from '../../ports/storage.js';
import { botStore } from './bots.js';
import { DEFAULT_BOUNDS, type MemoryBounds } from './bounds.js';
import { chatStore } from './chats.js';
import { inboxStore } from './inbox.js';
import { memoryStore } from './memory-store.js';
import { messageStore } from './messages.js';
import { personStore } from './people.js';
import { settingStore } from './settings.js';
import { holdingStore, stanceStore } from './stances.js';
import { sweep } from './sweep.js';
import { tickStore } from './ticks.js';
import { createWorld, type World } from './world.js';

/** Options of {@link memoryStorage}: the most that is kept of each thing. */
export type MemoryStorageOptions = Partial<MemoryBounds>;

/**
 * Storage in this process's memory: needs nothing, keeps a bounded part of everything, and is gone with the process. Every method does
 * its work before it gives back its promise, which makes each atomic.
 */
export function memoryStorage(options: MemoryStorageOptions = {}): Storage {
  return storageOver(createWorld({ ...DEFAULT_BOUNDS, ...options }));
}

/** The same over what is given, which may then be looked into. */
export function storageOver(world: World): Storage {
  return {
    name: 'memory',
    capabilities: { isDurable: false, isShared: false },
    open: async () => {},
    close: async () => {},
    bots: botStore(world),
    chats: chatStore(world),
    people: personStore(world),
    messages: messageStore(world),
    stances: stanceStore(world),
    holdings: holdingStore(world),
    memories: memoryStore(world),
    settings: settingStore(world),
    inbox: inboxStore(world),
    ticks: tickStore(world),
    sweep: async (rules, now) => sweep(world, rules, now),
  };
}
