/** Keeps the best of what is offered, up to a limit. */
export interface Best<T> {
  readonly limit: number;
  /** What a score must exceed to be kept; the caller may spare itself the rest. */
  least(): number;
  offer(score: number, item: T): void;
  /** Best first; of two alike the one that `isBefore` puts first. */
  sorted(): readonly { readonly score: number; readonly item: T }[];
}

/** An empty selection. */
export function createBest<T>(limit: number, isBefore: (left: T, right: T) => boolean): Best<T> {
  interface Entry {
    readonly score: number;
    readonly item: T;
  }
  // A binary heap with the worst on top.
  const heap: Entry[] = [];
  const isWorse = (left: Entry, right: Entry) =>
    left.score < right.score || (left.score === right.score && isBefore(right.item, left.item));
  const sink = (from: number) => {
    let place = from;
    for (;;) {
      let worst = place;
      for (const child of [2 * place + 1, 2 * place + 2])
        if (child < heap.length && isWorse(heap[child] as Entry, heap[worst] as Entry))
          worst = child;
      if (worst === place) return;
      swap(place, worst);
      place = worst;
    }
  };
  const swap = (left: number, right: number) => {
    const entry = heap[left] as Entry;
    heap[left] = heap[right] as Entry;
    heap[right] = entry;
  };
  return {
    limit,
    least: () => (heap.length < limit ? 0 : (heap[0] as Entry).score),
    offer(score, item) {
      const entry = { score, item };
      if (heap.length < limit) {
        heap.push(entry);
        for (let place = heap.length - 1; place > 0; ) {
          const parent = (place - 1) >> 1;
          if (!isWorse(heap[place] as Entry, heap[parent] as Entry)) break;
          swap(place, parent);
          place = parent;
        }
      } else if (heap.length > 0 && isWorse(heap[0] as Entry, entry)) {
        heap[0] = entry;
        sink(0);
      }
    },
    sorted: () => [...heap].sort((left, right) => (isWorse(left, right) ? 1 : -1)),
  };
}

/** The k-th largest of some numbers, none of them negative; 0 where there are fewer above 0. */
export function kthLargest(values: Float64Array, k: number): number {
  // A heap of the k largest so far with the smallest on top; it begins full of zeros.
  const heap = new Float64Array(k);
  for (const value of values) {
    if (value <= (heap[0] as number)) continue;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      if (left >= k) break;
      const right = left + 1;
      const child = right < k && (heap[right] as number) < (heap[left] as number) ? right : left;
      if ((heap[child] as number) >= value) break;
      heap[place] = heap[child] as number;
      place = child;
    }
    heap[place] = value;
  }
  return heap[0] ?? 0;
}
