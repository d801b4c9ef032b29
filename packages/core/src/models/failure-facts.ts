import type { ResponseHeaders } from './headers.js';

/** What is known of a call that failed. */
export interface FailureFacts {
  readonly status?: number;
  readonly codes: readonly string[];
  readonly text: string;
  readonly headers?: ResponseHeaders;
}
