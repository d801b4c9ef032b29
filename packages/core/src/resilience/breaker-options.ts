import { CoterieError } from '../errors.js';
import type { BreakerPolicy } from './breaker-policies.js';

/** How a breaker opens and recovers; all times in milliseconds. */
export interface BreakerOptions {
  /** It opens as soon as one of them says so. */
  readonly policies: readonly BreakerPolicy[];
  /** The shortest time it stays open. */
  readonly openMs: number;
  /** The open time is multiplied by this for each time in a row that recovery failed. Default: 2. */
  readonly growth?: number;
  /** The open time never grows beyond it. Default: 30 minutes, at least `openMs`. */
  readonly maxOpenMs?: number;
  /** Up to this share is added to the open time by chance, so that many do not come back at once. Default: 0.2. */
  readonly jitter?: number;
  /** Calls let through at once to see whether it is well again; the rest is refused. Default: 1. */
  readonly probes?: number;
  /** Probes that must succeed before it closes. Default: 1. */
  readonly successes?: number;
  /** A probe that has not ended by then counts as failed. Default: 60 seconds. */
  readonly probeMs?: number;
  /** After recovery, for at most this long, calls at once may double as calls succeed, from twice the probes up to 64. 0: none. Default: 30 seconds. */
  readonly rampMs?: number;
}

/** {@link BreakerOptions} with every default filled in. */
export type BreakerPlan = Required<BreakerOptions>;

const MINUTE_MS = 60_000;
const YEAR_MS = 366 * 86_400_000;

/** Fills the defaults in. @throws CoterieError 'invalid-argument' that names the option, its value and what it takes. */
export function breakerPlan(options: BreakerOptions): BreakerPlan {
  const plan: BreakerPlan = {
    growth: 2,
    maxOpenMs: Math.max(30 * MINUTE_MS, options.openMs),
    jitter: 0.2,
    probes: 1,
    successes: 1,
    probeMs: MINUTE_MS,
    rampMs: MINUTE_MS / 2,
    ...options,
  };
  check(plan.policies.length > 0, 'policies', plan.policies, 'at least one policy');
  for (const policy of plan.policies) checkPolicy(policy);
  check(plan.openMs > 0, 'openMs', plan.openMs, 'more than 0 ms');
  check(plan.growth >= 1, 'growth', plan.growth, 'at least 1');
  const isLong = plan.maxOpenMs >= plan.openMs && plan.maxOpenMs <= YEAR_MS;
  check(isLong, 'maxOpenMs', plan.maxOpenMs, 'openMs up to a year');
  check(plan.jitter >= 0 && plan.jitter <= 1, 'jitter', plan.jitter, '0 to 1');
  check(isCount(plan.probes), 'probes', plan.probes, 'a whole number from 1');
  check(isCount(plan.successes), 'successes', plan.successes, 'a whole number from 1');
  check(plan.probeMs > 0, 'probeMs', plan.probeMs, 'more than 0 ms');
  check(plan.rampMs >= 0, 'rampMs', plan.rampMs, '0 ms or more');
  return plan;
}

function checkPolicy(policy: BreakerPolicy): void {
  if (policy.kind === 'consecutive') {
    check(isCount(policy.failures), 'failures', policy.failures, 'a whole number from 1');
    return;
  }
  const { share, minimumCalls, slowerThanMs = 0 } = policy;
  check(share >= 0 && share < 1, 'share', share, '0 up to, not including, 1');
  check(isCount(minimumCalls), 'minimumCalls', minimumCalls, 'a whole number from 1');
  check(slowerThanMs >= 0, 'slowerThanMs', slowerThanMs, '0 ms or more');
  if (policy.kind === 'time-window') {
    check(policy.windowMs > 0, 'windowMs', policy.windowMs, 'more than 0 ms');
    return;
  }
  check(isCount(policy.size), 'size', policy.size, 'a whole number from 1');
  check(minimumCalls <= policy.size, 'minimumCalls', minimumCalls, 'at most size');
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}

function check(isValid: boolean, name: string, value: unknown, takes: string): void {
  if (isValid) return;
  throw new CoterieError(
    'invalid-argument',
    `A breaker's "${name}" cannot be ${JSON.stringify(value)}: it takes ${takes}.`,
  );
}
