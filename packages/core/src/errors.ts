/** What went wrong, as a stable word that code may match on. */
export type ErrorCode =
  | 'invalid-record'
  | 'invalid-setting'
  | 'invalid-argument'
  | 'invalid-import'
  | 'not-found'
  | 'chat-taken'
  | 'not-running'
  | 'storage-failed'
  | 'model-failed'
  | 'model-refused'
  | 'delivery-failed'
  | 'news-failed'
  | 'deadline-exceeded'
  | 'breaker-open'
  | 'overloaded'
  | 'aborted'
  | 'internal';

/** Options of {@link CoterieError}. */
export interface CoterieErrorOptions {
  readonly isRetryable?: boolean;
  /** Milliseconds before another try may help. */
  readonly retryAfterMs?: number;
  /** The other side's status code, such as 429, where it gave one. */
  readonly status?: number;
  readonly cause?: unknown;
}

const brand = Symbol.for('coterie.error');
const deliveryBrand = Symbol.for('coterie.error.delivery');

/**
 * The one base of every error this project throws. `message` names the thing, its value and the cure, and never holds a
 * secret. Match with `CoterieError.isInstance` and `code`: two copies of a package then still know each other.
 */
export class CoterieError extends Error {
  readonly code: ErrorCode;
  readonly isRetryable: boolean;
  readonly retryAfterMs?: number;
  readonly status?: number;
  /** @internal */
  readonly [brand] = true;

  constructor(code: ErrorCode, message: string, options: CoterieErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'CoterieError';
    this.code = code;
    this.isRetryable = options.isRetryable ?? false;
    if (options.retryAfterMs !== undefined) this.retryAfterMs = options.retryAfterMs;
    if (options.status !== undefined) this.status = options.status;
  }

  static isInstance(value: unknown): value is CoterieError {
    return (
      typeof value === 'object' &&
      value !== null &&
      (value as Record<symbol, unknown>)[brand] === true
    );
  }
}

/** A message could not be delivered. 'refused': it certainly was not; 'ambiguous': it may have been, and is never sent again blindly. */
export class DeliveryError extends CoterieError {
  readonly outcome: 'refused' | 'ambiguous';
  /** @internal */
  readonly [deliveryBrand] = true;

  constructor(
    outcome: 'refused' | 'ambiguous',
    message: string,
    options: CoterieErrorOptions = {},
  ) {
    super('delivery-failed', message, options);
    this.name = 'DeliveryError';
    this.outcome = outcome;
  }

  static override isInstance(value: unknown): value is DeliveryError {
    return (
      typeof value === 'object' &&
      value !== null &&
      (value as Record<symbol, unknown>)[deliveryBrand] === true
    );
  }
}

/** A short text of any thrown value, without stack and at most 500 characters, for events and records. */
export function errorText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.length > 500 ? `${text.slice(0, 499)}…` : text;
}

/** The class of any thrown value, for counting: a CoterieError's code, else the error's name. */
export function errorClass(error: unknown): string {
  if (CoterieError.isInstance(error)) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
