import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeLanguageModel } from '../../src/contracts/language-model.js';
import { CoterieError } from '../../src/errors.js';
import { scriptedModel } from '../../src/in-process/scripted/index.js';
import type { ModelRequest } from '../../src/ports/language-model.js';
import { briefFor } from './briefs.js';

const request = (maxTokens = 200): ModelRequest => ({
  system: 'You are Maud.',
  user: 'Sam: do you like Emma?',
  sampling: { temperature: 0.8, topP: 1, presencePenalty: 0, frequencyPenalty: 0, maxTokens },
  seed: 11,
});
const signal = new AbortController().signal;

describe('the scripted model', () => {
  it('is labelled as scripted', () => {
    const model = scriptedModel();
    expect(model).toMatchObject({ id: 'scripted:grammar', isScripted: true });
    expect(model.capabilities).toMatchObject({ json: false, stream: false });
  });

  it('writes from the brief, and counts tokens', async () => {
    const brief = briefFor('Do you like Emma?');
    const reply = await scriptedModel().generate({ ...request(), brief }, { signal });
    expect(reply.finishReason).toBe('stop');
    expect(reply.text).toMatch(/\w/);
    expect(reply.usage?.outputTokens).toBe(Math.ceil(reply.text.length / 4));
  });

  it('writes without a brief too', async () => {
    const reply = await scriptedModel().generate(request(), { signal });
    expect(reply.text).not.toBe('');
  });

  it('ends at the limit of tokens, and says so', async () => {
    const brief = briefFor('Endings should be quiet', { length: 'long' });
    const reply = await scriptedModel().generate({ ...request(5), brief }, { signal });
    expect(reply.finishReason).toBe('length');
    expect(reply.text.length).toBeLessThanOrEqual(20);
    expect(reply.text).not.toBe('');
  });

  it('honours an abort', async () => {
    const stopped = AbortSignal.abort(new Error('no longer wanted'));
    const failure = await scriptedModel()
      .generate(request(), { signal: stopped })
      .catch((error: unknown) => error);
    expect(CoterieError.isInstance(failure) && failure.code).toBe('aborted');
  });
});

describeLanguageModel('scripted', () => scriptedModel(), {
  describe,
  it,
  expect,
  beforeEach,
  afterEach,
});
