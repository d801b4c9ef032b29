import type { DeadLetter, InboxItem, InboxOutcome } from '../records/inbox-item.js';

/** Counts of one chat's items over all time: `received` is always the sum of the others. */
export interface InboxCounts {
  readonly received: number;
  readonly waiting: number;
  readonly handled: number;
  readonly coalesced: number;
  readonly rejected: number;
}

/** How a claimed item is settled: ended, or given back to be tried again; without an `error` as if it had never been claimed. */
export type InboxSettlement =
  | { readonly itemId: string; readonly outcome: InboxOutcome }
  | { readonly itemId: string; readonly retryAt: number; readonly error?: string };

/**
 * The lane of people's messages. Each received message enters once (by its message id), is claimed, and ends as exactly one of handled, coalesced or
 * rejected. A claim that is not settled by `visibleAt` is claimable again.
 */
export interface Inbox {
  /** Adds an item; false where its message is there already. With `cursor`, the transport's place is stored in the same write. */
  enqueue(
    item: InboxItem,
    cursor?: { readonly key: string; readonly value: string },
  ): Promise<boolean>;
  /** The chat's due items, high before normal, then oldest first; each is hidden until `visibleAt` and its `tries` grows by one. */
  claim(
    chatId: string,
    options: { readonly now: number; readonly visibleAt: number; readonly limit: number },
  ): Promise<readonly InboxItem[]>;
  /** Ends or gives back claimed items. An item that has been tried `maxTries` times is not given back but rejected and kept as a dead letter. */
  settle(
    settlements: readonly InboxSettlement[],
    options: { readonly now: number; readonly maxTries: number },
  ): Promise<readonly DeadLetter[]>;
  /** The earliest time at which the chat has something to claim. */
  nextDueAt(chatId: string): Promise<number | undefined>;
  counts(chatId: string, threadId?: string): Promise<InboxCounts>;
  deadLetters(options: {
    readonly chatId?: string;
    readonly limit: number;
  }): Promise<readonly DeadLetter[]>;
  /** The transport's place as last stored. */
  cursor(key: string): Promise<string | undefined>;
}
