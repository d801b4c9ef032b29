import { CoterieError, type Embedder, systemClock } from '@coterie/core';
import { boundedCall, modelFailure, sdkFacts, sendable } from '@coterie/core/models';
import { connect } from './client.js';
import { OPENAI_FAULTS } from './errors.js';
import type { OpenAiEmbedderOptions } from './options.js';

const TIMEOUT_MS = 60_000;
const MAX_BATCH = 256;
const KNOWN_DIMENSIONS: Readonly<Record<string, number>> = {
  'text-embedding-3-small': 1_536,
  'text-embedding-3-large': 3_072,
  'text-embedding-ada-002': 1_536,
};

/**
 * An embedder of OpenAI, or of any server of its shape.
 * @throws CoterieError 'invalid-argument' where the dimensions are not known, or a key is missing.
 */
export function openaiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { model, timeoutMs = TIMEOUT_MS, maxBatch = MAX_BATCH, clock = systemClock() } = options;
  const dimensions = options.dimensions ?? KNOWN_DIMENSIONS[model];
  if (dimensions === undefined)
    throw new CoterieError(
      'invalid-argument',
      `openaiEmbedder() does not know how long the vectors of '${model}' are: give dimensions.`,
    );
  const { client, isOpenAi, secrets } = connect(options);
  const id = `${isOpenAi ? 'openai' : 'openai-compatible'}:${model}:${dimensions}`;
  const asked = isOpenAi && options.dimensions !== undefined ? { dimensions } : {};
  const context = () => ({ modelId: id, faults: OPENAI_FAULTS, now: clock.now(), secrets });
  const bounds = {
    clock,
    what: id,
    timeoutMs,
    toError: (error: unknown) => modelFailure(sdkFacts(error), context()),
  };
  return {
    id,
    dimensions,
    maxBatch,
    async embed(texts, { signal }) {
      if (texts.length === 0) return [];
      const { data } = await boundedCall(bounds, signal, (until) =>
        client.embeddings.create(
          { model, encoding_format: 'float', ...asked, input: texts.map(embeddable) },
          { signal: until, maxRetries: 0, timeout: timeoutMs + 1_000 },
        ),
      );
      const vectors = [...data].sort((a, b) => a.index - b.index);
      if (
        vectors.length !== texts.length ||
        vectors.some(({ embedding }) => embedding.length !== dimensions)
      )
        throw modelFailure({ codes: ['SyntaxError'], text: mismatch(dimensions) }, context());
      return vectors.map(({ embedding }) => unit(embedding));
    },
  };
}

function mismatch(dimensions: number): string {
  return `the vectors are not one for each text with ${dimensions} numbers; set dimensions to the model's`;
}

/** Servers refuse an empty text. */
function embeddable(text: string): string {
  return text === '' ? ' ' : sendable(text);
}

function unit(vector: readonly number[]): readonly number[] {
  const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return norm === 0 ? vector : vector.map((value) => value / norm);
}
