import { OPENERS } from './cue-words.js';
import { cases, type Feature, flag, lineAt, minutesSince, plainness, ranges } from './feature.js';
import type { LinkLine } from './link-line.js';
import type { LinkWindow } from './link-window.js';

const OVERLAPS = [0.1, 2, 4, 6, 8, 11, 16];
const RELATIONS = 7;

const me = (window: LinkWindow) => window.query.author;
const authorOf = (window: LinkWindow, place: number) => lineAt(window, place).author;
const threadOf = ({ threads }: LinkWindow, place: number) => threads.thread[place] as number;
const isLastOfThread = (window: LinkWindow, place: number) =>
  window.threads.last[threadOf(window, place)] === place;

/** 0 names nobody, 1-3 names this author ever more plainly, 4 calls another, 5 only names another, 6 calls somebody unknown. */
function relation(line: LinkLine, author: number): number {
  let isOther = false;
  let isOtherCalled = false;
  for (const one of line.named) {
    if (one.author === author) return one.strength + 1;
    isOther = true;
    if (one.strength > 0) isOtherCalled = true;
  }
  if (isOtherCalled) return 4;
  if (isOther) return 5;
  return line.callsUnknown ? 6 : 0;
}

/** 0 nobody, 1 this author, 2 somebody else. */
function calls(called: number, author: number): number {
  return called < 0 ? 0 : called === author ? 1 : 2;
}

function namesSame(line: LinkLine, query: LinkLine): boolean {
  for (const { author } of line.named)
    for (const other of query.named) if (author === other.author) return true;
  return false;
}

/** Who of the two called the other up to the line, and after it. */
function history({ threads, query }: LinkWindow, place: number, line: LinkLine): number {
  if (line.author === query.author) return 0;
  const theirs = threads.calledQuery[place] as number;
  const mine = threads.calledByQuery[place] as number;
  const allTheirs = threads.allCalledQuery[line.author] as number;
  const allMine = threads.allCalledByQuery[line.author] as number;
  return (
    (theirs > 0 ? 1 : 0) +
    (allTheirs > theirs ? 2 : 0) +
    (mine > 0 ? 4 : 0) +
    (allMine > mine ? 8 : 0)
  );
}

/** Of the message and one earlier line. */
export const PAIR_FEATURES: readonly Feature<LinkWindow>[] = [
  ranges(
    'distance',
    [2, 3, 4, 5, 6, 8, 11, 16, 26, 41, 61],
    ({ lines }, place) => lines.length - place,
  ),
  ranges('minutes', [1, 2, 3, 5, 8, 15, 31, 61], (window, place) =>
    minutesSince(window, lineAt(window, place)),
  ),
  flag('same-author', (window, place) => authorOf(window, place) === me(window)),
  ranges('later-by-same', [1, 2, 3, 6], ({ counts }, place) => counts.laterBySame[place] as number),
  ranges(
    'later-by-query',
    [1, 2, 3, 6],
    ({ counts }, place) => counts.laterByQuery[place] as number,
  ),
  cases('relations', RELATIONS * RELATIONS, (window, place) => {
    const line = lineAt(window, place);
    return relation(window.query, line.author) * RELATIONS + relation(line, me(window));
  }),
  cases('called', 9, (window, place) => {
    const { called } = window.threads;
    const mine = calls(called[window.lines.length] as number, authorOf(window, place));
    return mine * 3 + calls(called[place] as number, me(window));
  }),
  flag('called-same', ({ threads, lines }, place) => {
    const called = threads.called[place] as number;
    return called >= 0 && called === threads.called[lines.length];
  }),
  ranges(
    'names-query-rank',
    [1, 2, 3],
    ({ counts }, place) => counts.namesQueryRank[place] as number,
  ),
  flag('names-same', (window, place) => namesSame(lineAt(window, place), window.query)),
  ranges('named-by-query', [1, 2], ({ counts }, place) => counts.namedByQuery[place] as number),
  ranges(
    'named-by-others',
    [1, 2, 3],
    ({ counts }, place) => counts.namedByOthers[place] as number,
  ),
  flag(
    'next-by-same',
    ({ lines }, place) => lines[place + 1]?.author === (lines[place] as LinkLine).author,
  ),
  flag(
    'previous-by-same',
    ({ lines }, place) => lines[place - 1]?.author === (lines[place] as LinkLine).author,
  ),
  ranges(
    'authors-between',
    [1, 2, 3, 5, 8],
    ({ counts }, place) => counts.authorsBetween[place] as number,
  ),
  cases('history', 16, (window, place) => history(window, place, lineAt(window, place))),
  flag('from', ({ threads, lines }, place) => threads.from[lines.length] === place),
  cases('same-thread', 2, (window, place) => {
    if (threadOf(window, place) !== threadOf(window, window.lines.length)) return -1;
    return isLastOfThread(window, place) ? 1 : 0;
  }),
  flag('thread-last', isLastOfThread),
  flag(
    'thread-has-query',
    (window, place) => window.threads.hasQuery[threadOf(window, place)] === 1,
  ),
  ranges(
    'thread-size',
    [2, 4, 10],
    (window, place) => window.threads.size[threadOf(window, place)] as number,
  ),
  flag('thread-start', ({ threads }, place) => (threads.from[place] as number) < 0),
  ranges('overlap', OVERLAPS, ({ overlaps }, place) => overlaps.withQuery[place] as number),
  cases('overlap-rank', 4, ({ overlaps }, place) => overlaps.rank[place] as number),
  ranges(
    'thread-overlap',
    [0.1, 5, 10, 20],
    (window, place) => window.overlaps.withThread[threadOf(window, place)] as number,
  ),
  ranges('own-overlap', OVERLAPS, ({ overlaps }, place) => overlaps.withOwn[place] as number),
  cases(
    'questions',
    9,
    (window, place) => window.query.text.question * 3 + lineAt(window, place).text.question,
  ),
  cases(
    'opener-question',
    (OPENERS.length + 1) * 3,
    (window, place) => (window.query.text.opener + 1) * 3 + lineAt(window, place).text.question,
  ),
  ranges(
    'lines-by',
    [2, 4, 8, 16],
    (window, place) => window.counts.linesBy[authorOf(window, place)] as number,
  ),
  cases('gone-on', 6, ({ threads }, place) => {
    const others = Math.min(2, threads.goneOnByOthers[place] as number);
    return ((threads.goneOnByQuery[place] as number) > 0 ? 3 : 0) + others;
  }),
  cases('call', 5, (window, place) => plainness(lineAt(window, place))),
  flag('bot', (window, place) => lineAt(window, place).isBot),
];
