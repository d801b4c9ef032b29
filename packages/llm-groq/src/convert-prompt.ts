import type { ModelRequest } from '@coterie/core';
import { fitSampling, isStrictSchema, sendable } from '@coterie/core/models';
import type * as CompletionsApi from 'groq-sdk/resources/chat/completions';
import { GROQ_RANGES, type GroqFamily } from './parameters.js';

/** For which model a request is written. */
export interface PromptTarget {
  readonly model: string;
  readonly family: GroqFamily;
  readonly body: Readonly<Record<string, unknown>>;
}

type ChatBody = CompletionsApi.ChatCompletionCreateParamsNonStreaming;

/**
 * A request as Groq takes it. What stays the same from tick to tick of one bot comes first, as a message of its own, so that Groq's prompt cache hits; who speaks
 * stands inside the text, because Groq refuses a field `name`.
 */
export function groqBody(request: ModelRequest, { model, family, body }: PromptTarget): ChatBody {
  const system = sendable(request.system);
  const fitted = fitSampling(request.sampling, request.seed, GROQ_RANGES);
  const { temperature, topP, maxTokens, seed } = fitted;
  const { jsonSchema } = request;
  return {
    model,
    messages: [
      ...(system === '' ? [] : [{ role: 'system' as const, content: system }]),
      { role: 'user', content: sendable(request.user) },
    ],
    max_completion_tokens: maxTokens,
    ...(temperature === undefined ? {} : { temperature }),
    ...(topP === undefined ? {} : { top_p: topP }),
    ...(seed === undefined ? {} : { seed }),
    ...(jsonSchema === undefined
      ? {}
      : { response_format: responseFormat(jsonSchema, family.strictJson) }),
    ...family.body,
    ...body,
  };
}

function responseFormat(
  schema: Readonly<Record<string, unknown>>,
  isStrict: boolean,
): NonNullable<ChatBody['response_format']> {
  return {
    type: 'json_schema',
    json_schema: {
      name: 'reply',
      schema: { ...schema },
      strict: isStrict && isStrictSchema(schema),
    },
  };
}
