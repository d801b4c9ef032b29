import { CoterieError, type LanguageModel, systemClock } from '@coterie/core';
import { priceOf, providerModel, throwIfFailed } from '@coterie/core/models';
import { connect } from './client.js';
import { groqBody } from './convert-prompt.js';
import { GROQ_FAULTS } from './errors.js';
import type { GroqOptions } from './options.js';
import { familyOf } from './parameters.js';
import { readAnswer, streamParts } from './parse-response.js';
import { GROQ_PRICES } from './prices.js';

/** Groq's headers tell requests by the day and tokens by the minute. */
const WINDOWS = { requests: 86_400_000, tokens: 60_000 };

/**
 * A language model of Groq. One call is one request: what is tried again, and when, is the engine's to decide. A used-up quota of the day carries the time at
 * which it comes back, which Groq tells only in words.
 * @throws CoterieError 'invalid-argument' where an option cannot be used, or a key is missing.
 * @example
 * ```ts
 * const model = groq({ model: 'llama-3.3-70b-versatile', apiKey: 'your key' });
 * ```
 */
export function groq(options: GroqOptions): LanguageModel {
  const { model, clock = systemClock(), timeoutMs, silenceMs } = options;
  if (model.trim() === '' || /\s/.test(model))
    throw new CoterieError(
      'invalid-argument',
      `groq() takes the name of a model, such as 'llama-3.3-70b-versatile'; '${model}' is none.`,
    );
  const client = connect(options);
  const family = familyOf(model);
  const price = options.price ?? priceOf(GROQ_PRICES, model);
  const target = { model, family, body: options.body ?? {} };
  // The client's own timer stays longer than ours.
  const timeout = timeoutMs === undefined ? {} : { timeout: timeoutMs + 1_000 };
  const callOptions = (signal: AbortSignal) => ({ signal, maxRetries: 0, ...timeout });
  return providerModel({
    id: `groq:${model}`,
    capabilities: { json: true, contextTokens: options.contextTokens ?? family.contextTokens },
    price,
    faults: GROQ_FAULTS,
    windows: WINDOWS,
    secrets: [client.apiKey],
    clock,
    timeoutMs,
    silenceMs,
    async generate(request, signal) {
      const { data, response } = await client.chat.completions
        .create(groqBody(request, target), callOptions(signal))
        .withResponse();
      throwIfFailed(data);
      return { raw: readAnswer(data, price), headers: response.headers };
    },
    async stream(request, signal) {
      const { data, response } = await client.chat.completions
        .create({ ...groqBody(request, target), stream: true as const }, callOptions(signal))
        .withResponse();
      return { parts: streamParts(data, price), headers: response.headers };
    },
  });
}
