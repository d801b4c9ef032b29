import type { Evidence, Memory } from './memory.js';
import type { MemoryChanged, MemoryEvent } from './memory-event.js';
import { freezeDeep } from './parse-record.js';

const MOST_EVIDENCE = 50;
const MOST_SUBJECTS = 50;
const MOST_VARIANTS = 20;
/** What is heard again fades anew from then on, as what is used does. */
const SAID_AGAIN: ReadonlySet<string> = new Set(['reinforced', 'merged']);

/**
 * A memory after an event, given as it was before it; undefined where there is none then. A pure function: replaying a memory's events in order gives its
 * record, in every storage.
 */
export function applyMemoryEvent(
  memory: Memory | undefined,
  event: MemoryEvent,
): Memory | undefined {
  switch (event.kind) {
    case 'added':
      return memory ?? event.memory;
    case 'dropped':
    case 'erased':
      return undefined;
    case 'nothing':
    case 'stance':
      return memory;
    default:
      return memory === undefined ? undefined : changed(memory, event);
  }
}

function changed(before: Memory, event: MemoryChanged): Memory {
  const { set, at, uses } = event;
  const memory = isReworded(before, set) ? withoutEmbedding(before) : before;
  const onlyGrows = event.kind === 'used' || event.kind === 'retrieved';
  return freezeDeep({
    ...memory,
    ...(Object.fromEntries(
      Object.entries(set).filter(([, value]) => value !== undefined),
    ) as Partial<Memory>),
    ...(onlyGrows && set.stability !== undefined
      ? { stability: Math.max(memory.stability, set.stability) }
      : {}),
    evidence: union(memory.evidence, event.addEvidence, MOST_EVIDENCE, isSameEvidence),
    subjects: union(memory.subjects, event.addSubjects, MOST_SUBJECTS, Object.is),
    variants: union(memory.variants, event.addVariants, MOST_VARIANTS, Object.is),
    useCount: memory.useCount + uses,
    ...(uses > 0 || SAID_AGAIN.has(event.kind)
      ? { lastUsedAt: Math.max(memory.lastUsedAt ?? 0, at) }
      : {}),
  });
}

/** Whether the embedding does not tell what the text says any more. */
function isReworded({ text }: Memory, set: MemoryChanged['set']): boolean {
  return set.text !== undefined && set.text !== text && set.embedding === undefined;
}

function withoutEmbedding({ embedding: _, embeddingModel: __, ...memory }: Memory): Memory {
  return memory;
}

function isSameEvidence(left: Evidence, right: Evidence): boolean {
  return left.messageId === right.messageId && left.quote === right.quote;
}

function union<T>(
  before: readonly T[],
  more: readonly T[],
  most: number,
  isSame: (left: T, right: T) => boolean,
): T[] {
  const all = [...before];
  for (const each of more) {
    if (all.length >= most) break;
    if (!all.some((known) => isSame(known, each))) all.push(each);
  }
  return all;
}
