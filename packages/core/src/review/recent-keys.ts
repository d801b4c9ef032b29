import type { RecentText } from '../records/scene.js';

/** The keys of a list of recent texts as numbers in one piece, for a search that visits no text. */
interface KeyList {
  /** The newest first, as many as `length`; the rest is room. */
  readonly words: Int32Array;
  readonly length: number;
}

/** Texts of which so few precede are searched one by one. */
const FEW = 16;
const LEAST_ROOM = 64;

/** By the newest text of a list. A list whose texts stay the same objects from turn to turn grows in place; one that is made anew has none. */
const lists = new WeakMap<RecentText, KeyList | undefined>();

/** Whether one of these texts, the newest first, has this key and was said at `since` or later. */
export function holdsKey(recent: readonly RecentText[], key: string, since: number): boolean {
  const list = keyListOf(recent);
  if (list === undefined) {
    for (const earlier of [...recent]) if (earlier.key === key && earlier.at >= since) return true;
    return false;
  }
  const words = list.words.subarray(0, list.length);
  const word = wordOf(key);
  for (let place = words.indexOf(word); place >= 0; place = words.indexOf(word, place + 1)) {
    const earlier = recent[place];
    if (earlier !== undefined && earlier.key === key && earlier.at >= since) return true;
  }
  return false;
}

function keyListOf(recent: readonly RecentText[]): KeyList | undefined {
  const [newest, before] = recent;
  if (newest === undefined || recent.length < FEW) return undefined;
  const known = lists.get(newest);
  if (known !== undefined && isOf(known, recent)) return known;
  const isKept = before !== undefined && lists.has(before);
  const list = isKept ? grown(lists.get(before), recent, newest) : undefined;
  if (before !== undefined) lists.delete(before);
  lists.set(newest, list);
  return list;
}

/** The list before the newest text came, with it: the oldest may have gone. */
function grown(
  earlier: KeyList | undefined,
  recent: readonly RecentText[],
  newest: RecentText,
): KeyList {
  if (earlier === undefined || recent.length > earlier.length + 1) return made(recent);
  const { length } = recent;
  const words = length <= earlier.words.length ? earlier.words : new Int32Array(length * 2);
  words.set(earlier.words.subarray(0, length - 1), 1);
  words[0] = wordOf(newest.key);
  const list = { words, length };
  return isOf(list, recent) ? list : made(recent);
}

function isOf({ words, length }: KeyList, recent: readonly RecentText[]): boolean {
  const oldest = recent[recent.length - 1];
  return (
    length === recent.length && oldest !== undefined && words[length - 1] === wordOf(oldest.key)
  );
}

function made(recent: readonly RecentText[]): KeyList {
  const words = new Int32Array(Math.max(LEAST_ROOM, recent.length * 2));
  for (const [place, { key }] of recent.entries()) words[place] = wordOf(key);
  return { words, length: recent.length };
}

/** Half of a key; two keys may share it. */
function wordOf(key: string): number {
  let word = 0;
  for (let place = 0; place < key.length; place += 1)
    word = Math.imul(word, 33) ^ key.charCodeAt(place);
  return word;
}
