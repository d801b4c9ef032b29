export {
  boundedCall,
  type CallBounds,
  shortenIfTooLarge,
} from './bounded-call.js';
export { boundedStream, type StreamBounds } from './bounded-stream.js';
export { readDuration } from './durations.js';
export {
  type FailureContext,
  type ModelFault,
  modelFailure,
} from './failure.js';
export type { FailureFacts } from './failure-facts.js';
export { limitsOf, type ResponseHeaders, resetOf, retryAfterOf } from './headers.js';
export { type FittedSampling, fitSampling, type ParameterRanges } from './parameters.js';
export {
  type ModelPrice,
  type PriceTable,
  portPrice,
  priceOf,
  type TokenCounts,
  usageOf,
} from './prices.js';
export { type ProviderModel, providerModel, type StreamPart } from './provider-model.js';
export { withoutSecrets } from './redact.js';
export { type RawReply, replyOf } from './reply.js';
export { headersOf, sdkFacts, throwIfFailed } from './sdk-failure.js';
export { sendable } from './sendable.js';
export { isStrictSchema } from './strict-schema.js';
