import type { Chats } from '../row.js';
import { meanOf, medianOf } from './spread.js';

const WINDOW = 500;
const MAX_RANK = 50;
const LEAST_SPEAKERS = 8;

/** Messages of each speaker, most first. */
export function countsOf(users: readonly string[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const user of users) counts.set(user, (counts.get(user) ?? 0) + 1);
  return [...counts.values()].sort((left, right) => right - left);
}

/** Gini's coefficient of counts, most first. */
export function giniOf(counts: readonly number[]): number {
  const n = counts.length;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const ranked = counts.reduce((sum, count, index) => sum + count * (n - index), 0);
  return (2 * ranked) / (n * total) - (n + 1) / n;
}

/** Minus the slope of ln(count) on ln(rank), over the first 50 ranks. */
export function zipfOf(counts: readonly number[]): number {
  const ranked = counts.slice(0, MAX_RANK);
  const xs = ranked.map((_, index) => Math.log(index + 1));
  const ys = ranked.map(Math.log);
  const meanX = meanOf(xs);
  const meanY = meanOf(ys);
  const covariance = meanOf(xs.map((x, index) => (x - meanX) * ((ys[index] ?? 0) - meanY)));
  return -covariance / meanOf(xs.map((x) => (x - meanX) ** 2));
}

/** The five bands of participation: medians over windows of 500 messages. */
export function participationStatistics(chats: Chats) {
  const windows = chats.flatMap((chat) => {
    const counts: (readonly number[])[] = [];
    for (let start = 0; start + WINDOW <= chat.length; start += WINDOW)
      counts.push(countsOf(chat.slice(start, start + WINDOW).map(({ user }) => user)));
    return counts;
  });
  const first = (counts: readonly number[], many: number) =>
    counts.slice(0, many).reduce((sum, count) => sum + count, 0) / WINDOW;
  return {
    gini500: medianOf(windows.map(giniOf)),
    speakers500: medianOf(windows.map((counts) => counts.length)),
    top1_500: medianOf(windows.map((counts) => first(counts, 1))),
    top10pct_500: medianOf(
      windows.map((counts) => first(counts, Math.max(1, Math.floor(counts.length / 10)))),
    ),
    zipf: medianOf(windows.filter((counts) => counts.length >= LEAST_SPEAKERS).map(zipfOf)),
  };
}
