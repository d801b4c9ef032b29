import { CoterieError } from '@coterie/core';
import Groq from 'groq-sdk';
import type { GroqOptions } from './options.js';

/** Takes the client that is given, or makes one that neither logs nor tries again. @throws CoterieError 'invalid-argument' without a key */
export function connect({ client, apiKey, baseURL }: GroqOptions): Groq {
  if (client !== undefined) return client;
  const key = (apiKey ?? process.env['GROQ_API_KEY'] ?? '').trim();
  if (key === '')
    throw new CoterieError(
      'invalid-argument',
      'groq() has no key: set GROQ_API_KEY in the environment, or give apiKey. Keys are made at https://console.groq.com/keys.',
    );
  return new Groq({
    apiKey: key,
    maxRetries: 0,
    logLevel: 'off',
    ...(baseURL === undefined ? {} : { baseURL }),
  });
}
