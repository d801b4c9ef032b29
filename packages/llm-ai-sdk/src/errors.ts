import type { ModelFault } from '@coterie/core/models';

/** What the AI SDK's errors mean, before what every provider's statuses mean. */
export const AI_SDK_FAULTS: readonly ModelFault[] = [
  // Answered with 200 and lost on the way, or of another shape than the provider's.
  { status: [200, 299], code: 'UND_ERR_SOCKET', is: 'truncated', isRetryable: true },
  { status: [200, 299], is: 'malformed', isRetryable: true },
  { code: 'AI_JSONParseError', is: 'malformed', isRetryable: true },
  { code: 'AI_TypeValidationError', is: 'malformed', isRetryable: true },
  { code: 'AI_InvalidResponseDataError', is: 'malformed', isRetryable: true },
  { code: 'AI_EmptyResponseBodyError', is: 'malformed', isRetryable: true },
  { code: 'AI_LoadAPIKeyError', is: 'forbidden' },
  { code: 'AI_NoSuchModelError', is: 'not-found' },
  { code: 'AI_UnsupportedFunctionalityError', is: 'invalid' },
  { code: 'AI_InvalidPromptError', is: 'invalid' },
  { code: 'AI_InvalidArgumentError', is: 'invalid' },
  { code: 'insufficient_quota', is: 'quota', waitMs: 900_000 },
  { status: 429, text: /per day|\b[RT]PD\b|\bdaily\b/i, is: 'quota', waitMs: 900_000 },
  { code: 'context_length_exceeded', is: 'too-large' },
  { status: 400, text: /context length|prompt is too long|context window/i, is: 'too-large' },
  { status: [498, 498], is: 'busy', isRetryable: true },
  { status: 503, is: 'busy', isRetryable: true },
];
