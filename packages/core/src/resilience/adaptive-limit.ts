/** A limit on calls at once that finds its own height: it rises by one a round of good calls, and falls by a share when the other side is overloaded. Plain data. */
export interface AdaptiveLimit {
  readonly limit: number;
  /** Epoch ms of the last fall. */
  readonly fellAt: number;
}

/** How an {@link AdaptiveLimit} moves. */
export interface AdaptiveLimitOptions {
  readonly minimum: number;
  readonly maximum: number;
  /** What is left of it at a fall. Default: 0.5. */
  readonly fallTo?: number;
  /** It falls once in so long, however many calls tell of the same overload. Default: 1 second. */
  readonly restMs?: number;
}

/** The limit before the first call: the maximum. */
export function adaptiveLimit({ maximum }: AdaptiveLimitOptions): AdaptiveLimit {
  return { limit: maximum, fellAt: Number.NEGATIVE_INFINITY };
}

/** The limit after a call that went well. It rises only where it was used: `running` calls at least half of it. */
export function raiseLimit(
  state: AdaptiveLimit,
  { maximum }: AdaptiveLimitOptions,
  running: number,
): AdaptiveLimit {
  if (state.limit >= maximum || running < state.limit / 2) return state;
  return { ...state, limit: Math.min(maximum, state.limit + 1 / state.limit) };
}

/** The limit after a sign of overload at `now`: a timeout or a 429. */
export function lowerLimit(
  state: AdaptiveLimit,
  { minimum, fallTo = 0.5, restMs = 1_000 }: AdaptiveLimitOptions,
  now: number,
): AdaptiveLimit {
  if (now - state.fellAt < restMs && now >= state.fellAt) return state;
  return { limit: Math.max(minimum, state.limit * fallTo), fellAt: now };
}
