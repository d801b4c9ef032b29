import { ModelError, type ModelFailure } from '../errors.js';
import { truncate } from '../text/graphemes.js';
import { readDuration } from './durations.js';
import type { FailureFacts } from './failure-facts.js';
import { resetOf, retryAfterOf } from './headers.js';
import { withoutSecrets } from './redact.js';
import { ERROR_INSIDE } from './sdk-failure.js';

/** One line of a provider's table of errors: every condition that is given must hold. */
export interface ModelFault {
  /** A status, or the first and last of a range. */
  readonly status?: number | readonly [number, number];
  /** The provider's own `code` or `type` of the error. */
  readonly code?: string;
  /** What the message says. */
  readonly text?: RegExp;
  readonly is: ModelFailure;
  readonly isRetryable?: boolean;
  /** Milliseconds to wait where neither message nor headers tell. */
  readonly waitMs?: number;
}

/** Whose failure it is, and how it is read. */
export interface FailureContext {
  /** Names the model in the message: 'groq:llama-3.3-70b-versatile'. */
  readonly modelId: string;
  readonly faults: readonly ModelFault[];
  /** Epoch ms. */
  readonly now: number;
  /** Never shown. */
  readonly secrets?: readonly (string | undefined)[];
}

/** What every provider's failures mean; a provider's own table goes before it. */
const ALWAYS: readonly ModelFault[] = [
  { status: [401, 403], is: 'forbidden' },
  { status: 404, is: 'not-found' },
  { status: 408, is: 'timeout', isRetryable: true },
  { status: 409, is: 'conflict', isRetryable: true },
  { status: 413, is: 'too-large' },
  { status: 429, is: 'rate-limited', isRetryable: true },
  { status: [400, 499], is: 'invalid' },
  { status: [500, 599], is: 'server', isRetryable: true },
  { code: 'SyntaxError', is: 'malformed', isRetryable: true },
  { code: 'APIConnectionTimeoutError', is: 'timeout', isRetryable: true },
  { code: 'TimeoutError', is: 'timeout', isRetryable: true },
  { code: 'server_error', is: 'server', isRetryable: true },
  { code: ERROR_INSIDE, is: 'server', isRetryable: true },
  // The SDKs' class for an error that stands in a stream.
  { code: 'APIError', is: 'server', isRetryable: true },
  // The client stumbled over an answer of another shape.
  { text: /^Cannot (?:use|read)/, is: 'malformed', isRetryable: true },
  // The connection was lost in the middle of an answer.
  { text: /^terminated$/, is: 'truncated', isRetryable: true },
];

const SHOWN = 300;
const AGAIN = /(?:again|retry) in (?<wait>(?:\d+(?:\.\d+)?(?:ms|[smhd]))+)/i;

/** The error of a call that a provider answered with one, or that broke on the way. */
export function modelFailure(facts: FailureFacts, context: FailureContext): ModelError {
  const { modelId, faults, now, secrets } = context;
  const fault = [...faults, ...ALWAYS].find((each) => fits(each, facts));
  const wait = fault === undefined ? undefined : waitOf(fault, facts, now);
  const { status } = facts;
  const said = truncate(withoutSecrets(facts.text, secrets), SHOWN);
  const with_ = status === undefined ? '' : ` with ${status}`;
  return new ModelError(fault?.is ?? 'network', `${modelId} failed${with_}: ${said}`, {
    isRetryable: fault === undefined || fault.isRetryable === true,
    ...(status === undefined ? {} : { status }),
    ...(wait === undefined ? {} : { retryAfterMs: wait, openUntil: now + wait }),
  });
}

function fits({ status, code, text }: ModelFault, facts: FailureFacts): boolean {
  if (code !== undefined && !facts.codes.includes(code)) return false;
  if (text !== undefined && !text.test(facts.text)) return false;
  if (status === undefined) return true;
  const [first, last] = typeof status === 'number' ? [status, status] : status;
  return facts.status !== undefined && facts.status >= first && facts.status <= last;
}

function waitOf(fault: ModelFault, facts: FailureFacts, now: number): number | undefined {
  const isWait = facts.status === 429 || facts.status === 503 || fault.is === 'busy';
  if (!isWait) return fault.waitMs;
  // Where both tell a time, the message tells the one of the limit that was met.
  const told = readDuration(AGAIN.exec(facts.text)?.groups?.['wait']);
  const { headers } = facts;
  if (told !== undefined || headers === undefined) return told ?? fault.waitMs;
  return (
    retryAfterOf(headers, now) ??
    resetOf(headers, 'tokens') ??
    resetOf(headers, 'requests') ??
    fault.waitMs
  );
}
