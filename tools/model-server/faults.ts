import type { ServerResponse } from 'node:http';
import { sendJson } from './answers.js';

/** One way in which a server fails, and what an adapter must make of it. */
export interface Fault {
  readonly name: string;
  /** Which calls meet it; default: both. */
  readonly only?: 'generate' | 'stream';
  readonly fail: (response: ServerResponse) => void;
  /** What the error must match. */
  readonly error: object;
  /** Whether the model's breaker counts it. */
  readonly isFailure: boolean;
}

const refuse =
  (status: number, message: string, more: object = {}, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    sendJson(response, status, { error: { message, ...more } });
  };

const page = (status: number) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>');
};

const events =
  (lines: readonly string[], isEnded: boolean | 'destroyed') => (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const line of lines) response.write(`data: ${line}\n\n`);
    if (isEnded === true) response.end();
    if (isEnded === 'destroyed') setTimeout(() => response.destroy(), 20);
  };

const CHUNK = JSON.stringify({
  type: 'response.output_text.delta',
  delta: 'Tea ',
  choices: [{ index: 0, delta: { content: 'Tea ' }, finish_reason: null }],
});

const retried = { isRetryable: true };
const final = { isRetryable: false };

/** Faults that every server of OpenAI's shape can have. */
export const FAULTS: readonly Fault[] = [
  {
    name: '400',
    fail: refuse(400, 'temperature must be below 2', { type: 'invalid_request_error' }),
    error: { kind: 'invalid', status: 400, ...final },
    isFailure: false,
  },
  {
    name: '401',
    fail: refuse(401, 'Incorrect API key provided: sk-canary0123456789abcdef.', {
      code: 'invalid_api_key',
    }),
    error: { kind: 'forbidden', status: 401, ...final },
    isFailure: true,
  },
  {
    name: '403',
    fail: refuse(403, 'not for your country'),
    error: { kind: 'forbidden', status: 403, ...final },
    isFailure: true,
  },
  {
    name: '404',
    fail: refuse(404, 'the model does not exist', { code: 'model_not_found' }),
    error: { kind: 'not-found', status: 404, ...final },
    isFailure: false,
  },
  {
    name: '408',
    fail: refuse(408, 'took too long'),
    error: { kind: 'timeout', status: 408, ...retried },
    isFailure: true,
  },
  {
    name: '409',
    fail: refuse(409, 'in conflict'),
    error: { kind: 'conflict', status: 409, ...retried },
    isFailure: true,
  },
  {
    name: '413',
    fail: refuse(413, 'Request too large for model `x` on tokens per minute (TPM): Limit 6000'),
    error: { kind: 'too-large', status: 413, ...final },
    isFailure: false,
  },
  {
    name: '400 for too long a context',
    fail: refuse(400, "This model's maximum context length is 8192 tokens.", {
      code: 'context_length_exceeded',
    }),
    error: { kind: 'too-large', status: 400, ...final },
    isFailure: false,
  },
  {
    name: '422',
    fail: refuse(422, 'cannot be processed'),
    error: { kind: 'invalid', status: 422, ...final },
    isFailure: false,
  },
  {
    name: '429 with retry-after',
    fail: refuse(429, 'Rate limit reached', {}, { 'retry-after': '600' }),
    error: { kind: 'rate-limited', status: 429, retryAfterMs: 600_000, ...retried },
    isFailure: true,
  },
  {
    name: '429 with a date to wait for',
    fail: refuse(429, 'Rate limit reached', {}, { 'retry-after': 'Fri, 02 Jan 2026 10:00:30 GMT' }),
    error: { kind: 'rate-limited', status: 429, retryAfterMs: 30_000, ...retried },
    isFailure: true,
  },
  {
    name: '429 with nothing but a reset header',
    fail: refuse(
      429,
      'Rate limit reached',
      {},
      {
        'x-ratelimit-limit-tokens': '6000',
        'x-ratelimit-remaining-tokens': '0',
        'x-ratelimit-reset-tokens': '7.66s',
      },
    ),
    error: { kind: 'rate-limited', status: 429, retryAfterMs: 7_660, ...retried },
    isFailure: true,
  },
  {
    name: '429 without any time',
    fail: refuse(429, 'slow down'),
    error: { kind: 'rate-limited', status: 429, ...retried },
    isFailure: true,
  },
  {
    name: '500',
    fail: refuse(500, 'oops'),
    error: { kind: 'server', status: 500, ...retried },
    isFailure: true,
  },
  {
    name: '502 with a page',
    fail: page(502),
    error: { kind: 'server', status: 502, ...retried },
    isFailure: true,
  },
  {
    name: '503',
    fail: refuse(503, 'The server is overloaded', {}, { 'retry-after': '3' }),
    error: { kind: 'busy', status: 503, retryAfterMs: 3_000, ...retried },
    isFailure: true,
  },
  {
    name: '529',
    fail: refuse(529, 'too many for us'),
    error: { kind: 'server', status: 529, ...retried },
    isFailure: true,
  },
  {
    name: 'JSON that breaks off',
    only: 'generate',
    fail: (response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices":[{"mess');
    },
    error: { kind: 'malformed', ...retried },
    isFailure: true,
  },
  {
    name: 'a page in place of an answer',
    only: 'generate',
    fail: page(200),
    error: { kind: 'malformed', ...retried },
    isFailure: true,
  },
  {
    name: 'nothing in the answer',
    only: 'generate',
    fail: (response) => sendJson(response, 200, {}),
    error: { kind: 'truncated', ...retried },
    isFailure: true,
  },
  {
    name: 'an error inside 200',
    only: 'generate',
    fail: refuse(200, 'the backend is away', { code: 'server_error' }),
    error: { kind: 'server', ...retried },
    isFailure: true,
  },
  {
    name: 'a connection closed at once',
    fail: (response) => void response.socket?.destroy(),
    error: { kind: 'network', ...retried },
    isFailure: true,
  },
  {
    name: 'a connection lost in the answer',
    only: 'generate',
    fail: (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
      response.write('{"choices":');
      setTimeout(() => response.destroy(), 20);
    },
    error: { kind: 'truncated', ...retried },
    isFailure: true,
  },
  {
    name: 'a server that says nothing',
    fail: () => {},
    error: { code: 'deadline-exceeded', ...retried },
    isFailure: true,
  },
  {
    name: 'a stream without an end',
    only: 'stream',
    fail: events([CHUNK], true),
    error: { kind: 'truncated', ...retried },
    isFailure: true,
  },
  {
    name: 'a stream without anything',
    only: 'stream',
    fail: events([], true),
    error: { kind: 'truncated', ...retried },
    isFailure: true,
  },
  {
    name: 'a stream that is lost',
    only: 'stream',
    fail: events([CHUNK], 'destroyed'),
    error: { kind: 'truncated', ...retried },
    isFailure: true,
  },
  {
    name: 'a stream that falls silent',
    only: 'stream',
    fail: events([CHUNK], false),
    error: { code: 'deadline-exceeded', ...retried },
    isFailure: true,
  },
  {
    name: 'a stream of nonsense',
    only: 'stream',
    fail: events(['{"choices": [{<<<'], true),
    error: { kind: 'malformed', ...retried },
    isFailure: true,
  },
  {
    name: 'an error in a stream',
    only: 'stream',
    fail: events(
      [CHUNK, '{"error":{"message":"the backend is away","code":"server_error"}}'],
      true,
    ),
    error: { kind: 'server', ...retried },
    isFailure: true,
  },
];

/** A daily quota in Groq's words, and how long it says to wait. */
export const DAILY_QUOTA: Fault = {
  name: '429 for the tokens of the day',
  fail: refuse(
    429,
    'Rate limit reached for model `llama-3.3-70b-versatile` in organization `org_01` service tier `on_demand` on tokens per day (TPD): ' +
      'Limit 100000, Used 97050, Requested 3619. Please try again in 9m38.016s. Need more tokens? Upgrade to Dev Tier today.',
    { type: 'tokens', code: 'rate_limit_exceeded' },
    { 'retry-after': '2' },
  ),
  error: { kind: 'quota', status: 429, retryAfterMs: 578_016, ...final },
  isFailure: true,
};
