import type { ParameterRanges } from '@coterie/core/models';

/** What is known of a family of models. */
export interface ModelFamily {
  readonly names: RegExp;
  readonly ranges: ParameterRanges;
  /** What the limit of output tokens is called in `chat.completions`. */
  readonly tokensField: 'max_completion_tokens' | 'max_tokens';
  readonly contextTokens: number;
}

const sampled: ParameterRanges = {
  temperature: [0, 2],
  topP: [0.01, 1],
  presencePenalty: [-2, 2],
  frequencyPenalty: [-2, 2],
  seed: true,
};
/** Models that think before they write refuse all of it. */
const unsampled: ParameterRanges = {
  temperature: false,
  topP: false,
  presencePenalty: false,
  frequencyPenalty: false,
  seed: false,
};

/** OpenAI's models: the first family that fits counts. */
export const OPENAI_FAMILIES: readonly ModelFamily[] = [
  {
    names: /^(?:gpt-5(?:\.\d+)?-chat|gpt-4\.5)/,
    ranges: sampled,
    tokensField: 'max_completion_tokens',
    contextTokens: 128_000,
  },
  {
    names: /^gpt-5/,
    ranges: unsampled,
    tokensField: 'max_completion_tokens',
    contextTokens: 400_000,
  },
  {
    names: /^o\d/,
    ranges: unsampled,
    tokensField: 'max_completion_tokens',
    contextTokens: 200_000,
  },
  {
    names: /^gpt-4\.1/,
    ranges: sampled,
    tokensField: 'max_completion_tokens',
    contextTokens: 1_047_576,
  },
  {
    names: /./,
    ranges: sampled,
    tokensField: 'max_completion_tokens',
    contextTokens: 128_000,
  },
];

/** Any model of another server: the older field is what all of them know. */
export const COMPATIBLE_FAMILY: ModelFamily = {
  names: /./,
  ranges: sampled,
  tokensField: 'max_tokens',
  contextTokens: 8_192,
};

/** What is known of a model. */
export function familyOf(model: string, isOpenAi: boolean): ModelFamily {
  if (!isOpenAi) return COMPATIBLE_FAMILY;
  return OPENAI_FAMILIES.find(({ names }) => names.test(model)) ?? COMPATIBLE_FAMILY;
}
