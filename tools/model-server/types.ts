import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

/** What a request asks the writer for. */
export interface WritingTask {
  readonly system: string;
  readonly user: string;
  readonly maxTokens: number;
  readonly temperature: number;
  readonly seed: number;
  /** A JSON schema that the text must satisfy. */
  readonly schema?: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

/** What a writer made, piece by piece; `done` comes last. */
export type Written =
  | { readonly kind: 'piece'; readonly text: string }
  | {
      readonly kind: 'done';
      readonly finish: 'stop' | 'length' | 'content_filter';
      readonly inputTokens: number;
      readonly outputTokens: number;
    };

/** Writes what a model would. */
export type Writer = (task: WritingTask) => AsyncIterable<Written>;

/** A request that the server got, with its body as sent. */
export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Options of the server. */
export interface ModelServerOptions {
  /** Default: a short sentence by rules. */
  readonly writer?: Writer;
  /** Sent with every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Answers in the server's place; gives true where it did, or will. */
  readonly intercept?: (request: SeenRequest, response: ServerResponse) => boolean;
}
