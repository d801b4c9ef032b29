import type { Clock } from '../ports/clock.js';
import type { Embedder } from '../ports/embedder.js';
import type { BreakerSet } from '../resilience/breaker-set.js';
import { classifyError, modelErrors } from '../resilience/error-class.js';
import { callThrough } from '../resilience/guard.js';

/** An embedder whose calls go through a breaker of its own and end at a deadline. */
export function guardedEmbedder(
  embedder: Embedder,
  setup: {
    readonly clock: Clock;
    readonly breakers: BreakerSet;
    readonly deadlineMs: () => number;
  },
): Embedder {
  const { clock, breakers, deadlineMs } = setup;
  const guard = {
    clock,
    what: `Embedder ${embedder.id}`,
    classify: (error: unknown) => classifyError(error, modelErrors),
    breaker: breakers.get(`embedder:${embedder.id}`),
    scope: 'model',
  } as const;
  return {
    id: embedder.id,
    dimensions: embedder.dimensions,
    maxBatch: embedder.maxBatch,
    embed: (texts, { signal }) =>
      callThrough(guard, {
        deadlineMs: deadlineMs(),
        signal,
        work: (call) => embedder.embed(texts, { signal: call.signal }),
      }),
  };
}
