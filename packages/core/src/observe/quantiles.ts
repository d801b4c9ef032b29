/** The last `size` values, for quantiles over the recent past. */
export interface RecentValues {
  add(value: number): void;
  /** The value below which the share `q` (0..1) of the values lies; 0 where there are none. */
  quantile(q: number): number;
  readonly count: number;
}

/** Makes a {@link RecentValues} that keeps at most `size` values. */
export function recentValues(size: number): RecentValues {
  const values: number[] = [];
  let next = 0;
  let count = 0;
  return {
    add(value) {
      values[next] = value;
      next = (next + 1) % size;
      count += 1;
    },
    quantile(q) {
      if (values.length === 0) return 0;
      const sorted = [...values].sort((a, b) => a - b);
      return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
    },
    get count() {
      return count;
    },
  };
}
