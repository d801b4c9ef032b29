import type { Memory } from './memory.js';

/**
 * Who asks, where and with whom. A memory is in scope where it is of visibility 'population'; or owned by `botId` and of visibility 'bot', or 'chat' with this
 * `chatId`, or 'private' with its author among `personIds` and its chat, if it has one, this one.
 */
export interface MemoryScope {
  readonly botId: string;
  readonly chatId?: string;
  /** People who are spoken with. */
  readonly personIds: readonly string[];
}

/** Whether a memory may be known to who asks. */
export function isInScope(
  memory: Pick<Memory, 'visibility' | 'ownerBotId' | 'chatId' | 'authorId'>,
  scope: MemoryScope,
): boolean {
  if (memory.visibility === 'population') return true;
  if (memory.ownerBotId !== scope.botId) return false;
  if (memory.visibility === 'bot') return true;
  if (memory.visibility === 'chat') return memory.chatId === scope.chatId;
  return (
    scope.personIds.includes(memory.authorId) &&
    (memory.chatId === undefined || memory.chatId === scope.chatId)
  );
}

/** Whether a memory holds at a time: it has begun to be true, and has not ended. */
export function isValidAt(memory: Memory, at: number): boolean {
  return memory.validFrom <= at && (memory.validTo === undefined || memory.validTo > at);
}
