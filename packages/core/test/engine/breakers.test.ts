import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/interface.js';
import { createEngine } from '../../src/engine.js';
import { CoterieError, DeliveryError } from '../../src/errors.js';
import { inProcessCache } from '../../src/in-process/cache.js';
import { loopbackTransport } from '../../src/in-process/loopback/index.js';
import { inProcessSignals } from '../../src/in-process/signals.js';
import type { Embedder } from '../../src/ports/embedder.js';
import type { LanguageModel } from '../../src/ports/language-model.js';
import type { Transport } from '../../src/ports/transport.js';
import { manualClock } from '../../src/testing/manual-clock.js';
import { wordyModel } from './cast.js';

const MINUTE = 60_000;
const down = (status = 503, retryAfterMs?: number) =>
  new CoterieError('model-failed', `status ${status}`, {
    isRetryable: true,
    status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });

function failing(id: string, fail: () => Error | undefined) {
  const calls: number[] = [];
  const good = wordyModel(id);
  const model: LanguageModel = {
    ...good,
    generate: async (request, options) => {
      calls.push(calls.length);
      const error = fail();
      if (error !== undefined) throw error;
      return await good.generate(request, options);
    },
  };
  return { model, calls };
}

type Options = Parameters<typeof createEngine>[0];

async function den(options: Partial<Options> = {}, wrap = (transport: Transport) => transport) {
  const clock = (options.clock as ReturnType<typeof manualClock> | undefined) ?? manualClock();
  const inner = loopbackTransport({ clock, chats: ['den'] });
  const engine = await createEngine({
    seed: 'den',
    transports: [wrap(inner)],
    models: [wordyModel()],
    // Answers at once, and a room that is never at rest.
    settings: { speaking: { initiative: 0.85 }, pacing: { answerDelay: 'prompt' } },
    ...options,
    clock,
  });
  for (const name of ['Ada', 'Bora', 'Cem'])
    await engine.bots.put({ id: name.toLowerCase(), name });
  await engine.chats.put({
    id: 'den',
    platform: 'loopback',
    externalId: 'den',
    topics: ['tea', 'gardens', 'trains'],
    members: ['ada', 'bora', 'cem'],
  });
  return { clock, engine, inner };
}

async function speak({ engine, clock }: { engine: Engine; clock: ReturnType<typeof manualClock> }) {
  const saying = engine.sayNow({ chatId: 'den', botId: 'ada', instruction: 'say something' });
  await clock.advance(3 * MINUTE);
  return (await saying).outcomes[0]?.outcome;
}

describe('models behind breakers', () => {
  test('health and metrics show what is not called, and until when; reset calls it again', async () => {
    let isDown = true;
    const first = failing('a:x', () => (isDown ? down(429, 3 * 3_600_000) : undefined));
    const one = await den({ models: [first.model, wordyModel('b:y')] });
    await one.engine.start();
    await speak(one);
    expect(first.calls).toHaveLength(1);
    const health = await one.engine.health();
    expect(health.isReady).toBe(true);
    expect(health.breakers).toMatchObject([
      { name: 'model:a:x', phase: 'open', detail: 'rate-limited' },
    ]);
    const metrics = one.engine.metrics();
    expect(metrics.breakers.opened).toBe(1);
    expect(metrics.breakers.all.map(({ name }) => name)).toContain('model:b:y');
    expect(metrics.models.failedOver).toBeGreaterThan(0);
    isDown = false;
    one.engine.breakers.reset('model:a:x');
    await speak(one);
    expect(first.calls.length).toBeGreaterThan(1);
    expect((await one.engine.health()).breakers).toEqual([]);
    await one.engine.stop();
  });

  test('an engine whose every model is out is not ready, and says until when', async () => {
    const first = failing('a:x', () => down(429, 3 * 3_600_000));
    const one = await den({ models: [first.model] });
    await one.engine.start();
    await speak(one);
    const { isReady, reasons } = await one.engine.health();
    expect(isReady).toBe(false);
    expect(reasons.join(' ')).toMatch(/No model may be called: "model:a:x" until 20/);
    await one.engine.stop();
  });

  test('the trace tells which answered and why the others did not', async () => {
    const one = await den({
      models: [failing('a:x', () => down(503)).model, wordyModel('b:y')],
    });
    await one.engine.start();
    await speak(one);
    const traces = await one.engine.traces('den', 50);
    const draft = traces.flatMap(({ attempts }) => attempts).at(-1)?.draft;
    expect(draft?.modelId).toBe('b:y');
    expect(draft?.hops).toEqual([{ modelId: 'a:x', reason: expect.stringContaining('server') }]);
    await one.engine.stop();
  });

  test('settings are live: another number of failures holds from the next call', async () => {
    const first = failing('a:x', () => down(503));
    const one = await den({ models: [first.model], settings: { models: { retries: 0 } } });
    await one.engine.settings.patch({ breakers: { model: { failures: 1, openSeconds: 600 } } });
    await one.engine.start();
    await speak(one);
    expect(one.engine.breakers.list()[0]).toMatchObject({ phase: 'open', reason: 'failures' });
    expect(first.calls).toHaveLength(1);
    await one.engine.stop();
  });

  test('what was isolated by hand is not called, and the next model writes', async () => {
    const first = failing('a:x', () => undefined);
    const one = await den({ models: [first.model, wordyModel('b:y')] });
    one.engine.breakers.isolate('model:a:x');
    await one.engine.start();
    expect((await speak(one))?.kind).toBe('sent');
    expect(first.calls).toHaveLength(0);
    await one.engine.stop();
  });

  test('an embedder that fails is left alone for a while, and the room talks on', async () => {
    let calls = 0;
    const embedder: Embedder = {
      id: 'broken',
      dimensions: 2,
      maxBatch: 10,
      embed: async () => {
        calls += 1;
        throw down(503);
      },
    };
    const one = await den({ embedder });
    await one.engine.start();
    for (let say = 0; say < 12; say += 1) expect((await speak(one))?.kind).toBe('sent');
    expect(calls).toBeLessThan(20);
    expect(one.engine.breakers.list()).toContainEqual(
      expect.objectContaining({ name: 'embedder:broken' }),
    );
    await one.engine.stop();
  });

  test('stopping leaves no timer of a breaker', async () => {
    const one = await den({ models: [failing('a:x', () => down(429, 3 * 3_600_000)).model] });
    await one.engine.start();
    await speak(one);
    await one.engine.stop();
    expect(one.clock.pendingTimers()).toBe(0);
  });
});

