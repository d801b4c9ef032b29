import type { Clock } from '../../ports/clock.js';
import type { Message } from '../../records/message.js';
import { estimateTokens } from '../../text/tokens.js';

/** When a chat's buffer is full. */
export interface BatchLimits {
  readonly messages: number;
  readonly tokens: number;
  readonly idleMinutes: number;
}

/** What was said in each chat and has not been looked at. */
export interface Buffers {
  add(message: Message): void;
  /** Takes out the messages that meet the condition. */
  remove(isGone: (message: Message) => boolean): void;
  /** Gives all that waits to `onBatch`. */
  flush(): void;
}

interface Buffer {
  messages: Message[];
  tokens: number;
  lastAt: number;
  cancel: () => void;
}

/** Chats whose messages wait at the same time; the longest waiting one is looked at before its time. */
const MOST_CHATS = 10_000;
/** A full batch waits this long for the turn that filled it to be settled. */
const SETTLE_MS = 2_000;

/** Collects messages by chat and gives them to `onBatch` when there are enough, or nothing more has come for a while. */
export function buffers(
  clock: Clock,
  limits: () => BatchLimits,
  onBatch: (chatId: string, messages: readonly Message[]) => void,
): Buffers {
  const byChat = new Map<string, Buffer>();

  const take = (chatId: string): void => {
    const buffer = byChat.get(chatId);
    if (buffer === undefined) return;
    byChat.delete(chatId);
    buffer.cancel();
    if (buffer.messages.length > 0) onBatch(chatId, buffer.messages);
  };
  const isFull = ({ messages, tokens }: Buffer): boolean => {
    const { messages: most, tokens: mostTokens } = limits();
    return messages.length >= most || tokens >= mostTokens;
  };
  const wait = (chatId: string, buffer: Buffer): void => {
    const idleMs = limits().idleMinutes * 60_000;
    const ms = isFull(buffer) ? SETTLE_MS : Math.max(0, buffer.lastAt + idleMs - clock.now());
    buffer.cancel = clock.after(ms, () => {
      if (isFull(buffer) || clock.now() >= buffer.lastAt + idleMs) take(chatId);
      else wait(chatId, buffer);
    });
  };

  return {
    add(message) {
      const { chatId } = message;
      let buffer = byChat.get(chatId);
      if (buffer === undefined) {
        buffer = { messages: [], tokens: 0, lastAt: 0, cancel: () => {} };
        byChat.set(chatId, buffer);
        for (const oldest of byChat.keys()) {
          if (byChat.size <= MOST_CHATS) break;
          take(oldest);
        }
      }
      const wasFull = isFull(buffer);
      const isFirst = buffer.messages.length === 0;
      buffer.messages.push(message);
      buffer.tokens += estimateTokens(message.text);
      buffer.lastAt = clock.now();
      if (isFirst || (isFull(buffer) && !wasFull)) {
        buffer.cancel();
        wait(chatId, buffer);
      }
      // Whatever comes before the full batch is looked at has its bound too.
      if (buffer.messages.length >= 2 * limits().messages) take(chatId);
    },
    remove(isGone) {
      for (const buffer of byChat.values())
        buffer.messages = buffer.messages.filter((message) => !isGone(message));
    },
    flush() {
      for (const chatId of [...byChat.keys()]) take(chatId);
    },
  };
}
