import type { BreakerPlan } from './breaker-options.js';
import {
  type BreakerPolicy,
  type CallSample,
  emptyWindow,
  isBad,
  isTripped,
  recordCall,
} from './breaker-policies.js';
import {
  type Admission,
  type BreakerState,
  type CallResult,
  closedState,
  nextChangeAt,
  type OpenDraw,
  type OpenReason,
  type Ticket,
} from './breaker-state.js';

/** Calls at once at which a ramp has done its work. */
const RAMP_FULL = 64;
/** When a call that a ramp refuses may try again. */
const RAMP_RETRY_MS = 1_000;
/** What the other side tells is believed for at most so long. */
const LONGEST_TOLD_MS = 31 * 86_400_000;

/** The state at `now`: an open breaker becomes half-open in time, and one whose probe hangs opens again. The same object where nothing changed. */
export function advance(
  state: BreakerState,
  plan: BreakerPlan,
  now: number,
  draw: OpenDraw,
): BreakerState {
  if (state.phase === 'closed') {
    if (state.ramp === undefined || now < state.ramp.until) return state;
    return withoutRamp(state);
  }
  if (now < state.since) return rewound(state, now);
  if (state.phase === 'open') {
    const { openUntil = now } = state;
    if (now < openUntil) return state;
    return {
      ...closedState(plan, openUntil, state.generation + 1),
      phase: 'half-open',
      opens: state.opens,
      nextProbe: state.nextProbe,
    };
  }
  if (state.phase === 'half-open') {
    const hungAt = nextChangeAt(state);
    if (hungAt === undefined || now < hungAt) return state;
    return advance(opened(state, plan, hungAt, 'probe-hung', draw), plan, now, draw);
  }
  return state;
}

/** Asks for a call to begin at `now`, in an advanced state. */
export function admit(state: BreakerState, plan: BreakerPlan, now: number): Admission {
  const { generation, ramp, probes, nextProbe } = state;
  if (state.phase === 'closed' && ramp !== undefined) {
    if (ramp.running >= ramp.allowed)
      return { kind: 'refused', state, retryAt: now + RAMP_RETRY_MS };
    return {
      kind: 'admitted',
      state: { ...state, ramp: { ...ramp, running: ramp.running + 1 } },
      ticket: { generation, startedAt: now, isInRamp: true },
    };
  }
  if (state.phase === 'closed' || state.phase === 'metrics-only')
    return { kind: 'admitted', state, ticket: { generation, startedAt: now } };
  if (state.phase === 'half-open') {
    if (probes.length >= plan.probes) {
      const retryAt = nextChangeAt(state);
      return { kind: 'refused', state, ...(retryAt === undefined ? {} : { retryAt }) };
    }
    return {
      kind: 'admitted',
      state: {
        ...state,
        probes: [...probes, { id: nextProbe, until: now + plan.probeMs }],
        nextProbe: nextProbe + 1,
      },
      ticket: { generation, startedAt: now, probe: nextProbe },
    };
  }
  const { openUntil } = state;
  return { kind: 'refused', state, ...(openUntil === undefined ? {} : { retryAt: openUntil }) };
}

/** Counts a call that ended. A result that began before the last change of phase changes nothing: the very same object comes back. */
export function settle(
  state: BreakerState,
  plan: BreakerPlan,
  ticket: Ticket,
  result: CallResult,
  now: number,
  draw: OpenDraw,
): BreakerState {
  if (ticket.generation !== state.generation) return state;
  if (state.phase === 'half-open') return settleProbe(state, plan, ticket, result, now, draw);
  if (state.phase !== 'closed' && state.phase !== 'metrics-only') return state;
  const ramped = ticket.isInRamp === true ? settleRamp(state, result) : state;
  if (result === 'refusal' || result === 'cancelled') return ramped;
  const sample = sampleOf(ticket, result, now);
  const counted = record(ramped, plan, sample, now);
  return state.phase === 'closed' && isTrippedByAny(counted, plan, sample, now)
    ? opened(counted, plan, now, 'failures', draw)
    : counted;
}

/** Opens it, or keeps it open, until the other side's own time. One that an operator isolated or set to metrics-only stays as it is. */
export function tell(
  state: BreakerState,
  until: number,
  detail: string,
  now: number,
): BreakerState {
  if (state.phase === 'isolated' || state.phase === 'metrics-only') return state;
  const openUntil = Math.min(until, now + LONGEST_TOLD_MS);
  if (!(openUntil > now)) return state;
  if (state.phase === 'open') {
    if (openUntil <= (state.openUntil ?? 0)) return state;
    return { ...state, openUntil, reason: 'told', detail };
  }
  return {
    ...withoutRamp(state),
    phase: 'open',
    generation: state.generation + 1,
    since: now,
    openUntil,
    reason: 'told',
    detail,
    probes: [],
    successes: 0,
  };
}

