import {
  type CallCounts,
  countInTime,
  emptyTimeWindow,
  recordInTime,
  type TimeWindow,
} from './time-window.js';

/** One call that ended: whether it counts as a failure, and how long it took. */
export interface CallSample {
  readonly isFailure: boolean;
  readonly ms: number;
}

/** Opens after so many failures in a row. */
export interface ConsecutivePolicy {
  readonly kind: 'consecutive';
  readonly failures: number;
}

/** Opens where more than `share` of the last `size` calls were bad, once `minimumCalls` of them are known. */
export interface CountWindowPolicy {
  readonly kind: 'count-window';
  readonly size: number;
  readonly minimumCalls: number;
  /** 0 up to, not including, 1. */
  readonly share: number;
  /** Where it is set, a bad call is one that took longer than this, whatever came of it; else one that failed. */
  readonly slowerThanMs?: number;
}

/** Opens where more than `share` of the calls of the last `windowMs` were bad, once there are `minimumCalls`. */
export interface TimeWindowPolicy {
  readonly kind: 'time-window';
  readonly windowMs: number;
  readonly minimumCalls: number;
  /** 0 up to, not including, 1. */
  readonly share: number;
  /** Where it is set, a bad call is one that took longer than this, whatever came of it; else one that failed. */
  readonly slowerThanMs?: number;
}

/** When a breaker opens. With `slowerThanMs` a window is a policy on slow calls. */
export type BreakerPolicy = ConsecutivePolicy | CountWindowPolicy | TimeWindowPolicy;

/** What a policy remembers of past calls: plain data. */
export type PolicyWindow =
  | { readonly kind: 'consecutive'; readonly failures: number }
  | {
      readonly kind: 'count-window';
      /** True for a bad call; written in a circle. */
      readonly calls: readonly boolean[];
      readonly next: number;
      readonly bad: number;
    }
  | { readonly kind: 'time-window'; readonly window: TimeWindow };

type CountWindow = Extract<PolicyWindow, { kind: 'count-window' }>;

/** A policy's memory before the first call. */
export function emptyWindow(policy: BreakerPolicy): PolicyWindow {
  if (policy.kind === 'consecutive') return { kind: policy.kind, failures: 0 };
  if (policy.kind === 'count-window') return noCalls;
  return { kind: policy.kind, window: emptyTimeWindow };
}

/** The memory with one more call in it; the same object where nothing changed. */
export function recordCall(
  policy: BreakerPolicy,
  window: PolicyWindow,
  sample: CallSample,
  now: number,
): PolicyWindow {
  if (policy.kind === 'consecutive') {
    const failures = window.kind === 'consecutive' ? window.failures : 0;
    if (sample.isFailure) return { kind: 'consecutive', failures: failures + 1 };
    return failures === 0 && window.kind === 'consecutive' ? window : emptyWindow(policy);
  }
  const isBadCall = isBad(policy, sample);
  if (policy.kind === 'count-window') {
    return recordInCircle(
      policy.size,
      window.kind === 'count-window' ? window : noCalls,
      isBadCall,
    );
  }
  const before = window.kind === 'time-window' ? window.window : emptyTimeWindow;
  return { kind: 'time-window', window: recordInTime(before, policy.windowMs, isBadCall, now) };
}

const noCalls: CountWindow = { kind: 'count-window', calls: [], next: 0, bad: 0 };

function recordInCircle(size: number, window: CountWindow, isBad: boolean): CountWindow {
  const calls = window.calls.slice(0, size);
  // A window that was made smaller has lost some of its calls.
  const known =
    calls.length === window.calls.length ? window.bad : calls.filter((each) => each).length;
  const place = window.next % size;
  const left = calls[place] === true ? 1 : 0;
  calls[place] = isBad;
  return { ...noCalls, calls, next: (place + 1) % size, bad: known - left + (isBad ? 1 : 0) };
}

/** Whether the call that was just recorded opens the breaker: only a bad one does. */
export function isTripped(
  policy: BreakerPolicy,
  window: PolicyWindow,
  sample: CallSample,
  now: number,
): boolean {
  if (!isBad(policy, sample)) return false;
  const { calls, bad } = countsOf(policy, window, now);
  if (policy.kind === 'consecutive') return bad >= policy.failures;
  return calls >= policy.minimumCalls && bad > policy.share * calls;
}

/** Calls and bad calls that a policy looks at. */
export function countsOf(policy: BreakerPolicy, window: PolicyWindow, now: number): CallCounts {
  if (window.kind === 'consecutive') return { calls: window.failures, bad: window.failures };
  if (window.kind === 'count-window') return { calls: window.calls.length, bad: window.bad };
  const { windowMs } = policy as TimeWindowPolicy;
  return countInTime(window.window, windowMs, now);
}

/** Whether a policy counts a call as bad: it failed, or was too slow where the policy is on slow calls. */
export function isBad(policy: BreakerPolicy, sample: CallSample): boolean {
  const slowerThanMs = policy.kind === 'consecutive' ? undefined : policy.slowerThanMs;
  return slowerThanMs === undefined ? sample.isFailure : sample.ms > slowerThanMs;
}
