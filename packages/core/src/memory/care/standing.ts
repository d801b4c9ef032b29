import type { Memory, MemoryState } from '../../records/memory.js';
import type { ScorePolicy, UtilityPolicy } from '../../settings/forgetting-policy.js';
import { lastSeenAt, sinksAt } from '../strength.js';
import type { ForgettingRules } from './rules.js';

const DAY_MS = 86_400_000;

/** What becomes of a memory: a state, or that it goes. 'dropped': it may be learnt anew; 'erased': never. */
export type Fate = MemoryState | 'dropped' | 'erased';

/** Where a memory stands, and why. */
export interface Standing {
  readonly fate: Fate;
  /** A fixed phrase, as events take it. */
  readonly reason: string;
}

/**
 * Where a memory stands at a time: a pure function of its record, the rules and the time. Nothing is counted from sweep to sweep, so that how often anybody looks changes
 * nothing.
 */
export function standingOf(memory: Memory, rules: ForgettingRules, now: number): Standing {
  if (memory.pinned) return standing(awake(memory.state), 'pinned');
  const { policy, archivedMemoryDays } = rules;
  return policy.rule === 'utility'
    ? byUtility(memory, policy, archivedMemoryDays, now)
    : byScore(memory, policy, now);
}

/** The score of a memory under a policy by score. */
export function fadedScore(
  memory: Memory,
  { unusedDays, fade }: Pick<ScorePolicy, 'unusedDays' | 'fade'>,
  now: number,
): number {
  return memory.salience * fade ** Math.floor(daysUnused(memory, now) / unusedDays);
}

function byUtility(
  memory: Memory,
  policy: UtilityPolicy,
  archivedMemoryDays: number,
  now: number,
): Standing {
  const { dormantUnder, archiveAfterDays } = policy;
  const sinks = sinksAt(memory, dormantUnder);
  const isArchived = now > sinks + archiveAfterDays * DAY_MS;
  if (isArchived && now > sinks + (archiveAfterDays + archivedMemoryDays) * DAY_MS)
    return standing('erased', 'archived for as long as retention says');
  // What was superseded or disputed, or never took hold, is in no prompt anyway.
  if (!FADES.has(memory.state)) return standing(memory.state, `${memory.state}, and kept`);
  if (isArchived) return standing('archived', `dormant for more than ${archiveAfterDays} days`);
  if (now > sinks) return standing('dormant', `utility under ${dormantUnder}`);
  return standing('active', `utility not under ${dormantUnder}`);
}

function byScore(memory: Memory, policy: ScorePolicy, now: number): Standing {
  const { deleteUnder, fewerUsesThan, unusedDays } = policy;
  const isGone =
    daysUnused(memory, now) >= unusedDays &&
    memory.useCount < fewerUsesThan &&
    fadedScore(memory, policy, now) < deleteUnder;
  if (!isGone) return standing(awake(memory.state), 'kept by score or use');
  const why = `score under ${deleteUnder}, fewer than ${fewerUsesThan} uses, unused for ${unusedDays} days`;
  return standing('dropped', why);
}

const FADES: ReadonlySet<string> = new Set(['active', 'dormant', 'archived']);

function awake(state: MemoryState): MemoryState {
  return FADES.has(state) ? 'active' : state;
}

function daysUnused(memory: Memory, now: number): number {
  return (now - lastSeenAt(memory)) / DAY_MS;
}

function standing(fate: Fate, reason: string): Standing {
  return { fate, reason };
}
