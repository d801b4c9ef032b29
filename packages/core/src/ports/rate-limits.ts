/** One bucket to take from: `capacity` tokens, refilled evenly over `windowMs`. */
export interface Bucket {
  /** Scope and name, such as `chat:c1` or `provider:groq:tokens`. */
  readonly key: string;
  readonly capacity: number;
  readonly windowMs: number;
  readonly cost: number;
}

/** Granted from every bucket, or from none: then which one is short, and for how many milliseconds. */
export type RateLimitResult =
  | { readonly isGranted: true }
  | { readonly isGranted: false; readonly key: string; readonly waitMs: number };

/** Token buckets, atomic over all workers. */
export interface RateLimits {
  /** Takes from all buckets or from none. Where one refuses, says which and how long until it would grant. */
  take(buckets: readonly Bucket[], now: number): Promise<RateLimitResult>;
  /** Gives unused tokens back, never above the capacity. */
  giveBack(buckets: readonly Bucket[], now: number): Promise<void>;
}
