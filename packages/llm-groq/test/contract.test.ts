import { describeLanguageModel } from '@coterie/core/contracts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ModelServer, startModelServer } from '../../../tools/model-server/index.js';
import { groq } from '../src/index.js';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer({
    headers: {
      'x-ratelimit-limit-requests': '14400',
      'x-ratelimit-remaining-requests': '14370',
      'x-ratelimit-limit-tokens': '18000',
      'x-ratelimit-remaining-tokens': '17997',
      'x-ratelimit-reset-tokens': '7.66s',
    },
  });
});
afterAll(() => server.stop());

describeLanguageModel(
  'groq',
  () => groq({ model: 'llama-3.3-70b-versatile', baseURL: server.origin, apiKey: 'test' }),
  { describe, it, expect, beforeEach, afterEach },
);
