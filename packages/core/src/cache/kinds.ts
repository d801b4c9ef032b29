import * as z from 'zod';
import { Bot } from '../records/bot.js';
import { Chat } from '../records/chat.js';

/** One kind of cached record: its name in keys, its shape, and how long it is kept. */
export interface CacheKind<T> {
  /** Part of every key. */
  readonly name: string;
  /** Raised when the shape changes: values written under another version are misses. */
  readonly version: number;
  /** What a value must satisfy when it is read from the shared tier. */
  readonly schema: z.ZodType<T>;
  /** What invalidates a value beside its key. */
  readonly tagsOf: (value: T, key: string) => readonly string[];
  /** Milliseconds for which it is fresh. */
  readonly ttlMs: number;
  /** Milliseconds after that for which it still serves while a fresh one is fetched, or when the source fails. */
  readonly graceMs: number;
  /** Most values in this process; the one not read for longest goes first. */
  readonly maxEntries: number;
}

const TTL_MS = 30_000;
const GRACE_MS = 5 * 60_000;

/** The longest that any value may lie in the shared tier, in milliseconds. */
export const longestLifetimeMs = TTL_MS + GRACE_MS;

/** Tag of all that rests on a chat. */
export const chatTag = (chatId: string): string => `chat:${chatId}`;
/** Tag of all that rests on a bot. */
export const botTag = (botId: string): string => `bot:${botId}`;

/** Chats, by {@link placeKey}. */
export const chatKind: CacheKind<Chat> = {
  name: 'chat',
  version: 1,
  schema: Chat,
  tagsOf: (chat) => [chatTag(chat.id), ...chat.members.map(botTag)],
  ttlMs: TTL_MS,
  graceMs: GRACE_MS,
  maxEntries: 10_000,
};

/** Bots asked for together, by {@link idsKey}. */
export const botsKind: CacheKind<readonly Bot[]> = {
  name: 'bots',
  version: 1,
  schema: z.array(Bot),
  tagsOf: (_bots, key) => (JSON.parse(key) as string[]).map(botTag),
  ttlMs: TTL_MS,
  graceMs: GRACE_MS,
  maxEntries: 10_000,
};

/** Key of a chat by its place on a platform. */
export const placeKey = (platform: string, externalId: string): string =>
  JSON.stringify([platform, externalId]);
/** Key of records asked for together by their ids. */
export const idsKey = (ids: readonly string[]): string => JSON.stringify(ids);
