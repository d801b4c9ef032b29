import type { MemoryEventPage, MemoryEventQuery } from '../../ports/memory-store.js';
import type { PageOptions } from '../../ports/paging.js';
import type { MemoryEvent } from '../../records/memory-event.js';
import { checkPage } from './keyed.js';
import { createLog, type LoggedEvent, type MemoryLog, push } from './memory-log.js';
import type { World } from './world.js';

/** Adds an event to its bot's log. `isPopulation`: every bot's followers learn of it. */
export function logEvent(world: World, event: MemoryEvent, isPopulation: boolean): void {
  world.memoryEvents += 1;
  const entry = { number: world.memoryEvents, event };
  const own = world.bots.get(event.ownerBotId)?.log;
  if (own !== undefined) push(own, entry, world.bounds.memoryEvents);
  if (isPopulation) push(world.populationLog, entry, world.bounds.memoryEvents);
}

/** Removes the events of memories that are no more; what comes after them tells so. Gives how many. */
export function eraseEvents(world: World, memoryIds: ReadonlySet<string>): number {
  let count = 0;
  for (const log of logs(world)) {
    const kept = log.entries.filter(
      ({ event }) => event.memoryId === undefined || !memoryIds.has(event.memoryId),
    );
    if (log !== world.populationLog) count += log.entries.length - kept.length;
    log.entries = kept;
  }
  return count;
}

/** Sweeps events from before a time. Gives how many. */
export function sweepEvents(world: World, before: number): number {
  let count = 0;
  for (const log of logs(world)) {
    const first = log.entries.findIndex(({ event }) => event.at >= before);
    const swept = log.entries.splice(0, first < 0 ? log.entries.length : first);
    log.gone = Math.max(log.gone, swept.at(-1)?.number ?? 0);
    if (log !== world.populationLog) count += swept.length;
  }
  return count;
}

/** A page of events in the order of storing. */
export function readEvents(
  world: World,
  query: MemoryEventQuery,
  options: PageOptions,
): MemoryEventPage {
  checkPage(options);
  const after = Number(options.after ?? 0);
  const read = readLogs(world, query);
  const found: LoggedEvent[] = [];
  for (const log of read) {
    for (let index = log.entries.length - 1; index >= 0; index -= 1) {
      const entry = log.entries[index] as LoggedEvent;
      if (entry.number <= after) break;
      if (query.memoryId === undefined || entry.event.memoryId === query.memoryId)
        found.push(entry);
    }
  }
  found.sort((left, right) => left.number - right.number);
  const unique = found.filter((entry, index) => entry !== found[index - 1]);
  const page = unique.slice(0, options.limit);
  const hasMore = unique.length > page.length;
  const cursor = String(hasMore ? (page.at(-1) as LoggedEvent).number : world.memoryEvents);
  return Object.freeze({
    items: Object.freeze(page.map(({ event }) => event)),
    ...(hasMore ? { next: cursor } : undefined),
    cursor,
    isComplete: read.every((log) => log.gone <= after),
  });
}

function* logs(world: World): Iterable<MemoryLog> {
  for (const bot of world.bots.values()) yield bot.log;
  yield world.populationLog;
}

function readLogs(world: World, query: MemoryEventQuery): readonly MemoryLog[] {
  const { ownerBotId } = query;
  if (ownerBotId === undefined) return [...logs(world)];
  const own = world.bots.get(ownerBotId)?.log ?? createLog(world.memoryEvents);
  return query.includesPopulation === true ? [own, world.populationLog] : [own];
}
