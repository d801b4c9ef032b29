/** The quantile `p` (0..1) by linear interpolation on (n - 1)p; NaN of nothing. */
export function quantileOf(values: readonly number[], p: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  const place = (sorted.length - 1) * p;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** The middle value, interpolated. */
export function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5);
}

/** The arithmetic mean; NaN of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The standard deviation of the values as they are (division by n). */
export function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

/** Pearson's correlation of two lists of one length. */
export function correlationOf(xs: readonly number[], ys: readonly number[]): number {
  const meanX = meanOf(xs);
  const meanY = meanOf(ys);
  const covariance = meanOf(xs.map((x, index) => (x - meanX) * ((ys[index] ?? 0) - meanY)));
  return covariance / (deviationOf(xs) * deviationOf(ys));
}
