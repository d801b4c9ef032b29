import type { ModelRequest } from '@coterie/core';
import { fitSampling, type ParameterRanges, sendable } from '@coterie/core/models';
import type { AiSdkCallOptions } from './types.js';

/** A request as an AI SDK model takes it. What stays the same from tick to tick of one bot comes first, as a message of its own. */
export function callOptions(
  request: ModelRequest,
  ranges: ParameterRanges,
  providerOptions: object | undefined,
  abortSignal: AbortSignal,
): AiSdkCallOptions {
  const { jsonSchema } = request;
  const { maxTokens, ...sampling } = fitSampling(request.sampling, request.seed, ranges);
  const system = sendable(request.system);
  return {
    prompt: [
      ...(system === '' ? [] : [{ role: 'system' as const, content: system }]),
      { role: 'user', content: [{ type: 'text', text: sendable(request.user) }] },
    ],
    maxOutputTokens: maxTokens,
    ...sampling,
    ...(jsonSchema === undefined ? {} : { responseFormat: { type: 'json', schema: jsonSchema } }),
    ...(providerOptions === undefined ? {} : { providerOptions }),
    abortSignal,
  };
}
