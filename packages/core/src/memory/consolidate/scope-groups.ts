import type { Memory } from '../../records/memory.js';

/** Memories that the same people may be reminded of in the same places: what is derived from some of them may be shown wherever they may. */
export interface ScopeGroup {
  readonly key: string;
  readonly memories: readonly Memory[];
}

/** What memories are reminded of together rests on; equal for those that one derived memory may rest on. */
export function scopeKey({ visibility, chatId, authorId }: Memory): string {
  // What is private is shown to its author alone.
  return JSON.stringify([visibility, chatId ?? '', visibility === 'private' ? authorId : '']);
}

/** The memories by their scope. */
export function scopeGroups(memories: Iterable<Memory>): readonly ScopeGroup[] {
  const groups = new Map<string, Memory[]>();
  for (const memory of memories) {
    const key = scopeKey(memory);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [memory]);
    else group.push(memory);
  }
  return [...groups].map(([key, members]) => ({ key, memories: members }));
}
