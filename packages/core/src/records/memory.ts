import * as z from 'zod';
import { Id, Instant, Unit } from './primitives.js';

/** What kind of thing is remembered; an episode is a message word for word. */
export const MemoryKind = z.enum([
  'episode',
  'fact',
  'event',
  'preference',
  'relationship',
  'routine',
  'opinion',
  'commitment',
  'self',
  'summary',
  'reflection',
]);
export type MemoryKind = z.infer<typeof MemoryKind>;

/** Where a memory stands in its life. Only active ones enter a prompt; erased is final. */
export const MemoryState = z.enum([
  'candidate',
  'active',
  'dormant',
  'archived',
  'superseded',
  'disputed',
  'erased',
]);
export type MemoryState = z.infer<typeof MemoryState>;

/** The message that a memory rests on, and the words in it. */
export const Evidence = z.object({ messageId: Id, quote: z.string().max(2000) });
export type Evidence = z.infer<typeof Evidence>;

/** One thing that a bot remembers, with its scope, its source and its strength. */
export const Memory = z.object({
  id: Id,
  ownerBotId: Id,
  chatId: Id.optional(),
  /** Ids of the people and bots it is about. */
  subjects: z.array(Id).max(50).default([]),
  /** Who said it; never changes. */
  authorId: Id,
  visibility: z.enum(['chat', 'bot', 'private', 'population']),
  kind: MemoryKind,
  text: z.string().min(1).max(4000),
  origin: z.enum(['persona', 'heard', 'self', 'derived', 'imported']),
  evidence: z.array(Evidence).max(50).default([]),
  confidence: Unit,
  salience: Unit,
  /** Days until its retrievability has fallen to 1/e. */
  stability: z.number().positive(),
  validFrom: Instant,
  validTo: Instant.optional(),
  recordedAt: Instant,
  supersededBy: Id.optional(),
  lastUsedAt: Instant.optional(),
  useCount: z.number().int().nonnegative().default(0),
  /** Hash of the normalised text; unique in its scope. */
  contentKey: z.string().min(1).max(128),
  embedding: z.array(z.number()).optional(),
  embeddingModel: z.string().optional(),
  pinned: z.boolean().default(false),
  state: MemoryState,
});
export type Memory = z.infer<typeof Memory>;
