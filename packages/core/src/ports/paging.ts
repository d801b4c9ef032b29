/** One page of a listing: pass `next` as `after` to go on; absent at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** Keyset paging: items after the key `after`, at most `limit` (1 to 1,000). */
export interface PageOptions {
  readonly after?: string;
  readonly limit: number;
}
