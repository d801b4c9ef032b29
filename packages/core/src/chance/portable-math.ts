// Math.log and Math.exp may differ in the last bit between engines; these use only operations that IEEE 754 fixes.

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const SQRT2 = Math.SQRT2;
const LOG_TERMS = 12;
const EXP_TERMS = 16;

/** The natural logarithm, bit for bit the same on every platform. `-Infinity` for 0, `NaN` below it. */
export function portableLog(value: number): number {
  if (!(value > 0)) return value === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (value === Number.POSITIVE_INFINITY) return value;
  let mantissa = value;
  let exponent = 0;
  while (mantissa < 0.7) {
    mantissa *= 2;
    exponent -= 1;
  }
  while (mantissa > SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let series = 0;
  for (let term = LOG_TERMS; term >= 0; term -= 1) series = series * square + 1 / (2 * term + 1);
  return exponent * LN2_HIGH + (2 * s * series + exponent * LN2_LOW);
}

/** e to the power of `value`, bit for bit the same on every platform. */
export function portableExp(value: number): number {
  if (!(value > -746)) return Number.isNaN(value) ? value : 0;
  if (value > 710) return Number.POSITIVE_INFINITY;
  const shift = Math.round(value / (LN2_HIGH + LN2_LOW));
  const rest = value - shift * LN2_HIGH - shift * LN2_LOW;
  let series = 1;
  for (let term = EXP_TERMS; term > 0; term -= 1) series = 1 + (series * rest) / term;
  const step = shift < 0 ? 0.5 : 2;
  for (let left = Math.abs(shift); left > 0; left -= 1) series *= step;
  return series;
}
