import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { describeLanguageModel } from '@coterie/core/contracts';
import { MockLanguageModelV3 } from 'ai/test';
import { MockLanguageModelV2 } from 'ai-5/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ModelServer, startModelServer } from '../../../tools/model-server/index.js';
import { type AiSdkModel, fromAiSdk } from '../src/index.js';
import { scriptedAnswers } from './scripted-answers.js';

const api = { describe, it, expect, beforeEach, afterEach };

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.stop());

describeLanguageModel(
  'a provider of the AI SDK',
  () => {
    const provider = createOpenAICompatible({
      name: 'compatible',
      baseURL: `${server.origin}/v1`,
      supportsStructuredOutputs: true,
      includeUsage: true,
    });
    return fromAiSdk(provider('small'), { price: { input: 1, output: 2 } });
  },
  api,
);
// The mock's type leaves out what no call reads.
describeLanguageModel(
  'version 2',
  () => fromAiSdk(new MockLanguageModelV2(scriptedAnswers('v2') as object) as AiSdkModel),
  api,
);
describeLanguageModel(
  'version 3',
  () => fromAiSdk(new MockLanguageModelV3(scriptedAnswers('v3') as object) as AiSdkModel),
  api,
);
