import type { Clock } from '@coterie/core';
import type { ModelFault, ModelPrice, ParameterRanges } from '@coterie/core/models';

/** Options of {@link fromAiSdk}. */
export interface FromAiSdkOptions {
  /** Input and output tokens together. Default: 8,192. */
  readonly contextTokens?: number;
  /** Whether the model takes JSON schemas. Default: true. */
  readonly json?: boolean;
  /** US dollars for a million tokens; without it the cost is unknown. */
  readonly price?: ModelPrice;
  /** What the model takes of sampling. Default: temperature 0 to 2, top-p 0.01 to 1, penalties -2 to 2, a seed. */
  readonly ranges?: Partial<ParameterRanges>;
  /** Passed to the provider as it is, such as `{ openai: { reasoningEffort: 'low' } }`. */
  readonly providerOptions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What this provider's errors mean, before what is known of all. */
  readonly faults?: readonly ModelFault[];
  /** Milliseconds for one call; the engine's own deadline is mostly sooner. Default: 60,000. */
  readonly timeoutMs?: number;
  /** Milliseconds that may pass between two pieces of a stream. Default: 20,000. */
  readonly silenceMs?: number;
  /** Replaced in tests. */
  readonly clock?: Clock;
}
