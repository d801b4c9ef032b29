import { manualClock, testRequest } from '@coterie/core/testing';
import { expect, test } from 'vitest';
import { sendJson } from '../../../tools/model-server/answers.js';
import { describeFaults, FAULT_TIME } from '../../../tools/model-server/describe-faults.js';
import { DAILY_QUOTA, FAULTS, type Fault } from '../../../tools/model-server/faults.js';
import { startModelServer } from '../../../tools/model-server/index.js';
import { openai } from '../src/index.js';
import { clockAt } from './clock-at.js';

const own: readonly Fault[] = [
  DAILY_QUOTA,
  {
    name: '429 without money',
    fail: (response) =>
      sendJson(response, 429, {
        error: {
          message: 'You exceeded your current quota, please check your plan and billing details.',
          type: 'insufficient_quota',
          code: 'insufficient_quota',
        },
      }),
    error: { kind: 'quota', isRetryable: false, retryAfterMs: 900_000 },
    isFailure: true,
  },
  {
    name: '429 with a time in the message',
    fail: (response) =>
      sendJson(response, 429, {
        error: {
          message:
            'Rate limit reached for gpt-4.1 on tokens per min (TPM): Limit 30000, Used 29950. Please try again in 1.95s.',
          code: 'rate_limit_exceeded',
        },
      }),
    error: { kind: 'rate-limited', isRetryable: true, retryAfterMs: 1_950 },
    isFailure: true,
  },
  {
    name: '400 for a content that is not allowed',
    fail: (response) =>
      sendJson(response, 400, {
        error: { message: 'filtered', code: 'content_filter', type: 'invalid_request_error' },
      }),
    error: { code: 'model-refused', kind: 'refused', isRetryable: false },
    isFailure: false,
  },
];

for (const api of ['chat', 'responses'] as const)
  describeFaults(api, [...FAULTS, ...own], (origin) =>
    openai({
      model: 'small',
      api,
      baseURL: `${origin}/v1`,
      apiKey: 'test',
      timeoutMs: 2_000,
      silenceMs: 1_000,
      clock: clockAt(FAULT_TIME),
    }),
  );

test('a content that is refused in the reply is a refusal, no error', async () => {
  const server = await startModelServer({
    intercept: (_, response) => {
      const message = { role: 'assistant', content: null, refusal: 'I would rather not.' };
      sendJson(response, 200, { choices: [{ index: 0, message, finish_reason: 'stop' }] });
      return true;
    },
  });
  const model = openai({ model: 'small', baseURL: `${server.origin}/v1`, apiKey: 'test' });
  const reply = await model.generate(testRequest(), { signal: new AbortController().signal });
  expect(reply).toEqual({ text: 'I would rather not.', finishReason: 'refusal' });
  await server.stop();
});

test('a prompt that is too large is shortened once, then it fails', async () => {
  const server = await startModelServer({
    intercept: ({ text }, response) => {
      const isLong = text.length > 2_000;
      if (isLong) sendJson(response, 413, { error: { message: 'too large' } });
      return isLong;
    },
  });
  const model = openai({
    model: 'small',
    baseURL: `${server.origin}/v1`,
    apiKey: 'test',
    clock: manualClock(),
  });
  const ask = (request: object) =>
    model.generate(testRequest({ user: 'tea '.repeat(2_000), ...request }), {
      signal: new AbortController().signal,
    });
  expect((await ask({ shorterUser: 'Tea?' })).text).toContain('Tea');
  expect(server.requests.map(({ text }) => text.length > 2_000)).toEqual([true, false]);
  await expect(ask({ shorterUser: 'tea '.repeat(1_000) })).rejects.toMatchObject({
    kind: 'too-large',
  });
  await expect(ask({})).rejects.toMatchObject({ kind: 'too-large' });
  expect(server.requests).toHaveLength(5);
  await server.stop();
});
