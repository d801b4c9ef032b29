import { type LinkLine, strengthFor } from './link-line.js';

/** What happened between each line and the query; one entry a line unless said otherwise. */
export interface BackwardCounts {
  /** Later lines by the line's own author, and by the query's. */
  readonly laterBySame: Int16Array;
  readonly laterByQuery: Int16Array;
  /** Later namings of the line's author, by the query's author and by others. */
  readonly namedByQuery: Int16Array;
  readonly namedByOthers: Int16Array;
  /** Authors of later lines, without the two. */
  readonly authorsBetween: Int16Array;
  /** For lines that name the query's author: 1 for the newest, 2 for the one before, and so on; else 0. */
  readonly namesQueryRank: Int16Array;
  /** Lines of each author. */
  readonly linesBy: Int16Array;
  /** Place of the newest line of the query's author; -1 for none. */
  readonly queryLast: number;
  /** Lines that named the query's author since their own newest line. */
  readonly pending: number;
  /** Authors of the ten newest lines. */
  readonly crowd: number;
}

const CROWD_REACH = 10;

/** Counts from the newest line to the oldest. */
export function countBackwards(
  lines: readonly LinkLine[],
  query: LinkLine,
  authors: number,
): BackwardCounts {
  const column = () => new Int16Array(lines.length);
  const counts = {
    laterBySame: column(),
    laterByQuery: column(),
    namedByQuery: column(),
    namedByOthers: column(),
    authorsBetween: column(),
    namesQueryRank: column(),
    linesBy: new Int16Array(authors),
    queryLast: -1,
    pending: 0,
    crowd: 0,
  };
  const me = query.author;
  const { linesBy } = counts;
  const namedByMe = new Int16Array(authors);
  const namedByOthers = new Int16Array(authors);
  let others = 0;
  let naming = 0;
  for (let place = lines.length - 1; place >= 0; place -= 1) {
    const line = lines[place] as LinkLine;
    const who = line.author;
    const mine = linesBy[me] as number;
    const theirs = linesBy[who] as number;
    counts.laterBySame[place] = theirs;
    counts.laterByQuery[place] = mine;
    counts.namedByQuery[place] = namedByMe[who] as number;
    counts.namedByOthers[place] = namedByOthers[who] as number;
    counts.authorsBetween[place] = others - (theirs > 0 && who !== me ? 1 : 0);
    if (strengthFor(line, me) >= 0) {
      naming += 1;
      counts.namesQueryRank[place] = naming;
      if (mine === 0) counts.pending += 1;
    }
    const named = who === me ? namedByMe : namedByOthers;
    for (const one of line.named) named[one.author] = (named[one.author] as number) + 1;
    if (who === me && mine === 0) counts.queryLast = place;
    if (who !== me && theirs === 0) others += 1;
    linesBy[who] = theirs + 1;
    if (lines.length - place <= CROWD_REACH)
      counts.crowd = others + ((linesBy[me] as number) > 0 ? 1 : 0);
  }
  return counts;
}
