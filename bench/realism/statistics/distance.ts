/** The Kolmogorov-Smirnov distance of values to a distribution. */
export function ksDistance(
  values: readonly number[],
  cumulative: (value: number) => number,
): number {
  const sorted = [...values].sort((left, right) => left - right);
  let distance = 0;
  for (const [index, value] of sorted.entries()) {
    const expected = cumulative(value);
    const below = index / sorted.length;
    const above = (index + 1) / sorted.length;
    distance = Math.max(distance, Math.abs(expected - below), Math.abs(above - expected));
  }
  return sorted.length === 0 ? Number.NaN : distance;
}

/** The distance to the log-normal with these parameters of the logarithm. */
export function ksLogNormal(values: readonly number[], mu: number, sigma: number): number {
  return ksDistance(values, (value) => normalCumulative((Math.log(value) - mu) / sigma));
}

/** The distance to the exponential of this mean. */
export function ksExponential(values: readonly number[], mean: number): number {
  return ksDistance(values, (value) => 1 - Math.exp(-value / mean));
}

/** The standard normal distribution function, to seven decimals. */
export function normalCumulative(z: number): number {
  return 0.5 * (1 + erf(z / Math.SQRT2));
}

/** By the series of the error function near 0, by its continued fraction further out. */
function erf(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude > 6) return Math.sign(x);
  const square = magnitude * magnitude;
  if (magnitude < 2.5) {
    let term = magnitude;
    let sum = magnitude;
    for (let n = 1; n < 60; n += 1) {
      term *= -square / n;
      sum += term / (2 * n + 1);
    }
    return Math.sign(x) * (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = 0;
  for (let n = 40; n > 0; n -= 1) fraction = n / 2 / (magnitude + fraction);
  const tail = Math.exp(-square) / (Math.sqrt(Math.PI) * (magnitude + fraction));
  return Math.sign(x) * (1 - tail);
}
