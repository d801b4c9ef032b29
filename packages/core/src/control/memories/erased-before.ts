import type { ContentKeys } from '../../memory/content-key.js';
import type { MemoryStore } from '../../ports/memory-store.js';
import type { ErasedClaim, Memory } from '../../records/memory.js';

/** What {@link notReborn} needs. */
export interface ErasedContext {
  readonly memories: Pick<MemoryStore, 'erased'>;
  readonly keys: ContentKeys;
}

/** Marks a person or a chat as forgotten, for every bot: memories from before that are not taken in any more. */
export async function forgottenMarks(
  keys: ContentKeys,
  what: 'person' | 'chat',
  id: string,
  botIds: readonly string[],
  erasedAt: number,
): Promise<readonly ErasedClaim[]> {
  const contentKey = await keys.ofForgotten(what, id);
  return botIds.map((ownerBotId) => ({ ownerBotId, contentKey, erasedAt }));
}

/** Those of a bot's memories that are neither erased, nor from before their people or chat were forgotten, nor derived from any that is. */
export async function notReborn(
  { memories, keys }: ErasedContext,
  botId: string,
  given: readonly Memory[],
  more: readonly ErasedClaim[],
): Promise<readonly Memory[]> {
  const marks = new Map<string, string>();
  for (const id of new Set(given.flatMap(peopleOf)))
    marks.set(`person ${id}`, await keys.ofForgotten('person', id));
  for (const id of new Set(given.flatMap(({ chatId }) => chatId ?? [])))
    marks.set(`chat ${id}`, await keys.ofForgotten('chat', id));
  const asked = [...marks.values(), ...given.map(({ contentKey }) => contentKey)];
  const erased = [...(await memories.erased(botId, asked)), ...more];
  const claims = new Set(erased.map(({ chatId, contentKey }) => placeOf(chatId, contentKey)));
  const forgottenAt = new Map(erased.map(({ contentKey, erasedAt }) => [contentKey, erasedAt]));
  const isForgotten = (mark: string, at: number) =>
    (forgottenAt.get(marks.get(mark) ?? '') ?? Number.NEGATIVE_INFINITY) >= at;
  const gone = new Set<string>();
  for (const memory of given) {
    const { id, chatId, contentKey, recordedAt } = memory;
    if (
      claims.has(placeOf(chatId, contentKey)) ||
      peopleOf(memory).some((person) => isForgotten(`person ${person}`, recordedAt)) ||
      (chatId !== undefined && isForgotten(`chat ${chatId}`, recordedAt))
    )
      gone.add(id);
  }
  return without(given, gone);
}

function peopleOf({ authorId, subjects, claim }: Memory): readonly string[] {
  return [authorId, ...subjects, ...(claim === undefined ? [] : [claim.subjectId])];
}

function placeOf(chatId: string | undefined, contentKey: string): string {
  return JSON.stringify([chatId ?? '', contentKey]);
}

/** The memories without those that are gone and all that was derived from them. */
function without(given: readonly Memory[], gone: Set<string>): readonly Memory[] {
  let before: number;
  do {
    before = gone.size;
    for (const { id, derivedFrom } of given)
      if (derivedFrom.some((support) => gone.has(support))) gone.add(id);
  } while (gone.size > before);
  return given.filter(({ id }) => !gone.has(id));
}
