import { CoterieError } from '../../errors.js';
import type { MemoryStore } from '../../ports/memory-store.js';
import type { Memory } from '../../records/memory.js';
import type { MemoryEvent } from '../../records/memory-event.js';
import { parseRecord } from '../../records/parse-record.js';
import { notReborn } from './erased-before.js';
import { MemoryExport } from './memory-export.js';
import type { MemoryInputContext } from './memory-input.js';

const MOST_EVENTS = 1_000;

/** What became of an export that was taken in. */
export interface MemoryImportReport {
  readonly botId: string;
  readonly added: number;
  /** Left out: the bot has a memory of that id or content already. */
  readonly known: number;
  /** Left out: erased here, of a person or chat that was forgotten since, or derived from such. */
  readonly erased: number;
  /** Claims of the export that are not born again from now on. */
  readonly erasedClaims: number;
  /** Claims that were left out: their hashes were made with the secret of another storage, and cannot be compared. */
  readonly unreadableClaims: number;
}

/**
 * Takes in what `exportMemories` gave. Hashes that were made with another storage's secret are made anew from the memories.
 * @throws CoterieError 'invalid-record', 'invalid-import' or 'not-found'; nothing is stored then.
 */
export async function importMemories(
  context: MemoryInputContext,
  input: unknown,
): Promise<MemoryImportReport> {
  const { storage, clock, keys } = context;
  const { memories } = storage;
  const given = parseRecord(MemoryExport, input, 'Export of memories');
  await check(context, given);
  const { botId } = given;
  const isOwn = given.keyFingerprint === (await keys.fingerprint());
  const all = isOwn ? given.memories : await rekeyed(context, given.memories);
  const claims = isOwn ? given.erasedClaims : [];
  const kept = await notReborn({ memories, keys }, botId, all, claims);
  await memories.eraseClaims(claims);
  const events = kept.map((memory) => addedAt(memory, clock.now()));
  const refused = await writeAll(memories, events);
  const reborn = refused.filter((reason) => reason === 'erased').length;
  return {
    botId,
    added: kept.length - refused.length,
    known: refused.length - reborn,
    erased: all.length - kept.length + reborn,
    erasedClaims: claims.length,
    unreadableClaims: given.erasedClaims.length - claims.length,
  };
}

async function check(
  { storage }: MemoryInputContext,
  { botId, memories, erasedClaims }: MemoryExport,
): Promise<void> {
  const refuse = (why: string): never => {
    throw new CoterieError(
      'invalid-import',
      `The memories were refused; nothing was stored: ${why}`,
    );
  };
  const ids = new Set<string>();
  for (const { id, ownerBotId } of memories) {
    if (ownerBotId !== botId)
      refuse(`memory "${id}" belongs to bot "${ownerBotId}", and the export to "${botId}".`);
    if (ids.has(id)) refuse(`memory "${id}" is in it twice.`);
    ids.add(id);
  }
  const foreign = erasedClaims.find(({ ownerBotId }) => ownerBotId !== botId);
  if (foreign !== undefined)
    refuse(`an erased claim belongs to bot "${foreign.ownerBotId}", and the export to "${botId}".`);
  if ((await storage.bots.get(botId)) === undefined)
    throw new CoterieError(
      'not-found',
      `There is no bot "${botId}" to take in memories; nothing was stored. Add it first with bots.put.`,
    );
}

async function rekeyed(
  { keys }: MemoryInputContext,
  memories: readonly Memory[],
): Promise<readonly Memory[]> {
  const all: Memory[] = [];
  for (const memory of memories) all.push({ ...memory, contentKey: await keys.of(memory) });
  return all;
}

/** Writes in parts; where one fails, those before it are taken back. Gives why events were refused. */
async function writeAll(
  memories: Pick<MemoryStore, 'write'>,
  events: readonly Extract<MemoryEvent, { kind: 'added' }>[],
): Promise<readonly string[]> {
  const reasons: string[] = [];
  const written: (readonly MemoryEvent[])[] = [];
  try {
    for (let from = 0; from < events.length; from += MOST_EVENTS) {
      const part = events.slice(from, from + MOST_EVENTS);
      const refused = await memories.write(part);
      const at = new Set(refused.map(({ index }) => index));
      written.push(part.filter((_, index) => !at.has(index)).map(taken));
      reasons.push(...refused.map(({ reason }) => reason));
    }
  } catch (error) {
    for (const part of written) await memories.write(part);
    throw error;
  }
  return reasons;
}

function addedAt(memory: Memory, at: number): Extract<MemoryEvent, { kind: 'added' }> {
  const { id: memoryId, ownerBotId, chatId } = memory;
  const where = chatId === undefined ? {} : { chatId };
  return { kind: 'added', memoryId, ownerBotId, ...where, at, memory, reason: 'imported' };
}

function taken({ memoryId = '', ownerBotId, chatId, at }: MemoryEvent): MemoryEvent {
  const where = chatId === undefined ? {} : { chatId };
  return { kind: 'dropped', memoryId, ownerBotId, ...where, at, reason: 'its import failed' };
}
