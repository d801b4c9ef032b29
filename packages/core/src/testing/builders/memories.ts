import type * as z from 'zod';
import { Memory } from '../../records/memory.js';
import { MemoryAdded, MemoryChanged, type MemoryGone } from '../../records/memory-event.js';
import { parseRecord } from '../../records/parse-record.js';
import { TEST_EPOCH } from './epoch.js';

/** An active fact that a bot was given by its persona; its content key follows its id. */
export function testMemory(overrides: Partial<z.input<typeof Memory>> = {}): Memory {
  const defaults: z.input<typeof Memory> = {
    id: 'memory-1',
    ownerBotId: 'bot-1',
    authorId: 'bot-1',
    visibility: 'bot',
    kind: 'fact',
    text: 'Drinks tea in the morning.',
    origin: 'persona',
    confidence: 0.9,
    salience: 0.5,
    stability: 60,
    validFrom: TEST_EPOCH,
    recordedAt: TEST_EPOCH,
    contentKey: overrides.id ?? 'memory-1',
    state: 'active',
  };
  return parseRecord(Memory, { ...defaults, ...overrides }, 'Memory');
}

/** The event by which a memory is born. */
export function memoryAdded(memory: Memory): MemoryAdded {
  const { id: memoryId, recordedAt: at } = memory;
  return parseRecord(
    MemoryAdded,
    { kind: 'added', memoryId, ...placeOf(memory), at, memory },
    'Memory event',
  );
}

/** An event that changes a memory an hour after its birth; 'edited' unless told otherwise. */
export function memoryChanged(
  memory: Memory,
  overrides: Partial<z.input<typeof MemoryChanged>> = {},
): MemoryChanged {
  const { id: memoryId, recordedAt } = memory;
  const at = recordedAt + 3_600_000;
  return parseRecord(
    MemoryChanged,
    { kind: 'edited', memoryId, ...placeOf(memory), at, ...overrides },
    'Memory event',
  );
}

/** The event by which a memory goes. */
export function memoryGone(memory: Memory, kind: 'dropped' | 'erased' = 'erased'): MemoryGone {
  const { id: memoryId, recordedAt } = memory;
  return Object.freeze({ kind, memoryId, ...placeOf(memory), at: recordedAt + 7_200_000 });
}

function placeOf({ ownerBotId, chatId }: Memory) {
  return { ownerBotId, ...(chatId === undefined ? {} : { chatId }) };
}
