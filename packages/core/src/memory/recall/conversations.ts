import { createGrowing, type Growing, push } from './growing.js';

/** Silence, in milliseconds, that ends a conversation. */
export const CONVERSATION_GAP_MS = 3_600_000;
const NONE = -1;

/** The episodes of each chat in order of time, and the conversations that silences part them into. */
export interface Conversations {
  /** Conversation of each slot. */
  readonly of: Growing<Int32Array>;
  /** Neighbours of each slot in its conversation; -1 where there is none. */
  readonly before: Growing<Int32Array>;
  readonly after: Growing<Int32Array>;
  /** Sum of the lengths of each conversation's episodes. */
  readonly lengths: Growing<Float64Array>;
  /** Conversations that have episodes. */
  readonly count: number;
  /** Adds the next slot. Cheap at the end of its chat. */
  add(chatId: string, at: number, length: number): void;
  remove(slot: number): void;
}

/** Empty conversations. Which there are follows from the times of the episodes that are there, whatever came and went before; episodes of one instant stand in the order of their slots. */
export function createConversations(): Conversations {
  const chats = new Map<string, number[]>();
  const chatOf: string[] = [];
  const times = createGrowing(Float64Array, 256);
  const sizes = createGrowing(Uint32Array, 256);
  const of = createGrowing(Int32Array, 256);
  const before = createGrowing(Int32Array, 256);
  const after = createGrowing(Int32Array, 256);
  const lengths = createGrowing(Float64Array, 64);

  const members = createGrowing(Uint32Array, 64);
  let count = 0;

  const timeOf = (slot: number) => times.values[slot] as number;
  const belongs = (earlier: number | undefined, later: number | undefined): boolean =>
    earlier !== undefined &&
    later !== undefined &&
    timeOf(later) - timeOf(earlier) <= CONVERSATION_GAP_MS;
  const enter = (slot: number, conversation: number) => {
    of.values[slot] = conversation;
    if (members.values[conversation] === 0) count += 1;
    members.values[conversation] = (members.values[conversation] as number) + 1;
    lengths.values[conversation] =
      (lengths.values[conversation] as number) + (sizes.values[slot] as number);
  };
  const leave = (slot: number) => {
    const conversation = of.values[slot] as number;
    members.values[conversation] = (members.values[conversation] as number) - 1;
    if (members.values[conversation] === 0) count -= 1;
    lengths.values[conversation] =
      (lengths.values[conversation] as number) - (sizes.values[slot] as number);
  };
  const begin = (): number => {
    push(lengths, 0);
    push(members, 0);
    return lengths.length - 1;
  };
  const link = (earlier: number | undefined, later: number | undefined) => {
    const isOne = belongs(earlier, later);
    if (earlier !== undefined) after.values[earlier] = isOne ? (later as number) : NONE;
    if (later !== undefined) before.values[later] = isOne ? (earlier as number) : NONE;
  };
  /** Moves the slots from a place on, up to the next silence, into a conversation. */
  const moveFrom = (order: readonly number[], place: number, conversation: number) => {
    for (let index = place; index < order.length; index += 1) {
      if (index > place && !belongs(order[index - 1], order[index])) break;
      leave(order[index] as number);
      enter(order[index] as number, conversation);
    }
  };
  const placeOf = (order: readonly number[], slot: number): number => {
    const at = timeOf(slot);
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = order[middle] as number;
      if (timeOf(other) < at || (timeOf(other) === at && other < slot)) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    of,
    before,
    after,
    lengths,
    get count() {
      return count;
    },
    add(chatId, at, length) {
      const slot = of.length;
      push(times, at);
      push(sizes, length);
      push(of, NONE);
      push(before, NONE);
      push(after, NONE);
      chatOf.push(chatId);
      let order = chats.get(chatId);
      if (order === undefined) {
        order = [];
        chats.set(chatId, order);
      }
      const place = placeOf(order, slot);
      order.splice(place, 0, slot);
      const earlier = order[place - 1];
      const later = order[place + 1];
      const isJoined = belongs(earlier, slot);
      if (isJoined) enter(slot, of.values[earlier as number] as number);
      else if (belongs(slot, later)) enter(slot, of.values[later as number] as number);
      else enter(slot, begin());
      if (isJoined && belongs(slot, later) && !belongs(earlier, later))
        moveFrom(order, place + 1, of.values[slot] as number);
      link(earlier, slot);
      link(slot, later);
    },
    remove(slot) {
      const order = chats.get(chatOf[slot] as string) as number[];
      const place = placeOf(order, slot);
      const earlier = order[place - 1];
      const later = order[place + 1];
      const isSplit = belongs(earlier, slot) && belongs(slot, later) && !belongs(earlier, later);
      order.splice(place, 1);
      leave(slot);
      if (isSplit) moveFrom(order, place, begin());
      link(earlier, later);
      of.values[slot] = NONE;
    },
  };
}
