import type { ModelFault } from '@coterie/core/models';

const HOUR_MS = 3_600_000;

/**
 * What Groq's errors mean, before what every provider's statuses mean. Which limit was met stands only in the message.
 */
export const GROQ_FAULTS: readonly ModelFault[] = [
  { status: 429, text: /(?:tokens|requests) per day/i, is: 'quota', waitMs: HOUR_MS },
  { code: 'blocked_api_access', is: 'quota', waitMs: HOUR_MS },
  { status: 413, is: 'too-large' },
  { code: 'context_length_exceeded', is: 'too-large' },
  { status: 400, text: /reduce the length|context length/i, is: 'too-large' },
  // The model was asked for JSON and wrote something else.
  { code: 'json_validate_failed', is: 'malformed', isRetryable: true },
  { code: 'model_not_found', is: 'not-found' },
  { code: 'model_decommissioned', is: 'not-found' },
  { code: 'organization_restricted', is: 'forbidden' },
  { status: 424, is: 'busy', isRetryable: true },
  // No room in the flexible tier.
  { status: 498, is: 'busy', isRetryable: true },
  { status: 503, is: 'busy', isRetryable: true },
];
