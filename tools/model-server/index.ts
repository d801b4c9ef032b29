import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CHAT, RESPONSES, send, sendJson } from './answers.js';
import { refusalOf } from './refusals.js';
import type { ModelServerOptions, SeenRequest, WritingTask } from './types.js';
import { writeByRules } from './write-by-rules.js';

export type { ModelServerOptions, SeenRequest } from './types.js';

/** A server of the shape that OpenAI and many others have, on a free loopback port. */
export interface ModelServer {
  /** `http://127.0.0.1:PORT`; OpenAI's paths are under `/v1`, Groq's under `/openai/v1`. */
  readonly origin: string;
  /** The newest 200 requests, oldest first. */
  readonly requests: readonly SeenRequest[];
  stop(): Promise<void>;
}

const KEPT = 200;
const DIMENSIONS = 8;

/** Starts a server; give `writer` to let a real model write, or `intercept` to fail in some way. */
export async function startModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const { writer = writeByRules, headers = {}, intercept } = options;
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: { message: String(error), type: 'server_error' } });
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const seen = await read(request);
    requests.push(seen);
    if (requests.length > KEPT) requests.shift();
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (intercept?.(seen, response) === true) return;
    const { body, path } = seen;
    const refused = refusalOf(body);
    if (refused !== undefined) {
      const error = { message: refused, type: 'invalid_request_error', code: null, param: null };
      sendJson(response, 400, { error });
      return;
    }
    if (path.endsWith('/embeddings')) {
      sendJson(response, 200, embeddings(body));
      return;
    }
    const isChat = path.endsWith('/chat/completions');
    if (!isChat && !path.endsWith('/responses')) {
      sendJson(response, 404, { error: { message: `no ${path}`, type: 'not_found' } });
      return;
    }
    const stopping = new AbortController();
    response.on('close', () => stopping.abort());
    const task = isChat ? chatTask(body, stopping.signal) : responsesTask(body, stopping.signal);
    await send(response, writer(task), isChat ? CHAT : RESPONSES, body['stream'] === true);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<SeenRequest> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return {
    path: request.url ?? '',
    headers: request.headers,
    text,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
}

type Body = Readonly<Record<string, unknown>>;

function chatTask(body: Body, signal: AbortSignal): WritingTask {
  const messages = body['messages'] as readonly { role: string; content: string }[];
  const said = (isSystem: boolean) =>
    messages
      .filter(({ role }) => (role === 'system') === isSystem)
      .map(({ content }) => content)
      .join('\n');
  const format = body['response_format'] as { json_schema?: { schema?: Body } } | undefined;
  return {
    ...commonTask(body, format?.json_schema?.schema, signal),
    system: said(true),
    user: said(false),
    maxTokens: Number(body['max_completion_tokens'] ?? body['max_tokens'] ?? 256),
  };
}

function responsesTask(body: Body, signal: AbortSignal): WritingTask {
  const format = body['text'] as { format?: { schema?: Body } } | undefined;
  return {
    ...commonTask(body, format?.format?.schema, signal),
    system: String(body['instructions'] ?? ''),
    user: String(body['input'] ?? ''),
    maxTokens: Number(body['max_output_tokens'] ?? 256),
  };
}

function commonTask(body: Body, schema: Body | undefined, signal: AbortSignal) {
  return {
    temperature: Number(body['temperature'] ?? 1),
    seed: Number(body['seed'] ?? 0),
    signal,
    ...(schema === undefined ? {} : { schema }),
  };
}

function embeddings(body: Body): object {
  const input = body['input'] as readonly string[];
  const data = input.map((text, index) => {
    const vector = Array.from({ length: DIMENSIONS }, (_, place) => 0.01 * (place + 1));
    for (const [place, sign] of [...text].entries())
      vector[(sign.codePointAt(0) ?? 0) % DIMENSIONS] =
        (vector[(sign.codePointAt(0) ?? 0) % DIMENSIONS] ?? 0) + 1 / (place + 1);
    return { object: 'embedding', index, embedding: vector };
  });
  return { object: 'list', model: 'test', data, usage: { prompt_tokens: 1, total_tokens: 1 } };
}