describe('a bot that its platform refuses', () => {
  const banned = (transport: Transport): Transport => ({
    ...transport,
    send: async (request, options) => {
      if (request.botId === 'ada')
        throw new DeliveryError('refused', 'Forbidden: thrown out', { status: 403 });
      return await transport.send(request, options);
    },
  });

  test('ends its turn in silence, not in failure, and is no candidate while it lasts', async () => {
    const one = await den({}, banned);
    await one.engine.start();
    expect(await speak(one)).toMatchObject({ kind: 'silent', reason: 'unreachable' });
    await one.clock.advance(20 * MINUTE);
    const traces = await one.engine.traces('den', 200);
    const chosen = traces.filter(({ speaker }) => speaker !== undefined);
    expect(chosen.length).toBeGreaterThan(5);
    for (const { speaker } of chosen.filter(({ command }) => command === undefined))
      expect(speaker?.excluded).toContainEqual({ botId: 'ada', reason: 'unreachable' });
    expect(one.engine.metrics().ticks.failed).toBe(0);
    expect(one.engine.metrics().messages.sent).toBeGreaterThan(0);
    expect(one.engine.metrics().messages.byBot).not.toHaveProperty('ada');
    await one.engine.stop();
  });

  test('a person who speaks to it is not answered, and no other bot is held up', async () => {
    const one = await den({}, banned);
    await one.engine.start();
    await speak(one);
    const settled: string[] = [];
    one.engine.on('inbox:settled', ({ outcome }) =>
      settled.push(outcome.kind === 'rejected' ? outcome.reason : outcome.kind),
    );
    await one.inner.say({ chat: 'den', author: 'Zed', text: 'Ada, are you there?' });
    await one.inner.say({ chat: 'den', author: 'Zed', text: 'Bora, and you?' });
    await one.clock.advance(5 * MINUTE);
    expect(settled.sort()).toEqual(['handled', 'unreachable']);
    await one.engine.stop();
  });
});

describe('many workers', () => {
  test('a quota that one meets is heeded by the others, those that start later too', async () => {
    const clock = manualClock();
    const signals = inProcessSignals();
    const cache = inProcessCache({ clock });
    const world = () => {
      const first = failing('a:x', () => down(429, 3 * 3_600_000));
      const models = [first.model, wordyModel('b:y')];
      return { first, options: { clock, signals, cache, models } };
    };
    const [one, two] = [world(), world()];
    const a = await den(one.options);
    const b = await den(two.options);
    await a.engine.start();
    await speak(a);
    await b.engine.start();
    await speak(b);
    expect([one.first.calls.length, two.first.calls.length]).toEqual([1, 0]);
    const three = world();
    const c = await den(three.options);
    await c.engine.start();
    await clock.advance(1);
    c.engine.breakers.list();
    await speak(c);
    expect(three.first.calls.length).toBeLessThanOrEqual(1);
    a.engine.breakers.reset('model:a:x');
    await clock.advance(1);
    expect(b.engine.breakers.list().find(({ name }) => name === 'model:a:x')?.phase).toBe('closed');
    for (const { engine } of [a, b, c]) await engine.stop();
  });
});
