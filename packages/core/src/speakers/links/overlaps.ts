import type { LinkLine } from './link-line.js';

/** How much the words of the lines have in common with the query's, by the weights of the shared words. */
export interface Overlaps {
  /** Of each line with the query; of each thread of lines, by its number; the most of any line. */
  readonly withQuery: Float32Array;
  readonly withThread: Float32Array;
  readonly most: number;
  /** 1 for the line with the most, 2 for the second, 3 for other shared words, 0 for none. */
  readonly rank: Uint8Array;
  /** Of each line by another with the newest lines of the query's author. */
  readonly withOwn: Float32Array;
}

/** How many lines of the query's author tell what they were talking about. */
const OWN_LINES = 3;

/** Compares the words of the lines with those of the query; `thread` gives each line's thread. */
export function measureOverlaps(
  lines: readonly LinkLine[],
  query: LinkLine,
  thread: Int16Array,
): Overlaps {
  const withQuery = new Float32Array(lines.length);
  const withThread = new Float32Array(lines.length + 1);
  const withOwn = new Float32Array(lines.length);
  const rank = new Uint8Array(lines.length);
  const words = gatherWords(query, newestOwn(lines, query.author));
  const shares = { query: 0, own: 0 };
  let most = 0;
  let second = 0;
  for (let place = 0; place < lines.length; place += 1) {
    const line = lines[place] as LinkLine;
    addShares(shares, line, words);
    const shared = shares.query;
    withQuery[place] = shared;
    const at = thread[place] as number;
    withThread[at] = (withThread[at] as number) + shared;
    if (line.author !== query.author) withOwn[place] = shares.own;
    if (shared > most) {
      second = most;
      most = shared;
    } else if (shared > second && shared < most) second = shared;
  }
  for (let place = 0; place < lines.length; place += 1) {
    const shared = withQuery[place] as number;
    rank[place] = shared === 0 ? 0 : shared === most ? 1 : shared === second ? 2 : 3;
  }
  return { withQuery, withThread, most, rank, withOwn };
}

function newestOwn(lines: readonly LinkLine[], author: number): readonly LinkLine[] {
  const found: LinkLine[] = [];
  for (let place = lines.length - 1; place >= 0 && found.length < OWN_LINES; place -= 1) {
    const line = lines[place] as LinkLine;
    if (line.author === author) found.push(line);
  }
  return found;
}

/** Words of the query and of its author's own lines. */
interface GatheredWords {
  /** By the last bits of a word's hash: 0 where no word has them. Most words of a chat end here. */
  readonly filter: Uint8Array;
  readonly query: ReadonlyMap<number, number>;
  readonly own: ReadonlyMap<number, number>;
}

const FILTER = 255;

function gatherWords(query: LinkLine, own: readonly LinkLine[]): GatheredWords {
  const filter = new Uint8Array(FILTER + 1);
  const gather = (lines: readonly LinkLine[]) => {
    const found = new Map<number, number>();
    for (const { text } of lines) {
      for (let index = 0; index < text.words.length; index += 1) {
        const word = text.words[index] as number;
        found.set(word, text.weights[index] as number);
        filter[word & FILTER] = 1;
      }
    }
    return found;
  };
  return { filter, query: gather([query]), own: gather(own) };
}

function addShares(
  shares: { query: number; own: number },
  line: LinkLine,
  { filter, query, own }: GatheredWords,
): void {
  shares.query = 0;
  shares.own = 0;
  const { words } = line.text;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as number;
    if (filter[word & FILTER] === 0) continue;
    shares.query += query.get(word) ?? 0;
    shares.own += own.get(word) ?? 0;
  }
}
