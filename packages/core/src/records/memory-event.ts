import * as z from 'zod';
import { Evidence, Memory, MemoryPatch } from './memory.js';
import { Id, Instant } from './primitives.js';
import { Stance } from './stance.js';

const common = {
  ownerBotId: Id,
  chatId: Id.optional(),
  at: Instant,
  /** A fixed phrase for operators; never words of a memory, a message or a name. */
  reason: z.string().max(200).optional(),
  /** The other memory of the two: what it was merged into, superseded or disputed by. */
  otherId: Id.optional(),
};

/** A memory was born. */
export const MemoryAdded = z.object({
  ...common,
  kind: z.literal('added'),
  memoryId: Id,
  memory: Memory,
});

/** Why a memory changed. 'used': it entered the prompt of a sent message; 'retrieved': it was recalled and no more; 'moved': to another state; 'edited': by an operator. */
export const MemoryChangeKind = z.enum([
  'reinforced',
  'merged',
  'superseded',
  'disputed',
  'retracted',
  'used',
  'retrieved',
  'moved',
  'embedded',
  'edited',
]);
export type MemoryChangeKind = z.infer<typeof MemoryChangeKind>;

/** A memory changed: what is set, and what is added to what was there. */
export const MemoryChanged = z.object({
  ...common,
  kind: MemoryChangeKind,
  memoryId: Id,
  /** Replaces; a key that is absent stays as it was. For 'used' and 'retrieved' a stability only grows. */
  set: MemoryPatch.default({}),
  /** Appended where not there yet; what would be too much is left out. */
  addEvidence: z.array(Evidence).max(50).default([]),
  addSubjects: z.array(Id).max(50).default([]),
  addVariants: z.array(z.string().min(1).max(4000)).max(20).default([]),
  /** Added to the use count; `at` is then the last use, unless a later one is known. */
  uses: z.number().int().nonnegative().default(0),
  /** Applied only where the memory of this id was added in the same write. */
  ifAdded: Id.optional(),
});

/** A memory went. 'dropped': it may come back; 'erased': never, its claim is kept as an ErasedClaim. Its earlier events go with it. */
export const MemoryGone = z.object({
  ...common,
  kind: z.enum(['dropped', 'erased']),
  memoryId: Id,
});

/** Nothing had to be done for a claim; for the record. */
export const MemoryIgnored = z.object({
  ...common,
  kind: z.literal('nothing'),
  memoryId: Id.optional(),
});

/** A bot's stance follows what it really said; the stance is stored in the same write. */
export const StanceFollowed = z.object({
  ...common,
  kind: z.literal('stance'),
  memoryId: Id.optional(),
  stance: Stance,
});

/** One step in the life of a bot's memories. Folding a memory's events with `applyMemoryEvent` gives its record. */
export const MemoryEvent = z.discriminatedUnion('kind', [
  MemoryAdded,
  MemoryChanged,
  MemoryGone,
  MemoryIgnored,
  StanceFollowed,
]);
export type MemoryEvent = z.infer<typeof MemoryEvent>;
export type MemoryAdded = z.infer<typeof MemoryAdded>;
export type MemoryChanged = z.infer<typeof MemoryChanged>;
export type MemoryGone = z.infer<typeof MemoryGone>;
export type MemoryIgnored = z.infer<typeof MemoryIgnored>;
export type StanceFollowed = z.infer<typeof StanceFollowed>;
