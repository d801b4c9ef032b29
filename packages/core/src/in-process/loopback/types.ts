import type { Clock } from '../../ports/clock.js';
import type { Transport, TransportCapabilities } from '../../ports/transport.js';

/** Options of {@link loopbackTransport}. */
export interface LoopbackOptions {
  /** Default: the machine's. Give the engine's own where that is another one. */
  readonly clock?: Pick<Clock, 'now'>;
  /** Default: 'loopback'. */
  readonly platform?: string;
  /** External ids of the chats that are there from the start. */
  readonly chats?: readonly string[];
  /** What differs from: everything possible, any emoji, 4,096 characters a message. */
  readonly capabilities?: Partial<TransportCapabilities>;
  /** Most deliveries and messages that are remembered. Default: 1,000. */
  readonly logLimit?: number;
}

/** Who speaks: a name, which is then display name and external id, or all of it. */
export type LoopbackAuthor =
  | string
  | {
      readonly externalId: string;
      readonly displayName?: string;
      readonly username?: string;
      readonly isBot?: boolean;
      readonly locale?: string;
    };

/** What somebody says in a chat. */
export interface LoopbackSaying {
  /** External id of the chat; it is there from now on. */
  readonly chat: string;
  readonly author: LoopbackAuthor;
  readonly text: string;
  /** External id of the message replied to. */
  readonly replyTo?: string;
  readonly mentions?: readonly string[];
  readonly threadId?: string;
  readonly chatTitle?: string;
  /** Default: a fresh one. A known one is the same message, reported again. */
  readonly externalId?: string;
  /** Epoch ms. Default: now. */
  readonly sentAt?: number;
}

interface Delivered {
  /** Epoch ms. */
  readonly at: number;
  readonly chat: string;
  readonly botId: string;
}

/** Something a bot did in a chat. */
export type LoopbackDelivery =
  | (Delivered & {
      readonly kind: 'message';
      readonly externalId: string;
      readonly text: string;
      readonly replyTo?: string;
      readonly threadId?: string;
    })
  | (Delivered & { readonly kind: 'edit'; readonly externalId: string; readonly text: string })
  | (Delivered & { readonly kind: 'reaction'; readonly externalId: string; readonly emoji: string })
  | (Delivered & { readonly kind: 'typing'; readonly threadId?: string });

/** A chat platform in memory, and the people in it. */
export interface LoopbackTransport extends Transport {
  /** Opens a chat in which bots may then write. */
  addChat(externalId: string): void;
  /** Says something as a person. Gives the message's external id when it is stored. */
  say(saying: LoopbackSaying): Promise<string>;
  /** A person edits what they said. */
  editSaid(chat: string, externalId: string, text: string): Promise<void>;
  /** A person takes back what they said. */
  deleteSaid(chat: string, externalId: string): Promise<void>;
  /** A person sets an emoji on a message. */
  reactAs(chat: string, externalId: string, author: LoopbackAuthor, emoji: string): Promise<void>;
  /** Calls `listener` for each thing a bot does, at once and in order; the returned function ends it. */
  onDelivered(listener: (delivery: LoopbackDelivery) => void): () => void;
  /** The newest deliveries without typing, oldest first. */
  log(): readonly LoopbackDelivery[];
}
