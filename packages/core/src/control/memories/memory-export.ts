import * as z from 'zod';
import { CoterieError } from '../../errors.js';
import { ErasedClaim, Memory } from '../../records/memory.js';
import { Id, Instant } from '../../records/primitives.js';
import { readAll } from '../read-all.js';
import type { MemoryInputContext } from './memory-input.js';

/** All that one bot remembers, as plain JSON. It holds what people said: keep it as you keep their messages. */
export const MemoryExport = z.strictObject({
  format: z.literal('coterie-memories'),
  version: z.literal(1),
  exportedAt: Instant,
  botId: Id,
  /** Tells which storage's secret the content keys are made with, without giving it away. */
  keyFingerprint: z.string().min(1).max(64),
  memories: z.array(Memory),
  erasedClaims: z.array(ErasedClaim),
});
export type MemoryExport = z.infer<typeof MemoryExport>;

/** Reads all that a bot remembers. @throws CoterieError 'not-found'. */
export async function exportMemories(
  { storage, clock, keys }: MemoryInputContext,
  botId: string,
): Promise<MemoryExport> {
  if ((await storage.bots.get(botId)) === undefined)
    throw new CoterieError('not-found', `There is no bot "${botId}". Name one of bots.list.`);
  return {
    format: 'coterie-memories',
    version: 1,
    exportedAt: clock.now(),
    botId,
    keyFingerprint: await keys.fingerprint(),
    memories: await readAll((options) => storage.memories.list({ ownerBotId: botId }, options)),
    erasedClaims: [...(await storage.memories.erased(botId))],
  };
}
