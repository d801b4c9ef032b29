import { CoterieError, DeliveryError } from '../errors.js';
import type { ErrorClass, ErrorRule } from '../ports/error-rules.js';

const fault = { isRetryable: true, countsAsFailure: true, scope: 'call' } as const;
const refusal = { isRetryable: false, countsAsFailure: false, scope: 'call' } as const;
const HOUR_MS = 3_600_000;

const NETWORK = [
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** What holds for every call. */
const always: readonly ErrorRule[] = [
  { code: 'aborted', is: { ...refusal, name: 'cancelled' } },
  { name: 'AbortError', is: { ...refusal, name: 'cancelled' } },
  { code: 'breaker-open', is: { ...refusal, name: 'breaker-open' } },
  { code: 'overloaded', is: { ...refusal, name: 'overloaded' } },
  { code: 'invalid-argument', is: { ...refusal, name: 'invalid' } },
  { code: 'deadline-exceeded', is: { ...fault, name: 'timeout' } },
  { name: 'TimeoutError', is: { ...fault, name: 'timeout' } },
  { status: 408, is: { ...fault, name: 'timeout' } },
  ...NETWORK.map((name): ErrorRule => ({ name, is: { ...fault, name: 'network' } })),
];

const byStatus: readonly ErrorRule[] = [
  { status: [500, 599], is: { ...fault, name: 'server' } },
  { status: [400, 499], is: { ...refusal, name: 'invalid' } },
];

/** What the errors of language models mean; a model's own rules go before these. */
export const modelErrors: readonly ErrorRule[] = [
  ...always,
  { code: 'model-refused', is: { ...refusal, name: 'refused' } },
  { name: 'quota', is: { ...fault, isRetryable: false, name: 'quota', scope: 'model' } },
  { name: 'rate-limited', is: { ...fault, name: 'rate-limited', scope: 'model' } },
  { name: 'busy', is: { ...fault, name: 'busy' } },
  { name: 'too-large', is: { ...refusal, name: 'too-large' } },
  { name: 'conflict', is: { ...fault, name: 'conflict' } },
  { name: 'timeout', is: { ...fault, name: 'timeout' } },
  { name: 'network', is: { ...fault, name: 'network' } },
  { name: 'malformed', is: { ...fault, name: 'malformed' } },
  { name: 'truncated', is: { ...fault, name: 'truncated' } },
  { name: 'empty', is: { ...fault, name: 'empty' } },
  { status: 429, is: { ...fault, name: 'rate-limited', scope: 'model' } },
  // A bad key: the model is of no use to anybody until it is mended.
  { status: [401, 403], is: { ...fault, isRetryable: false, name: 'forbidden' } },
  ...byStatus,
  { code: 'model-failed', isRetryable: false, is: { ...refusal, name: 'failed' } },
];

/** What the errors of chat platforms mean; a transport's own rules go before these. */
export const transportErrors: readonly ErrorRule[] = [
  ...always,
  { status: 429, is: { ...fault, name: 'rate-limited', scope: 'chat' } },
  { status: 401, is: { ...refusal, name: 'forbidden', scope: 'bot', retryAfterMs: HOUR_MS } },
  { status: 403, is: { ...refusal, name: 'forbidden', scope: 'chat', retryAfterMs: HOUR_MS } },
  ...byStatus,
  { outcome: 'ambiguous', is: { ...fault, isRetryable: false, name: 'ambiguous' } },
  {
    code: 'delivery-failed',
    isRetryable: false,
    is: { ...refusal, name: 'refused' },
  },
];

/** The class of what nobody foresaw. */
const unforeseen: ErrorClass = { ...fault, isRetryable: false, name: 'failed' };

/**
 * The class of an error: the first rule that fits, in the order of the tables. What the error itself says of a wait goes before the table, and one that calls
 * itself retryable is retryable where no rule fits.
 */
export function classifyError(
  error: unknown,
  ...tables: readonly (readonly ErrorRule[])[]
): ErrorClass {
  const facts = factsOf(error);
  for (const table of tables) {
    for (const rule of table) {
      if (!fits(rule, facts)) continue;
      return facts.retryAfterMs === undefined
        ? rule.is
        : { ...rule.is, retryAfterMs: facts.retryAfterMs };
    }
  }
  return {
    ...unforeseen,
    isRetryable: facts.isRetryable ?? false,
    ...(facts.retryAfterMs === undefined ? {} : { retryAfterMs: facts.retryAfterMs }),
  };
}

interface ErrorFacts {
  readonly code?: string;
  readonly status?: number;
  readonly names: readonly unknown[];
  readonly outcome?: string;
  readonly isRetryable?: boolean;
  readonly retryAfterMs?: number;
}

function factsOf(error: unknown): ErrorFacts {
  const own = fieldsOf(error);
  const cause = fieldsOf(own['cause']);
  const status = [own['status'], own['statusCode'], cause['status'], cause['statusCode']].find(
    (each): each is number => typeof each === 'number',
  );
  const names = [own['kind'], own['name'], own['code'], cause['name'], cause['code']];
  const retryAfterMs = own['retryAfterMs'];
  return {
    names,
    ...(status === undefined ? {} : { status }),
    ...(typeof retryAfterMs === 'number' && retryAfterMs > 0 ? { retryAfterMs } : {}),
    ...(CoterieError.isInstance(error) ? { code: error.code, isRetryable: error.isRetryable } : {}),
    ...(DeliveryError.isInstance(error) ? { outcome: error.outcome } : {}),
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function fits(rule: ErrorRule, facts: ErrorFacts): boolean {
  if (rule.code !== undefined && rule.code !== facts.code) return false;
  if (rule.name !== undefined && !facts.names.includes(rule.name)) return false;
  if (rule.outcome !== undefined && rule.outcome !== facts.outcome) return false;
  if (rule.isRetryable !== undefined && rule.isRetryable !== facts.isRetryable) return false;
  if (rule.status === undefined) return true;
  const [first, last] = typeof rule.status === 'number' ? [rule.status, rule.status] : rule.status;
  return facts.status !== undefined && facts.status >= first && facts.status <= last;
}
