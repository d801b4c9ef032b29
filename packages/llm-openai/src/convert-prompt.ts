import type { ModelRequest } from '@coterie/core';
import { fitSampling, isStrictSchema, sendable } from '@coterie/core/models';
import type OpenAI from 'openai';
import { cacheKeyOf } from './cache-key.js';
import type { ModelFamily } from './parameters.js';

/** For which model and server a request is written. */
export interface PromptTarget {
  readonly model: string;
  readonly family: ModelFamily;
  readonly isOpenAi: boolean;
  readonly body: Readonly<Record<string, unknown>>;
}

type ChatBody = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

/**
 * A request as `chat.completions` takes it. What stays the same from tick to tick of one bot comes first, as a message of its own; who speaks stands inside the
 * text, never in a field `name`, which some servers refuse.
 */
export function chatBody(request: ModelRequest, target: PromptTarget): ChatBody {
  const { model, family, isOpenAi, body } = target;
  const system = sendable(request.system);
  const fitted = fitSampling(request.sampling, request.seed, family.ranges);
  const { temperature, topP, presencePenalty, frequencyPenalty, maxTokens, seed } = fitted;
  const { jsonSchema } = request;
  return {
    model,
    messages: [
      ...(system === '' ? [] : [{ role: 'system' as const, content: system }]),
      { role: 'user', content: sendable(request.user) },
    ],
    [family.tokensField]: maxTokens,
    ...(temperature === undefined ? {} : { temperature }),
    ...(topP === undefined ? {} : { top_p: topP }),
    ...(presencePenalty === undefined ? {} : { presence_penalty: presencePenalty }),
    ...(frequencyPenalty === undefined ? {} : { frequency_penalty: frequencyPenalty }),
    ...(seed === undefined ? {} : { seed }),
    ...(jsonSchema === undefined ? {} : { response_format: responseFormat(jsonSchema) }),
    ...(isOpenAi ? { store: false, prompt_cache_key: cacheKeyOf(system) } : {}),
    ...body,
  };
}

function responseFormat(
  schema: Readonly<Record<string, unknown>>,
): NonNullable<ChatBody['response_format']> {
  return {
    type: 'json_schema',
    json_schema: { name: 'reply', schema: { ...schema }, strict: isStrictSchema(schema) },
  };
}
