import { describe, expect, test } from 'vitest';
import { inProcessRateLimits } from '../../src/in-process/rate-limits.js';
import type { RateLimits } from '../../src/ports/rate-limits.js';
import { adaptiveLimit, lowerLimit, raiseLimit } from '../../src/resilience/adaptive-limit.js';
import { createBulkhead } from '../../src/resilience/bulkhead.js';
import { emptyDay, spentBudget, useMore } from '../../src/resilience/day-budget.js';
import { bucketOf, takeTokens } from '../../src/resilience/take-tokens.js';
import { manualClock } from '../../src/testing/manual-clock.js';
import { MINUTE, SECOND } from './driver.js';

describe('bulkhead', () => {
  test('lets so many run, and the others wait in order', async () => {
    const bulkhead = createBulkhead({ name: 'b', limit: () => 2, waiting: 10 });
    const order: number[] = [];
    const leaves = [await bulkhead.enter(), await bulkhead.enter()];
    const waiting = [3, 4].map(async (call) => {
      const leave = await bulkhead.enter();
      order.push(call);
      return leave;
    });
    expect(bulkhead.counts()).toEqual({ running: 2, waiting: 2 });
    for (const leave of leaves) leave();
    for (const each of waiting) (await each)();
    expect(order).toEqual([3, 4]);
    expect(bulkhead.counts()).toEqual({ running: 0, waiting: 0 });
  });

  test('refuses where too many wait', async () => {
    const bulkhead = createBulkhead({ name: 'b', limit: () => 1, waiting: 0 });
    await bulkhead.enter();
    await expect(bulkhead.enter()).rejects.toMatchObject({ code: 'overloaded', isRetryable: true });
  });

  test('a call that is left twice frees one place', async () => {
    const bulkhead = createBulkhead({ name: 'b', limit: () => 2, waiting: 0 });
    const leave = await bulkhead.enter();
    await bulkhead.enter();
    leave();
    leave();
    expect(bulkhead.counts().running).toBe(1);
  });

  test('one that waits leaves with its signal, and takes no place', async () => {
    const bulkhead = createBulkhead({ name: 'b', limit: () => 1, waiting: 5 });
    const leave = await bulkhead.enter();
    const controller = new AbortController();
    const waiting = bulkhead.enter(controller.signal);
    controller.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    leave();
    expect(bulkhead.counts()).toEqual({ running: 0, waiting: 0 });
  });

  test('a limit that rises lets more of them in', async () => {
    let limit = 1;
    const bulkhead = createBulkhead({ name: 'b', limit: () => limit, waiting: 5 });
    const leave = await bulkhead.enter();
    const others = [bulkhead.enter(), bulkhead.enter()];
    limit = 2;
    leave();
    await Promise.all(others);
    expect(bulkhead.counts()).toEqual({ running: 2, waiting: 0 });
  });
});

describe('adaptive limit', () => {
  const options = { minimum: 1, maximum: 64 };

  test('begins at the most, and halves with a sign of overload', () => {
    expect(lowerLimit(adaptiveLimit(options), options, 0).limit).toBe(32);
  });

  test('a burst of signs is one', () => {
    let state = adaptiveLimit(options);
    for (let call = 0; call < 50; call += 1) state = lowerLimit(state, options, call);
    expect(state.limit).toBe(32);
  });

  test('never falls under the least', () => {
    let state = adaptiveLimit(options);
    for (let call = 0; call < 50; call += 1) state = lowerLimit(state, options, call * 2_000);
    expect(state.limit).toBe(1);
  });

  test('rises by about one a round of calls, up to the most', () => {
    let state = { limit: 8, fellAt: 0 };
    for (let call = 0; call < 8; call += 1) state = raiseLimit(state, options, 8);
    expect(state.limit).toBeGreaterThan(8.9);
    expect(state.limit).toBeLessThanOrEqual(9);
    for (let call = 0; call < 5_000; call += 1) state = raiseLimit(state, options, 64);
    expect(state.limit).toBe(64);
  });

  test('does not rise where it is not used', () => {
    expect(raiseLimit({ limit: 8, fellAt: 0 }, options, 1).limit).toBe(8);
  });

  test('finds the height of a server that takes twenty', () => {
    let state = adaptiveLimit(options);
    const limits: number[] = [];
    for (let round = 0; round < 400; round += 1) {
      const running = Math.floor(state.limit);
      if (running > 20) state = lowerLimit(state, options, round * 1_000);
      else
        for (let call = 0; call < running; call += 1) state = raiseLimit(state, options, running);
      limits.push(state.limit);
    }
    const late = limits.slice(100);
    expect(Math.max(...late)).toBeLessThan(23);
    expect(late.reduce((sum, each) => sum + each, 0) / late.length).toBeGreaterThan(14);
  });
});

