import type { Message } from '../../records/message.js';

/** One batch that is being looked at. */
export interface Batch {
  /** Its messages, without those that went since. */
  messages(): readonly Message[];
  readonly isThere: (messageId: string) => boolean;
  end(): void;
}

/** The batches that are waiting or being looked at, so that what is forgotten meanwhile is not born after all. */
export interface UnderWay {
  begin(messages: readonly Message[]): Batch;
  /** Takes messages out of every batch; resolves when the batches that had some have ended. */
  remove(isGone: (message: Message) => boolean): Promise<void>;
}

/** Nothing under way. */
export function underWay(): UnderWay {
  const batches = new Map<
    object,
    { messages: readonly Message[]; readonly ended: Promise<void>; isRunning: boolean }
  >();
  return {
    begin(messages) {
      const key = {};
      let end = () => {};
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      const batch = { messages, ended, isRunning: false };
      batches.set(key, batch);
      return {
        messages: () => {
          batch.isRunning = true;
          return batch.messages;
        },
        isThere: (messageId) => batch.messages.some(({ id }) => id === messageId),
        end: () => {
          batches.delete(key);
          end();
        },
      };
    },
    async remove(isGone) {
      const touched: Promise<void>[] = [];
      for (const batch of batches.values()) {
        const left = batch.messages.filter((message) => !isGone(message));
        if (left.length === batch.messages.length) continue;
        batch.messages = left;
        if (batch.isRunning) touched.push(batch.ended);
      }
      await Promise.all(touched);
    },
  };
}
