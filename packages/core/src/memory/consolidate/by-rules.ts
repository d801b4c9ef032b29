import type { Memory } from '../../records/memory.js';
import type { Conclusion } from './derived.js';

const MOST_IN_REFLECTION = 4;
const MOST_IN_SUMMARY = 5;
const LONGEST = 140;

/** A reflection without a model: what matters most of one person or bot, together. Undefined where of nobody two things are known. */
export function reflectByRules(memories: readonly Memory[]): Conclusion | undefined {
  const bySubject = new Map<string, Memory[]>();
  for (const memory of memories) {
    if (memory.kind === 'episode' || memory.text.length > LONGEST) continue;
    for (const subject of memory.subjects)
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), memory]);
  }
  const weightOf = (of: readonly Memory[]) => of.reduce((sum, { salience }) => sum + salience, 0);
  const [best] = [...bySubject]
    .filter(([, of]) => of.length > 1)
    .sort(([a, left], [b, right]) => weightOf(right) - weightOf(left) || (a < b ? -1 : 1));
  if (best === undefined) return undefined;
  const cites = mostSalient(best[1], MOST_IN_REFLECTION);
  return { text: cites.map(({ text }) => sentence(text)).join(' '), cites };
}

/** A summary without a model: the lines that matter most, in the order in which they were said. */
export function summarizeByRules(episodes: readonly Memory[]): Conclusion | undefined {
  const lines = mostSalient(
    episodes.filter(({ text }) => text.length <= LONGEST),
    MOST_IN_SUMMARY,
  );
  if (lines.length < 2) return undefined;
  const ordered = [...lines].sort(inTime);
  return { text: ordered.map(({ text }) => text).join(' / '), cites: ordered };
}

function mostSalient(memories: readonly Memory[], count: number): readonly Memory[] {
  const sorted = [...memories].sort(
    (left, right) => right.salience - left.salience || inTime(left, right),
  );
  return sorted.slice(0, count);
}

function inTime(left: Memory, right: Memory): number {
  return left.validFrom - right.validFrom || (left.id < right.id ? -1 : 1);
}

function sentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