describe('rate limits', () => {
  test('take from every scope or from none', async () => {
    const clock = manualClock();
    const limits = inProcessRateLimits();
    const chat = bucketOf('chat', 'c1', { amount: 1, windowMs: MINUTE });
    const global = bucketOf('global', 'all', { amount: 10, windowMs: MINUTE });
    expect((await takeTokens(limits, [global, chat], { clock })).isGranted).toBe(true);
    for (let call = 0; call < 20; call += 1)
      expect((await takeTokens(limits, [global, chat], { clock })).isGranted).toBe(false);
    const others = Array.from({ length: 9 }, () => takeTokens(limits, [global], { clock }));
    for (const other of await Promise.all(others)) expect(other.isGranted).toBe(true);
  });

  test('tell how long it takes, and for which', async () => {
    const clock = manualClock();
    const limits = inProcessRateLimits();
    const bot = bucketOf('bot', 'b1', { amount: 2, windowMs: MINUTE });
    for (let call = 0; call < 2; call += 1) await takeTokens(limits, [bot], { clock });
    expect(await takeTokens(limits, [bot], { clock })).toEqual({
      isGranted: false,
      key: 'bot:b1',
      waitMs: 30_000,
    });
  });

  test('wait where that is not too long, and say how long it was', async () => {
    const clock = manualClock();
    const limits = inProcessRateLimits();
    const bot = bucketOf('bot', 'b1', { amount: 2, windowMs: MINUTE });
    for (let call = 0; call < 2; call += 1) await takeTokens(limits, [bot], { clock });
    const taking = takeTokens(limits, [bot], { clock, longestWaitMs: MINUTE });
    await clock.advance(MINUTE);
    expect(await taking).toEqual({ isGranted: true, waitedMs: 30_000 });
  });

  test('a wait ends with its signal', async () => {
    const clock = manualClock();
    const limits = inProcessRateLimits();
    const bot = bucketOf('bot', 'b1', { amount: 1, windowMs: MINUTE });
    await takeTokens(limits, [bot], { clock });
    const controller = new AbortController();
    const { signal } = controller;
    const taking = takeTokens(limits, [bot], { clock, signal, longestWaitMs: MINUTE });
    const gone = expect(taking).rejects.toThrow('gone');
    await clock.advance(1);
    controller.abort(new Error('gone'));
    await gone;
  });

  test('that cannot be asked grant nothing for sending, and everything where it does no harm', async () => {
    const clock = manualClock();
    const broken: RateLimits = {
      take: async () => Promise.reject(new Error('gone')),
      giveBack: async () => Promise.reject(new Error('gone')),
    };
    const buckets = [bucketOf('provider', 'groq/tokens', { amount: 1, windowMs: SECOND })];
    expect((await takeTokens(broken, buckets, { clock })).isGranted).toBe(false);
    expect((await takeTokens(broken, buckets, { clock, onError: 'open' })).isGranted).toBe(true);
  });
});

describe('day budgets', () => {
  const noon = Date.UTC(2026, 4, 1, 12);
  const midnight = Date.UTC(2026, 4, 2);

  test('are spent by requests, tokens or money, whichever comes first', () => {
    const used = useMore(emptyDay(noon), { requests: 3, tokens: 900, costMicros: 50 }, noon);
    expect(spentBudget(used, {}, noon)).toBeUndefined();
    expect(spentBudget(used, { requests: 4, tokens: 901, costMicros: 51 }, noon)).toBeUndefined();
    expect(spentBudget(used, { requests: 3 }, noon)?.what).toBe('requests');
    expect(spentBudget(used, { tokens: 900 }, noon)?.what).toBe('tokens');
    expect(spentBudget(used, { costMicros: 50 }, noon)?.what).toBe('costMicros');
  });

  test('come back at midnight, by time alone', () => {
    const used = useMore(emptyDay(noon), { requests: 3 }, noon);
    expect(spentBudget(used, { requests: 3 }, noon)?.until).toBe(midnight);
    expect(spentBudget(used, { requests: 3 }, midnight - 1)).toBeDefined();
    expect(spentBudget(used, { requests: 3 }, midnight)).toBeUndefined();
  });

  test('count on where the clock goes back over midnight', () => {
    const used = useMore(emptyDay(midnight), { requests: 3 }, midnight);
    expect(spentBudget(used, { requests: 3 }, midnight - 1)).toBeDefined();
  });
});
