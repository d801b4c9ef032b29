import type { MemoryStore } from '../../ports/memory-store.js';
import { applyMemoryEvent } from '../../records/apply-memory-event.js';
import type { Memory } from '../../records/memory.js';
import type { MemoryEvent } from '../../records/memory-event.js';
import { resolve } from './resolve.js';

const PAGE = 1_000;
const MOST_PAGES = 3;

/** How many events of each kind were applied. */
export type EventCounts = Partial<Record<MemoryEvent['kind'], number>>;

/**
 * Resolves newborn memories of one bot and chat against those that it has of the same people, in order, and writes what comes of it in as few writes as the rule of one event a memory
 * allows. Gives the events that were applied.
 */
export async function remember(
  memories: Pick<MemoryStore, 'list' | 'write'>,
  newborns: readonly Memory[],
): Promise<EventCounts> {
  const neighbours = await neighboursOf(memories, newborns);
  const counts: EventCounts = {};
  let pending = new Map<string, MemoryEvent>();
  const flush = async () => {
    const events = [...pending.values()];
    pending = new Map();
    if (events.length === 0) return;
    const refused = new Set((await memories.write(events)).map(({ index }) => index));
    for (const [index, event] of events.entries()) {
      if (refused.has(index)) {
        if (event.kind === 'added') neighbours.delete(event.memoryId);
        continue;
      }
      counts[event.kind] = (counts[event.kind] ?? 0) + 1;
    }
  };
  // In one write additions come first: what is to take a content key has to wait until it is free.
  const isHindered = (event: MemoryEvent) =>
    pending.has(event.memoryId ?? '') ||
    (event.kind === 'added' &&
      [...pending.keys()].some((id) => neighbours.get(id)?.contentKey === event.memory.contentKey));
  for (const newborn of newborns) {
    for (const [place, write] of resolve(newborn, [...neighbours.values()]).entries()) {
      if (place > 0 || write.some(isHindered)) await flush();
      for (const event of write) {
        const { memoryId = '' } = event;
        pending.set(memoryId, event);
        const after = applyMemoryEvent(neighbours.get(memoryId), event);
        if (after !== undefined) neighbours.set(memoryId, after);
      }
    }
  }
  await flush();
  return counts;
}

async function neighboursOf(
  memories: Pick<MemoryStore, 'list'>,
  newborns: readonly Memory[],
): Promise<Map<string, Memory>> {
  const found = new Map<string, Memory>();
  const asked = new Set<string>();
  for (const { ownerBotId, chatId, subjects, kind } of newborns) {
    if (kind === 'episode') continue;
    for (const personId of subjects) {
      const key = JSON.stringify([ownerBotId, chatId, personId]);
      if (asked.has(key)) continue;
      asked.add(key);
      const filter = {
        ownerBotId,
        ...(chatId === undefined ? {} : { chatId }),
        personId,
        kinds: FACTUAL,
      };
      let after: string | undefined;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const { items, next } = await memories.list(filter, {
          limit: PAGE,
          ...(after === undefined ? {} : { after }),
        });
        for (const memory of items) found.set(memory.id, memory);
        after = next;
        if (after === undefined) break;
      }
    }
  }
  return found;
}

const FACTUAL = [
  'fact',
  'event',
  'preference',
  'relationship',
  'routine',
  'opinion',
  'commitment',
  'self',
] as const;
