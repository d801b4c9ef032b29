import type { LinkNetwork } from './link-model.js';

/** A network as it is stored: one character a weight of the first layer. */
export interface StoredNetwork {
  readonly hidden: number;
  /** The largest weight into each hidden unit. */
  readonly scales: readonly number[];
  readonly bias: readonly number[];
  readonly last: readonly number[];
  /** Input by input, the hidden units of each; see `WEIGHT_CODES`. */
  readonly first: string;
}

/** Character n stands for the step n - 32 of 32, from the largest negative weight to the largest positive one. */
export const WEIGHT_CODES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const STEPS = 32;

/** The share of the largest weight that a step stands for: finer near 0, where most weights are. */
export function weightOfStep(step: number): number {
  const size = Math.abs(step) / STEPS;
  return Math.sign(step) * size * Math.sqrt(size);
}

/** The network that was stored. */
export function decodeNetwork({ hidden, scales, bias, last, first }: StoredNetwork): LinkNetwork {
  const byCode = new Map(
    Array.from(WEIGHT_CODES, (code, place) => [code, weightOfStep(place - STEPS)]),
  );
  const weights = Float32Array.from(
    first,
    (code, place) => (byCode.get(code) ?? 0) * (scales[place % hidden] ?? 0),
  );
  return {
    hidden,
    first: weights,
    bias: Float32Array.from(bias),
    last: Float32Array.from(last),
  };
}
