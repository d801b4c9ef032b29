import { CoterieError } from '@coterie/core';
import OpenAI from 'openai';
import type { ClientOptions } from './options.js';

const OPENAI_HOST = 'api.openai.com';

/** A client, and what is known of the server behind it. */
export interface Connection {
  readonly client: OpenAI;
  /** OpenAI itself, which takes parameters that others do not. */
  readonly isOpenAi: boolean;
  /** On this machine. */
  readonly isLocal: boolean;
  /** Never shown. */
  readonly secrets: readonly string[];
}

/** Takes the client that is given, or makes one that neither logs nor tries again. @throws CoterieError 'invalid-argument' without a key */
export function connect(options: ClientOptions): Connection {
  if (options.client !== undefined) return connectionOf(options.client);
  const { OPENAI_BASE_URL, OPENAI_API_KEY } = process.env;
  const baseURL = options.baseURL ?? (OPENAI_BASE_URL?.trim() || undefined);
  const isHosted = baseURL === undefined || hostOf(baseURL) === OPENAI_HOST;
  // The environment's key is for OpenAI and the environment's server, not for whoever else is asked.
  const known = isHosted || options.baseURL === undefined ? OPENAI_API_KEY : undefined;
  const apiKey = options.apiKey ?? (known?.trim() || (isHosted ? undefined : 'none'));
  if (apiKey === undefined || apiKey.trim() === '')
    throw new CoterieError(
      'invalid-argument',
      'openai() has no key: set OPENAI_API_KEY in the environment, or give apiKey. Keys are made at https://platform.openai.com/api-keys.',
    );
  return connectionOf(
    new OpenAI({
      apiKey: apiKey.trim(),
      maxRetries: 0,
      logLevel: 'off',
      ...(baseURL === undefined ? {} : { baseURL }),
    }),
  );
}

function connectionOf(client: OpenAI): Connection {
  const host = hostOf(client.baseURL);
  const key: unknown = client.apiKey;
  return {
    client,
    isOpenAi: host === OPENAI_HOST,
    isLocal: /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host),
    secrets: typeof key === 'string' && key !== 'none' ? [key] : [],
  };
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    throw new CoterieError(
      'invalid-argument',
      `openai() takes an absolute http or https URL as baseURL, such as 'http://127.0.0.1:11434/v1'; '${url}' is none.`,
    );
  }
}
