import type { BreakerPlan } from './breaker-options.js';
import { emptyWindow, type PolicyWindow } from './breaker-policies.js';

/**
 * closed: calls pass; open: none does; half-open: some probe; isolated: an operator holds it open; metrics-only: it counts and never opens.
 */
export type BreakerPhase = 'closed' | 'open' | 'half-open' | 'isolated' | 'metrics-only';

/** Why a breaker opened: bad calls, a probe that failed or did not end, or the other side that told until when (quota, rate limit, ban). */
export type OpenReason = 'failures' | 'probe-failed' | 'probe-hung' | 'told' | 'isolated';

/** A probe under way. */
export interface Probe {
  readonly id: number;
  /** Epoch ms at which it counts as failed. */
  readonly until: number;
}

/** After recovery: so many calls may run at once, and so many do. */
export interface Ramp {
  readonly allowed: number;
  readonly running: number;
  readonly until: number;
}

/** Everything a breaker knows, as plain data. Read it through `advance`: time alone moves it. */
export interface BreakerState {
  readonly phase: BreakerPhase;
  /** Counts the changes of phase: a result from an earlier one has no vote. */
  readonly generation: number;
  /** Epoch ms of the last change. */
  readonly since: number;
  /** Epoch ms at which an open breaker lets probes through. */
  readonly openUntil?: number;
  readonly reason?: OpenReason;
  /** What the other side said, or the like, for people. */
  readonly detail?: string;
  /** Times in a row it opened without having closed. */
  readonly opens: number;
  readonly windows: readonly PolicyWindow[];
  readonly probes: readonly Probe[];
  readonly nextProbe: number;
  /** Probes that succeeded in this half-open phase. */
  readonly successes: number;
  readonly ramp?: Ramp;
}

/** What a call that was let through hands back when it ends. */
export interface Ticket {
  readonly generation: number;
  readonly startedAt: number;
  readonly probe?: number;
  readonly isInRamp?: boolean;
}

/** Whether a call may begin; where not, when the next may. */
export type Admission =
  | { readonly kind: 'admitted'; readonly state: BreakerState; readonly ticket: Ticket }
  | { readonly kind: 'refused'; readonly state: BreakerState; readonly retryAt?: number };

/**
 * How a call ended. success and failure vote; refusal: the other side answered with an error that is no fault of its own, which proves it well
 * to a probe and is nothing otherwise; cancelled: nobody knows, no vote.
 */
export type CallResult = 'success' | 'failure' | 'refusal' | 'cancelled';

/** Chance for the open time, uniform in [0, 1), by generation. */
export type OpenDraw = (generation: number) => number;

/** A closed breaker without memory. */
export function closedState(plan: BreakerPlan, now: number, generation = 0): BreakerState {
  return {
    phase: 'closed',
    generation,
    since: now,
    opens: 0,
    windows: plan.policies.map(emptyWindow),
    probes: [],
    nextProbe: 0,
    successes: 0,
  };
}

/** When time alone will change an advanced state next, epoch ms. */
export function nextChangeAt({ phase, openUntil, probes }: BreakerState): number | undefined {
  if (phase === 'open') return openUntil;
  if (phase !== 'half-open' || probes.length === 0) return undefined;
  return Math.min(...probes.map((probe) => probe.until));
}
