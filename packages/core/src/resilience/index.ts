export {
  type AdaptiveLimit,
  type AdaptiveLimitOptions,
  adaptiveLimit,
  lowerLimit,
  raiseLimit,
} from './adaptive-limit.js';
export {
  type Breaker,
  type BreakerChange,
  type BreakerSetup,
  type BreakerStatus,
  createBreaker,
} from './breaker.js';
export {
  type BreakerHint,
  type BreakerHints,
  type BreakerHintsSetup,
  breakerHints,
} from './breaker-hints.js';
export type { BreakerOptions } from './breaker-options.js';
export type {
  BreakerPolicy,
  ConsecutivePolicy,
  CountWindowPolicy,
  PolicyWindow,
  TimeWindowPolicy,
} from './breaker-policies.js';
export { type BreakerSet, type BreakerSetSetup, breakerSet } from './breaker-set.js';
export type {
  BreakerPhase,
  BreakerState,
  CallResult,
  OpenReason,
  Probe,
  Ramp,
  Ticket,
} from './breaker-state.js';
export { type Bulkhead, type BulkheadOptions, createBulkhead } from './bulkhead.js';
export { type DayBudget, type DayUse, emptyDay, spentBudget, useMore } from './day-budget.js';
export { type Deadline, openDeadline, settledBy, withDeadline } from './deadline.js';
export { classifyError, modelErrors, transportErrors } from './error-class.js';
export { callThrough, type Guard, type GuardedCall, resultOf } from './guard.js';
export {
  nextPause,
  type RetryBudget,
  type RetryBudgetOptions,
  type RetryPlan,
  retryBudget,
} from './retry.js';
export { settleWithin } from './settle-within.js';
export {
  bucketOf,
  type RateLimit,
  type RateScope,
  type TakeOptions,
  type TakeResult,
  takeTokens,
} from './take-tokens.js';
export type { CallCounts, Slice, TimeWindow } from './time-window.js';
export { type LimitCosts, type ToldLimits, toldLimits } from './told-limits.js';
