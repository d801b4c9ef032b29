import type { Bot } from './bot.js';
import type { Chat } from './chat.js';
import type { Headline } from './headline.js';
import type { Holding } from './holding.js';
import type { Message } from './message.js';
import type { Person } from './person.js';
import type { Reaction } from './reaction.js';
import type { Stance } from './stance.js';

/** One text that a bot sent lately, in any chat: enough to tell a repeat without keeping the text. */
export interface RecentText {
  readonly at: number;
  /** Hash of the normalised text: equal keys are the same text. */
  readonly key: string;
  /** MinHash of its trigrams, as made by `text/signature.ts`; empty where the text is too old to be compared by likeness. */
  readonly signature: string;
}

/** A bot that belongs to the chat, and what one decision may know of it. */
export interface Member {
  readonly bot: Bot;
  /** When it last spoke in this chat, epoch ms. */
  readonly lastSpokeAt?: number;
  /** Messages it sent in the last 60 minutes, over all chats. */
  readonly sentLastHour: number;
  /** Paused by an operator. */
  readonly isPaused: boolean;
  /**
   * Its own last texts over all chats, newest first: 50 with their signature, then, by key alone, those of the last 24 hours, at most 720 in
   * all.
   */
  readonly recent: readonly RecentText[];
  /** Newest first, at most 6 each. */
  readonly stances: readonly Stance[];
  readonly holdings: readonly Holding[];
}

/** Everything that one decision may read: plain data, loaded in one read, frozen. */
export interface Scene {
  readonly chat: Chat;
  /** The chat's next turn: the number of turns taken so far. */
  readonly turn: number;
  readonly openedAt: number;
  readonly isPaused: boolean;
  /** When the chat is due for a turn of its own accord, as last settled; absent before its first. */
  readonly nextDueAt?: number;
  /** Enabled or not, in the order of the chat's `members`. */
  readonly members: readonly Member[];
  /** History, oldest first: the newest 60 messages with status received or sent that were not deleted. */
  readonly messages: readonly Message[];
  /** People who wrote one of `messages`, for mutes and consent. */
  readonly people: readonly Person[];
  /** Reactions on `messages`. */
  readonly reactions: readonly Reaction[];
  /** Bot messages of this chat in the last 60 minutes that answer or continue a bot's message, since the last human one. */
  readonly loopLastHour: number;
  /** Ids of the headlines that this chat has been told, newest first, at most 500. */
  readonly toldHeadlines: readonly string[];
  /** Fresh headlines that the chat has not been told, newest first; filled by the engine, not by storage. */
  readonly news: readonly Headline[];
  /** Bots from which the platform takes nothing just now; filled by the engine, not by storage. */
  readonly unreachable?: readonly string[];
}
