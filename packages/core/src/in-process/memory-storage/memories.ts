import type { MemoryStore } from '../../ports/storage.js';
import { Memory } from '../../records/memory.js';
import { parseRecord } from '../../records/parse-record.js';
import { type BotState, botOf, type World } from './world.js';

/** Memories by id, and by the bot that has them. */
export function memoryStore(world: World): MemoryStore {
  return {
    get: async (id) => world.memories.get(id),
    list: async (botId, options) => {
      const bot = world.bots.get(botId);
      if (bot === undefined) return Object.freeze({ items: Object.freeze([]) });
      const page = bot.memories.page(options, (memory) => memory.state !== 'erased');
      return Object.freeze({ ...page, items: Object.freeze(page.items) });
    },
    put: async (given) => {
      const memories = given.map((each) => parseRecord(Memory, each, 'Memory'));
      for (const memory of memories) botOf(world, memory.ownerBotId);
      for (const memory of memories) keep(world, botOf(world, memory.ownerBotId), memory);
    },
    delete: async (id) => {
      const memory = world.memories.get(id);
      if (memory !== undefined) dropMemory(world, memory);
      return memory !== undefined;
    },
  };
}

/** Removes a memory and what points to it. */
export function dropMemory(world: World, memory: Memory): void {
  world.memories.delete(memory.id);
  world.bots.get(memory.ownerBotId)?.memories.delete(memory.id);
  for (const { messageId } of memory.evidence) {
    const citing = world.citedBy.get(messageId);
    citing?.delete(memory.id);
    if (citing?.size === 0) world.citedBy.delete(messageId);
  }
}

/** Removes the memories that rest on one message alone. */
export function dropRestingOn(world: World, messageId: string): void {
  for (const id of [...(world.citedBy.get(messageId) ?? [])]) {
    const memory = world.memories.get(id);
    if (memory?.evidence.every((each) => each.messageId === messageId)) dropMemory(world, memory);
  }
}

/** Notes that a memory entered the prompt of a sent message. */
export function markUsed(world: World, id: string, now: number): void {
  const memory = world.memories.get(id);
  const bot = memory === undefined ? undefined : world.bots.get(memory.ownerBotId);
  if (memory === undefined || bot === undefined) return;
  const used = Object.freeze({ ...memory, useCount: memory.useCount + 1, lastUsedAt: now });
  world.memories.set(id, used);
  bot.memories.set(id, used);
}

function keep(world: World, bot: BotState, memory: Memory): void {
  const before = world.memories.get(memory.id);
  if (before !== undefined) dropMemory(world, before);
  world.memories.set(memory.id, memory);
  bot.memories.set(memory.id, memory);
  for (const { messageId } of memory.evidence) {
    const citing = world.citedBy.get(messageId);
    if (citing === undefined) world.citedBy.set(messageId, new Set([memory.id]));
    else citing.add(memory.id);
  }
  if (bot.memories.size <= world.bounds.memories) return;
  for (const oldest of bot.memories.values()) {
    if (oldest.pinned) continue;
    dropMemory(world, oldest);
    break;
  }
}
