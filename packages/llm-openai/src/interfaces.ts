import type { ModelReply, ModelRequest } from '@coterie/core';
import {
  type ModelPrice,
  type RawReply,
  type ResponseHeaders,
  type StreamPart,
  throwIfFailed,
} from '@coterie/core/models';
import type OpenAI from 'openai';
import { chatBody, type PromptTarget } from './convert-prompt.js';
import { responsesBody } from './convert-responses-prompt.js';
import { chatUsage, finishOf, readChat, readResponses } from './parse-response.js';

/** What a call needs beside the request. */
export interface CallContext {
  readonly client: OpenAI;
  readonly target: PromptTarget;
  readonly price: ModelPrice | undefined;
  readonly timeoutMs: number | undefined;
}

/** An answer as it came, with the headers it came with. */
export interface Answer {
  readonly raw: RawReply;
  readonly headers: ResponseHeaders;
}

/** One of the provider's two interfaces. */
export interface ModelInterface {
  generate(request: ModelRequest, context: CallContext, signal: AbortSignal): Promise<Answer>;
  /** Opens a stream; its parts are read one by one. */
  stream(
    request: ModelRequest,
    context: CallContext,
    signal: AbortSignal,
  ): Promise<{ readonly parts: AsyncIterable<StreamPart>; readonly headers: ResponseHeaders }>;
}

// The client's own timer stays longer than ours.
const options = ({ timeoutMs }: CallContext, signal: AbortSignal) => ({
  signal,
  maxRetries: 0,
  ...(timeoutMs === undefined ? {} : { timeout: timeoutMs + 1_000 }),
});

/** `chat.completions`, the common ground of all servers of this shape. */
export const chatInterface: ModelInterface = {
  async generate(request, context, signal) {
    const { client, target, price } = context;
    const { data, response } = await client.chat.completions
      .create(chatBody(request, target), options(context, signal))
      .withResponse();
    throwIfFailed(data);
    return { raw: readChat(data, price), headers: response.headers };
  },
  async stream(request, context, signal) {
    const { client, target, price } = context;
    const { data, response } = await client.chat.completions
      .create(
        { ...chatBody(request, target), stream: true, stream_options: { include_usage: true } },
        options(context, signal),
      )
      .withResponse();
    return { parts: chatParts(data, price), headers: response.headers };
  },
};

async function* chatParts(
  chunks: AsyncIterable<OpenAI.Chat.ChatCompletionChunk>,
  price: ModelPrice | undefined,
): AsyncGenerator<StreamPart> {
  for await (const chunk of chunks) {
    throwIfFailed(chunk);
    const choice = chunk.choices?.[0];
    const refusal = choice?.delta?.refusal ?? undefined;
    const text = choice?.delta?.content ?? refusal ?? '';
    const finishReason: ModelReply['finishReason'] | undefined =
      refusal === undefined ? finishOf(choice?.finish_reason) : 'refusal';
    yield {
      ...(text === '' ? {} : { text }),
      rest: {
        ...(finishReason === undefined ? {} : { finishReason }),
        ...chatUsage(chunk.usage, price),
      },
    };
  }
}

/** `responses`, OpenAI's newer interface. */
export const responsesInterface: ModelInterface = {
  async generate(request, context, signal) {
    const { client, target, price } = context;
    const { data, response } = await client.responses
      .create(responsesBody(request, target), options(context, signal))
      .withResponse();
    throwIfFailed(data);
    return { raw: readResponses(data, price), headers: response.headers };
  },
  async stream(request, context, signal) {
    const { client, target, price } = context;
    const { data, response } = await client.responses
      .create({ ...responsesBody(request, target), stream: true }, options(context, signal))
      .withResponse();
    return { parts: responsesParts(data, price), headers: response.headers };
  },
};

async function* responsesParts(
  events: AsyncIterable<OpenAI.Responses.ResponseStreamEvent>,
  price: ModelPrice | undefined,
): AsyncGenerator<StreamPart> {
  for await (const event of events) {
    if (event.type === 'response.output_text.delta' || event.type === 'response.refusal.delta')
      yield { text: event.delta };
    if (event.type === 'error') throwIfFailed({ error: event });
    if (event.type === 'response.failed') throwIfFailed(event.response);
    if (event.type !== 'response.completed' && event.type !== 'response.incomplete') continue;
    const { text: _, ...rest } = readResponses(event.response, price);
    yield { rest };
  }
}
