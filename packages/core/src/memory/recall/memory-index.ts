import type { Memory } from '../../records/memory.js';
import { termsOf } from '../terms.js';
import { createAdmission } from './admission.js';
import { type Conversations, createConversations } from './conversations.js';
import type { IndexPart } from './index-parts.js';
import type { RankedMemory, RecallQuery } from './query.js';
import { rankMemories } from './rank-memories.js';
import { createTermIndex, type TermIndex } from './term-index.js';

/** Share of removed entries at which a part is built anew. */
const MOST_GONE = 0.3;
const LEAST_GONE = 1_000;

/** What one bot remembers, or what all do, ready to be searched. Rebuilt from storage at any time. */
export interface MemoryIndex {
  readonly size: number;
  /** Rules how words are stemmed. */
  readonly locale: string;
  /** Whether any memory can be found by meaning. */
  readonly hasEmbeddings: boolean;
  get(id: string): Memory | undefined;
  /** Adds a memory or takes it in place of the one of its id. Superseded ones are left out. */
  put(memory: Memory): void;
  delete(id: string): void;
  /**
   * The memories in scope that a text brings up, best first, at most `limit`. Scope and validity come before anything is scored: what is out of scope neither
   * appears nor warms anything.
   */
  rank(query: RecallQuery, limit: number): readonly RankedMemory[];
}

interface Part extends IndexPart {
  readonly terms: TermIndex;
  readonly memories: (Memory | undefined)[];
  readonly conversations: Conversations;
}

/** Options of {@link createMemoryIndex}. */
export interface MemoryIndexOptions {
  /** What has faded so far that its utility is under this (0..1) is not found, whatever its state says; see the policies of forgetting. Default: 0. */
  readonly dormantUnder?: number;
}

/**
 * An index over these memories, in this process alone: words are stemmed by the rules of `locale` (Turkish and English have stemmers).
 *
 * @example
 * ```ts
 * const index = createMemoryIndex('en');
 * const scope = { botId: 'ada', chatId: 'den', personIds: [] };
 * const query = { text: 'Who sails?', scope, now: Date.now(), participants: [] };
 * for (const { memory, score } of index.rank(query, 10)) console.log(score, memory.text);
 * ```
 */
export function createMemoryIndex(
  locale: string,
  memories: Iterable<Memory> = [],
  { dormantUnder = 0 }: MemoryIndexOptions = {},
): MemoryIndex {
  const slots = new Map<string, number>();
  let episodes = emptyPart(dormantUnder);
  let facts = emptyPart(dormantUnder);
  let embedded = 0;
  const partOf = ({ kind }: Memory): Part => (kind === 'episode' ? episodes : facts);

  const add = (memory: Memory): void => {
    const part = partOf(memory);
    const slot = part.terms.add(termsOf([memory.text, ...memory.variants].join('\n'), locale));
    part.memories.push(memory);
    part.admission.set(slot, memory);
    slots.set(memory.id, slot);
    if (memory.embedding !== undefined) embedded += 1;
    if (part !== episodes) return;
    const length = part.terms.lengths.values[slot] as number;
    part.conversations.add(memory.chatId ?? '', memory.validFrom, length);
  };
  const remove = (memory: Memory, slot: number): void => {
    const part = partOf(memory);
    part.terms.remove(slot);
    part.memories[slot] = undefined;
    part.admission.remove(slot);
    slots.delete(memory.id);
    if (memory.embedding !== undefined) embedded -= 1;
    if (part === episodes) part.conversations.remove(slot);
  };
  const refill = (part: Part): void => {
    const kept = part.memories.filter((memory) => memory !== undefined);
    if (part === episodes) episodes = emptyPart(dormantUnder);
    else facts = emptyPart(dormantUnder);
    embedded -= kept.filter(({ embedding }) => embedding !== undefined).length;
    for (const memory of inOrderOfTime(kept)) add(memory);
  };
  const get = (id: string): Memory | undefined => {
    const slot = slots.get(id);
    if (slot === undefined) return undefined;
    const episode = episodes.memories[slot];
    return episode?.id === id ? episode : facts.memories[slot];
  };

  for (const memory of inOrderOfTime([...memories])) if (memory.state !== 'superseded') add(memory);

  return {
    locale,
    get hasEmbeddings() {
      return embedded > 0;
    },
    get size() {
      return slots.size;
    },
    get,
    put(memory) {
      const before = get(memory.id);
      const slot = slots.get(memory.id);
      if (before !== undefined && slot !== undefined) {
        if (isSameForIndex(before, memory)) {
          const part = partOf(memory);
          part.memories[slot] = memory;
          part.admission.set(slot, memory);
          return;
        }
        remove(before, slot);
      }
      if (memory.state !== 'superseded') add(memory);
    },
    delete(id) {
      const memory = get(id);
      const slot = slots.get(id);
      if (memory === undefined || slot === undefined) return;
      const part = partOf(memory);
      remove(memory, slot);
      const gone = part.terms.slots - part.terms.size;
      if (gone > LEAST_GONE && gone > part.terms.slots * MOST_GONE) refill(part);
    },
    rank: (query, limit) => rankMemories({ locale, episodes, facts }, query, limit),
  };
}

function emptyPart(dormantUnder: number): Part {
  return {
    terms: createTermIndex(),
    admission: createAdmission(dormantUnder),
    memories: [],
    conversations: createConversations(),
  };
}

// Episodes that come in order of time are appended; in any other order each would be moved into its place.
function inOrderOfTime(memories: readonly Memory[]): readonly Memory[] {
  return [...memories].sort(
    (left, right) => left.validFrom - right.validFrom || (left.id < right.id ? -1 : 1),
  );
}

function isSameForIndex(before: Memory, after: Memory): boolean {
  return (
    after.state !== 'superseded' &&
    before.text === after.text &&
    before.validFrom === after.validFrom &&
    before.kind === after.kind &&
    (before.embedding === undefined) === (after.embedding === undefined) &&
    before.variants.length === after.variants.length
  );
}
