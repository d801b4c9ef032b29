/** What a heap keeps: it notes its own place, so that it can be taken out from the middle. Owned by one heap at a time. */
export interface HeapEntry {
  /** Place in the heap; -1 while in none. */
  slot: number;
}

/** A binary heap with removal from anywhere: every operation takes at most log n steps, and nothing that was taken out is retained. */
export interface Heap<T extends HeapEntry> {
  readonly size: number;
  /** The entry that comes first, left in place. */
  peek(): T | undefined;
  push(entry: T): void;
  pop(): T | undefined;
  /** False where the entry is in no heap. */
  remove(entry: T): boolean;
  /** Puts an entry back in order after what it is compared by has changed. */
  update(entry: T): void;
  /** Every entry, in no particular order. */
  entries(): readonly T[];
}

/** An empty heap; `isBefore` says which of two entries comes first and must be a strict order. */
export function createHeap<T extends HeapEntry>(isBefore: (a: T, b: T) => boolean): Heap<T> {
  const list: T[] = [];

  function place(entry: T, slot: number): void {
    list[slot] = entry;
    entry.slot = slot;
  }

  function rise(entry: T, from: number): void {
    let slot = from;
    while (slot > 0) {
      const parentSlot = (slot - 1) >> 1;
      const parent = list[parentSlot] as T;
      if (!isBefore(entry, parent)) break;
      place(parent, slot);
      slot = parentSlot;
    }
    place(entry, slot);
  }

  function sink(entry: T, from: number): void {
    let slot = from;
    for (;;) {
      let childSlot = 2 * slot + 1;
      if (childSlot >= list.length) break;
      let child = list[childSlot] as T;
      const right = list[childSlot + 1];
      if (right !== undefined && isBefore(right, child)) {
        child = right;
        childSlot += 1;
      }
      if (!isBefore(child, entry)) break;
      place(child, slot);
      slot = childSlot;
    }
    place(entry, slot);
  }

  function settle(entry: T, slot: number): void {
    rise(entry, slot);
    if (entry.slot === slot) sink(entry, slot);
  }

  function remove(entry: T): boolean {
    const { slot } = entry;
    if (slot < 0) return false;
    entry.slot = -1;
    const last = list.pop() as T;
    if (last !== entry) settle(last, slot);
    return true;
  }

  return {
    get size() {
      return list.length;
    },
    peek: () => list[0],
    push(entry) {
      list.push(entry);
      rise(entry, list.length - 1);
    },
    pop() {
      const first = list[0];
      if (first !== undefined) remove(first);
      return first;
    },
    remove,
    update: (entry) => settle(entry, entry.slot),
    entries: () => list,
  };
}
