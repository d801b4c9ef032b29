import type { Sampling } from '../records/prompt.js';

/** What one kind of model takes of sampling: a range to clamp to, or false for a parameter that it refuses. */
export type ParameterRanges = Readonly<
  Record<Exclude<keyof Sampling, 'maxTokens'>, readonly [least: number, most: number] | false>
> & { readonly seed: boolean };

/** Sampling within a model's ranges, without what it refuses. */
export type FittedSampling = Partial<Omit<Sampling, 'maxTokens'>> & {
  readonly maxTokens: number;
  readonly seed?: number;
};

const SEED_BITS = 0x7fffffff;

/** Clamps sampling to a model's ranges and leaves out what it does not take. */
export function fitSampling(
  sampling: Sampling,
  seed: number,
  ranges: ParameterRanges,
): FittedSampling {
  const clamped = (name: Exclude<keyof Sampling, 'maxTokens'>) => {
    const range = ranges[name];
    if (range === false) return {};
    return { [name]: Math.min(range[1], Math.max(range[0], sampling[name])) };
  };
  return {
    ...clamped('temperature'),
    ...clamped('topP'),
    ...clamped('presencePenalty'),
    ...clamped('frequencyPenalty'),
    maxTokens: Math.max(1, Math.ceil(sampling.maxTokens)),
    ...(ranges.seed ? { seed: seed & SEED_BITS } : {}),
  };
}
