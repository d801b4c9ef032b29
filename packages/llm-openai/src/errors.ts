import type { ModelFault } from '@coterie/core/models';

const MINUTE_MS = 60_000;

/**
 * What OpenAI's errors mean, and those of servers of its shape, before what every provider's statuses mean.
 */
export const OPENAI_FAULTS: readonly ModelFault[] = [
  // Money or a plan that has run out: no time is told at which it comes back.
  { code: 'insufficient_quota', is: 'quota', waitMs: 15 * MINUTE_MS },
  { code: 'billing_hard_limit_reached', is: 'quota', waitMs: 15 * MINUTE_MS },
  {
    status: 429,
    text: /per day|\b[RT]PD\b|\bdaily\b/i,
    is: 'quota',
    waitMs: 15 * MINUTE_MS,
  },
  { status: 429, text: /too large|reduce the length|must be reduced/i, is: 'too-large' },
  { code: 'context_length_exceeded', is: 'too-large' },
  { code: 'string_above_max_length', is: 'too-large' },
  { code: 'exceed_context_size_error', is: 'too-large' },
  { status: 400, text: /maximum context length|context (?:size|window)/i, is: 'too-large' },
  { code: 'content_filter', is: 'refused' },
  { code: 'content_policy_violation', is: 'refused' },
  { code: 'invalid_prompt', is: 'refused' },
  { code: 'unsupported_country_region_territory', is: 'forbidden' },
  { code: 'model_not_found', is: 'not-found' },
  { code: 'rate_limit_exceeded', is: 'rate-limited', isRetryable: true },
  { status: 503, text: /loading|overloaded|capacity/i, is: 'busy', isRetryable: true },
];
