import type { Clock } from '../../ports/clock.js';
import type { MemoryStore } from '../../ports/memory-store.js';
import type { Memory, MemoryKind, MemoryState } from '../../records/memory.js';
import type { MemoryEvent } from '../../records/memory-event.js';
import { retrievability, utility } from '../strength.js';
import { beyondCaps, type Capped, cappedOf } from './caps.js';
import type { ForgettingRules } from './rules.js';
import { type Fate, type Standing, standingOf } from './standing.js';

const PAGE = 500;
/** Changes that a report lists. */
const MOST_LISTED = 10_000;
/** Milliseconds of rest between two pages, so that a tick never waits for a sweep. */
const REST_MS = 1;

const GONE: ReadonlySet<Fate> = new Set<Fate>(['dropped', 'erased']);
const NONE: ReadonlySet<number> = new Set();
const BEYOND: Standing = { fate: 'dropped', reason: 'beyond the cap, and worth least' };

/** A memory that a sweep changed, or would change. */
export interface SweptMemory {
  readonly memoryId: string;
  readonly ownerBotId: string;
  readonly chatId?: string;
  readonly kind: MemoryKind;
  readonly before: MemoryState;
  readonly after: Fate;
  readonly utility: number;
  readonly retrievability: number;
  readonly reason: string;
}

/** What a sweep did, or would do. */
export interface SweepReport {
  readonly at: number;
  /** Name of the policy. */
  readonly policy: string;
  readonly isDryRun: boolean;
  /** Memories looked at. */
  readonly looked: number;
  /** How many changed, by what became of them. */
  readonly counts: Readonly<Partial<Record<Fate, number>>>;
  /** The first 10,000 of them. */
  readonly changes: readonly SweptMemory[];
}

/** What {@link sweepMemories} needs. */
export interface SweepContext {
  readonly memories: Pick<MemoryStore, 'list' | 'write'>;
  readonly clock: Clock;
}

/** How a sweep goes. */
export interface SweepOptions {
  readonly botIds: Iterable<string>;
  readonly rules: ForgettingRules;
  readonly isDryRun: boolean;
  /** Ends it between two pages. */
  readonly signal?: AbortSignal;
}

/** Writes down where every memory stands, bot by bot and page by page, and lets go what is beyond the caps. */
export async function sweepMemories(
  context: SweepContext,
  options: SweepOptions,
): Promise<SweepReport> {
  const { clock } = context;
  const at = clock.now();
  const changes: SweptMemory[] = [];
  const counts: Partial<Record<Fate, number>> = {};
  let looked = 0;
  const note = (changed: readonly SweptMemory[]) => {
    for (const each of changed) {
      counts[each.after] = (counts[each.after] ?? 0) + 1;
      if (changes.length < MOST_LISTED) changes.push(each);
    }
  };
  for (const botId of options.botIds) {
    options.signal?.throwIfAborted();
    looked += await sweepBot(context, options, botId, at, note);
  }
  const { rules, isDryRun } = options;
  return { at, policy: rules.name, isDryRun, looked, counts, changes };
}

async function sweepBot(
  context: SweepContext,
  options: SweepOptions,
  botId: string,
  at: number,
  note: (changed: readonly SweptMemory[]) => void,
): Promise<number> {
  const { rules, isDryRun } = options;
  const kept: Capped[] = [];
  for await (const memories of pagesOf(context, botId, options.signal)) {
    for (const memory of memories)
      if (!GONE.has(standingOf(memory, rules, at).fate))
        kept.push(cappedOf(memory, rules.policy, at));
  }
  const beyond = new Set(beyondCaps(kept));
  let looked = 0;
  for await (const memories of pagesOf(context, botId, options.signal)) {
    looked += memories.length;
    const changed = memories
      .map((memory) => ({
        memory,
        standing: beyond.has(memory.id) ? BEYOND : standingOf(memory, rules, at),
      }))
      .filter(({ memory, standing }) => standing.fate !== memory.state);
    const refused = isDryRun ? NONE : await apply(context, changed, at);
    note(
      changed
        .filter((_, index) => !refused.has(index))
        .map(({ memory, standing }) => swept(memory, standing, at)),
    );
  }
  return looked;
}

async function* pagesOf(
  { memories, clock }: SweepContext,
  ownerBotId: string,
  signal?: AbortSignal,
): AsyncIterable<readonly Memory[]> {
  let after: string | undefined;
  do {
    const page = await memories.list(
      { ownerBotId },
      { limit: PAGE, ...(after === undefined ? {} : { after }) },
    );
    yield page.items;
    after = page.next;
    if (after !== undefined) await clock.sleep(REST_MS, signal);
  } while (after !== undefined);
}

async function apply(
  { memories }: SweepContext,
  changed: readonly { readonly memory: Memory; readonly standing: Standing }[],
  at: number,
): Promise<ReadonlySet<number>> {
  if (changed.length === 0) return NONE;
  const events = changed.map(({ memory, standing }) => eventOf(memory, standing, at));
  return new Set((await memories.write(events)).map(({ index }) => index));
}

function swept(memory: Memory, { fate, reason }: Standing, at: number): SweptMemory {
  const { id: memoryId, ownerBotId, chatId, kind, state: before } = memory;
  return {
    memoryId,
    ownerBotId,
    ...(chatId === undefined ? {} : { chatId }),
    kind,
    before,
    after: fate,
    utility: utility(memory, at),
    retrievability: retrievability(memory, at),
    reason,
  };
}

function eventOf(memory: Memory, { fate, reason }: Standing, at: number): MemoryEvent {
  const { id: memoryId, ownerBotId, chatId } = memory;
  const common = {
    memoryId,
    ownerBotId,
    ...(chatId === undefined ? {} : { chatId }),
    at,
    reason,
  };
  if (fate === 'dropped' || fate === 'erased') return { ...common, kind: fate };
  const nothing = { addEvidence: [], addSubjects: [], addVariants: [], uses: 0 };
  return { ...common, kind: 'moved', set: { state: fate }, ...nothing };
}
