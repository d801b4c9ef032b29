import { testRequest } from '@coterie/core/testing';
import { afterEach, expect, test } from 'vitest';
import { describeKeys } from '../../../tools/model-server/describe-keys.js';
import { startModelServer } from '../../../tools/model-server/index.js';
import { openai } from '../src/index.js';

const KEY = 'sk-canary-0123456789abcdefghij';
const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

describeKeys('openai', (origin, key) =>
  openai({ model: 'small', baseURL: `${origin}/v1`, apiKey: key }),
);

test('a missing key is said by name, with where to set it', () => {
  delete process.env['OPENAI_API_KEY'];
  delete process.env['OPENAI_BASE_URL'];
  expect(() => openai({ model: 'gpt-4.1-mini' })).toThrow(/set OPENAI_API_KEY in the environment/);
});

test("the environment's key is for OpenAI, not for a server that is named", async () => {
  process.env['OPENAI_API_KEY'] = KEY;
  const server = await startModelServer();
  const model = openai({ model: 'small', baseURL: `${server.origin}/v1` });
  await model.generate(testRequest(), { signal: new AbortController().signal });
  expect(JSON.stringify(server.requests[0]?.headers)).not.toContain('canary');
  await server.stop();
});
