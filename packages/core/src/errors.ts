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
const modelBrand = Symbol.for('coterie.error.model');

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

/** What kept a model from answering. 'quota' is a used-up allowance with a time at which it comes back; 'busy' a provider without room for the moment. */
export type ModelFailure =
  | 'invalid'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'rate-limited'
  | 'quota'
  | 'busy'
  | 'server'
  | 'timeout'
  | 'network'
  | 'malformed'
  | 'truncated'
  | 'empty'
  | 'refused';

/** Options of {@link ModelError}. */
export interface ModelErrorOptions extends CoterieErrorOptions {
  /** Epoch ms until which the provider will answer nothing, where it told so. */
  readonly openUntil?: number;
}

/** A language model did not answer, and in which way. */
export class ModelError extends CoterieError {
  readonly kind: ModelFailure;
  readonly openUntil?: number;
  /** @internal */
  readonly [modelBrand] = true;

  constructor(kind: ModelFailure, message: string, options: ModelErrorOptions = {}) {
    super(kind === 'refused' ? 'model-refused' : 'model-failed', message, options);
    this.name = 'ModelError';
    this.kind = kind;
    if (options.openUntil !== undefined) this.openUntil = options.openUntil;
  }

  static override isInstance(value: unknown): value is ModelError {
    return (
      typeof value === 'object' &&
      value !== null &&
      (value as Record<symbol, unknown>)[modelBrand] === true
    );
  }
}

/** The error of a call that its signal ended: the signal's reason where that is one of ours, such as a deadline's. */
export function stoppedError(what: string, signal: AbortSignal): CoterieError {
  const { reason } = signal;
  if (CoterieError.isInstance(reason)) return reason;
  if (reason instanceof Error && reason.name === 'TimeoutError')
    return new CoterieError('deadline-exceeded', `${what} took longer than it may.`, {
      isRetryable: true,
      cause: reason,
    });
  return new CoterieError('aborted', `${what} was stopped before it ended.`, { cause: reason });
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
