import {
  BUILT_IN_POLICIES,
  type ForgettingPolicy,
  policyOf,
} from '../../settings/forgetting-policy.js';
import type { Settings } from '../../settings.js';

/** The rules that a memory's standing follows from. */
export interface ForgettingRules {
  /** Name of the policy. */
  readonly name: string;
  readonly policy: ForgettingPolicy;
  readonly archivedMemoryDays: number;
}

type Retention = Settings['retention'];

/** The rules that the settings name; checked settings name one that there is. */
export function rulesOf(retention: Retention): ForgettingRules {
  const { memoryPolicy: name, memoryPolicies, archivedMemoryDays } = retention;
  const policy = policyOf(name, memoryPolicies) ?? BUILT_IN_POLICIES['default'];
  return { name, policy: policy as ForgettingPolicy, archivedMemoryDays };
}

/** The utility under which no memory is recalled any more. */
export function dormancyOf(retention: Retention): number {
  const { policy } = rulesOf(retention);
  return policy.rule === 'utility' ? policy.dormantUnder : 0;
}
