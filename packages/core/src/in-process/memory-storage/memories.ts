import type { MemoryFilter } from '../../ports/memory-store.js';
import type { Memory } from '../../records/memory.js';
import type { BotState, World } from './world.js';

/** Removes a memory's record and what points to it. */
export function dropMemory(world: World, memory: Memory): void {
  world.memories.delete(memory.id);
  world.population.delete(memory.id);
  world.bots.get(memory.ownerBotId)?.memories.delete(memory.id);
  unlink(world.claims, contentPlace(memory), memory.id);
  for (const { messageId } of memory.evidence) unlink(world.citedBy, messageId, memory.id);
  for (const id of memory.derivedFrom) unlink(world.derivedBy, id, memory.id);
}

/** Keeps a memory, in place of the one of its id. */
export function keepMemory(world: World, bot: BotState, memory: Memory): void {
  const before = world.memories.get(memory.id);
  if (before !== undefined) dropMemory(world, before);
  world.memories.set(memory.id, memory);
  bot.memories.set(memory.id, memory);
  if (memory.visibility === 'population') world.population.add(memory.id);
  link(world.claims, contentPlace(memory), memory.id);
  for (const { messageId } of memory.evidence) link(world.citedBy, messageId, memory.id);
  for (const id of memory.derivedFrom) link(world.derivedBy, id, memory.id);
}

/** Where a content key is unique: among the owner's memories of one chat, or of none. */
export function contentPlace(claim: Pick<Memory, 'ownerBotId' | 'chatId' | 'contentKey'>): string {
  return `${claim.ownerBotId}\u0000${claim.chatId ?? ''}\u0000${claim.contentKey}`;
}

/** The memory that has a content key in its place; those that are superseded have left it. */
export function holderOf(world: World, place: string): string | undefined {
  for (const id of world.claims.get(place) ?? [])
    if (world.memories.get(id)?.state !== 'superseded') return id;
  return undefined;
}

/** Whether a memory meets every condition given. */
export function meets(memory: Memory, filter: MemoryFilter): boolean {
  const { ownerBotId, chatId, personId, visibility, kinds, states } = filter;
  return (
    (ownerBotId === undefined || memory.ownerBotId === ownerBotId) &&
    (chatId === undefined || memory.chatId === chatId) &&
    (personId === undefined ||
      memory.authorId === personId ||
      memory.subjects.includes(personId)) &&
    (visibility === undefined || memory.visibility === visibility) &&
    (kinds === undefined || kinds.includes(memory.kind)) &&
    (states === undefined || states.includes(memory.state))
  );
}

function link(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, new Set([id]));
  else ids.add(id);
}

function unlink(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  ids?.delete(id);
  if (ids?.size === 0) map.delete(key);
}
