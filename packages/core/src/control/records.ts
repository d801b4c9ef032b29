import type * as z from 'zod';
import { CoterieError } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { Page, PageOptions } from '../ports/paging.js';
import type { Storage } from '../ports/storage.js';
import { Bot } from '../records/bot.js';
import { Chat } from '../records/chat.js';
import { Holding } from '../records/holding.js';
import { parseRecord } from '../records/parse-record.js';
import { Stance } from '../records/stance.js';
import { applySettings, defaultSettings } from '../settings.js';

/** A bot as an operator writes it: everything but `id` and `name` has a default. One that was imported keeps its `createdAt` when it is first put. */
export type BotInput = Omit<z.input<typeof Bot>, 'createdAt' | 'updatedAt'> &
  Partial<Pick<Bot, 'createdAt'>>;
/** A chat as an operator writes it. */
export type ChatInput = Omit<z.input<typeof Chat>, 'createdAt'> & Partial<Pick<Chat, 'createdAt'>>;
/** A stance as an operator writes it. */
export type StanceInput = Omit<z.input<typeof Stance>, 'updatedAt'>;
/** A holding as an operator writes it. */
export type HoldingInput = Omit<z.input<typeof Holding>, 'updatedAt'>;

/** The operator's hand on the bots. */
export interface BotControl {
  get(id: string): Promise<Bot | undefined>;
  list(options?: Partial<PageOptions>): Promise<Page<Bot>>;
  /** Adds or replaces. @throws CoterieError 'invalid-record' or 'invalid-setting'; nothing is stored then. */
  put(bot: BotInput): Promise<Bot>;
  /** Deletes it with its stances, holdings, memories and memberships; its messages stay. */
  delete(id: string): Promise<boolean>;
}

/** The operator's hand on the chats. */
export interface ChatControl {
  get(id: string): Promise<Chat | undefined>;
  list(options?: Partial<PageOptions>): Promise<Page<Chat>>;
  /** Adds or replaces. @throws CoterieError 'invalid-record', 'invalid-setting', 'chat-taken', or 'not-found' where a member does not exist. */
  put(chat: ChatInput): Promise<Chat>;
  delete(id: string): Promise<boolean>;
}

/** The operator's hand on what a bot thinks and holds. */
export interface OpinionControl<Record_, Input> {
  list(botId: string): Promise<readonly Record_[]>;
  put(input: Input): Promise<Record_>;
  /** `key` is the topic or symbol. */
  delete(botId: string, key: string): Promise<boolean>;
}

/** All records an operator may change. */
export interface RecordControl {
  readonly bots: BotControl;
  readonly chats: ChatControl;
  readonly stances: OpinionControl<Stance, StanceInput>;
  readonly holdings: OpinionControl<Holding, HoldingInput>;
}

/** What {@link recordControl} needs. */
export interface RecordControlOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  /** A bot was added or changed: what it remembers of itself may have to follow. */
  readonly onBot?: (bot: Bot) => Promise<void>;
  /** A chat was added, changed or deleted: it may have to be scheduled anew. */
  readonly onChat: (chatId: string, chat: Chat | undefined) => Promise<void>;
}

/** Makes the checked CRUD over a storage. */
export function recordControl({
  storage,
  clock,
  onBot,
  onChat,
}: RecordControlOptions): RecordControl {
  const page = (options: Partial<PageOptions> = {}): PageOptions => ({ limit: 100, ...options });
  const mustExist = async (botIds: readonly string[], what: string) => {
    const found = new Set((await storage.bots.getMany(botIds)).map((bot) => bot.id));
    const missing = botIds.filter((id) => !found.has(id));
    if (missing.length > 0) {
      throw new CoterieError(
        'not-found',
        `${what} names ${missing.map((id) => `"${id}"`).join(', ')}, but there is no such bot. Add it first with bots.put.`,
      );
    }
  };
  return {
    bots: {
      get: (id) => storage.bots.get(id),
      list: (options) => storage.bots.list(page(options)),
      async put(input) {
        const known = await storage.bots.get(input.id);
        const now = clock.now();
        const bot = parseRecord(
          Bot,
          { ...input, createdAt: known?.createdAt ?? input.createdAt ?? now, updatedAt: now },
          'Bot',
        );
        applySettings(defaultSettings, bot.settings, 'bot');
        await storage.bots.put(bot);
        await onBot?.(bot);
        return bot;
      },
      delete: (id) => storage.bots.delete(id),
    },
    chats: {
      get: (id) => storage.chats.get(id),
      list: (options) => storage.chats.list(page(options)),
      async put(input) {
        const known = await storage.chats.get(input.id);
        const chat = parseRecord(
          Chat,
          { ...input, createdAt: known?.createdAt ?? input.createdAt ?? clock.now() },
          'Chat',
        );
        applySettings(defaultSettings, chat.settings, 'chat');
        await mustExist(chat.members, `Chat "${chat.id}"`);
        await storage.chats.put(chat);
        await onChat(chat.id, chat);
        return chat;
      },
      async delete(id) {
        const isDeleted = await storage.chats.delete(id);
        if (isDeleted) await onChat(id, undefined);
        return isDeleted;
      },
    },
    stances: {
      list: (botId) => storage.stances.list(botId),
      async put(input) {
        const stance = parseRecord(Stance, { ...input, updatedAt: clock.now() }, 'Stance');
        await mustExist([stance.botId], `Stance on "${stance.topic}"`);
        await storage.stances.put(stance);
        return stance;
      },
      delete: (botId, topic) => storage.stances.delete(botId, topic),
    },
    holdings: {
      list: (botId) => storage.holdings.list(botId),
      async put(input) {
        const holding = parseRecord(Holding, { ...input, updatedAt: clock.now() }, 'Holding');
        await mustExist([holding.botId], `Holding "${holding.symbol}"`);
        await storage.holdings.put(holding);
        return holding;
      },
      delete: (botId, symbol) => storage.holdings.delete(botId, symbol),
    },
  };
}
