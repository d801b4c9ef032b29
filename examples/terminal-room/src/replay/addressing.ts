import type { StandIn } from '../stand-in.js';
import type { LogEntry } from './log-entry.js';

/**
 * Whom a line of a log speaks to, as far as the log shows it. To a stand-in: by their nick before a colon or comma, by a reply to them, or by
 * their nick as a word anywhere else, which may also be talk about them. Else to another nick before a colon or comma, or to nobody by name.
 */
export type AddressKind = 'start' | 'reply' | 'name' | 'another' | 'nobody';

/** Reads whom lines speak to. It measures the engine and tells it nothing. */
export interface Addressing {
  /** The place in the list of the stand-in whose lines are withheld as this nick's; -1 for anybody else. */
  readonly placeOf: (nick: string) => number;
  /** Remembers a withheld message, so that a reply to it is known to be for its stand-in. */
  readonly withhold: (entry: LogEntry, place: number) => void;
  /** The place of the stand-in whose withheld message an entry replies to. */
  readonly repliedTo: (entry: LogEntry) => number | undefined;
  /** Remembers who speaks, and says to whom. */
  readonly read: (entry: LogEntry) => AddressKind;
}

const MAX_WITHHELD = 10_000;
const MAX_NICKS = 50_000;
const LEAD = /^@?([^\s:,@]{1,80})\s?[:,](?:\s|$)/;

/** The nick that a line of IRC opens with, in lower case: `ada: hello`, `ada, hello`. It may be any other word. */
export function leadOf(text: string): string | undefined {
  return LEAD.exec(text)?.[1]?.toLowerCase();
}

/** Reads addressing as people on IRC write it. */
export function addressing(standIns: readonly StandIn[]): Addressing {
  const places = new Map(standIns.map(({ nick }, place) => [nick.toLowerCase(), place]));
  const withheld = new Map<string, number>();
  const nicks = new Set<string>();
  const words = standIns.map(({ nick }) => {
    const name = nick.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_-])`, 'iu');
  });
  const isNamed = ({ text, mentions = [] }: LogEntry) =>
    words.some((word) => word.test(text)) ||
    mentions.some((name) => places.has(name.toLowerCase()));
  const repliedTo = ({ replyKey }: LogEntry) =>
    replyKey === undefined ? undefined : withheld.get(replyKey);
  return {
    placeOf: (nick) => places.get(nick.toLowerCase()) ?? -1,
    withhold({ key }, place) {
      if (key === undefined) return;
      withheld.set(key, place);
      const [oldest] = withheld.keys();
      if (withheld.size > MAX_WITHHELD && oldest !== undefined) withheld.delete(oldest);
    },
    repliedTo,
    read(entry) {
      if (nicks.size < MAX_NICKS) nicks.add(entry.nick.toLowerCase());
      if (repliedTo(entry) !== undefined) return 'reply';
      const lead = leadOf(entry.text);
      if (lead !== undefined && places.has(lead)) return 'start';
      if (isNamed(entry)) return 'name';
      const isForAnother = entry.replyKey !== undefined || (lead !== undefined && nicks.has(lead));
      return isForAnother ? 'another' : 'nobody';
    },
  };
}
