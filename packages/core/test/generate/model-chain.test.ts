import { describe, expect, test } from 'vitest';
import { engineBreakers } from '../../src/engine/breakers.js';
import { CoterieError } from '../../src/errors.js';
import type { EngineEvents } from '../../src/events.js';
import { modelChain } from '../../src/generate/model-chain.js';
import { inProcessRateLimits } from '../../src/in-process/rate-limits.js';
import { inProcessSignals } from '../../src/in-process/signals.js';
import type { LanguageModel, ModelReply } from '../../src/ports/language-model.js';
import type { SettingsPatch } from '../../src/records/setting.js';
import { breakerHints } from '../../src/resilience/breaker-hints.js';
import { applySettings, defaultSettings } from '../../src/settings.js';
import { seededRandom } from '../../src/system/random.js';
import { testRequest } from '../../src/testing/builders.js';
import { manualClock } from '../../src/testing/manual-clock.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Answer = Partial<ModelReply> | Error;

/** A model that answers as it is told to, and remembers when it was called. */
function model(
  id: string,
  answer: (now: number, signal: AbortSignal) => Answer | Promise<Answer> = () => ({}),
  more: Partial<LanguageModel> = {},
) {
  const calledAt: number[] = [];
  let now = () => 0;
  const made: LanguageModel = {
    id,
    isScripted: false,
    capabilities: { json: false, stream: false, contextTokens: 8_000 },
    ...more,
    generate: async (_, { signal }) => {
      calledAt.push(now());
      const given = await answer(now(), signal);
      if (given instanceof Error) throw given;
      return { text: `${id} speaks`, finishReason: 'stop', ...given };
    },
  };
  return {
    made,
    calledAt,
    tellTime: (clock: () => number) => {
      now = clock;
    },
  };
}

type TestModel = ReturnType<typeof model>;

const down = (status = 503, retryAfterMs?: number) =>
  new CoterieError('model-failed', `status ${status}`, {
    isRetryable: status >= 429,
    status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });

async function chainOf(models: readonly TestModel[], patch: SettingsPatch = {}) {
  const clock = manualClock({ now: Date.UTC(2026, 4, 4, 9) });
  const random = seededRandom('chain');
  const settings = applySettings(defaultSettings, patch);
  const log: { name: string; event: unknown }[] = [];
  const emit = <Name extends keyof EngineEvents>(name: Name, event: EngineEvents[Name]) =>
    void log.push({ name, event });
  const breakers = engineBreakers({ clock, random, settings: () => settings, emit });
  for (const each of models) each.tellTime(clock.now);
  const chain = modelChain({
    clock,
    random,
    breakers,
    settings: () => settings,
    hints: await breakerHints({
      clock,
      signals: inProcessSignals(),
      onHint: () => {},
      onError: () => {},
    }),
    rateLimits: inProcessRateLimits(),
    models: models.map(({ made }) => made),
    emit,
  });
  let calls = 0;
  const begin = async (botId = 'ada', signal = new AbortController().signal) => {
    calls += 1;
    const call = { request: testRequest(), botId, tickId: `tick-${calls}`, signal };
    const answer = await chain.ask({ ...call, deadlineMs: 30_000 });
    const by = answer.kind === 'answered' ? answer.model.id : 'nobody';
    return { by, hops: answer.hops };
  };
  /** Asks, and moves the clock on until there is an answer. */
  const ask: typeof begin = async (botId, signal) => {
    let isOver = false;
    const asking = begin(botId, signal).finally(() => {
      isOver = true;
    });
    asking.catch(() => {});
    for (let step = 0; step < 200 && !isOver; step += 1) {
      await clock.advance(0);
      if (!isOver) await clock.runNext();
    }
    return await asking;
  };
  return { clock, ask, begin, log, breakers, names: () => log.map(({ name }) => name) };
}

