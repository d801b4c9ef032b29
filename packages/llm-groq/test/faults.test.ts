import { systemClock } from '@coterie/core';
import { sendJson } from '../../../tools/model-server/answers.js';
import { describeFaults, FAULT_TIME } from '../../../tools/model-server/describe-faults.js';
import { DAILY_QUOTA, FAULTS, type Fault } from '../../../tools/model-server/faults.js';
import { groq } from '../src/index.js';

const fails =
  (status: number, message: string, more: object = {}): Fault['fail'] =>
  (response) =>
    sendJson(response, status, { error: { message, ...more } });

const limit = (what: string, wait: string) =>
  `Rate limit reached for model \`llama\` in organization \`org_1\` on ${what}: Limit 30, Used 30, Requested 1. Please try again in ${wait}. Need more? Upgrade.`;

const own: readonly Fault[] = [
  DAILY_QUOTA,
  {
    name: '429 for the requests of the day',
    fail: fails(429, limit('requests per day (RPD)', '1h26m24s')),
    error: { kind: 'quota', isRetryable: false, retryAfterMs: 5_184_000 },
    isFailure: true,
  },
  {
    name: '429 for the day without a time',
    fail: fails(429, 'Rate limit reached on tokens per day (TPD): Limit 100000'),
    error: { kind: 'quota', isRetryable: false, retryAfterMs: 3_600_000 },
    isFailure: true,
  },
  {
    name: '429 for the requests of the minute',
    fail: fails(429, limit('requests per minute (RPM)', '2s')),
    error: { kind: 'rate-limited', isRetryable: true, retryAfterMs: 2_000 },
    isFailure: true,
  },
  {
    name: '429 for the tokens of the minute',
    fail: fails(429, limit('tokens per minute (TPM)', '1.984999999s')),
    error: { kind: 'rate-limited', isRetryable: true, retryAfterMs: 1_985 },
    isFailure: true,
  },
  {
    name: '498',
    fail: fails(498, 'Flex tier capacity exceeded'),
    error: { kind: 'busy', isRetryable: true },
    isFailure: true,
  },
  {
    name: 'JSON that did not fit its schema',
    fail: fails(400, 'Failed to generate JSON.', { code: 'json_validate_failed' }),
    error: { kind: 'malformed', isRetryable: true },
    isFailure: true,
  },
  {
    name: 'a model that is no more',
    fail: fails(400, 'The model has been decommissioned.', { code: 'model_decommissioned' }),
    error: { kind: 'not-found', isRetryable: false },
    isFailure: false,
  },
];

describeFaults('groq', [...FAULTS, ...own], (origin) =>
  groq({
    model: 'llama-3.3-70b-versatile',
    baseURL: origin,
    apiKey: 'test',
    timeoutMs: 2_000,
    silenceMs: 1_000,
    clock: { ...systemClock(), now: () => FAULT_TIME },
  }),
);
