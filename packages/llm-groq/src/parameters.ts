import type { ParameterRanges } from '@coterie/core/models';

/** What Groq takes: penalties are in its interface and bear on no model, so they are left out. */
export const GROQ_RANGES: ParameterRanges = {
  temperature: [0, 2],
  topP: [0.01, 1],
  presencePenalty: false,
  frequencyPenalty: false,
  seed: true,
};

/** What is known of a family of models. */
export interface GroqFamily {
  readonly names: RegExp;
  readonly contextTokens: number;
  /** Whether a JSON schema may be enforced to the letter. */
  readonly strictJson: boolean;
  /** Fields that keep a model's thoughts out of its text. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** The first family that fits counts. */
export const GROQ_FAMILIES: readonly GroqFamily[] = [
  {
    names: /^openai\/gpt-oss/,
    contextTokens: 131_072,
    strictJson: true,
    body: { include_reasoning: false, reasoning_effort: 'low' },
  },
  {
    names: /^(?:qwen\/qwen3|deepseek)/,
    contextTokens: 131_072,
    strictJson: false,
    body: { reasoning_format: 'hidden' },
  },
  { names: /^/, contextTokens: 131_072, strictJson: false, body: {} },
];

/** What is known of a model. */
export function familyOf(model: string): GroqFamily {
  return GROQ_FAMILIES.find(({ names }) => names.test(model)) as GroqFamily;
}
