import type { Message } from '../../records/message.js';
import { type BackwardCounts, countBackwards } from './count-backwards.js';
import { type GuessedThreads, guessThreads } from './guess-threads.js';
import {
  type LinkAuthors,
  type LinkLine,
  numberAuthors,
  readLine,
  strengthFor,
} from './link-line.js';
import { measureOverlaps, type Overlaps } from './overlaps.js';

/** A message (the query) and the lines before it, with all that is counted once for them. Places are counted oldest first. */
export interface LinkWindow {
  readonly lines: readonly LinkLine[];
  readonly query: LinkLine;
  /** How many different people and bots wrote the lines and the query. */
  readonly authors: number;
  readonly counts: BackwardCounts;
  readonly threads: GuessedThreads;
  readonly overlaps: Overlaps;
}

/** The most earlier messages that are looked at, and how many of the newest are candidates without any tie to the message. */
export const LINK_REACH = 100;
const NEAR = 30;

/** Reads a message and the ones before it (oldest first, at most `LINK_REACH`, none by the platform itself). */
export function buildWindow(
  message: Message,
  earlier: readonly Message[],
  locale: string,
): LinkWindow {
  const all = [...earlier, message];
  const authors = numberAuthors(all);
  const read = all.map((each, place) => {
    const author = authors.ofMessages[place] as number;
    return readLine(each, author, authors, locale, answeredBy(each, all, authors));
  });
  const query = read[earlier.length] as LinkLine;
  const lines = read.slice(0, earlier.length);
  const count = authors.numbers.size;
  const threads = guessThreads(lines, query, count);
  return {
    lines,
    query,
    authors: count,
    counts: countBackwards(lines, query, count),
    threads,
    overlaps: measureOverlaps(lines, query, threads.thread),
  };
}

/** Place and author of the line that a message is a reply to, as the platform or the bot that wrote it says. */
function answeredBy(message: Message, all: readonly Message[], authors: LinkAuthors) {
  const target = message.meta.respondsTo ?? message.replyTo;
  if (target === undefined) return undefined;
  const place = all.findIndex(({ id }) => id === target);
  return place < 0 || all.indexOf(message) <= place
    ? undefined
    : { place, author: authors.ofMessages[place] as number };
}

/** Everything near is a candidate, and of what is farther off whatever has a tie to the message. */
export function isCandidate(window: LinkWindow, place: number): boolean {
  const line = window.lines[place] as LinkLine;
  return (
    window.lines.length - place <= NEAR ||
    line.author === window.query.author ||
    (window.counts.namesQueryRank[place] as number) > 0 ||
    window.overlaps.rank[place] === 1 ||
    window.threads.from[window.lines.length] === place ||
    strengthFor(window.query, line.author) >= 0
  );
}