describe('limits that a reply tells', () => {
  const limit = { what: 'requests', amount: 60, windowMs: 60_000 } as const;

  test('was: a model without room was asked and refused; now it is passed over until there is room', async () => {
    const tight = model('a:x', () => ({ limits: [{ ...limit, remaining: 0 }] }));
    const one = await chainOf([tight, model('b:y')]);
    expect((await one.ask()).by).toBe('a:x');
    expect(await one.ask()).toEqual({
      by: 'b:y',
      hops: [{ modelId: 'a:x', reason: 'rate-limit: requests told' }],
    });
    await one.clock.advance(1_000);
    expect((await one.ask()).by).toBe('a:x');
    expect(tight.calledAt).toHaveLength(2);
  });

  test('a model alone is waited for', async () => {
    const one = await chainOf([model('a:x', () => ({ limits: [{ ...limit, remaining: 0 }] }))]);
    const from = one.clock.now();
    for (let call = 0; call < 3; call += 1) expect((await one.ask()).by).toBe('a:x');
    expect(one.clock.now() - from).toBe(2_000);
  });
});

describe('first healthy', () => {
  test('the first answers while it is well', async () => {
    const one = await chainOf([model('a:x'), model('b:y')]);
    expect(await one.ask()).toEqual({ by: 'a:x', hops: [] });
  });

  test('the next answers where it fails, and the hop says why', async () => {
    const one = await chainOf([model('a:x', () => down()), model('b:y')]);
    const { by, hops } = await one.ask();
    expect(by).toBe('b:y');
    expect(hops).toEqual([{ modelId: 'a:x', reason: 'server: status 503' }]);
    expect(one.names()).toContain('model:failed-over');
  });

  test('was: an outage was called again and again; now the breaker of the model opens', async () => {
    const broken = model('a:x', () => down());
    const one = await chainOf([broken, model('b:y')]);
    for (let call = 0; call < 50; call += 1) expect((await one.ask()).by).toBe('b:y');
    expect(broken.calledAt.length).toBe(5);
    expect((await one.ask()).hops[0]?.reason).toBe('breaker-open: failures');
  });

  test('comes back to the first by itself when it is well again', async () => {
    let isDown = true;
    const one = await chainOf([model('a:x', () => (isDown ? down() : {})), model('b:y')]);
    for (let call = 0; call < 10; call += 1) await one.ask();
    isDown = false;
    await one.clock.advance(3 * MINUTE);
    expect((await one.ask()).by).toBe('a:x');
    expect((await one.ask()).by).toBe('a:x');
    expect(one.names().filter((name) => name.startsWith('breaker:'))).toEqual([
      'breaker:opened',
      'breaker:half-opened',
      'breaker:closed',
    ]);
  });

  test('a quota opens it until the provider’s own reset, and not a call before', async () => {
    const resetAt = Date.UTC(2026, 4, 5);
    const quota = model('a:x', (now) => (now < resetAt ? down(429, resetAt - now) : {}));
    const one = await chainOf([quota, model('b:y')]);
    for (let hour = 9; hour < 24; hour += 1) {
      expect((await one.ask()).by).toBe('b:y');
      await one.clock.advance(HOUR);
    }
    expect(quota.calledAt).toHaveLength(1);
    expect((await one.ask()).by).toBe('a:x');
    expect(one.log.find(({ name }) => name === 'breaker:opened')?.event).toMatchObject({
      name: 'model:a:x',
      reason: 'rate-limited',
      until: resetAt,
    });
  });

  test('a content refusal is no failure, and the next is asked', async () => {
    const prude = model('a:x', () => ({ text: '', finishReason: 'refusal' }));
    const one = await chainOf([prude, model('b:y')]);
    for (let call = 0; call < 30; call += 1)
      expect(await one.ask()).toEqual({
        by: 'b:y',
        hops: [{ modelId: 'a:x', reason: 'refused' }],
      });
    expect(one.breakers.get('model:a:x').status().phase).toBe('closed');
  });

  test('a bad request never opens a breaker', async () => {
    const one = await chainOf([model('a:x', () => down(400)), model('b:y')]);
    for (let call = 0; call < 30; call += 1) await one.ask();
    expect(one.breakers.get('model:a:x').status().phase).toBe('closed');
  });

  test('a model that hangs costs its deadline, and counts', async () => {
    const hung = model('a:x', () => new Promise<Answer>(() => {}));
    const one = await chainOf([hung, model('b:y')]);
    const from = one.clock.now();
    expect((await one.ask()).hops[0]?.reason).toContain('timeout');
    expect(one.clock.now() - from).toBe(30_000);
    for (let call = 0; call < 4; call += 1) await one.ask();
    expect(one.breakers.get('model:a:x').status().phase).toBe('open');
  });

  test('where none answers each has its reason', async () => {
    const one = await chainOf([model('a:x', () => down()), model('b:y', () => down(401))]);
    const { by, hops } = await one.ask();
    expect(by).toBe('nobody');
    expect(hops.map((hop) => hop.reason)).toEqual(['server: status 503', 'forbidden: status 401']);
  });

  test('an only model that asks for a short wait is waited for', async () => {
    let calls = 0;
    const one = await chainOf([
      model('a:x', () => {
        calls += 1;
        return calls === 1 ? down(429, 8_000) : {};
      }),
    ]);
    const from = one.clock.now();
    expect((await one.ask()).by).toBe('nobody');
    expect((await one.ask()).by).toBe('a:x');
    expect(one.clock.now() - from).toBe(8_000);
  });

  test('an abort ends it at once, wherever it is', async () => {
    const one = await chainOf([model('a:x', () => new Promise<Answer>(() => {})), model('b:y')]);
    const controller = new AbortController();
    const asking = one.ask('ada', controller.signal);
    controller.abort(new Error('enough'));
    await expect(asking).rejects.toBeDefined();
    expect(one.names()).toEqual([]);
  });
});

