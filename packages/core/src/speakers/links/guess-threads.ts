import { firstCalled, type LinkLine } from './link-line.js';

/**
 * Which lines hang together, guessed from platform replies, names and authors alone; cheap, often wrong, and one more thing to go by.
 * Arrays with an entry for the query hold it behind those of the lines.
 */
export interface GuessedThreads {
  /** The line from which each line, and the query, goes on; -1 for none. */
  readonly from: Int16Array;
  /** The thread of each line and of the query: the place of its first line. */
  readonly thread: Int16Array;
  /** By thread: lines, newest line, whether the query's author wrote in it. */
  readonly size: Int16Array;
  readonly last: Int16Array;
  readonly hasQuery: Uint8Array;
  /** Whom the author of each line, and of the query, last called up to then; -1 for nobody. */
  readonly called: Int16Array;
  /** Lines that go on from each line: by the query's author, and by others than the line's own. */
  readonly goneOnByQuery: Int16Array;
  readonly goneOnByOthers: Int16Array;
  /** How often each line's author had called the query's author, up to and with the line, and the other way round. */
  readonly calledQuery: Int16Array;
  readonly calledByQuery: Int16Array;
  /** The same in all, by author. */
  readonly allCalledQuery: Int16Array;
  readonly allCalledByQuery: Int16Array;
}

/** How much older than an author's newest line the one that named the other may be, to be what the other answers. */
const NAMING_REACH = 6;

/** Goes from the oldest line to the query. */
export function guessThreads(
  lines: readonly LinkLine[],
  query: LinkLine,
  authors: number,
): GuessedThreads {
  const count = lines.length;
  const column = (size: number, value = 0) => new Int16Array(size).fill(value);
  const found = {
    from: column(count + 1, -1),
    thread: column(count + 1),
    size: column(count + 1),
    last: column(count + 1),
    hasQuery: new Uint8Array(count + 1),
    called: column(count + 1, -1),
    goneOnByQuery: column(count),
    goneOnByOthers: column(count),
    calledQuery: column(count),
    calledByQuery: column(count),
    allCalledQuery: column(authors),
    allCalledByQuery: column(authors),
  };
  const me = query.author;
  const state = {
    lastBy: column(authors, -1),
    calledBy: column(authors, -1),
    lastNaming: column(authors, -1),
  };
  for (let place = 0; place <= count; place += 1) {
    const line = place === count ? query : (lines[place] as LinkLine);
    const called = firstCalled(line);
    if (called >= 0) state.calledBy[line.author] = called;
    found.called[place] = state.calledBy[line.author] as number;
    const from = goesOnFrom(line, called, lines, state);
    found.from[place] = from;
    const thread = from < 0 ? place : (found.thread[from] as number);
    found.thread[place] = thread;
    if (place === count) break;
    add(found.size, thread);
    found.last[thread] = place;
    if (line.author === me) found.hasQuery[thread] = 1;
    if (from >= 0 && line.author === me) add(found.goneOnByQuery, from);
    else if (from >= 0 && line.author !== lines[from]?.author) add(found.goneOnByOthers, from);
    state.lastBy[line.author] = place;
    for (const { author } of line.named) {
      state.lastNaming[author] = place;
      if (author === me) add(found.allCalledQuery, line.author);
      if (line.author === me) add(found.allCalledByQuery, author);
    }
    found.calledQuery[place] = found.allCalledQuery[line.author] as number;
    found.calledByQuery[place] = found.allCalledByQuery[line.author] as number;
  }
  return found;
}

interface State {
  readonly lastBy: Int16Array;
  readonly lastNaming: Int16Array;
}

function goesOnFrom(
  line: LinkLine,
  called: number,
  lines: readonly LinkLine[],
  { lastBy, lastNaming }: State,
): number {
  if (line.answers >= 0) return line.answers;
  const own = lastBy[line.author] as number;
  const naming = lastNaming[line.author] as number;
  if (called >= 0) {
    const theirs = lastBy[called] as number;
    const isTheirs = naming >= 0 && lines[naming]?.author === called;
    return isTheirs && theirs - naming < NAMING_REACH ? naming : theirs;
  }
  if (line.callsUnknown) return -1;
  return Math.max(own, naming);
}

function add(counts: Int16Array, place: number): void {
  counts[place] = (counts[place] as number) + 1;
}
