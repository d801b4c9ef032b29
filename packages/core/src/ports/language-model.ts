import type { Usage } from '../records/message.js';
import type { PromptBrief, Sampling } from '../records/prompt.js';
import type { ErrorRule } from './error-rules.js';

/** One request for one text. */
export interface ModelRequest {
  /** Stable text first: identical bytes from tick to tick of one bot, so that provider prompt caches hit. */
  readonly system: string;
  readonly user: string;
  readonly sampling: Sampling;
  /** Passed on where the provider offers it. */
  readonly seed: number;
  /** The prompt as data, for models that write by rules. Network models must not send it. */
  readonly brief?: PromptBrief;
  /** A JSON schema that the reply must satisfy; only where `capabilities.json` is true. */
  readonly jsonSchema?: Readonly<Record<string, unknown>>;
  /** The user text cut down to what must be there: for one more try where the whole is too large for the model. */
  readonly shorterUser?: string;
}

/** What a provider tells of one of its limits: `remaining` of `amount` are left in its bucket, which fills evenly over `windowMs`. */
export interface ToldLimit {
  readonly what: 'requests' | 'tokens';
  readonly amount: number;
  readonly remaining: number;
  readonly windowMs: number;
}

/** What came back. */
export interface ModelReply {
  readonly text: string;
  readonly finishReason: 'stop' | 'length' | 'refusal';
  readonly usage?: Usage;
  /** The provider's own limits, where it tells them; whoever calls next holds to them. */
  readonly limits?: readonly ToldLimit[];
}

/** A reply as it is written: pieces of its text, and last the whole reply. */
export type ReplyPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reply'; readonly reply: ModelReply };

/**
 * A language model. `generate` ends by itself soon after `signal` is aborted, rejects with a CoterieError whose `isRetryable` is true
 * where another try may help, and never gives an empty text with finishReason 'stop'.
 */
export interface LanguageModel {
  /** Names the model in traces and settings: `provider:model`. */
  readonly id: string;
  /** True for text made by rules; shown wherever the text is shown. */
  readonly isScripted: boolean;
  readonly capabilities: {
    readonly json: boolean;
    readonly stream: boolean;
    /** Input and output tokens together. */
    readonly contextTokens: number;
  };
  /** Millionths of a US dollar for one token; absent where it is not known. */
  readonly price?: { readonly inputMicros: number; readonly outputMicros: number };
  /** What this provider's errors mean, before what is known of all. */
  readonly errorRules?: readonly ErrorRule[];
  generate(request: ModelRequest, options: { readonly signal: AbortSignal }): Promise<ModelReply>;
  /**
   * The same, piece by piece, where `capabilities.stream` is true. The pieces together are the reply's text. Rejects as `generate` does, also where the
   * stream ends before the reply does; whoever stops reading ends the call.
   */
  stream?(
    request: ModelRequest,
    options: { readonly signal: AbortSignal },
  ): AsyncIterable<ReplyPiece>;
}
