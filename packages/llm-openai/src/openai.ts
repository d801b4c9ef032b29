import { CoterieError, type LanguageModel, systemClock } from '@coterie/core';
import { priceOf, providerModel } from '@coterie/core/models';
import { type Connection, connect } from './client.js';
import { OPENAI_FAULTS } from './errors.js';
import { chatInterface, responsesInterface } from './interfaces.js';
import type { OpenAiOptions } from './options.js';
import { familyOf } from './parameters.js';
import { OPENAI_PRICES } from './prices.js';

const MINUTE_MS = 60_000;
/** Both of OpenAI's limits in headers are for a minute. */
const WINDOWS = { requests: MINUTE_MS, tokens: MINUTE_MS };

/**
 * A language model of OpenAI, or of any server of its shape: Ollama, llama.cpp, vLLM, LM Studio, gateways. One call is one request: what is tried again, and
 * when, is the engine's to decide.
 * @throws CoterieError 'invalid-argument' where an option cannot be used, or a key is missing.
 * @example
 * ```ts
 * const models = [
 *   openai({ model: 'gpt-4.1-mini', apiKey: 'your key' }),
 *   openai({ model: 'qwen3:8b', baseURL: 'http://127.0.0.1:11434/v1' }),
 * ];
 * ```
 */
export function openai(options: OpenAiOptions): LanguageModel {
  const { model, api = 'chat', clock = systemClock(), timeoutMs, silenceMs } = options;
  if (model.trim() === '' || /\s/.test(model))
    throw new CoterieError(
      'invalid-argument',
      `openai() takes the name of a model, such as 'gpt-4.1-mini'; '${model}' is none.`,
    );
  const connection = connect(options);
  const { client, isOpenAi, secrets } = connection;
  const family = familyOf(model, isOpenAi);
  const price = options.price ?? (isOpenAi ? priceOf(OPENAI_PRICES, model) : undefined);
  const target = { model, family, isOpenAi, body: options.body ?? {} };
  const context = { client, target, price, timeoutMs };
  const used = api === 'responses' ? responsesInterface : chatInterface;
  return providerModel({
    id: `${providerOf(options, connection)}:${model}`,
    capabilities: {
      json: options.json ?? true,
      contextTokens: options.contextTokens ?? family.contextTokens,
    },
    price,
    faults: OPENAI_FAULTS,
    windows: WINDOWS,
    secrets,
    clock,
    timeoutMs,
    silenceMs,
    generate: (request, signal) => used.generate(request, context, signal),
    stream: (request, signal) => used.stream(request, context, signal),
  });
}

function providerOf({ provider }: OpenAiOptions, { isOpenAi, isLocal }: Connection): string {
  if (provider === undefined) {
    if (isOpenAi) return 'openai';
    return isLocal ? 'local' : 'openai-compatible';
  }
  if (/^[a-z][a-z0-9-]*$/.test(provider)) return provider;
  throw new CoterieError(
    'invalid-argument',
    `openai() takes a provider of small letters, digits and hyphens, such as 'ollama', not '${provider}'.`,
  );
}
