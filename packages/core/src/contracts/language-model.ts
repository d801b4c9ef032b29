import type { LanguageModel } from '../ports/language-model.js';
import { describeModelIdentity } from './model/identity.js';
import { describeModelPrompts } from './model/prompts.js';
import { describeModelReplies } from './model/replies.js';
import { describeModelSchemas } from './model/schemas.js';
import { describeModelStops } from './model/stops.js';
import { describeModelStreams } from './model/streams.js';
import type { Factory, TestApi } from './test-api.js';

/** What every language model must do. Each reply may cost a call: the suite makes about 70. */
export function describeLanguageModel(
  name: string,
  factory: Factory<LanguageModel>,
  api: TestApi,
): void {
  api.describe(`${name}: language model`, () => {
    let model: LanguageModel;
    api.beforeEach(async () => {
      model = await factory();
    });
    const suite = { ...api, model: () => model, factory };
    describeModelIdentity(suite);
    describeModelReplies(suite);
    describeModelPrompts(suite);
    describeModelStops(suite);
    describeModelSchemas(suite);
    describeModelStreams(suite);
  });
}
