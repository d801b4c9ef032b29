import { CoterieError, type LanguageModel, systemClock } from '@coterie/core';
import { headersOf, type ParameterRanges, providerModel } from '@coterie/core/models';
import { callOptions } from './convert-prompt.js';
import { AI_SDK_FAULTS } from './errors.js';
import type { FromAiSdkOptions } from './options.js';
import { readResult, streamParts } from './read-answer.js';
import type { AiSdkModel, AiSdkResult } from './types.js';

const VERSIONS: readonly string[] = ['v2', 'v3', 'v4'];
const RANGES: ParameterRanges = {
  temperature: [0, 2],
  topP: [0.01, 1],
  presencePenalty: [-2, 2],
  frequencyPenalty: [-2, 2],
  seed: true,
};
const MINUTE_MS = 60_000;
const WINDOWS = { requests: MINUTE_MS, tokens: MINUTE_MS };
const CONTEXT_TOKENS = 8_192;
const NO_HEADERS = { get: () => null };

/**
 * A language model of the AI SDK as one of Coterie. Every provider of that ecosystem works. One call is one request: what is tried again, and when, is the
 * engine's to decide.
 * @throws CoterieError 'invalid-argument' for a model of another version than 2, 3 or 4 of the specification.
 * @example
 * ```ts
 * const model = fromAiSdk(anthropic('claude-sonnet-4-5'), { contextTokens: 200_000 });
 * ```
 */
export function fromAiSdk(model: AiSdkModel, options: FromAiSdkOptions = {}): LanguageModel {
  const { specificationVersion: version, provider, modelId } = model;
  if (!VERSIONS.includes(version))
    throw new CoterieError(
      'invalid-argument',
      `fromAiSdk() takes a language model of version 2, 3 or 4 of the AI SDK's specification, not '${version}'.`,
    );
  const { price, clock = systemClock(), timeoutMs, silenceMs, providerOptions } = options;
  const ranges = { ...RANGES, ...options.ranges };
  return providerModel({
    id: `${providerName(provider)}:${modelId.replace(/\s+/g, '-') || 'model'}`,
    capabilities: {
      json: options.json ?? true,
      contextTokens: options.contextTokens ?? CONTEXT_TOKENS,
    },
    price,
    faults: [...(options.faults ?? []), ...AI_SDK_FAULTS],
    windows: WINDOWS,
    secrets: [],
    clock,
    timeoutMs,
    silenceMs,
    async generate(request, signal) {
      const result = await model.doGenerate(callOptions(request, ranges, providerOptions, signal));
      return { raw: readResult(result, price), headers: answerHeaders(result.response) };
    },
    async stream(request, signal) {
      const result = await model.doStream(callOptions(request, ranges, providerOptions, signal));
      return { parts: streamParts(result, price), headers: answerHeaders(result.response) };
    },
  });
}

function answerHeaders(response: AiSdkResult['response']) {
  return headersOf(response?.headers) ?? NO_HEADERS;
}

/** 'openai.chat' becomes 'openai-chat'. */
function providerName(provider: string): string {
  const name = provider.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return name.replace(/^[^a-z]+|-+$/g, '') || 'ai-sdk';
}
