/** What is asked of an AI SDK model; the same in versions 2, 3 and 4 of its specification. */
export interface AiSdkCallOptions {
  readonly prompt: (
    | { readonly role: 'system'; readonly content: string }
    | {
        readonly role: 'user';
        readonly content: { readonly type: 'text'; readonly text: string }[];
      }
  )[];
  readonly maxOutputTokens: number;
  readonly temperature?: number;
  readonly topP?: number;
  readonly presencePenalty?: number;
  readonly frequencyPenalty?: number;
  readonly seed?: number;
  readonly responseFormat?: { readonly type: 'json'; readonly schema: object };
  readonly providerOptions?: object;
  readonly abortSignal: AbortSignal;
}

/** What is read of an answer; versions differ in how they tell usage and the end. */
export interface AiSdkResult {
  readonly content: readonly { readonly type: string }[];
  readonly finishReason: unknown;
  readonly usage: unknown;
  readonly response?: { readonly headers?: object | undefined } | undefined;
}

/** What is read of a stream. */
export interface AiSdkStream {
  readonly stream: {
    getReader(): {
      read(): Promise<{
        readonly done: boolean;
        readonly value?: { readonly type: string } | undefined;
      }>;
      cancel(): Promise<void>;
    };
  };
  readonly response?: { readonly headers?: object | undefined } | undefined;
}

/** A language model of the AI SDK: `LanguageModelV2`, `LanguageModelV3` or `LanguageModelV4`, by its shape, so that no version of the SDK is needed here. */
export interface AiSdkModel {
  readonly specificationVersion: 'v2' | 'v3' | 'v4';
  readonly provider: string;
  readonly modelId: string;
  // biome-ignore lint/suspicious/noExplicitAny: each version types its own options, and all take these
  doGenerate(options: any): PromiseLike<AiSdkResult>;
  // biome-ignore lint/suspicious/noExplicitAny: each version types its own options, and all take these
  doStream(options: any): PromiseLike<AiSdkStream>;
}
