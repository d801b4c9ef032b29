import { afterEach, describe, expect, it } from 'vitest';
import { sendJson } from '../../../../tools/model-server/answers.js';
import {
  type ModelServer,
  type ModelServerOptions,
  startModelServer,
} from '../../../../tools/model-server/index.js';
import { run } from '../start.js';

const KEY = 'sk-canary0123456789abcdefghij';
const NO_KEYS = { GROQ_API_KEY: '', OPENAI_API_KEY: '', OPENAI_BASE_URL: '' };

let server: ModelServer | undefined;
afterEach(() => server?.stop());

const withServer = async (options: ModelServerOptions = {}) => {
  server = await startModelServer(options);
  return `${server.origin}/v1#house-model`;
};
const tea = ['--scene', 'book-club', '--seed', 'models', '--speed', '20', '--ticks', '6'];

describe('--model', () => {
  it('lets a server of that shape write', async () => {
    const place = await withServer();
    const { code, output, errors } = await run([...tea, '--model', place], NO_KEYS);
    expect(errors).toBe('');
    expect(code).toBe(0);
    expect(output).toContain('local:house-model · seed models');
    expect(output).toContain('Tea it is, number');
    expect(server?.requests.length).toBeGreaterThan(0);
    expect(server?.requests.every(({ body }) => body['model'] === 'house-model')).toBe(true);
  }, 120_000);

  it('goes on to the next where one fails, says so, and shows no key', async () => {
    const place = await withServer({
      intercept: ({ body }, response) => {
        const isDown = body['model'] === 'gpt-4.1-mini';
        if (isDown)
          sendJson(response, 401, { error: { message: `Incorrect API key provided: ${KEY}.` } });
        return isDown;
      },
    });
    const { code, output, errors } = await run(
      [...tea, '--model', 'openai:gpt-4.1-mini', '--model', place, '--model', 'scripted'],
      { ...NO_KEYS, OPENAI_API_KEY: KEY, OPENAI_BASE_URL: `${server?.origin}/v1` },
    );
    expect(code).toBe(0);
    expect(output).toContain(
      'local:gpt-4.1-mini failed with 401: Incorrect API key provided: [secret].',
    );
    expect(output).toContain('Tea it is, number');
    expect(output + errors).not.toContain('canary');
  }, 120_000);

  it.each([
    ['groq:llama-3.3-70b-versatile', 'groq() has no key: set GROQ_API_KEY in the environment'],
    ['openai:gpt-4.1-mini', 'openai() has no key: set OPENAI_API_KEY in the environment'],
    ['http://127.0.0.1:11434/v1', 'it has no #NAME'],
    ['claude', 'takes groq:NAME, openai:NAME'],
  ])('says in one line what is wrong with %s', async (given, said) => {
    const { code, output, errors } = await run([...tea, '--model', given], NO_KEYS);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain(said);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    [['--ticks', '5'], 'add --speed'],
    [['--replay', import.meta.filename], 'does not go with --replay'],
  ])('is refused with %j', async (args, said) => {
    const { code, errors } = await run(
      ['--scene', 'book-club', '--model', 'http://127.0.0.1:1/v1#x', ...args],
      NO_KEYS,
    );
    expect(code).toBe(2);
    expect(errors).toContain(said);
  });
});
