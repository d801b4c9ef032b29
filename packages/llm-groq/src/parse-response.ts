import type { ModelReply } from '@coterie/core';
import {
  type ModelPrice,
  type RawReply,
  type StreamPart,
  throwIfFailed,
  usageOf,
} from '@coterie/core/models';
import type Groq from 'groq-sdk';

/** A finish reason in the port's words; undefined where there is none. */
function finishOf(reason: unknown): ModelReply['finishReason'] | undefined {
  if (typeof reason !== 'string' || reason === '') return undefined;
  if (reason === 'length') return 'length';
  return reason === 'content_filter' ? 'refusal' : 'stop';
}

function usage(counts: Groq.CompletionUsage | null | undefined, price: ModelPrice | undefined) {
  return usageOf(
    {
      inputTokens: counts?.prompt_tokens,
      outputTokens: counts?.completion_tokens,
      cachedTokens: counts?.prompt_tokens_details?.cached_tokens,
    },
    price,
  );
}

/** A whole answer. What is sent may be anything; what is missing counts as broken off. */
export function readAnswer(
  answer: Groq.Chat.ChatCompletion,
  price: ModelPrice | undefined,
): RawReply {
  const choice = answer.choices?.[0] as Partial<Groq.Chat.ChatCompletion.Choice> | undefined;
  return {
    text: choice?.message?.content ?? '',
    finishReason: finishOf(choice?.finish_reason),
    ...usage(answer.usage, price),
  };
}

/** The parts of a stream. Groq tells usage in a field of its own. */
export async function* streamParts(
  chunks: AsyncIterable<Groq.Chat.ChatCompletionChunk>,
  price: ModelPrice | undefined,
): AsyncGenerator<StreamPart> {
  for await (const chunk of chunks) {
    throwIfFailed(chunk);
    throwIfFailed({ error: chunk.x_groq?.error });
    const choice = chunk.choices?.[0];
    const finishReason = finishOf(choice?.finish_reason);
    yield {
      text: choice?.delta?.content ?? '',
      rest: {
        ...(finishReason === undefined ? {} : { finishReason }),
        ...usage(chunk.x_groq?.usage, price),
      },
    };
  }
}
