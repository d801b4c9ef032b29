import { describe, expect, test } from 'vitest';
import { CoterieError, DeliveryError, ModelError } from '../../src/errors.js';
import type { ErrorRule } from '../../src/ports/error-rules.js';
import { classifyError, modelErrors, transportErrors } from '../../src/resilience/error-class.js';

const withStatus = (status: number) => Object.assign(new Error('x'), { status });
const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('errors of models', () => {
  test.each<[string, unknown, { name: string; isRetryable: boolean; countsAsFailure: boolean }]>([
    ['400', withStatus(400), { name: 'invalid', isRetryable: false, countsAsFailure: false }],
    ['401', withStatus(401), { name: 'forbidden', isRetryable: false, countsAsFailure: true }],
    ['404', withStatus(404), { name: 'invalid', isRetryable: false, countsAsFailure: false }],
    ['408', withStatus(408), { name: 'timeout', isRetryable: true, countsAsFailure: true }],
    ['413', withStatus(413), { name: 'invalid', isRetryable: false, countsAsFailure: false }],
    ['422', withStatus(422), { name: 'invalid', isRetryable: false, countsAsFailure: false }],
    ['429', withStatus(429), { name: 'rate-limited', isRetryable: true, countsAsFailure: true }],
    ['500', withStatus(500), { name: 'server', isRetryable: true, countsAsFailure: true }],
    ['503', withStatus(503), { name: 'server', isRetryable: true, countsAsFailure: true }],
    [
      'a used-up quota',
      new ModelError('quota', 'x', { status: 429 }),
      { name: 'quota', isRetryable: false, countsAsFailure: true },
    ],
    [
      'a request that is too large',
      new ModelError('too-large', 'x', { status: 413 }),
      { name: 'too-large', isRetryable: false, countsAsFailure: false },
    ],
    [
      'a stream that broke off',
      new ModelError('truncated', 'x', { isRetryable: true }),
      { name: 'truncated', isRetryable: true, countsAsFailure: true },
    ],
    [
      'a refused content',
      new ModelError('refused', 'x'),
      { name: 'refused', isRetryable: false, countsAsFailure: false },
    ],
    [
      'a reset connection',
      withCode('ECONNRESET'),
      { name: 'network', isRetryable: true, countsAsFailure: true },
    ],
    [
      'a failed fetch',
      new TypeError('fetch failed', { cause: withCode('ENOTFOUND') }),
      { name: 'network', isRetryable: true, countsAsFailure: true },
    ],
    [
      'a deadline',
      new CoterieError('deadline-exceeded', 'x', { isRetryable: true }),
      { name: 'timeout', isRetryable: true, countsAsFailure: true },
    ],
    [
      'a cancellation',
      new CoterieError('aborted', 'x'),
      { name: 'cancelled', isRetryable: false, countsAsFailure: false },
    ],
    [
      'a refused content',
      new CoterieError('model-refused', 'x'),
      { name: 'refused', isRetryable: false, countsAsFailure: false },
    ],
    [
      'an error that says that it helps to try again',
      new CoterieError('model-failed', 'x', { isRetryable: true }),
      { name: 'failed', isRetryable: true, countsAsFailure: true },
    ],
    [
      'an error that says that it does not',
      new CoterieError('model-failed', 'x'),
      { name: 'failed', isRetryable: false, countsAsFailure: false },
    ],
    [
      'a defect',
      new RangeError('x'),
      { name: 'failed', isRetryable: false, countsAsFailure: true },
    ],
    ['a string', 'x', { name: 'failed', isRetryable: false, countsAsFailure: true }],
    ['nothing', undefined, { name: 'failed', isRetryable: false, countsAsFailure: true }],
  ])('%s', (_, error, expected) => {
    expect(classifyError(error, modelErrors)).toMatchObject(expected);
  });

  test('the status of an error is found in its cause', () => {
    const error = new CoterieError('model-failed', 'x', {
      isRetryable: true,
      cause: withStatus(429),
    });
    expect(classifyError(error, modelErrors)).toMatchObject({
      name: 'rate-limited',
      scope: 'model',
    });
  });

  test('the error’s own wait is told', () => {
    const error = new CoterieError('model-failed', 'x', { status: 429, retryAfterMs: 1_234 });
    expect(classifyError(error, modelErrors).retryAfterMs).toBe(1_234);
  });

  test('a provider’s own rules go first', () => {
    const rules: readonly ErrorRule[] = [
      {
        status: 498,
        is: { name: 'busy', isRetryable: true, countsAsFailure: true, scope: 'model' },
      },
    ];
    expect(classifyError(withStatus(498), rules, modelErrors).name).toBe('busy');
    expect(classifyError(withStatus(499), rules, modelErrors).name).toBe('invalid');
  });
});

describe('errors of chat platforms', () => {
  const refused = (status?: number, retryAfterMs?: number, isRetryable = false) =>
    new DeliveryError('refused', 'x', {
      isRetryable,
      ...(status === undefined ? {} : { status }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });

  test('429 is one bot’s in one chat', () => {
    expect(classifyError(refused(429, 3_000, true), transportErrors)).toMatchObject({
      name: 'rate-limited',
      scope: 'chat',
      retryAfterMs: 3_000,
      isRetryable: true,
    });
  });

  test('a bot that was thrown out of a chat is left out there, and nowhere else', () => {
    expect(classifyError(refused(403), transportErrors)).toMatchObject({
      scope: 'chat',
      countsAsFailure: false,
      retryAfterMs: 3_600_000,
    });
  });

  test('a bot whose token is void is left out everywhere', () => {
    expect(classifyError(refused(401), transportErrors)).toMatchObject({
      scope: 'bot',
      countsAsFailure: false,
    });
  });

  test('what may have been delivered counts, and is not repeated', () => {
    const ambiguous = new DeliveryError('ambiguous', 'x');
    expect(classifyError(ambiguous, transportErrors)).toMatchObject({
      countsAsFailure: true,
      isRetryable: false,
    });
  });

  test('what a platform refuses for good reason does not count', () => {
    expect(classifyError(refused(), transportErrors).countsAsFailure).toBe(false);
    expect(classifyError(refused(400), transportErrors).countsAsFailure).toBe(false);
  });
});
