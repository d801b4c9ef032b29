import type { Bot } from '../records/bot.js';
import type { Person } from '../records/person.js';
import type { Member } from '../records/scene.js';

/** Who is known beside the snapshot that a message carries. */
export interface SpeakerDirectory {
  readonly bots?: readonly Bot[] | ReadonlyMap<string, Bot>;
  readonly people?: readonly Person[] | ReadonlyMap<string, Person>;
  /** Whose word for 'someone' is used; 'en' where absent. */
  readonly locale?: string;
  /** What a bot is called by first: its username (default), which is unique on its platform, or its name, which reads better in a conversation. */
  readonly callBotsBy?: 'username' | 'name';
  /** Never a name, even where an old row says so. */
  readonly chatTitle?: string;
}

const indexed = new WeakMap<object, ReadonlyMap<string, unknown>>();
const botsByMembers = new WeakMap<readonly Member[], ReadonlyMap<string, Bot>>();

/** The record with this id in a list or map of records; a list is indexed once. */
export function lookUp<T extends { readonly id: string }>(
  records: readonly T[] | ReadonlyMap<string, T> | undefined,
  id: string,
): T | undefined {
  if (records === undefined) return undefined;
  if (!Array.isArray(records)) return (records as ReadonlyMap<string, T>).get(id);
  let index = indexed.get(records) as ReadonlyMap<string, T> | undefined;
  if (index === undefined) {
    index = new Map((records as readonly T[]).map((record) => [record.id, record]));
    indexed.set(records, index);
  }
  return index.get(id);
}

/** The bots of a chat's members by id, made once for each list of members. */
export function botsOf(members: readonly Member[]): ReadonlyMap<string, Bot> {
  let bots = botsByMembers.get(members);
  if (bots === undefined) {
    bots = new Map(members.map(({ bot }) => [bot.id, bot]));
    botsByMembers.set(members, bots);
  }
  return bots;
}
