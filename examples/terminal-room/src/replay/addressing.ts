import type { StandIn } from '../arguments.js';
import type { LogEntry } from './log-entry.js';

/** How a line of a log speaks to somebody: their nick before a colon or comma, a reply to them, or their nick as a word anywhere else. */
export type AddressKind = 'start' | 'reply' | 'name';

/** Finds the stand-ins that lines speak to. */
export interface Addressing {
  /** The place in the list of the stand-in whose lines are withheld as this nick's; -1 for anybody else. */
  readonly placeOf: (nick: string) => number;
  /** Remembers a withheld message, so that a reply to it is known to be for its stand-in. */
  readonly withhold: (entry: LogEntry, place: number) => void;
  /** The stand-ins that an entry speaks to, by their place in the list. */
  readonly find: (entry: LogEntry) => ReadonlyMap<number, AddressKind>;
}

const MAX_WITHHELD = 10_000;

/** Reads addressing as people on IRC write it. */
export function addressing(standIns: readonly StandIn[]): Addressing {
  const places = new Map(standIns.map(({ nick }, place) => [nick.toLowerCase(), place]));
  const withheld = new Map<string, number>();
  const patterns = standIns.map(({ nick }) => {
    const name = nick.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    return {
      start: new RegExp(`^@?${name}\\s?[:,]`, 'i'),
      word: new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_-])`, 'iu'),
    };
  });
  return {
    placeOf: (nick) => places.get(nick.toLowerCase()) ?? -1,
    withhold({ key }, place) {
      if (key === undefined) return;
      withheld.set(key, place);
      const [oldest] = withheld.keys();
      if (withheld.size > MAX_WITHHELD && oldest !== undefined) withheld.delete(oldest);
    },
    find({ text, replyKey, mentions = [] }) {
      const found = new Map<number, AddressKind>();
      for (const [place, { start, word }] of patterns.entries())
        if (word.test(text)) found.set(place, start.test(text) ? 'start' : 'name');
      for (const name of mentions) {
        const place = places.get(name.toLowerCase());
        if (place !== undefined && !found.has(place)) found.set(place, 'name');
      }
      const replied = replyKey === undefined ? undefined : withheld.get(replyKey);
      if (replied !== undefined) found.set(replied, 'reply');
      return found;
    },
  };
}
