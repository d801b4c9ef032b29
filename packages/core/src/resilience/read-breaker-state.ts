import type { BreakerPlan } from './breaker-options.js';
import { emptyWindow, type PolicyWindow } from './breaker-policies.js';
import type { BreakerPhase, BreakerState, OpenReason } from './breaker-state.js';

type Plain = Readonly<Record<string, unknown>>;

const PHASES: readonly unknown[] = ['closed', 'open', 'half-open', 'isolated', 'metrics-only'];
const REASONS: readonly unknown[] = ['failures', 'probe-failed', 'probe-hung', 'told', 'isolated'];

/**
 * A breaker's state from its JSON; undefined where it is none. Calls under way belonged to another life: probes and the ramp are left
 * out, and so is the memory of a policy that is no longer the same.
 */
export function readBreakerState(value: unknown, plan: BreakerPlan): BreakerState | undefined {
  if (!isPlain(value)) return undefined;
  const { phase, generation, since, openUntil, reason, detail, opens, successes } = value;
  if (!PHASES.includes(phase) || !isNumber(generation) || !isNumber(since)) return undefined;
  if (phase === 'open' && !isNumber(openUntil)) return undefined;
  const windows = Array.isArray(value['windows']) ? value['windows'] : [];
  return {
    phase: phase as BreakerPhase,
    generation: generation + 1,
    since,
    ...(isNumber(openUntil) ? { openUntil } : {}),
    ...(REASONS.includes(reason) ? { reason: reason as OpenReason } : {}),
    ...(typeof detail === 'string' ? { detail } : {}),
    opens: isNumber(opens) ? opens : 0,
    windows: plan.policies.map((policy, index) => {
      const window: unknown = windows[index];
      return isWindow(window) && window.kind === policy.kind ? window : emptyWindow(policy);
    }),
    probes: [],
    nextProbe: 0,
    successes: isNumber(successes) ? successes : 0,
  };
}

function isWindow(value: unknown): value is PolicyWindow {
  if (!isPlain(value)) return false;
  const { kind, failures, calls, next, bad, window } = value;
  if (kind === 'consecutive') return isNumber(failures);
  if (kind === 'count-window') return isListOf(calls, isBoolean) && isNumber(next) && isNumber(bad);
  return kind === 'time-window' && isPlain(window) && isListOf(window['slices'], isSlice);
}

function isSlice(value: unknown): boolean {
  return isPlain(value) && [value['start'], value['calls'], value['bad']].every(isNumber);
}

function isListOf(value: unknown, is: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
