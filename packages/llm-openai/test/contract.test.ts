import { describeEmbedder, describeLanguageModel } from '@coterie/core/contracts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ModelServer, startModelServer } from '../../../tools/model-server/index.js';
import { openai, openaiEmbedder } from '../src/index.js';

const api = { describe, it, expect, beforeEach, afterEach };

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer({
    headers: {
      'x-ratelimit-limit-requests': '5000',
      'x-ratelimit-remaining-requests': '4999',
      'x-ratelimit-reset-requests': '12ms',
    },
  });
});
afterAll(() => server.stop());

const reached = () => ({ baseURL: `${server.origin}/v1`, apiKey: 'test' });

describeLanguageModel('chat', () => openai({ model: 'small', ...reached() }), api);
describeLanguageModel(
  'responses',
  () =>
    openai({
      model: 'small',
      api: 'responses',
      price: { input: 1, output: 2 },
      ...reached(),
    }),
  api,
);
describeEmbedder(
  'embeddings',
  () => openaiEmbedder({ model: 'small', dimensions: 8, ...reached() }),
  api,
);
