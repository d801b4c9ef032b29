import {
  cases,
  type Feature,
  flag,
  lineAt,
  minutesSince,
  plainness,
  ranges,
  rangesOrAbsent,
} from './feature.js';
import type { LinkWindow } from './link-window.js';

const PACE_REACH = 20;

const lastOf = (window: LinkWindow) =>
  window.counts.queryLast < 0 ? undefined : lineAt(window, window.counts.queryLast);

/** Of the message in its window, whatever the candidate. */
export const STATE_FEATURES: readonly Feature<LinkWindow>[] = [
  cases('call', 5, ({ query }) => plainness(query)),
  flag('bot', ({ query }) => query.isBot),
  rangesOrAbsent('last-lines', [2, 3, 5, 8, 15, 30, 60], ({ counts, lines }) =>
    counts.queryLast < 0 ? undefined : lines.length - counts.queryLast,
  ),
  rangesOrAbsent('last-minutes', [1, 2, 4, 10, 30], (window) => {
    const last = lastOf(window);
    return last === undefined ? undefined : minutesSince(window, last);
  }),
  cases('last-call', 6, (window) => {
    const last = lastOf(window);
    return last === undefined ? 0 : 1 + plainness(last);
  }),
  cases('last-question', 3, (window) => lastOf(window)?.text.question ?? -1),
  ranges('pending', [1, 2, 3], ({ counts }) => counts.pending),
  flag('called', ({ threads, lines }) => (threads.called[lines.length] as number) >= 0),
  ranges(
    'lines-by',
    [1, 2, 4, 8, 16],
    ({ counts, query }) => counts.linesBy[query.author] as number,
  ),
  ranges('pace', [3, 6, 12, 25, 60], (window) =>
    minutesSince(window, window.lines[Math.max(0, window.lines.length - PACE_REACH)]),
  ),
  ranges('crowd', [2, 4, 6, 8], ({ counts }) => counts.crowd),
];

/** Of the message as the start of a conversation, beside its text and state. */
export const START_FEATURES: readonly Feature<LinkWindow>[] = [
  cases('start', 1, () => 0),
  ranges('most-overlap', [0.1, 2, 4, 6, 8, 11, 16], ({ overlaps }) => overlaps.most),
  rangesOrAbsent('from', [3, 8, 20, 50], ({ threads, lines }) => {
    const from = threads.from[lines.length] as number;
    return from < 0 ? undefined : lines.length - from;
  }),
  rangesOrAbsent('gap', [1, 2, 5, 15], (window) => {
    const before = window.lines.at(-1);
    return before === undefined ? undefined : minutesSince(window, before);
  }),
];