describe('cheapest healthy', () => {
  const policy = { models: { policy: 'cheapest-healthy' } } as const;
  const priced = (id: string, micros: number, answer?: () => Answer) =>
    model(id, answer, { price: { inputMicros: micros, outputMicros: 2 * micros } });

  test('asks the cheapest, then the next', async () => {
    let isDown = false;
    const models = [
      priced('a:dear', 9),
      priced('b:cheap', 1, () => (isDown ? down() : {})),
      priced('c:middle', 3),
    ];
    const one = await chainOf(models, policy);
    expect((await one.ask()).by).toBe('b:cheap');
    isDown = true;
    expect((await one.ask()).by).toBe('c:middle');
  });

  test('an unknown price is never a low one, and a scripted model comes last', async () => {
    const models = [
      model('s:scripted', undefined, { isScripted: true }),
      model('a:unknown'),
      priced('b:dear', 900),
    ];
    expect((await (await chainOf(models, policy)).ask()).by).toBe('b:dear');
    expect((await (await chainOf(models.slice(0, 2), policy)).ask()).by).toBe('a:unknown');
  });
});

describe('sticky per bot', () => {
  const policy = { models: { policy: 'sticky-per-bot' } } as const;

  test('each bot keeps its model, and the bots are spread', async () => {
    const one = await chainOf([model('a:x'), model('b:y'), model('c:z')], policy);
    const chosen = new Map<string, string>();
    for (let round = 0; round < 3; round += 1) {
      for (let bot = 0; bot < 60; bot += 1) {
        const { by } = await one.ask(`bot-${bot}`);
        expect(chosen.get(`bot-${bot}`) ?? by).toBe(by);
        chosen.set(`bot-${bot}`, by);
      }
    }
    const counts = ['a:x', 'b:y', 'c:z'].map(
      (id) => [...chosen.values()].filter((each) => each === id).length,
    );
    for (const count of counts) expect(count).toBeGreaterThan(8);
  });

  test('a bot whose model fails goes to another, comes back, and no other bot moves', async () => {
    let isDown = false;
    const models = [model('a:x', () => (isDown ? down() : {})), model('b:y'), model('c:z')];
    const one = await chainOf(models, policy);
    const bots = Array.from({ length: 20 }, (_, bot) => `bot-${bot}`);
    const all = async () => {
      const chosen: string[] = [];
      for (const bot of bots) chosen.push((await one.ask(bot)).by);
      return chosen;
    };
    const before = await all();
    isDown = true;
    const during = await all();
    for (const [index, by] of before.entries())
      if (by === 'a:x') expect(during[index]).not.toBe('a:x');
      else expect(during[index]).toBe(by);
    isDown = false;
    await one.clock.advance(10 * MINUTE);
    expect(await all()).toEqual(before);
  });
});

