import * as z from 'zod';
import { Unit } from '../records/primitives.js';

const days = z.number().min(0).max(36_500);
const cap = z.number().int().min(1).max(1_000_000);

/** Forgets by utility: 0.5 salience + 0.3 retrievability + 0.2 use. */
const UtilityPolicy = z.strictObject({
  rule: z.literal('utility'),
  /** A memory whose utility is under this is dormant: no prompt shows it. */
  dormantUnder: Unit,
  /** Days after that until it is archived; `retention.archivedMemoryDays` later it is erased. */
  archiveAfterDays: days,
  /** Most that a bot keeps of one chat: messages word for word, and everything else. */
  episodes: cap,
  facts: cap,
  /** Most that a bot keeps of its persona and of what an operator gave it. */
  given: cap,
});

/** Forgets by salience alone, as the predecessor did: what was seldom used for long goes. */
const ScorePolicy = z.strictObject({
  rule: z.literal('score'),
  /** Deleted is what is all three: of a score under this, used less often than this, and unused for this long. */
  deleteUnder: Unit,
  fewerUsesThan: z.number().int().min(0).max(1_000_000),
  unusedDays: z.number().min(1).max(36_500),
  /** The score is the salience times this for each full `unusedDays` without use. */
  fade: Unit,
  /** Most that a bot keeps. */
  memories: cap,
});

/** How memories are forgotten, as data. */
export const ForgettingPolicy = z.discriminatedUnion('rule', [UtilityPolicy, ScorePolicy]);
export type ForgettingPolicy = z.infer<typeof ForgettingPolicy>;
export type UtilityPolicy = z.infer<typeof UtilityPolicy>;
export type ScorePolicy = z.infer<typeof ScorePolicy>;

const legacy: ScorePolicy = {
  rule: 'score',
  deleteUnder: 0.3,
  fewerUsesThan: 2,
  unusedDays: 180,
  fade: 0.9,
  memories: 50,
};

/** The policies that need no definition. */
export const BUILT_IN_POLICIES: Readonly<Record<string, ForgettingPolicy>> = {
  default: {
    rule: 'utility',
    dormantUnder: 0.15,
    archiveAfterDays: 30,
    episodes: 5_000,
    facts: 1_000,
    given: 50,
  },
  legacy,
  'legacy-aggressive': { ...legacy, deleteUnder: 0.5, unusedDays: 90, memories: 30 },
};

/** A policy by its name: one of an operator's own, else a built-in one. */
export function policyOf(
  name: string,
  own: Readonly<Record<string, ForgettingPolicy>>,
): ForgettingPolicy | undefined {
  for (const policies of [own, BUILT_IN_POLICIES])
    if (Object.hasOwn(policies, name)) return policies[name];
  return undefined;
}
