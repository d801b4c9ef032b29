import type { Bot } from './bot.js';
import type { Chat } from './chat.js';
import type { Message } from './message.js';

/** A turn that is free, and who may take it. */
export interface SpeakerOffer {
  readonly chat: Chat;
  /** The newest messages, oldest first. */
  readonly messages: readonly Message[];
  /** Epoch ms. */
  readonly now: number;
  /** Everybody who may speak, with the weight that the draw would give them. */
  readonly candidates: readonly { readonly bot: Bot; readonly weight: number }[];
}

/**
 * Gives the turn to one of the candidates, by bot id. Anybody else, `undefined`, an error or a late answer leaves it with the draw by weight.
 * `signal` is aborted at the deadline.
 */
export type NextSpeaker = (
  offer: SpeakerOffer,
  call: { readonly signal: AbortSignal },
) => string | undefined | Promise<string | undefined>;
