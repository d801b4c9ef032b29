import { describeStops } from '../../../tools/model-server/describe-stops.js';
import { groq } from '../src/index.js';

describeStops('groq', (origin) =>
  groq({ model: 'llama-3.1-8b-instant', baseURL: origin, apiKey: 'test' }),
);
