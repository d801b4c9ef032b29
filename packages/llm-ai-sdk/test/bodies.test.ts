import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { expect, test } from 'vitest';
import { goldenBodies } from '../../../tools/model-server/golden-requests.js';
import { fromAiSdk } from '../src/index.js';

test('bodies of the fifty golden requests', async () => {
  const bodies = await goldenBodies((origin) =>
    fromAiSdk(createOpenAICompatible({ name: 'house', baseURL: `${origin}/v1` })('small')),
  );
  await expect(bodies).toMatchFileSnapshot('golden/bodies.jsonl');
});
