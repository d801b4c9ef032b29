import { expect, test } from 'vitest';
import { describeKeys } from '../../../tools/model-server/describe-keys.js';
import { groq } from '../src/index.js';

describeKeys('groq', (origin, key) =>
  groq({ model: 'llama-3.1-8b-instant', baseURL: origin, apiKey: key }),
);

test('a missing key is said by name, with where to set it', () => {
  const before = process.env['GROQ_API_KEY'];
  delete process.env['GROQ_API_KEY'];
  expect(() => groq({ model: 'llama-3.1-8b-instant' })).toThrow(
    /set GROQ_API_KEY in the environment/,
  );
  if (before !== undefined) process.env['GROQ_API_KEY'] = before;
});
