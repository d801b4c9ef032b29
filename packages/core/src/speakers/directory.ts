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
/** Chats with the same first member whose bots are kept. */
const MOST_OF_ONE = 8;
/** By the first of them, the newest first: members are listed anew for every scene, and the bots of a chat hardly ever change. */
const botsByFirst = new WeakMap<Bot, ReadonlyMap<string, Bot>[]>();
const NOBODY: ReadonlyMap<string, Bot> = new Map();
let latest: { readonly members: readonly Member[]; readonly bots: ReadonlyMap<string, Bot> } = {
  members: [],
  bots: NOBODY,
};

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

/** The bots of a chat's members by id: the same map as long as they are the same bots in the same order. */
export function botsOf(members: readonly Member[]): ReadonlyMap<string, Bot> {
  if (latest.members === members) return latest.bots;
  const bots = keptBots(members) ?? NOBODY;
  latest = { members, bots };
  return bots;
}

function keptBots(members: readonly Member[]): ReadonlyMap<string, Bot> | undefined {
  const first = members[0]?.bot;
  if (first === undefined) return undefined;
  const kept = botsByFirst.get(first) ?? [];
  const known = kept.find((bots) => holds(bots, members));
  if (known !== undefined) return known;
  const made = new Map(members.map(({ bot }) => [bot.id, bot]));
  botsByFirst.set(first, [made, ...kept.slice(0, MOST_OF_ONE - 1)]);
  return made;
}

function holds(bots: ReadonlyMap<string, Bot>, members: readonly Member[]): boolean {
  if (bots.size !== members.length) return false;
  let place = 0;
  for (const bot of bots.values()) {
    if (members[place]?.bot !== bot) return false;
    place += 1;
  }
  return true;
}
