import type { InboxCounts, InboxSettlement } from '../../ports/inbox.js';
import type { DeadLetter, InboxItem, InboxOutcome } from '../../records/inbox-item.js';
import { createHeap, type Heap, type HeapEntry } from '../../system/heap.js';
import { keepNewest, type MemoryBounds } from './bounds.js';

/** An item that has not ended: in one of the two heaps of its lane, or in none while a claimed turn answers it. */
export interface LaneEntry extends HeapEntry {
  readonly lane: Lane;
  item: InboxItem;
  /** Not to be claimed before: the item's own time, or the end of a claim. */
  claimableAt: number;
  home: Heap<LaneEntry> | undefined;
}

type Ended = 'handled' | 'coalesced' | 'rejected';
type Tally = { received: number } & Record<Ended, number>;

/** One chat's lane of people's messages. */
export interface Lane {
  readonly chatId: string;
  readonly bounds: MemoryBounds;
  readonly entries: Map<string, LaneEntry>;
  readonly delayed: Heap<LaneEntry>;
  readonly ready: Heap<LaneEntry>;
  /** Message ids of items that wait or have ended lately. */
  readonly waiting: Set<string>;
  readonly ended: Map<string, number>;
  readonly total: Tally;
  readonly threads: Map<string, Tally>;
  readonly dead: DeadLetter[];
}

const isSooner = (a: LaneEntry, b: LaneEntry) =>
  a.claimableAt < b.claimableAt || (a.claimableAt === b.claimableAt && a.item.id < b.item.id);

function isFirst({ item: a }: LaneEntry, { item: b }: LaneEntry): boolean {
  if (a.priority !== b.priority) return a.priority === 'high';
  return a.receivedAt < b.receivedAt || (a.receivedAt === b.receivedAt && a.id < b.id);
}

const noTally = (): Tally => ({ received: 0, handled: 0, coalesced: 0, rejected: 0 });

export function createLane(chatId: string, bounds: MemoryBounds): Lane {
  return {
    chatId,
    bounds,
    entries: new Map(),
    delayed: createHeap(isSooner),
    ready: createHeap(isFirst),
    waiting: new Set(),
    ended: new Map(),
    total: noTally(),
    threads: new Map(),
    dead: [],
  };
}

/** The new entry, `'known'` where the message has one already, `'full'` where it was counted and turned away. */
export function enqueue(lane: Lane, item: InboxItem, now: number): LaneEntry | 'known' | 'full' {
  if (lane.waiting.has(item.messageId) || lane.ended.has(item.messageId)) return 'known';
  if (lane.entries.has(item.id)) return 'known';
  count(lane, item, 'received');
  const entry: LaneEntry = { lane, item, claimableAt: item.dueAt, home: undefined, slot: -1 };
  if (lane.entries.size >= lane.bounds.waitingItems) {
    bury(lane, item, 'inbox-full', now);
    end(entry, { kind: 'rejected', reason: 'inbox-full' }, now);
    return 'full';
  }
  lane.entries.set(item.id, entry);
  lane.waiting.add(item.messageId);
  house(entry, lane.delayed);
  return entry;
}

/** Due items, hidden until `visibleAt`. */
export function claim(lane: Lane, now: number, visibleAt: number, limit: number): InboxItem[] {
  const { delayed, ready } = lane;
  for (let next = delayed.peek(); next !== undefined; next = delayed.peek()) {
    if (next.claimableAt > now) break;
    house(next, ready);
  }
  const taken: InboxItem[] = [];
  while (taken.length < limit) {
    const entry = ready.peek();
    if (entry === undefined) break;
    if (entry.claimableAt <= now) {
      entry.item = Object.freeze({ ...entry.item, tries: entry.item.tries + 1 });
      entry.claimableAt = visibleAt;
      taken.push(entry.item);
    }
    house(entry, delayed);
  }
  return taken;
}

/** Takes an item out of reach of claims until it is settled. */
export function bind(entry: LaneEntry): void {
  entry.home?.remove(entry);
  entry.home = undefined;
}

/** Settles one item; gives its dead letter where it was tried too often. */
export function settle(
  entry: LaneEntry,
  settlement: InboxSettlement,
  now: number,
  maxTries: number,
): DeadLetter | undefined {
  if ('outcome' in settlement) {
    end(entry, settlement.outcome, now);
    return undefined;
  }
  const { retryAt, error } = settlement;
  const { item, lane } = entry;
  if (error === undefined) {
    entry.item = Object.freeze({ ...item, dueAt: retryAt, tries: Math.max(0, item.tries - 1) });
  } else {
    const lastError = error.slice(0, 1_000);
    if (item.tries >= maxTries) {
      const letter = bury(lane, { ...item, lastError }, lastError, now);
      end(entry, { kind: 'rejected', reason: lastError }, now);
      return letter;
    }
    entry.item = Object.freeze({ ...item, dueAt: retryAt, lastError });
  }
  entry.claimableAt = retryAt;
  house(entry, lane.delayed);
  return undefined;
}

/** Ends an item for good. */
export function end(entry: LaneEntry, outcome: InboxOutcome, now: number): void {
  const { lane, item } = entry;
  bind(entry);
  lane.entries.delete(item.id);
  lane.waiting.delete(item.messageId);
  keepNewest(lane.ended, item.messageId, now, lane.bounds.recognised);
  count(lane, item, outcome.kind);
}

/** The earliest time at which something can be claimed; some time that has passed where something can be claimed already. */
export function nextDueAt(lane: Lane): number | undefined {
  return (lane.ready.peek() ?? lane.delayed.peek())?.claimableAt;
}

export function countsOf(lane: Lane, threadId: string | undefined): InboxCounts {
  const tally = threadId === undefined ? lane.total : (lane.threads.get(threadId) ?? noTally());
  const { received, handled, coalesced, rejected } = tally;
  const waiting = received - handled - coalesced - rejected;
  return Object.freeze({ received, waiting, handled, coalesced, rejected });
}

function house(entry: LaneEntry, heap: Heap<LaneEntry>): void {
  entry.home?.remove(entry);
  entry.home = heap;
  heap.push(entry);
}

function bury(lane: Lane, item: InboxItem, reason: string, deadAt: number): DeadLetter {
  const letter = Object.freeze({ ...item, reason, deadAt });
  lane.dead.push(letter);
  if (lane.dead.length > lane.bounds.deadLetters) lane.dead.shift();
  return letter;
}

function count(lane: Lane, { threadId }: InboxItem, what: keyof Tally): void {
  lane.total[what] += 1;
  if (threadId === undefined) return;
  const tally = lane.threads.get(threadId) ?? (what === 'received' ? noTally() : undefined);
  if (tally === undefined) return;
  tally[what] += 1;
  keepNewest(lane.threads, threadId, tally, lane.bounds.threads);
}
