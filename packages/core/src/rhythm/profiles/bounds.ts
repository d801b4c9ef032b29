/** Bounds that every built-in profile shares. */
export const BOUNDS = {
  minSeconds: 1,
  maxSeconds: 21_600,
  referenceBaseSeconds: 30,
  maxInARow: 5,
} as const;
