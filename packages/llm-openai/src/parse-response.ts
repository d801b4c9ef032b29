import type { ModelReply } from '@coterie/core';
import type { ModelPrice, RawReply } from '@coterie/core/models';
import { usageOf } from '@coterie/core/models';
import type OpenAI from 'openai';

/** Reasons that end a whole reply; servers of this shape have others ('eos'), which mean 'stop'. */
const FINISHED: Readonly<Record<string, ModelReply['finishReason']>> = {
  stop: 'stop',
  length: 'length',
  content_filter: 'refusal',
};

/** A finish reason in the port's words; undefined where there is none. */
export function finishOf(reason: unknown): ModelReply['finishReason'] | undefined {
  if (typeof reason !== 'string' || reason === '') return undefined;
  return FINISHED[reason] ?? 'stop';
}

/** Token counts of `chat.completions`. */
export function chatUsage(
  usage: OpenAI.CompletionUsage | null | undefined,
  price: ModelPrice | undefined,
): ReturnType<typeof usageOf> {
  const counts = {
    inputTokens: usage?.prompt_tokens,
    outputTokens: usage?.completion_tokens,
    cachedTokens: usage?.prompt_tokens_details?.cached_tokens,
  };
  return usageOf(counts, price);
}

/** A whole answer of `chat.completions`. What is sent may be anything; what is missing counts as broken off. */
export function readChat(
  answer: OpenAI.Chat.ChatCompletion,
  price: ModelPrice | undefined,
): RawReply {
  const choice = answer.choices?.[0] as Partial<OpenAI.Chat.ChatCompletion.Choice> | undefined;
  const refusal = choice?.message?.refusal ?? undefined;
  return {
    text: choice?.message?.content ?? refusal ?? '',
    finishReason: refusal === undefined ? finishOf(choice?.finish_reason) : 'refusal',
    ...chatUsage(answer.usage, price),
  };
}

/** A whole answer of `responses`. */
export function readResponses(
  answer: OpenAI.Responses.Response,
  price: ModelPrice | undefined,
): RawReply {
  const parts = (answer.output ?? []).flatMap((item) =>
    item.type === 'message' ? item.content : [],
  );
  const refusal = parts.find((part) => part.type === 'refusal');
  const text = parts.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
  const { usage } = answer;
  const counts = {
    inputTokens: usage?.input_tokens,
    outputTokens: usage?.output_tokens,
    cachedTokens: usage?.input_tokens_details?.cached_tokens,
  };
  return {
    text: refusal?.refusal ?? text,
    finishReason: refusal === undefined ? responsesFinish(answer) : 'refusal',
    ...usageOf(counts, price),
  };
}

function responsesFinish(answer: OpenAI.Responses.Response): RawReply['finishReason'] {
  if (answer.status === 'completed') return 'stop';
  const reason = answer.incomplete_details?.reason;
  if (reason === 'content_filter') return 'refusal';
  return reason === 'max_output_tokens' ? 'length' : undefined;
}
