/** The most that {@link memoryStorage} keeps; the oldest goes first. */
export interface MemoryBounds {
  /** Messages a chat. */
  readonly messages: number;
  /** Traces a chat; a settle may ask for fewer. */
  readonly traces: number;
  /** Chats that are off and have no member, as those that were discovered; the others are always kept. */
  readonly unusedChats: number;
  /** Reactions a message. */
  readonly reactions: number;
  /** People who neither muted a bot nor opted out of being remembered; the others are always kept. */
  readonly people: number;
  /** Memories a bot, pinned ones aside. */
  readonly memories: number;
  /** Memory events a bot; an older one is then unknown to those who follow them. */
  readonly memoryEvents: number;
  /** Inbox items a chat that wait; one more is rejected as 'inbox-full'. */
  readonly waitingItems: number;
  /** Ended inbox items, and messages that went, whose repeated arrival is still recognised, a chat. */
  readonly recognised: number;
  /** Dead letters a chat. */
  readonly deadLetters: number;
  /** Threads a chat that have counts of their own. */
  readonly threads: number;
}

export const DEFAULT_BOUNDS: MemoryBounds = {
  messages: 1_000,
  traces: 200,
  unusedChats: 10_000,
  reactions: 100,
  people: 10_000,
  memories: 10_000,
  memoryEvents: 20_000,
  waitingItems: 10_000,
  recognised: 1_000,
  deadLetters: 200,
  threads: 1_000,
};

/** Recent texts a bot, in a scene and in store: 60 an hour for 12 hours, as many as the default limits let it say before it may repeat itself. */
export const RECENT_TEXTS = 720;
/** Those that are kept however old they are, and with their signature. */
export const SIGNED_TEXTS = 50;
export const RECENT_TEXTS_MS = 24 * 3_600_000;
/** Headlines a chat that it was told. */
export const TOLD_HEADLINES = 500;
/** Stances and holdings of each member in a scene. */
export const SCENE_STANCES = 6;
/** Messages in a scene. */
export const SCENE_MESSAGES = 60;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
const CURSORS = 10_000;

/** Keeps a value under a key as the newest, and drops the oldest beyond `max`. */
export function keepNewest<T>(map: Map<string, T>, key: string, value: T, max: number = CURSORS) {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= max) break;
    map.delete(oldest);
  }
}
