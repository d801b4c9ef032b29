import { expect, test } from 'vitest';
import { goldenBodies } from '../../../tools/model-server/golden-requests.js';
import { groq } from '../src/index.js';

test.each(['llama-3.3-70b-versatile', 'openai/gpt-oss-20b', 'qwen/qwen3-32b'])(
  'bodies of the fifty golden requests: %s',
  async (model) => {
    const bodies = await goldenBodies((origin) => groq({ model, baseURL: origin, apiKey: 'test' }));
    await expect(bodies).toMatchFileSnapshot(`golden/${model.replaceAll('/', '-')}.jsonl`);
  },
);
