import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askAs } from '../../../tools/model-server/describe-faults.js';
import { openai } from '../src/index.js';

type Chaos = Parameters<LLMock['setChaos']>[0];

const WHOLE = { content: 'Tea it is, with two slices of cake and a long walk.' };

describe.each(['chat', 'responses'] as const)('faults that aimock makes: %s', (api) => {
  const mock = new LLMock({ port: 0 });
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown) => void unhandled.push(reason);
  beforeAll(async () => {
    process.on('unhandledRejection', onUnhandled);
    await mock.start();
  });
  beforeEach(() => {
    mock.clearChaos();
    mock.clearFixtures();
  });
  afterAll(async () => {
    await mock.stop();
    process.off('unhandledRejection', onUnhandled);
    expect(unhandled).toEqual([]);
  });

  const failure = async (kind: 'generate' | 'stream') => {
    const model = openai({
      model: 'small',
      api,
      baseURL: `${mock.url}/v1`,
      apiKey: 'test',
      timeoutMs: 1_500,
    });
    return await askAs(model, kind).then(
      () => 'answered',
      (error: unknown) => error,
    );
  };

  it.each(['generate', 'stream'] as const)('answers where there is no fault (%s)', async (kind) => {
    mock.onMessage(/./, WHOLE);
    expect(await failure(kind)).toBe('answered');
  });

  it.each<[string, Chaos, object]>([
    ['a dropped request', { dropRate: 1 }, { kind: 'server', status: 500, isRetryable: true }],
    ['malformed JSON', { malformedRate: 1 }, { isRetryable: true }],
    [
      'a rate limit',
      { rateLimitRate: 1 },
      { kind: 'rate-limited', status: 429, isRetryable: true, retryAfterMs: 1_000 },
    ],
    ['a disconnect', { disconnectRate: 1 }, { kind: 'network', isRetryable: true }],
    ['slowness', { latencyMs: 6_000 }, { code: 'deadline-exceeded', isRetryable: true }],
  ])('%s', async (name, chaos, expected) => {
    mock.onMessage(/./, WHOLE);
    for (const kind of ['generate', 'stream'] as const) {
      mock.setChaos(chaos);
      const error = await failure(kind);
      expect(error).toMatchObject(expected);
      // In a stream the nonsense is no event, so that the stream ends without a reply.
      if (name === 'malformed JSON')
        expect(error).toMatchObject({ kind: kind === 'generate' ? 'malformed' : 'truncated' });
    }
  });

  it.each<[number, string]>([
    [400, 'invalid'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [408, 'timeout'],
    [409, 'conflict'],
    [413, 'too-large'],
    [422, 'invalid'],
    [429, 'rate-limited'],
    [500, 'server'],
    [503, 'server'],
  ])('an error with %i', async (status, kind) => {
    mock.onMessage(/./, WHOLE);
    for (const how of ['generate', 'stream'] as const) {
      mock.nextRequestError(status, { message: 'as asked', type: 'test_error' });
      expect(await failure(how)).toMatchObject({ kind, status });
    }
  });

  it('a stream that breaks off', async () => {
    mock.onMessage(/./, WHOLE, { truncateAfterChunks: 2, chunkSize: 8, latency: 30 });
    expect(await failure('stream')).toMatchObject({ kind: 'truncated', isRetryable: true });
  });

  it('a stream that is disconnected', async () => {
    mock.onMessage(/./, WHOLE, { disconnectAfterMs: 60, latency: 40, chunkSize: 8 });
    expect(await failure('stream')).toMatchObject({ kind: 'truncated', isRetryable: true });
  });

  it('a stream that is too slow', async () => {
    mock.onMessage(/./, WHOLE, { latency: 300, chunkSize: 4 });
    expect(await failure('stream')).toMatchObject({ code: 'deadline-exceeded' });
  });
});
