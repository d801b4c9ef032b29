import type { Memory } from '../../records/memory.js';
import { isInScope } from '../../records/memory-scope.js';
import { sinksAt } from '../strength.js';
import { createGrowing, push } from './growing.js';
import type { RecallQuery } from './query.js';

/** Decides for every slot of an index at once whether a query may see it. */
export interface Admission {
  /** Takes in the memory of the next slot, or of one that it changed in. */
  set(slot: number, memory: Memory): void;
  remove(slot: number): void;
  /** 1 for each slot whose memory is active, not faded away, in scope and valid at the query's time; else 0. */
  admit(query: Pick<RecallQuery, 'scope' | 'now'>): Uint8Array;
}

/** What scope and state rest on: equal for all the memories of one group. */
interface Group {
  readonly example: Pick<Memory, 'state' | 'visibility' | 'ownerBotId' | 'chatId' | 'authorId'>;
  readonly key: string;
  members: number;
}

const NOBODY = '';

/** For an empty index. A memory whose utility has sunk under `dormantUnder` is not admitted, whether or not a sweep has said so. */
export function createAdmission(dormantUnder: number): Admission {
  const groupOf = createGrowing(Int32Array, 256);
  const from = createGrowing(Float64Array, 256);
  const to = createGrowing(Float64Array, 256);
  const groups: (Group | undefined)[] = [];
  const numbers = new Map<string, number>();

  const join = (memory: Memory): number => {
    const { state, visibility, ownerBotId, chatId } = memory;
    // Who wrote it matters for what is private alone.
    const authorId = visibility === 'private' ? memory.authorId : NOBODY;
    const key = JSON.stringify([state, visibility, ownerBotId, chatId ?? null, authorId]);
    let number = numbers.get(key);
    if (number === undefined) {
      number = groups.length;
      const place = { ownerBotId, authorId, ...(chatId === undefined ? {} : { chatId }) };
      groups.push({ example: { state, visibility, ...place }, key, members: 0 });
      numbers.set(key, number);
    }
    (groups[number] as Group).members += 1;
    return number;
  };
  const leave = (number: number): void => {
    const group = groups[number];
    if (group === undefined) return;
    group.members -= 1;
    if (group.members > 0) return;
    groups[number] = undefined;
    numbers.delete(group.key);
  };

  return {
    set(slot, memory) {
      if (slot === groupOf.length) {
        push(groupOf, -1);
        push(from, 0);
        push(to, 0);
      }
      const before = groupOf.values[slot] as number;
      groupOf.values[slot] = join(memory);
      leave(before);
      from.values[slot] = memory.validFrom;
      const sinks = memory.pinned ? Number.POSITIVE_INFINITY : sinksAt(memory, dormantUnder);
      to.values[slot] = Math.min(memory.validTo ?? Number.POSITIVE_INFINITY, sinks);
    },
    remove(slot) {
      leave(groupOf.values[slot] as number);
      groupOf.values[slot] = -1;
    },
    admit({ scope, now }) {
      const isOpen = groups.map(
        (group) =>
          group !== undefined &&
          group.example.state === 'active' &&
          isInScope(group.example, scope),
      );
      const admitted = new Uint8Array(groupOf.length);
      for (let slot = 0; slot < admitted.length; slot += 1) {
        const group = groupOf.values[slot] as number;
        if (group < 0 || isOpen[group] !== true) continue;
        if ((from.values[slot] as number) <= now && now < (to.values[slot] as number))
          admitted[slot] = 1;
      }
      return admitted;
    },
  };
}
