import { CoterieError } from '../../errors.js';
import type { RefusedMemoryEvent } from '../../ports/memory-store.js';
import type { MemoryUse } from '../../ports/tick-store.js';
import { applyMemoryEvent } from '../../records/apply-memory-event.js';
import { Memory } from '../../records/memory.js';
import {
  type MemoryChanged,
  MemoryChangeKind,
  MemoryEvent,
  type MemoryGone,
} from '../../records/memory-event.js';
import { freezeDeep, parseRecord } from '../../records/parse-record.js';
import { contentPlace, dropMemory, holderOf, keepMemory } from './memories.js';
import { eraseEvents, logEvent } from './memory-events.js';
import { keepClaim, removeMemories } from './memory-removal.js';
import { putStance } from './stances.js';
import type { World } from './world.js';

const MOST_EVENTS = 1_000;

/** Applies events to the memories and keeps them; gives those that were refused. */
export function writeEvents(
  world: World,
  given: readonly MemoryEvent[],
): readonly RefusedMemoryEvent[] {
  const events = given.map((each) => parseRecord(MemoryEvent, each, 'Memory event'));
  check(events);
  const after = events.map((event) => checkedResult(world, event));
  const added = new Set<string>();
  const leaving = leavingOf(world, events);
  const refused: RefusedMemoryEvent[] = [];
  for (const [index, event] of inOrder(events)) {
    const reason = refusalOf(world, event, added, leaving);
    if (reason !== undefined) {
      refused.push(Object.freeze({ index, ...reason }));
      continue;
    }
    const isPopulation = apply(world, event, after[index]);
    if (event.kind === 'added') added.add(event.memoryId);
    if (isGoing(event)) eraseEvents(world, new Set([event.memoryId]));
    logEvent(world, event, isPopulation);
    makeRoom(world, event);
  }
  return Object.freeze(refused.sort((a, b) => a.index - b.index));
}

// What is added comes first and what goes comes last, so that an outcome rests on no order within a write.
function inOrder(events: readonly MemoryEvent[]): readonly (readonly [number, MemoryEvent])[] {
  const rank = (event: MemoryEvent) => (event.kind === 'added' ? 0 : isGoing(event) ? 2 : 1);
  return [...events.entries()].sort(([, a], [, b]) => rank(a) - rank(b));
}

function leavingOf(world: World, events: readonly MemoryEvent[]): ReadonlySet<string> {
  return new Set(
    events
      .filter(isGoing)
      .filter(({ memoryId, ownerBotId }) => world.memories.get(memoryId)?.ownerBotId === ownerBotId)
      .map(({ memoryId }) => memoryId),
  );
}

function isGoing(event: MemoryEvent): event is MemoryGone {
  return event.kind === 'dropped' || event.kind === 'erased';
}

/** Notes that memories were recalled, and whether they entered the prompt of a sent message. */
export function markUsed(world: World, uses: readonly MemoryUse[], at: number): void {
  for (const { memoryId, isSent, stability } of uses) {
    const memory = world.memories.get(memoryId);
    if (memory === undefined) continue;
    const { ownerBotId, chatId } = memory;
    const event: MemoryChanged = freezeDeep({
      kind: isSent ? 'used' : 'retrieved',
      memoryId,
      ownerBotId,
      ...(chatId === undefined ? {} : { chatId }),
      at,
      set: { stability },
      addEvidence: [],
      addSubjects: [],
      addVariants: [],
      uses: isSent ? 1 : 0,
    });
    apply(world, event, applyMemoryEvent(memory, event));
    logEvent(world, event, memory.visibility === 'population');
  }
}

function check(events: readonly MemoryEvent[]): void {
  if (events.length > MOST_EVENTS) {
    throw new CoterieError(
      'invalid-argument',
      `A write takes at most ${MOST_EVENTS} memory events, not ${events.length}. Write them in parts.`,
    );
  }
  const seen = new Set<string>();
  for (const event of events) {
    const { memoryId } = event;
    if (event.kind === 'added') checkAdded(event.memory, event);
    if (memoryId === undefined || event.kind === 'stance') continue;
    if (seen.has(memoryId)) {
      throw new CoterieError(
        'invalid-argument',
        `Memory "${memoryId}" has two events in one write. Put what they say into one, or write twice.`,
      );
    }
    seen.add(memoryId);
  }
}

