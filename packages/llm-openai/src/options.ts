import type { Clock } from '@coterie/core';
import type { ModelPrice } from '@coterie/core/models';
import type OpenAI from 'openai';

/** How a server is reached: by a client of yours, or by one that is made. */
export interface ClientOptions {
  /** Yours; what it is set up with holds, except that it never tries again by itself. */
  readonly client?: OpenAI;
  /** Default: `OPENAI_API_KEY` of the environment. Servers of your own mostly need none. */
  readonly apiKey?: string;
  /** Default: OpenAI. Any server of its shape: `http://127.0.0.1:11434/v1` is Ollama. */
  readonly baseURL?: string;
  /** Milliseconds for one call; the engine's own deadline is mostly sooner. Default: 60,000. */
  readonly timeoutMs?: number;
  /** Replaced in tests. */
  readonly clock?: Clock;
}

/** Options of {@link openai}. */
export interface OpenAiOptions extends ClientOptions {
  /** As the provider calls it: 'gpt-4.1-mini'. */
  readonly model: string;
  /** First half of the model's id, in lower case. Default: 'openai', or 'local' with a `baseURL` on this machine, else 'openai-compatible'. */
  readonly provider?: string;
  /** 'chat' (default) is what every server of this shape has; 'responses' is OpenAI's newer interface. */
  readonly api?: 'chat' | 'responses';
  /** Input and output tokens together. Default: what is known of the model, else 8,192. */
  readonly contextTokens?: number;
  /** Whether the server takes JSON schemas. Default: true. */
  readonly json?: boolean;
  /** US dollars for a million tokens. Default: what is known of OpenAI's models; without it the cost is unknown. */
  readonly price?: ModelPrice;
  /** Milliseconds that may pass between two pieces of a stream. Default: 20,000. */
  readonly silenceMs?: number;
  /** Fields for every request, such as `{ reasoning_effort: 'low' }`; they go before what is made here. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Options of {@link openaiEmbedder}. */
export interface OpenAiEmbedderOptions extends ClientOptions {
  /** As the provider calls it: 'text-embedding-3-small'. */
  readonly model: string;
  /** Numbers in a vector. Default: the model's own; a smaller number is asked for where it is given. */
  readonly dimensions?: number;
  /** Texts in one call. Default: 256. */
  readonly maxBatch?: number;
}
