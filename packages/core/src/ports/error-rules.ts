import type { ErrorCode } from '../errors.js';

/** What an error means for the call that met it, and for those that come after. */
export interface ErrorClass {
  /** For traces and events, such as 'quota' or 'timeout'. */
  readonly name: string;
  /** Whether the same call may succeed when it is made again, where it is safe to repeat. */
  readonly isRetryable: boolean;
  /** Whether it counts against the breaker. What the other side refuses for good reason does not. */
  readonly countsAsFailure: boolean;
  /** Milliseconds in which nothing of the scope may be called: the breaker is opened for so long at once. */
  readonly retryAfterMs?: number;
  /** Whose breaker is opened: the bot's in this one chat, the bot's on its platform, the model's; or nobody's. */
  readonly scope: 'call' | 'chat' | 'bot' | 'model';
}

/** One line of a table of errors: every condition that is given must hold. */
export interface ErrorRule {
  readonly code?: ErrorCode;
  /** A status, or the first and last of a range. */
  readonly status?: number | readonly [number, number];
  /** `error.kind`, `error.code` or `error.name`, the cause's code and name too: 'quota', 'ECONNRESET', 'TimeoutError'. */
  readonly name?: string;
  /** For deliveries: whether the message may have been delivered. */
  readonly outcome?: 'refused' | 'ambiguous';
  /** What the error says of itself. */
  readonly isRetryable?: boolean;
  /** A time told by the error itself goes before the table's. */
  readonly is: ErrorClass;
}
