import type { Memory } from '../../records/memory.js';
import type { ForgettingPolicy } from '../../settings/forgetting-policy.js';
import { utility } from '../strength.js';
import { fadedScore } from './standing.js';

/** What a cap needs to know of a memory. */
export interface Capped {
  readonly memoryId: string;
  /** Those of one group share a cap. */
  readonly group: string;
  readonly most: number;
  readonly worth: number;
  readonly recordedAt: number;
  readonly isPinned: boolean;
}

const GIVEN: ReadonlySet<string> = new Set(['persona', 'imported']);

/** The cap that holds for a memory, and what it is worth under it. */
export function cappedOf(memory: Memory, policy: ForgettingPolicy, now: number): Capped {
  const { id: memoryId, ownerBotId, recordedAt, pinned: isPinned } = memory;
  const common = { memoryId, recordedAt, isPinned };
  if (policy.rule === 'score') {
    const worth = fadedScore(memory, policy, now);
    return { ...common, worth, group: ownerBotId, most: policy.memories };
  }
  const worth = utility(memory, now);
  const groupOf = (...names: readonly string[]) => JSON.stringify([ownerBotId, ...names]);
  if (GIVEN.has(memory.origin))
    return { ...common, worth, group: groupOf('given'), most: policy.given };
  const chatId = memory.chatId ?? '';
  return memory.kind === 'episode'
    ? { ...common, worth, group: groupOf('episodes', chatId), most: policy.episodes }
    : { ...common, worth, group: groupOf('facts', chatId), most: policy.facts };
}

/** The ids of those beyond their cap: the least worth first, of equals the oldest. Pinned ones count and never go. */
export function beyondCaps(all: readonly Capped[]): readonly string[] {
  const groups = new Map<string, Capped[]>();
  for (const each of all) {
    const group = groups.get(each.group);
    if (group === undefined) groups.set(each.group, [each]);
    else group.push(each);
  }
  return [...groups.values()].flatMap((group) => {
    const surplus = group.length - (group[0]?.most ?? 0);
    if (surplus <= 0) return [];
    const free = group.filter(({ isPinned }) => !isPinned).sort(byWorth);
    return free.slice(0, surplus).map(({ memoryId }) => memoryId);
  });
}

function byWorth(left: Capped, right: Capped): number {
  return (
    left.worth - right.worth ||
    left.recordedAt - right.recordedAt ||
    (left.memoryId < right.memoryId ? -1 : 1)
  );
}
