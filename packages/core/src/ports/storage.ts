import type { Bot } from '../records/bot.js';
import type { Chat } from '../records/chat.js';
import type { Holding } from '../records/holding.js';
import type { InboxItem } from '../records/inbox-item.js';
import type { Message } from '../records/message.js';
import type { Person } from '../records/person.js';
import type { Reaction } from '../records/reaction.js';
import type { Setting } from '../records/setting.js';
import type { Stance } from '../records/stance.js';
import type { Inbox } from './inbox.js';
import type { MemoryStore } from './memory-store.js';
import type { Page, PageOptions } from './paging.js';
import type { TickStore } from './tick-store.js';

/** The bots, by id. */
export interface BotStore {
  get(id: string): Promise<Bot | undefined>;
  /** Those of the ids that exist, in the order asked for. */
  getMany(ids: readonly string[]): Promise<readonly Bot[]>;
  /** By id, ascending. */
  list(options: PageOptions): Promise<Page<Bot>>;
  /** Adds or replaces. */
  put(bot: Bot): Promise<void>;
  /** Deletes the bot with its stances, holdings, memories and memberships; its messages stay. False where there is none. */
  delete(id: string): Promise<boolean>;
  setPaused(id: string, isPaused: boolean): Promise<void>;
}

/** The chats, by id and by (platform, external id). */
export interface ChatStore {
  get(id: string): Promise<Chat | undefined>;
  find(platform: string, externalId: string): Promise<Chat | undefined>;
  /** By id, ascending. */
  list(options: PageOptions): Promise<Page<Chat>>;
  /** Adds or replaces; rejects with 'chat-taken' where another chat has this platform and external id. */
  put(chat: Chat): Promise<void>;
  /** Deletes the chat with everything in it. */
  delete(id: string): Promise<boolean>;
  setPaused(id: string, isPaused: boolean): Promise<void>;
  /** Enabled chats with their stored next due time, by id ascending: what a starting engine schedules. */
  due(
    options: PageOptions,
  ): Promise<Page<{ readonly chatId: string; readonly nextDueAt?: number }>>;
}

/** The people who have written, by id and by (platform, external id). */
export interface PersonStore {
  get(id: string): Promise<Person | undefined>;
  find(platform: string, externalId: string): Promise<Person | undefined>;
  put(person: Person): Promise<void>;
  delete(id: string): Promise<boolean>;
}

/** What is stored together with a received message. */
export interface ReceiveOptions {
  readonly item?: InboxItem;
  readonly person?: Person;
  readonly cursor?: { readonly key: string; readonly value: string };
}

/** What was said, and the reactions to it. */
export interface MessageStore {
  get(id: string): Promise<Message | undefined>;
  find(chatId: string, externalId: string): Promise<Message | undefined>;
  /** A chat's messages of any status, newest first by (sentAt, id). `after` is the `next` of the page before. */
  list(chatId: string, options: PageOptions): Promise<Page<Message>>;
  /**
   * Stores a received message, its author's record, its inbox item and the transport's cursor in one write. False (and only the cursor is stored) where
   * (chatId, externalId) or the id is there already: the same platform message is one record. 'inbox-full' where all was stored, but the item turned away and counted as rejected.
   */
  receive(message: Message, options?: ReceiveOptions): Promise<boolean | 'inbox-full'>;
  /** Replaces the text; false where there is no such message. */
  edit(id: string, text: string, editedAt: number): Promise<boolean>;
  /** Empties the text and marks it deleted, with the memories that rest on it alone; false where there is no such message. */
  delete(id: string, deletedAt: number): Promise<boolean>;
  react(reaction: Reaction): Promise<void>;
  /** Reactions on a message, oldest first. */
  reactions(messageId: string): Promise<readonly Reaction[]>;
  /** Messages with status 'unknown' or 'pending', newest first: what an operator looks into. */
  unsettled(options: { readonly limit: number }): Promise<readonly Message[]>;
  count(chatId: string): Promise<number>;
}

/** What bots think; one a (bot, topic). */
export interface StanceStore {
  list(botId: string): Promise<readonly Stance[]>;
  put(stance: Stance): Promise<void>;
  delete(botId: string, topic: string): Promise<boolean>;
}

/** What bots hold; one a (bot, symbol). */
export interface HoldingStore {
  list(botId: string): Promise<readonly Holding[]>;
  put(holding: Holding): Promise<void>;
  delete(botId: string, symbol: string): Promise<boolean>;
}

/** The global settings that differ from their defaults, by key. */
export interface SettingStore {
  all(): Promise<readonly Setting[]>;
  /** Stores all values or none; each gets its next version. */
  put(
    values: readonly { readonly key: string; readonly value: Setting['value'] }[],
    now: number,
  ): Promise<readonly Setting[]>;
  delete(key: string): Promise<boolean>;
}

/** How many days (or records a chat) are kept; see retention in the settings. */
export interface RetentionRules {
  readonly messageDays: number;
  readonly traceDays: number;
  readonly inboxDays: number;
  /** Events of memories. */
  readonly eventDays: number;
}

/**
 * Where everything that a cast is and says is kept. Records go in and come out as plain, deep-equal, frozen data; nothing that a
 * caller holds is ever changed by a later write. Every method rejects with a CoterieError.
 */
export interface Storage {
  readonly name: string;
  readonly capabilities: {
    /** Survives the process. */
    readonly isDurable: boolean;
    /** May be used by several processes at once. */
    readonly isShared: boolean;
  };
  open(): Promise<void>;
  close(): Promise<void>;
  readonly bots: BotStore;
  readonly chats: ChatStore;
  readonly people: PersonStore;
  readonly messages: MessageStore;
  readonly stances: StanceStore;
  readonly holdings: HoldingStore;
  readonly memories: MemoryStore;
  readonly settings: SettingStore;
  readonly inbox: Inbox;
  readonly ticks: TickStore;
  /** Deletes what has outlived its time; gives the counts. */
  sweep(
    rules: RetentionRules,
    now: number,
  ): Promise<{
    readonly messages: number;
    readonly traces: number;
    readonly inbox: number;
    readonly events: number;
  }>;
}
