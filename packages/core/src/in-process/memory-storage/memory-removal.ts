import type { Memory } from '../../records/memory.js';
import { contentPlace, dropMemory } from './memories.js';
import { eraseEvents, logEvent } from './memory-events.js';
import type { World } from './world.js';

/** Removes memories with their events, and leaves an event of the kind given for each. Gives the number of earlier events. */
export function removeMemories(
  world: World,
  memories: readonly Memory[],
  kind: 'dropped' | 'erased',
  at: number,
  reason: string,
): number {
  if (memories.length === 0) return 0;
  const events = eraseEvents(world, new Set(memories.map(({ id }) => id)));
  for (const memory of memories) {
    const { id: memoryId, ownerBotId, chatId } = memory;
    if (kind === 'erased') keepClaim(world, memory, at);
    dropMemory(world, memory);
    const where = { ownerBotId, ...(chatId === undefined ? {} : { chatId }) };
    const event = Object.freeze({ kind, memoryId, ...where, at, reason });
    logEvent(world, event, memory.visibility === 'population');
  }
  return events;
}

/** Removes the memories that rest on one message alone, and what was derived from them. */
export function dropRestingOn(world: World, messageId: string, at: number): void {
  const resting: Memory[] = [];
  for (const id of world.citedBy.get(messageId) ?? []) {
    const memory = world.memories.get(id);
    if (memory?.evidence.every((each) => each.messageId === messageId)) resting.push(memory);
  }
  removeMemories(world, withDerived(world, resting), 'dropped', at, 'its message was deleted');
}

/** The memories and all that was derived from them, from that in turn, and so on. */
export function withDerived(world: World, memories: Iterable<Memory>): readonly Memory[] {
  const all = new Set(memories);
  for (const memory of all) {
    for (const id of world.derivedBy.get(memory.id) ?? []) {
      const derived = world.memories.get(id);
      if (derived !== undefined) all.add(derived);
    }
  }
  return [...all];
}

/** The memories, those of any state that hold the same claims in their places, and all that was derived from any of them. */
export function withSameClaim(world: World, memories: Iterable<Memory>): readonly Memory[] {
  const all = new Set(memories);
  for (const memory of all) {
    const same = world.claims.get(contentPlace(memory)) ?? [];
    for (const id of [...same, ...(world.derivedBy.get(memory.id) ?? [])]) {
      const other = world.memories.get(id);
      if (other !== undefined) all.add(other);
    }
  }
  return [...all];
}

/** Keeps the hash of an erased memory's claim. */
export function keepClaim(world: World, memory: Memory, erasedAt: number): void {
  const { ownerBotId, chatId, contentKey } = memory;
  const where = chatId === undefined ? {} : { chatId };
  world.erasedClaims.set(
    contentPlace(memory),
    Object.freeze({ ownerBotId, ...where, contentKey, erasedAt }),
  );
}
