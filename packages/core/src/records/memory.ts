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

/** Where a memory stands in its life. Only active ones enter a prompt. An erased one has no record any more: see {@link ErasedClaim}. */
export const MemoryState = z.enum([
  'candidate',
  'active',
  'dormant',
  'archived',
  'superseded',
  'disputed',
]);
export type MemoryState = z.infer<typeof MemoryState>;

/**
 * Who may be reminded of it: 'chat' the owner in its chat; 'bot' the owner anywhere; 'private' the owner while it speaks with the memory's
 * author (and in its chat, where it has one); 'population' every bot anywhere.
 */
export const MemoryVisibility = z.enum(['chat', 'bot', 'private', 'population']);
export type MemoryVisibility = z.infer<typeof MemoryVisibility>;

/** The message that a memory rests on, and the words in it. */
export const Evidence = z.object({ messageId: Id, quote: z.string().max(2000) });
export type Evidence = z.infer<typeof Evidence>;

/** What a memory states, where a rule could read it: 'Ann' 'lives-in' 'Ankara'. At most one active value holds a subject and single-valued predicate at any instant. */
export const Claim = z.object({
  subjectId: Id,
  predicate: z.string().min(1).max(60),
  value: z.string().max(400),
  isSingleValued: z.boolean().default(false),
  isNegated: z.boolean().default(false),
});
export type Claim = z.infer<typeof Claim>;

const fields = {
  id: Id,
  ownerBotId: Id,
  chatId: Id.optional(),
  /** Ids of the people and bots it is about. */
  subjects: z.array(Id).max(50).default([]),
  /** Who said it; never changes. */
  authorId: Id,
  visibility: MemoryVisibility,
  kind: MemoryKind,
  text: z.string().min(1).max(4000),
  /** Other wordings that were merged into it. */
  variants: z.array(z.string().min(1).max(4000)).max(20).default([]),
  claim: Claim.optional(),
  origin: z.enum(['persona', 'heard', 'self', 'derived', 'imported']),
  /** Never empty for an episode and for what was heard or derived. */
  evidence: z.array(Evidence).max(50).default([]),
  /** Ids of the memories that a derived one rests on. */
  derivedFrom: z.array(Id).max(100).default([]),
  confidence: Unit,
  salience: Unit,
  /** Days until its retrievability has fallen to 1/e. */
  stability: z.number().positive(),
  validFrom: Instant,
  /** Not true any more from this instant on. */
  validTo: Instant.optional(),
  /** When a commitment is due. */
  dueAt: Instant.optional(),
  recordedAt: Instant,
  supersededBy: Id.optional(),
  lastUsedAt: Instant.optional(),
  useCount: z.number().int().nonnegative().default(0),
  /** Keyed hash of the normalised claim; one memory that is not superseded has it in its (ownerBotId, chatId). */
  contentKey: z.string().min(1).max(128),
  embedding: z.array(z.number()).max(8192).optional(),
  /** Id of the embedder that made `embedding`. */
  embeddingModel: z.string().max(200).optional(),
  /** Kept by every policy, whatever its strength. */
  pinned: z.boolean().default(false),
  state: MemoryState,
};

const NEEDS_EVIDENCE: ReadonlySet<string> = new Set(['heard', 'derived']);

/** One thing that a bot remembers, with its scope, its source and its strength. */
export const Memory = z.object(fields).superRefine((memory, context) => {
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  const { kind, origin, evidence } = memory;
  if (evidence.length === 0 && (kind === 'episode' || NEEDS_EVIDENCE.has(origin)))
    refuse(
      'evidence',
      `takes at least one quoted message for an episode and for what was ${origin}`,
    );
  if (memory.visibility === 'chat' && memory.chatId === undefined)
    refuse('chatId', 'takes the id of the chat that a memory of visibility "chat" belongs to');
  if (memory.validTo !== undefined && memory.validTo < memory.validFrom)
    refuse('validTo', 'takes a time that is not before validFrom');
  if ((memory.embedding === undefined) !== (memory.embeddingModel === undefined))
    refuse('embeddingModel', 'goes with an embedding, and an embedding with it');
});
export type Memory = z.infer<typeof Memory>;

/** What a change may set. Who said it, where, to whom it is visible, on what evidence and when never changes; see {@link MemoryEvent} for what may be added. */
export const MemoryPatch = z
  .object(fields)
  .pick({
    text: true,
    claim: true,
    confidence: true,
    salience: true,
    stability: true,
    validFrom: true,
    validTo: true,
    dueAt: true,
    supersededBy: true,
    contentKey: true,
    embedding: true,
    embeddingModel: true,
    state: true,
  })
  .partial()
  .extend({ pinned: z.boolean().optional() });
export type MemoryPatch = z.infer<typeof MemoryPatch>;

/** What is left of an erased memory: a keyed hash without content, by which the same claim is not born again. */
export const ErasedClaim = z.object({
  ownerBotId: Id,
  chatId: Id.optional(),
  contentKey: z.string().min(1).max(128),
  erasedAt: Instant,
});
export type ErasedClaim = z.infer<typeof ErasedClaim>;
