const MAX_JSON = 20_000;

/** A mapping of unknown origin, read by own keys only. */
export type Row = Readonly<Record<string, unknown>>;

/** Names that a legacy row may carry, the surest first. Its chat's title is none of them. */
const NAME_KEYS = [
  'sender_name',
  'senderName',
  'author_name',
  'authorName',
  'display_name',
  'displayName',
  'username',
  'userName',
  'user_name',
  'author',
] as const;
const USER_ID_KEYS = [
  'user_id',
  'userId',
  'sender_id',
  'senderId',
  'author_id',
  'authorId',
] as const;
const BOT_ID_KEYS = ['botId', 'bot_id'] as const;
const TITLE_KEYS = ['chat_title', 'chatTitle', 'title'] as const;

/** The value as a row, a JSON text among them; undefined for anything else. */
export function asRow(value: unknown): Row | undefined {
  if (typeof value === 'string') return parseRow(value);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Row)
    : undefined;
}

/** A row's own value that is a text with something in it, or a number as text. */
export function textOf(row: Row | undefined, key: string): string | undefined {
  if (row === undefined || !Object.hasOwn(row, key)) return undefined;
  const value = row[key];
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/** A row's own value as a row. */
export function rowOf(row: Row | undefined, key: string): Row | undefined {
  return row !== undefined && Object.hasOwn(row, key) ? asRow(row[key]) : undefined;
}

/** The names in a legacy row's meta, then in the row itself, in order. */
export function* legacyNames(row: Row): Generator<string> {
  for (const place of [rowOf(row, 'meta'), rowOf(row, 'metadata'), row]) {
    for (const key of NAME_KEYS) {
      const name = textOf(place, key);
      if (name !== undefined) yield name;
      const nested = key === 'author' && place !== row ? rowOf(place, key) : undefined;
      for (const inner of nested === undefined ? [] : ['name', ...NAME_KEYS]) {
        const innerName = textOf(nested, inner);
        if (innerName !== undefined) yield innerName;
      }
    }
  }
}

/** The id of the bot or person that a legacy row names. */
export function legacyId(row: Row, of: 'bot' | 'user'): string | undefined {
  const keys = of === 'bot' ? BOT_ID_KEYS : USER_ID_KEYS;
  for (const place of [row, rowOf(row, 'meta'), rowOf(row, 'metadata')]) {
    for (const key of keys) {
      const id = textOf(place, key);
      if (id !== undefined) return id;
    }
  }
  return undefined;
}

/** The chat's title where a legacy row carries it. */
export function legacyTitle(row: Row): string | undefined {
  const chat = rowOf(row, 'chat');
  for (const place of [rowOf(row, 'meta'), rowOf(row, 'metadata'), row, chat]) {
    for (const key of TITLE_KEYS) {
      const title = textOf(place, key);
      if (title !== undefined) return title;
    }
  }
  return undefined;
}

function parseRow(text: string): Row | undefined {
  if (text.length > MAX_JSON || !/^\s*\{/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Row) : undefined;
  } catch {
    return undefined;
  }
}
