import { CoterieError } from '../../errors.js';
import { calm, rejection } from '../test-api.js';
import { ask, check, type ModelSuite, STOP_MS } from './suite.js';

const stopped = () => AbortSignal.abort(new Error('enough'));

/** How a model ends when it is told to. */
export function describeModelStops(suite: ModelSuite): void {
  const { it, expect } = suite;

  it('rejects at once where the signal is aborted already', async () => {
    const before = performance.now();
    await rejection(ask(suite, {}, stopped()));
    expect(performance.now() - before).toBeLessThan(STOP_MS);
  });

  it("rejects with an error of this project that nobody takes for the model's fault", async () => {
    const error = await rejection(ask(suite, {}, stopped()));
    expect(CoterieError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ code: 'aborted', isRetryable: false });
  });

  it('rejects with the reason of a deadline', async () => {
    const late = new CoterieError('deadline-exceeded', 'It took too long.', { isRetryable: true });
    expect(await rejection(ask(suite, {}, AbortSignal.abort(late)))).toBe(late);
  });

  it('ends soon after the signal is aborted', async () => {
    const controller = new AbortController();
    const generating = ask(suite, {}, controller.signal).catch(() => undefined);
    controller.abort(new Error('enough'));
    const before = performance.now();
    await generating;
    expect(performance.now() - before).toBeLessThan(STOP_MS);
  });

  it('answers the next request after one was aborted', async () => {
    await rejection(ask(suite, {}, stopped()));
    check(suite, await ask(suite));
  });

  it('ends one of many and no other', async () => {
    const controller = new AbortController();
    const one = ask(suite, {}, controller.signal).catch(() => undefined);
    const others = [ask(suite, { seed: 2 }), ask(suite, { seed: 3 })];
    controller.abort(new Error('enough'));
    await one;
    for (const reply of await Promise.all(others)) check(suite, reply);
  });

  it('does not mind a signal that is aborted after the reply', async () => {
    const controller = new AbortController();
    check(suite, await ask(suite, {}, controller.signal));
    controller.abort(new Error('enough'));
    check(suite, await ask(suite));
  });

  it('leaves no listener on the signal', async () => {
    const signal = calm();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    Object.assign(signal, {
      addEventListener: (...args: Parameters<typeof add>) => {
        listeners += 1;
        add(...args);
      },
      removeEventListener: (...args: Parameters<typeof remove>) => {
        listeners -= 1;
        remove(...args);
      },
    });
    check(suite, await ask(suite, {}, signal));
    expect(listeners).toBeLessThanOrEqual(0);
  });
}
