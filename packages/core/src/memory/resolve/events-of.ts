import type { Memory, MemoryPatch } from '../../records/memory.js';
import type { MemoryAdded, MemoryChanged, MemoryEvent } from '../../records/memory-event.js';

function placeOf({ id, ownerBotId, chatId }: Memory) {
  return { memoryId: id, ownerBotId, ...(chatId === undefined ? {} : { chatId }) };
}

/** A memory is born. */
export function added(memory: Memory, reason?: string, otherId?: string): MemoryAdded {
  return {
    kind: 'added',
    ...placeOf(memory),
    at: memory.recordedAt,
    memory,
    ...(reason === undefined ? {} : { reason }),
    ...(otherId === undefined ? {} : { otherId }),
  };
}

/** A memory changes in the light of another one. */
export function changed(
  kind: MemoryChanged['kind'],
  memory: Memory,
  by: Memory,
  set: MemoryPatch,
  more: Partial<
    Pick<MemoryChanged, 'addEvidence' | 'addSubjects' | 'addVariants' | 'ifAdded'>
  > = {},
): MemoryChanged {
  return {
    kind,
    ...placeOf(memory),
    at: by.recordedAt,
    set,
    addEvidence: [],
    addSubjects: [],
    addVariants: [],
    uses: 0,
    ...(by.id === memory.id ? {} : { otherId: by.id }),
    ...more,
  };
}

/** Nothing has to be done. */
export function nothing(memory: Memory, by: Memory, reason: string): MemoryEvent {
  return { kind: 'nothing', ...placeOf(memory), at: by.recordedAt, reason };
}
