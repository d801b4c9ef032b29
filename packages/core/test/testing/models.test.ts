import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeLanguageModel } from '../../src/contracts/index.js';
import { seededRandom } from '../../src/system/random.js';
import {
  chaosModel,
  failingModel,
  manualClock,
  recordingModel,
  testRequest,
} from '../../src/testing/index.js';

const api = { describe, it, expect, beforeEach, afterEach };
const calm = { signal: new AbortController().signal };

describeLanguageModel('recording', () => recordingModel(), api);
describeLanguageModel(
  'without faults',
  () => chaosModel(recordingModel(), { random: seededRandom('s'), clock: manualClock() }),
  api,
);

describe('recordingModel', () => {
  it('replies by its function and keeps a bounded number of requests', async () => {
    const model = recordingModel({ reply: ({ seed }) => `seed ${seed}`, keep: 2 });
    for (const seed of [1, 2, 3]) {
      const reply = await model.generate(testRequest({ seed }), calm);
      expect(reply).toEqual({ text: `seed ${seed}`, finishReason: 'stop' });
    }
    expect(model.calls()).toBe(3);
    expect(model.requests().map((request) => request.seed)).toEqual([2, 3]);
    model.reset();
    expect([model.calls(), model.requests()]).toEqual([0, []]);
  });
});

describe('failingModel', () => {
  it('rejects always, with the error it was given or a retryable one', async () => {
    const retryable = { code: 'model-failed', isRetryable: true };
    await expect(failingModel().generate(testRequest(), calm)).rejects.toMatchObject(retryable);
    const error = new Error('quota');
    await expect(failingModel(error).generate(testRequest(), calm)).rejects.toBe(error);
  });
});

describe('chaosModel', () => {
  const random = seededRandom('s');

  it('fails every so many calls', async () => {
    const model = chaosModel(recordingModel(), { random, clock: manualClock(), failEvery: 3 });
    const outcomes: boolean[] = [];
    for (let call = 0; call < 6; call += 1) {
      outcomes.push(
        await model.generate(testRequest(), calm).then(
          () => true,
          () => false,
        ),
      );
    }
    expect(outcomes).toEqual([true, true, false, true, true, false]);
    expect(model.faults()).toEqual({ calls: 6, failed: 2, hung: 0, slowed: 0 });
  });

  it('has the same faults for the same seed, near the rate that was asked for', async () => {
    const run = async (seed: string) => {
      const options = { random: seededRandom(seed), clock: manualClock(), failRate: 0.3 };
      const model = chaosModel(recordingModel(), options);
      const outcomes: boolean[] = [];
      for (let call = 0; call < 300; call += 1) {
        outcomes.push(
          await model.generate(testRequest(), calm).then(
            () => true,
            () => false,
          ),
        );
      }
      return outcomes;
    };
    const first = await run('a');
    expect(await run('a')).toEqual(first);
    expect(await run('b')).not.toEqual(first);
    const failed = first.filter((isGood) => !isGood).length;
    expect(failed).toBeGreaterThan(60);
    expect(failed).toBeLessThan(120);
  });

  it('hangs until the call is aborted', async () => {
    const model = chaosModel(recordingModel(), { random, clock: manualClock(), hangRate: 1 });
    const controller = new AbortController();
    let isEnded = false;
    const call = model.generate(testRequest(), controller).finally(() => {
      isEnded = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(isEnded).toBe(false);
    controller.abort(new Error('enough'));
    await expect(call).rejects.toThrow('enough');
  });

  it('is slow on its clock', async () => {
    const clock = manualClock();
    const model = chaosModel(recordingModel(), { random, clock, slowMs: 1_000 });
    let isEnded = false;
    const call = model.generate(testRequest(), calm).finally(() => {
      isEnded = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(isEnded).toBe(false);
    await clock.advance(1_000);
    expect((await call).finishReason).toBe('stop');
  });
});
