import type { Author } from '../records/author.js';
import type { ErrorRule } from './error-rules.js';

/** What a platform can do; the engine uses the next best thing for what it cannot. */
export interface TransportCapabilities {
  readonly reactions: boolean;
  /** Emoji that may be used as reactions; undefined where any may. */
  readonly reactionEmoji?: readonly string[];
  readonly edits: boolean;
  readonly typing: boolean;
  readonly replies: boolean;
  readonly threads: boolean;
  /** UTF-16 units of one message. */
  readonly maxTextLength: number;
}

/** A message as a platform reported it. The same one may be reported many times. */
export interface IncomingMessage {
  readonly platform: string;
  /** The platform's ids; unique within the chat for messages. */
  readonly externalChatId: string;
  readonly externalId: string;
  readonly externalThreadId?: string;
  readonly chatTitle?: string;
  readonly text: string;
  /** Epoch ms. */
  readonly sentAt: number;
  readonly author: {
    readonly externalId: string;
    readonly isBot: boolean;
    readonly username?: string;
    readonly displayName?: string;
    readonly locale?: string;
  };
  /** External id of the message replied to. */
  readonly replyTo?: string;
  /** Handles (without @) and bot ids that the platform marked as mentioned, beyond those in the text. */
  readonly mentions?: readonly string[];
}

/** What the engine listens to. Every call resolves when what it says is stored, so that a transport may then move its cursor. */
export interface TransportReceiver {
  message(message: IncomingMessage): Promise<void>;
  edited(edit: {
    readonly externalChatId: string;
    readonly externalId: string;
    readonly text: string;
    readonly editedAt: number;
  }): Promise<void>;
  deleted(deletion: {
    readonly externalChatId: string;
    readonly externalId: string;
    readonly deletedAt: number;
  }): Promise<void>;
  reacted(reaction: {
    readonly externalChatId: string;
    readonly externalId: string;
    readonly author: Author;
    readonly emoji: string;
    readonly at: number;
  }): Promise<void>;
}

/** One text to send as one message. */
export interface SendRequest {
  readonly botId: string;
  readonly externalChatId: string;
  readonly externalThreadId?: string;
  readonly text: string;
  /** External id of the message to reply to. */
  readonly replyTo?: string;
}

/** The platform's word that a message stands. */
export interface SendReceipt {
  readonly externalId: string;
  /** Epoch ms. */
  readonly sentAt: number;
}

/**
 * A chat platform. Failures reject with a DeliveryError whose `outcome` says whether the message may have been delivered: 'refused'
 * (certainly not) or 'ambiguous' (perhaps: never sent again blindly).
 */
export interface Transport {
  readonly platform: string;
  readonly capabilities: TransportCapabilities;
  /** What this platform's errors mean, before what is known of all. */
  readonly errorRules?: readonly ErrorRule[];
  start(receiver: TransportReceiver): Promise<void>;
  /** Hears nothing more; calls under way end. */
  stop(): Promise<void>;
  send(request: SendRequest, options: { readonly signal: AbortSignal }): Promise<SendReceipt>;
  edit(
    request: SendRequest & { readonly externalId: string },
    options: { readonly signal: AbortSignal },
  ): Promise<void>;
  react(
    request: {
      readonly botId: string;
      readonly externalChatId: string;
      readonly externalId: string;
      readonly emoji: string;
    },
    options: { readonly signal: AbortSignal },
  ): Promise<void>;
  /** Shows the typing indicator for a few seconds; best effort. */
  typing(
    request: {
      readonly botId: string;
      readonly externalChatId: string;
      readonly externalThreadId?: string;
    },
    options: { readonly signal: AbortSignal },
  ): Promise<void>;
}
