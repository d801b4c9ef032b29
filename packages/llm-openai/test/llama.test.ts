import { describeLanguageModel } from '@coterie/core/contracts';
import { testRequest } from '@coterie/core/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ModelServer, startModelServer } from '../../../tools/model-server/index.js';
import { llamaWriter } from '../../../tools/model-server/llama-writer.js';
import { openai } from '../src/index.js';

let server: ModelServer;
let llama: Awaited<ReturnType<typeof llamaWriter>>;
beforeAll(async () => {
  llama = await llamaWriter();
  server = await startModelServer({ writer: llama.writer });
}, 300_000);
afterAll(async () => {
  await server.stop();
  await llama.stop();
});

const small = () => openai({ model: 'tiny', baseURL: `${server.origin}/v1`, contextTokens: 4_096 });

describeLanguageModel('llama.cpp with random weights', small, {
  describe,
  it,
  expect,
  beforeEach,
  afterEach,
});

it('counts the tokens of llama.cpp', async () => {
  const { sampling } = testRequest();
  const request = testRequest({ sampling: { ...sampling, maxTokens: 20 } });
  const reply = await small().generate(request, { signal: new AbortController().signal });
  expect(reply.finishReason).toBe('length');
  // A last token that is half a character is not shown, and not counted.
  expect(reply.usage?.outputTokens).toBeGreaterThan(10);
  expect(reply.usage?.outputTokens).toBeLessThanOrEqual(20);
  expect(reply.usage?.inputTokens).toBeGreaterThan(20);
  expect(reply.usage).not.toHaveProperty('costMicros');
});
