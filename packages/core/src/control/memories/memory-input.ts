import * as z from 'zod';
import { CoterieError } from '../../errors.js';
import type { ContentKeys } from '../../memory/content-key.js';
import { FIRST_STABILITY } from '../../memory/strength.js';
import type { Clock } from '../../ports/clock.js';
import type { Digest } from '../../ports/digest.js';
import type { Storage } from '../../ports/storage.js';
import { Claim, Evidence, Memory, MemoryKind, MemoryVisibility } from '../../records/memory.js';
import { parseRecord } from '../../records/parse-record.js';
import { Id, Instant, Unit } from '../../records/primitives.js';

const text = z.string().min(1).max(4000);

const editable = {
  text,
  claim: Claim,
  confidence: Unit,
  salience: Unit,
  stability: z.number().positive(),
  validFrom: Instant,
  validTo: Instant,
  dueAt: Instant,
  pinned: z.boolean(),
};

/** What an operator may change of a memory. */
export const MemoryEdit = z.strictObject(editable).partial();
export type MemoryEdit = z.input<typeof MemoryEdit>;

/** A memory as an operator writes it: whose, and what; everything else has a default. */
export const MemoryInput = MemoryEdit.extend({
  id: Id.optional(),
  ownerBotId: Id,
  chatId: Id.optional(),
  text,
  kind: MemoryKind.default('fact'),
  visibility: MemoryVisibility.optional(),
  /** Who said it; the bot itself unless given. */
  authorId: Id.optional(),
  subjects: z.array(Id).max(50).default([]),
  /** Messages that are stored, and words that stand in them. */
  evidence: z.array(Evidence).max(50).default([]),
});
export type MemoryInput = z.input<typeof MemoryInput>;

/** What {@link memoryOf} needs. */
export interface MemoryInputContext {
  readonly storage: Storage;
  readonly clock: Pick<Clock, 'now'>;
  readonly digest: Pick<Digest, 'freshId'>;
  readonly keys: ContentKeys;
}

/**
 * The record of what an operator gave a bot to remember: active, and of origin 'imported'. In its chat where one is given, else anywhere.
 * @throws CoterieError 'invalid-record', or 'not-found' for a bot, chat or message that is not there.
 */
export async function memoryOf(context: MemoryInputContext, given: MemoryInput): Promise<Memory> {
  const { storage, clock, digest, keys } = context;
  const input = parseRecord(MemoryInput, given, 'Memory');
  await checkPlace(storage, input);
  await checkEvidence(storage, input.evidence);
  const now = clock.now();
  const authorId = input.authorId ?? input.ownerBotId;
  return parseRecord(
    Memory,
    {
      confidence: 1,
      salience: 0.7,
      stability: FIRST_STABILITY[input.kind],
      validFrom: now,
      visibility: input.chatId === undefined ? 'bot' : 'chat',
      ...defined(input),
      id: input.id ?? `memory-${digest.freshId()}`,
      authorId,
      origin: 'imported',
      recordedAt: now,
      contentKey: await keys.of({ ...input, authorId }),
      state: 'active',
    },
    'Memory',
  );
}

/** What is given, without the keys that are given as undefined. */
function defined<T extends object>(given: T): Partial<T> {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}

async function checkPlace(
  { bots, chats }: Storage,
  { ownerBotId, chatId }: { readonly ownerBotId: string; readonly chatId?: string | undefined },
): Promise<void> {
  if ((await bots.get(ownerBotId)) === undefined)
    throw new CoterieError(
      'not-found',
      `A memory cannot belong to "${ownerBotId}": there is no such bot. Name one of bots.list.`,
    );
  if (chatId !== undefined && (await chats.get(chatId)) === undefined)
    throw new CoterieError(
      'not-found',
      `A memory cannot belong to chat "${chatId}": there is none. Name one of chats.list, or leave "chatId" out.`,
    );
}

async function checkEvidence({ messages }: Storage, evidence: readonly Evidence[]): Promise<void> {
  for (const { messageId, quote } of evidence) {
    const message = await messages.get(messageId);
    if (message === undefined || message.deletedAt !== undefined)
      throw new CoterieError(
        'not-found',
        `A memory cannot rest on message "${messageId}": it is not there. Nothing was stored.`,
      );
    if (!message.text.includes(quote))
      throw new CoterieError(
        'invalid-record',
        `A memory cannot quote words that do not stand in message "${messageId}". Nothing was stored; quote it letter by letter.`,
      );
  }
}
