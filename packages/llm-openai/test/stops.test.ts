import { describeStops } from '../../../tools/model-server/describe-stops.js';
import { openai } from '../src/index.js';

for (const api of ['chat', 'responses'] as const)
  describeStops(api, (origin) =>
    openai({ model: 'small', api, baseURL: `${origin}/v1`, apiKey: 'test' }),
  );
