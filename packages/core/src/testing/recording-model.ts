import { stoppedError } from '../errors.js';
import type { LanguageModel, ModelReply, ModelRequest } from '../ports/language-model.js';

/** Options of {@link recordingModel}. */
export interface RecordingModelOptions {
  /** Default: 'test:recording'. */
  readonly id?: string;
  /** Default: a short sentence that differs from call to call. */
  readonly reply?: (request: ModelRequest, call: number) => string | ModelReply;
  /** Newest requests that are kept. Default: 100. */
  readonly keep?: number;
  readonly isScripted?: boolean;
  readonly capabilities?: Partial<LanguageModel['capabilities']>;
}

/** A model that answers at once by a function, and remembers what it was asked. */
export interface RecordingModel extends LanguageModel {
  /** Calls so far. */
  calls(): number;
  /** The newest requests, oldest first. */
  requests(): readonly ModelRequest[];
  /** Forgets calls and requests. */
  reset(): void;
}

/** A model for tests: counts its calls and replies as it is told. */
export function recordingModel(options: RecordingModelOptions = {}): RecordingModel {
  const { reply = (_, call) => `This is my thought number ${call}.`, keep = 100 } = options;
  const requests: ModelRequest[] = [];
  let calls = 0;
  return {
    id: options.id ?? 'test:recording',
    isScripted: options.isScripted ?? false,
    capabilities: { json: false, stream: false, contextTokens: 8_000, ...options.capabilities },
    generate: async (request, { signal }) => {
      if (signal.aborted) throw stoppedError('The request to a recording model', signal);
      calls += 1;
      requests.push(request);
      if (requests.length > keep) requests.shift();
      const given = reply(request, calls);
      return typeof given === 'string' ? { text: given, finishReason: 'stop' } : given;
    },
    calls: () => calls,
    requests: () => [...requests],
    reset: () => {
      calls = 0;
      requests.length = 0;
    },
  };
}
