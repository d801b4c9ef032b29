import type { RankedMemory } from './recall/query.js';

const MOST = 3;
/** What was said less than an hour ago is no earlier statement yet. */
const LEAST_AGE_MS = 3_600_000;
const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];
const OWN_KINDS: ReadonlySet<string> = new Set(['episode', 'self', 'opinion', 'commitment']);

/** A bot's own earlier statement, as a prompt shows it. */
export interface PastReference {
  readonly memory: RankedMemory['memory'];
  /** When it was said, in the locale's words, and what: 'yesterday: I sold the boat.' */
  readonly text: string;
}

/** Whether a memory is something that its owner itself said. */
export function isOwnStatement({ memory }: RankedMemory): boolean {
  return memory.authorId === memory.ownerBotId && OWN_KINDS.has(memory.kind);
}

/** The bot's own earlier statements on what is talked about, at most three, the best first, all at least an hour old; only those that share words or meaning with it. */
export function pastReferences(
  ranked: readonly RankedMemory[],
  locale: string,
  now: number,
): readonly PastReference[] {
  return ranked
    .filter((each) => isOwnStatement(each) && each.parts.words + each.parts.meaning > 0)
    .filter(({ memory }) => now - memory.validFrom >= LEAST_AGE_MS)
    .slice(0, MOST)
    .map(({ memory }) => ({
      memory,
      text: `${timeAgo(memory.validFrom, now, locale)}: ${memory.text}`,
    }));
}

/** How long ago something was, in words of the locale: 'yesterday', '3 hafta önce'. */
export function timeAgo(at: number, now: number, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const passed = Math.max(0, now - at);
  for (const [unit, ms] of STEPS)
    if (passed >= ms) return words.format(-Math.floor(passed / ms), unit);
  return words.format(0, 'minute');
}
