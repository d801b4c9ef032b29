import { CoterieError, stoppedError } from '../../errors.js';
import type { LanguageModel } from '../../ports/language-model.js';
import { createFaults, type FaultCounts, type FaultOptions } from './faults.js';

/** A model with faults: calls that fail reject with 'model-failed', and another try may help. */
export function chaosModel(
  model: LanguageModel,
  options: FaultOptions,
): LanguageModel & { faults(): FaultCounts } {
  const faults = createFaults(model.id, options);
  return {
    id: model.id,
    isScripted: model.isScripted,
    capabilities: model.capabilities,
    generate: async (request, { signal }) => {
      if (signal.aborted) throw stoppedError(`The request to ${model.id}`, signal);
      if ((await faults.next('generate', signal)) === 'fails') throw modelFailed(model.id);
      return await model.generate(request, { signal });
    },
    faults: faults.counts,
  };
}

/** A model that always rejects, with this error or with a retryable 'model-failed'. */
export function failingModel(error?: unknown, id = 'test:failing'): LanguageModel {
  return {
    id,
    isScripted: false,
    capabilities: { json: false, stream: false, contextTokens: 8_000 },
    generate: async (_, { signal }) => {
      signal.throwIfAborted();
      throw error ?? modelFailed(id);
    },
  };
}

function modelFailed(id: string): CoterieError {
  return new CoterieError('model-failed', `${id} failed because a test asked for it.`, {
    isRetryable: true,
  });
}
