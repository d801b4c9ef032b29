import type { ServerResponse } from 'node:http';
import type { Written } from './types.js';

/** How one of the two interfaces writes its answers. */
interface Shape {
  readonly whole: (text: string, done: Done) => object;
  readonly piece: (text: string) => object;
  readonly last: (text: string, done: Done) => readonly object[];
}
type Done = Extract<Written, { kind: 'done' }>;

const chatUsage = ({ inputTokens, outputTokens }: Done) => ({
  prompt_tokens: inputTokens,
  completion_tokens: outputTokens,
  total_tokens: inputTokens + outputTokens,
});
const chunk = (choices: readonly object[], more: object = {}) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'test',
  choices,
  ...more,
});

/** `chat.completions`. */
export const CHAT: Shape = {
  whole: (content, done) => ({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'test',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: done.finish }],
    usage: chatUsage(done),
  }),
  piece: (content) => chunk([{ index: 0, delta: { content }, finish_reason: null }]),
  last: (_, done) => [
    chunk([{ index: 0, delta: {}, finish_reason: done.finish }]),
    chunk([], { usage: chatUsage(done), x_groq: { id: 'req-1', usage: chatUsage(done) } }),
  ],
};

function response(text: string, done: Done): object {
  const isWhole = done.finish === 'stop';
  return {
    id: 'resp-1',
    object: 'response',
    created_at: 1,
    model: 'test',
    status: isWhole ? 'completed' : 'incomplete',
    incomplete_details: isWhole
      ? null
      : { reason: done.finish === 'length' ? 'max_output_tokens' : 'content_filter' },
    output: [
      {
        type: 'message',
        id: 'msg-1',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text, annotations: [] }],
      },
    ],
    usage: {
      input_tokens: done.inputTokens,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: done.outputTokens,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: done.inputTokens + done.outputTokens,
    },
  };
}

/** `responses`. */
export const RESPONSES: Shape = {
  whole: response,
  piece: (delta) => ({ type: 'response.output_text.delta', delta, item_id: 'msg-1' }),
  last: (text, done) => [
    {
      type: done.finish === 'stop' ? 'response.completed' : 'response.incomplete',
      response: response(text, done),
    },
  ],
};

/** Sends what a writer writes, whole or as server-sent events. */
export async function send(
  response: ServerResponse,
  written: AsyncIterable<Written>,
  shape: Shape,
  isStream: boolean,
): Promise<void> {
  let text = '';
  const event = (data: object) => response.write(`data: ${JSON.stringify(data)}\n\n`);
  if (isStream) response.writeHead(200, { 'content-type': 'text/event-stream' });
  for await (const each of written) {
    if (each.kind === 'piece') {
      text += each.text;
      if (isStream) event(shape.piece(each.text));
    } else if (isStream) {
      for (const data of shape.last(text, each)) event(data);
      response.end('data: [DONE]\n\n');
    } else {
      sendJson(response, 200, shape.whole(text, each));
    }
  }
}

/** Sends a JSON body. */
export function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
