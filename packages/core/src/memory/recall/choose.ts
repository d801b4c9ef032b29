import type { Memory } from '../../records/memory.js';
import { estimateTokens } from '../../text/tokens.js';
import { termsOf } from '../terms.js';
import type { RankedMemory } from './query.js';

/** How many memories enter a prompt, and how varied they are. */
export interface RecallLimits {
  readonly memories: number;
  readonly perKind: number;
  /** Largest share of `memories` about one subject. */
  readonly subjectShare: number;
  readonly tokens: number;
}

export const DEFAULT_LIMITS: RecallLimits = {
  memories: 8,
  perKind: 3,
  subjectShare: 0.4,
  tokens: 800,
};

/** Why a memory that was ranked is not in the prompt. */
export type DropReason =
  | 'list-full'
  | 'kind-full'
  | 'subject-full'
  | 'token-budget'
  | 'shown-already';

/** What was chosen, in the order of choosing, and what was not. */
export interface Choice {
  readonly chosen: readonly RankedMemory[];
  readonly dropped: readonly { readonly ranked: RankedMemory; readonly reason: DropReason }[];
}

// A record is recalled by one bot in one locale; its terms last as long as the record does.
const termSets = new WeakMap<Memory, ReadonlySet<string>>();

/** Weight of relevance against novelty. */
const RELEVANCE = 0.7;

/**
 * The memories for a prompt, by maximal marginal relevance within the limits: each next one is the best of 0.7 relevance less 0.3 likeness to what was chosen.
 * `shownMessageIds`: messages that the prompt shows anyway; what rests on them alone is left out.
 */
export function chooseMemories(
  ranked: readonly RankedMemory[],
  locale: string,
  shownMessageIds: ReadonlySet<string>,
  limits: RecallLimits = DEFAULT_LIMITS,
): Choice {
  const chosen: RankedMemory[] = [];
  const dropped: Drop[] = [];
  const best = ranked[0]?.score ?? 1;
  let left: Candidate[] = [];
  for (const each of ranked) {
    if (restsOn(each.memory, shownMessageIds)) {
      dropped.push({ ranked: each, reason: 'shown-already' });
    } else {
      left.push({ ranked: each, relevance: (RELEVANCE * each.score) / best });
    }
  }
  const counts = new Map<string, number>();
  const mostOfSubject = Math.max(1, Math.floor(limits.memories * limits.subjectShare));
  let tokens = limits.tokens;
  while (left.length > 0 && chosen.length < limits.memories) {
    const next = mostWorth(left, chosen, locale);
    left.splice(left.indexOf(next), 1);
    const { memory } = next.ranked;
    const cost = estimateTokens(memory.text);
    if (cost > tokens) {
      dropped.push({ ranked: next.ranked, reason: 'token-budget' });
      continue;
    }
    chosen.push(next.ranked);
    tokens -= cost;
    for (const key of keysOf(memory)) counts.set(key, (counts.get(key) ?? 0) + 1);
    left = left.filter(({ ranked: each }) => {
      const reason = fullness(each.memory, counts, mostOfSubject, limits.perKind);
      if (reason !== undefined) dropped.push({ ranked: each, reason });
      return reason === undefined;
    });
  }
  for (const each of left) dropped.push({ ranked: each.ranked, reason: 'list-full' });
  return { chosen, dropped };
}

type Drop = Choice['dropped'][number];

interface Candidate {
  readonly ranked: RankedMemory;
  readonly relevance: number;
  /** Its terms, once they were asked for. */
  terms?: ReadonlySet<string>;
  /** Likeness to the chosen ones that it was compared with so far. */
  likeness?: number;
  compared?: number;
}

// Candidates come by falling relevance: what is less relevant than the best worth so far need not be compared with anything.
function mostWorth(
  left: readonly Candidate[],
  chosen: readonly RankedMemory[],
  locale: string,
): Candidate {
  let best = left[0] as Candidate;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of left) {
    if (candidate.relevance <= most) break;
    const worth = candidate.relevance - (1 - RELEVANCE) * likenessOf(candidate, chosen, locale);
    if (worth <= most) continue;
    most = worth;
    best = candidate;
  }
  return best;
}

function likenessOf(candidate: Candidate, chosen: readonly RankedMemory[], locale: string): number {
  const { compared = 0 } = candidate;
  if (compared === chosen.length) return candidate.likeness ?? 0;
  candidate.terms ??= termSet(candidate.ranked.memory, locale);
  let most = candidate.likeness ?? 0;
  for (const { memory } of chosen.slice(compared))
    most = Math.max(most, likeness(candidate.terms, termSet(memory, locale)));
  candidate.likeness = most;
  candidate.compared = chosen.length;
  return most;
}

function termSet(memory: Memory, locale: string): ReadonlySet<string> {
  let terms = termSets.get(memory);
  if (terms === undefined) {
    terms = new Set(termsOf(memory.text, locale));
    termSets.set(memory, terms);
  }
  return terms;
}

function fullness(
  memory: Memory,
  counts: ReadonlyMap<string, number>,
  mostOfSubject: number,
  mostOfKind: number,
): DropReason | undefined {
  if ((counts.get(`kind ${memory.kind}`) ?? 0) >= mostOfKind) return 'kind-full';
  const isFull = subjectKeys(memory).some((key) => (counts.get(key) ?? 0) >= mostOfSubject);
  return isFull ? 'subject-full' : undefined;
}

function keysOf(memory: Memory): readonly string[] {
  return [`kind ${memory.kind}`, ...subjectKeys(memory)];
}

// What a bot remembers is not about the bot in the sense of the share, or its own memories would crowd each other out.
function subjectKeys({ subjects, ownerBotId }: Memory): readonly string[] {
  return subjects
    .filter((subject) => subject !== ownerBotId)
    .map((subject) => `subject ${subject}`);
}

function restsOn({ evidence }: Memory, messageIds: ReadonlySet<string>): boolean {
  return evidence.length > 0 && evidence.every(({ messageId }) => messageIds.has(messageId));
}

function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const term of left) if (right.has(term)) shared += 1;
  return shared / Math.sqrt(left.size * right.size);
}