function checkAdded(
  memory: Memory,
  event: {
    readonly memoryId: string;
    readonly ownerBotId: string;
    readonly chatId?: string | undefined;
  },
): void {
  const isSame =
    memory.id === event.memoryId &&
    memory.ownerBotId === event.ownerBotId &&
    memory.chatId === event.chatId;
  if (isSame) return;
  throw new CoterieError(
    'invalid-argument',
    `The event that adds memory "${memory.id}" names another memory, bot or chat than the memory itself. Give both the same.`,
  );
}

// A change is checked as a whole record before anything of the write is stored.
function checkedResult(world: World, event: MemoryEvent): Memory | undefined {
  if (event.kind === 'nothing' || event.kind === 'stance') return undefined;
  const before = world.memories.get(event.memoryId);
  const after = applyMemoryEvent(event.kind === 'added' ? undefined : before, event);
  return after === undefined || event.kind === 'added'
    ? after
    : parseRecord(Memory, after, 'Memory');
}

function refusalOf(
  world: World,
  event: MemoryEvent,
  added: ReadonlySet<string>,
  leaving: ReadonlySet<string>,
): Omit<RefusedMemoryEvent, 'index'> | undefined {
  if (!world.bots.has(event.ownerBotId)) return { reason: 'missing' };
  if (event.kind === 'nothing' || event.kind === 'stance') return undefined;
  if (event.kind === 'added') {
    const { memory } = event;
    if (world.erasedClaims.has(contentPlace(memory))) return { reason: 'erased' };
    if (world.memories.has(memory.id)) return { reason: 'taken', holderId: memory.id };
    if (memory.state === 'superseded') return undefined;
    const holderId = holderOf(world, contentPlace(memory));
    return holderId === undefined ? undefined : { reason: 'taken', holderId };
  }
  const memory = world.memories.get(event.memoryId);
  if (memory === undefined || memory.ownerBotId !== event.ownerBotId) return { reason: 'missing' };
  if (isChange(event)) return changeRefusalOf(world, event, memory, added);
  return event.kind === 'erased' ? sharedRefusalOf(world, memory, leaving) : undefined;
}

// An erased claim must not live on in another memory, whatever its state.
function sharedRefusalOf(
  world: World,
  memory: Memory,
  leaving: ReadonlySet<string>,
): Omit<RefusedMemoryEvent, 'index'> | undefined {
  const holders = [...(world.claims.get(contentPlace(memory)) ?? [])];
  const holderIds = holders.filter((id) => !leaving.has(id)).sort();
  return holderIds.length === 0
    ? undefined
    : { reason: 'shared', holderIds: Object.freeze(holderIds) };
}

function changeRefusalOf(
  world: World,
  event: MemoryChanged,
  memory: Memory,
  added: ReadonlySet<string>,
): Omit<RefusedMemoryEvent, 'index'> | undefined {
  if (event.ifAdded !== undefined && !added.has(event.ifAdded)) return { reason: 'skipped' };
  const { contentKey = memory.contentKey, state = memory.state } = event.set;
  if (state === 'superseded') return undefined;
  const place = contentPlace({ ...memory, contentKey });
  if (contentKey !== memory.contentKey && world.erasedClaims.has(place))
    return { reason: 'erased' };
  const holderId = holderOf(world, place);
  return holderId === undefined || holderId === memory.id
    ? undefined
    : { reason: 'taken', holderId };
}

function isChange(event: MemoryEvent): event is MemoryChanged {
  return MemoryChangeKind.options.some((kind) => kind === event.kind);
}

/** Applies an event that is not refused; gives whether it concerns a population memory. */
function apply(world: World, event: MemoryEvent, after: Memory | undefined): boolean {
  if (event.kind === 'stance') putStance(world, event.stance);
  if (event.kind === 'nothing' || event.kind === 'stance') return false;
  const before = world.memories.get(event.memoryId);
  const bot = world.bots.get(event.ownerBotId);
  if (after !== undefined && bot !== undefined) keepMemory(world, bot, after);
  else if (before !== undefined) {
    if (event.kind === 'erased') keepClaim(world, before, event.at);
    dropMemory(world, before);
  }
  return (before ?? after)?.visibility === 'population';
}

function makeRoom(world: World, { kind, ownerBotId, at }: MemoryEvent): void {
  const bot = world.bots.get(ownerBotId);
  if (kind !== 'added' || bot === undefined) return;
  if (bot.memories.size <= world.bounds.memories) return;
  for (const oldest of bot.memories.values()) {
    if (oldest.pinned) continue;
    removeMemories(world, [oldest], 'dropped', at, 'storage is full');
    break;
  }
}