describe('budgets', () => {
  const usage = { inputTokens: 300, outputTokens: 100 };

  test.each<[string, Record<string, number>, Partial<LanguageModel>]>([
    ['requests', { requests: 10 }, {}],
    ['tokens', { tokens: 4_000 }, {}],
    ['money', { dollars: 0.01 }, { price: { inputMicros: 2, outputMicros: 4 } }],
  ])('of %s by day: the next model takes over until midnight', async (_, budget, more) => {
    const first = model('a:x', () => ({ usage }), more);
    const one = await chainOf([first, model('b:y')], { models: { dayBudgets: { 'a:x': budget } } });
    for (let call = 0; call < 30; call += 1) await one.ask();
    expect(first.calledAt).toHaveLength(10);
    expect((await one.ask()).hops[0]?.reason).toMatch(/^day-budget: /);
    await one.clock.runUntil(Date.UTC(2026, 4, 5));
    expect((await one.ask()).by).toBe('a:x');
  });

  test('a rate limit hands over to the next, and takes no call too many', async () => {
    const first = model('a:x', () => ({ usage }));
    const one = await chainOf([first, model('b:y')], {
      models: { rateLimits: { 'a:x': { requests: 6 } } },
    });
    for (let call = 0; call < 20; call += 1) await one.ask();
    expect(first.calledAt).toHaveLength(6);
    await one.clock.advance(10_000);
    expect((await one.ask()).by).toBe('a:x');
    expect((await one.ask()).by).toBe('b:y');
  });

  test('tokens that were reserved and not used are given back', async () => {
    const first = model('a:x', () => ({ usage: { inputTokens: 5, outputTokens: 5 } }));
    const one = await chainOf([first, model('b:y')], {
      models: { rateLimits: { 'a:x': { tokens: 1_000 } } },
    });
    for (let call = 0; call < 20; call += 1) await one.ask();
    expect(first.calledAt.length).toBeGreaterThan(10);
  });

  test('an only model is waited for where its limit frees soon', async () => {
    const one = await chainOf([model('a:x', () => ({ usage }))], {
      models: { rateLimits: { 'a:x': { requests: 6 } } },
    });
    const from = one.clock.now();
    for (let call = 0; call < 9; call += 1) expect((await one.ask()).by).toBe('a:x');
    expect(one.clock.now() - from).toBe(30_000);
  });
});

describe('many at once', () => {
  test('no more than may run do; the rest goes to the next, or waits a little', async () => {
    let running = 0;
    let most = 0;
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = model('a:x', async () => {
      running += 1;
      most = Math.max(most, running);
      await gate;
      running -= 1;
      return {};
    });
    const one = await chainOf([slow, model('b:y')], { models: { concurrency: 3 } });
    const asking = Array.from({ length: 10 }, () => one.begin());
    await one.clock.advance(0);
    release();
    await one.clock.advance(1_000);
    const by = (await Promise.all(asking)).map((answer) => answer.by);
    expect(most).toBe(3);
    expect(by).not.toContain('nobody');
    expect(by.filter((id) => id === 'b:y').length).toBeGreaterThanOrEqual(3);
  });
});
