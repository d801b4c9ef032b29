import OpenAI from 'openai';
import { expect, test } from 'vitest';
import { GOLDEN_REQUESTS, goldenBodies } from '../../../tools/model-server/golden-requests.js';
import { openai } from '../src/index.js';

/** A client that takes itself for one of OpenAI and reaches the test server, so that bodies are those for OpenAI. */
const hosted = (origin: string) =>
  new OpenAI({
    apiKey: 'test',
    fetch: (url, init) => fetch(String(url).replace('https://api.openai.com', origin), init),
  });

test('there are fifty golden requests', () => {
  expect(GOLDEN_REQUESTS).toHaveLength(50);
});

test.each([
  ['chat', (origin: string) => openai({ model: 'gpt-4.1-mini', client: hosted(origin) })],
  ['thinking', (origin: string) => openai({ model: 'gpt-5-mini', client: hosted(origin) })],
  [
    'responses',
    (origin: string) => openai({ model: 'gpt-4.1', api: 'responses', client: hosted(origin) }),
  ],
  [
    'compatible',
    (origin: string) => openai({ model: 'qwen3:8b', baseURL: `${origin}/v1`, apiKey: 'test' }),
  ],
])('bodies of the golden requests: %s', async (name, makeModel) => {
  const bodies = await goldenBodies(makeModel);
  await expect(bodies).toMatchFileSnapshot(`golden/${name}.jsonl`);
});
