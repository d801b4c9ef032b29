import type { ModelRequest } from '@coterie/core';
import { fitSampling, isStrictSchema, sendable } from '@coterie/core/models';
import type OpenAI from 'openai';
import { cacheKeyOf } from './cache-key.js';
import type { PromptTarget } from './convert-prompt.js';

/** The least that `responses` takes. */
const LEAST_TOKENS = 16;

/** A request as `responses` takes it; nothing is kept at the provider's. */
export function responsesBody(
  request: ModelRequest,
  target: PromptTarget,
): OpenAI.Responses.ResponseCreateParamsNonStreaming {
  const { model, family, isOpenAi, body } = target;
  const system = sendable(request.system);
  const { jsonSchema } = request;
  const fitted = fitSampling(request.sampling, request.seed, family.ranges);
  const { temperature, topP, maxTokens } = fitted;
  return {
    model,
    ...(system === '' ? {} : { instructions: system }),
    input: sendable(request.user),
    max_output_tokens: Math.max(LEAST_TOKENS, maxTokens),
    store: false,
    ...(temperature === undefined ? {} : { temperature }),
    ...(topP === undefined ? {} : { top_p: topP }),
    ...(jsonSchema === undefined
      ? {}
      : {
          text: {
            format: {
              type: 'json_schema' as const,
              name: 'reply',
              schema: { ...jsonSchema },
              strict: isStrictSchema(jsonSchema),
            },
          },
        }),
    ...(isOpenAi ? { prompt_cache_key: cacheKeyOf(system) } : {}),
    ...body,
  };
}