/** What an operator may do: hold it open, let it only count, or close it with an empty memory. */
export function operate(
  state: BreakerState,
  plan: BreakerPlan,
  action: 'isolate' | 'metrics-only' | 'reset',
  now: number,
): BreakerState {
  const fresh = closedState(plan, now, state.generation + 1);
  if (action === 'isolate') return { ...fresh, phase: 'isolated', reason: 'isolated' };
  return action === 'metrics-only' ? { ...fresh, phase: 'metrics-only' } : fresh;
}

/** A clock that went back makes nobody wait longer than was meant. */
function rewound(state: BreakerState, now: number): BreakerState {
  const backMs = state.since - now;
  return {
    ...state,
    since: now,
    ...(state.openUntil === undefined ? {} : { openUntil: state.openUntil - backMs }),
    probes: state.probes.map((probe) => ({ ...probe, until: probe.until - backMs })),
  };
}

function settleProbe(
  state: BreakerState,
  plan: BreakerPlan,
  ticket: Ticket,
  result: CallResult,
  now: number,
  draw: OpenDraw,
): BreakerState {
  const probes = state.probes.filter((probe) => probe.id !== ticket.probe);
  if (probes.length === state.probes.length) return state;
  const ended = { ...state, probes };
  if (result === 'cancelled') return ended;
  if (result === 'failure') return opened(ended, plan, now, 'probe-failed', draw);
  const sample = sampleOf(ticket, 'success', now);
  // A probe that succeeds too slowly has failed a policy on slow calls.
  if (plan.policies.some((policy) => isBad(policy, sample)))
    return opened(ended, plan, now, 'probe-failed', draw);
  const counted = record(ended, plan, sample, now);
  const successes = state.successes + 1;
  if (successes < plan.successes) return { ...counted, successes };
  const closed = closedState(plan, now, state.generation + 1);
  const ramp = { allowed: 2 * plan.probes, running: 0, until: now + plan.rampMs };
  return { ...closed, windows: counted.windows, ...(plan.rampMs > 0 ? { ramp } : {}) };
}

function settleRamp(state: BreakerState, result: CallResult): BreakerState {
  const { ramp } = state;
  if (ramp === undefined) return state;
  const running = Math.max(0, ramp.running - 1);
  const allowed =
    result === 'failure'
      ? Math.max(1, Math.floor(ramp.allowed / 2))
      : ramp.allowed + (result === 'success' ? 1 : 0);
  if (allowed >= RAMP_FULL) return withoutRamp(state);
  return { ...state, ramp: { ...ramp, allowed, running } };
}

function sampleOf(ticket: Ticket, result: 'success' | 'failure', now: number): CallSample {
  return { isFailure: result === 'failure', ms: Math.max(0, now - ticket.startedAt) };
}

function record(
  state: BreakerState,
  plan: BreakerPlan,
  sample: CallSample,
  now: number,
): BreakerState {
  let { windows } = state;
  for (let index = 0; index < plan.policies.length; index += 1) {
    const policy = plan.policies[index] as BreakerPolicy;
    const after = recordCall(policy, windows[index] ?? emptyWindow(policy), sample, now);
    if (after !== windows[index]) windows = windows.with(index, after);
  }
  return windows === state.windows ? state : { ...state, windows };
}

function isTrippedByAny(
  { windows }: BreakerState,
  { policies }: BreakerPlan,
  sample: CallSample,
  now: number,
): boolean {
  for (let index = 0; index < policies.length; index += 1) {
    const window = windows[index];
    if (window !== undefined && isTripped(policies[index] as BreakerPolicy, window, sample, now))
      return true;
  }
  return false;
}

function opened(
  state: BreakerState,
  plan: BreakerPlan,
  now: number,
  reason: OpenReason,
  draw: OpenDraw,
): BreakerState {
  const generation = state.generation + 1;
  const grown = Math.min(plan.maxOpenMs, plan.openMs * plan.growth ** state.opens);
  return {
    ...withoutRamp(state),
    phase: 'open',
    generation,
    since: now,
    openUntil: now + Math.ceil(grown * (1 + plan.jitter * draw(generation))),
    reason,
    opens: state.opens + 1,
    probes: [],
    successes: 0,
  };
}

function withoutRamp(state: BreakerState): BreakerState {
  const { ramp: _, ...rest } = state;
  return rest;
}
