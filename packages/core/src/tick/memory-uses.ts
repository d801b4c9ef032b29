import type { MemoryUse } from '../ports/tick-store.js';
import type { WrittenTurn } from './write-turn.js';

/** How the memories of a turn fared: those that stood in its prompt are used where it was sent, all others were retrieved and no more. */
export function memoryUses(turn: WrittenTurn, isSent: boolean): readonly MemoryUse[] {
  const { recollection, prompt } = turn;
  const { stabilities = [], pastReferenceIds = [] } = recollection;
  if (stabilities.length === 0) return [];
  const brief = isSent ? prompt?.brief : undefined;
  const told = new Set([
    ...(brief?.memories.map(({ memoryId }) => memoryId) ?? []),
    ...pastReferenceIds.slice(0, brief?.pastReferences.length ?? 0),
  ]);
  return stabilities.map(({ memoryId, sent, retrieved }) => {
    const isTold = told.has(memoryId);
    return { memoryId, isSent: isTold, stability: isTold ? sent : retrieved };
  });
}
