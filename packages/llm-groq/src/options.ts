import type { Clock } from '@coterie/core';
import type { ModelPrice } from '@coterie/core/models';
import type Groq from 'groq-sdk';

/** Options of {@link groq}. */
export interface GroqOptions {
  /** As Groq calls it: 'llama-3.3-70b-versatile'. */
  readonly model: string;
  /** Yours; what it is set up with holds, except that it never tries again by itself. */
  readonly client?: Groq;
  /** Default: `GROQ_API_KEY` of the environment. */
  readonly apiKey?: string;
  /** Default: Groq. */
  readonly baseURL?: string;
  /** Input and output tokens together. Default: what is known of the model, else 131,072. */
  readonly contextTokens?: number;
  /** US dollars for a million tokens. Default: what is known of Groq's models; without it the cost is unknown. */
  readonly price?: ModelPrice;
  /** Milliseconds for one call; the engine's own deadline is mostly sooner. Default: 60,000. */
  readonly timeoutMs?: number;
  /** Milliseconds that may pass between two pieces of a stream. Default: 20,000. */
  readonly silenceMs?: number;
  /** Fields for every request, such as `{ service_tier: 'flex' }`; they go before what is made here. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Replaced in tests. */
  readonly clock?: Clock;
}
