/** Runs a chat's tick. Never rejects; resolves when the tick has ended. */
export type WakeHandler = (chatId: string, signal: AbortSignal) => Promise<void>;

/**
 * Wakes chats when they are due. A wake may come late or twice: the turn claim in storage makes that harmless. At most one
 * wake of a chat is under way at a time in one scheduler. A wake uses the set time up: who wants another sets it, during the wake or after it.
 */
export interface Scheduler {
  /** Begins to wake. `concurrency` is the most wakes under way at once in this process. */
  start(handler: WakeHandler, options: { readonly concurrency: number }): Promise<void>;
  /**
   * Sets the chat's next wake. 'replace' sets it to `dueAt` (epoch ms); 'earliest' only ever brings it forward. A chat under way is woken
   * again after its tick where an 'earliest' arrived meanwhile.
   */
  schedule(chatId: string, dueAt: number, mode: 'replace' | 'earliest'): Promise<void>;
  /** Forgets the chat's wake; one under way ends by itself. */
  cancel(chatId: string): Promise<void>;
  /** No new wakes; resolves when those under way have ended. After `graceMs` their signals are aborted. Leaves no timer. */
  stop(options: { readonly graceMs: number }): Promise<void>;
  /** Chats that have a wake set or under way. */
  size(): Promise<number>;
}
