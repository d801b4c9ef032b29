import { describe, expect, test } from 'vitest';
import { toldLimits } from '../../src/resilience/told-limits.js';

const MINUTE = 60_000;
const call = { requests: 1, tokens: 500 };

describe('limits that a provider tells', () => {
  test('nothing is held back before it has told any', () => {
    const limits = toldLimits();
    expect(limits.isKnown).toBe(false);
    expect(limits.take(call, 0)).toBeUndefined();
  });

  test('a call waits for as long as its bucket needs to fill, and no longer', () => {
    const limits = toldLimits();
    limits.hear([{ what: 'tokens', amount: 6_000, remaining: 100, windowMs: MINUTE }], 0);
    expect(limits.take(call, 0)).toEqual({ what: 'tokens', waitMs: 4_000 });
    expect(limits.take(call, 3_999)).toMatchObject({ what: 'tokens' });
    expect(limits.take(call, 4_000)).toBeUndefined();
  });

  test('calls between two replies take their share', () => {
    const limits = toldLimits();
    limits.hear([{ what: 'requests', amount: 60, remaining: 2, windowMs: MINUTE }], 0);
    expect([0, 0, 0].map((now) => limits.take(call, now)?.waitMs)).toEqual([
      undefined,
      undefined,
      1_000,
    ]);
  });

  test('what the provider tells goes before what was reckoned', () => {
    const limits = toldLimits();
    limits.hear([{ what: 'requests', amount: 60, remaining: 0, windowMs: MINUTE }], 0);
    limits.hear([{ what: 'requests', amount: 60, remaining: 60, windowMs: MINUTE }], 1);
    expect(limits.take(call, 1)).toBeUndefined();
  });

  test('where one bucket is short none is taken from', () => {
    const limits = toldLimits();
    limits.hear([{ what: 'requests', amount: 60, remaining: 1, windowMs: MINUTE }], 0);
    limits.hear([{ what: 'tokens', amount: 600, remaining: 0, windowMs: MINUTE }], 0);
    expect(limits.take(call, 0)?.what).toBe('tokens');
    expect(limits.take({ requests: 1, tokens: 0 }, 0)).toBeUndefined();
  });

  test('a call larger than a whole bucket is left to the provider', () => {
    const limits = toldLimits();
    limits.hear([{ what: 'tokens', amount: 100, remaining: 100, windowMs: MINUTE }], 0);
    expect(limits.take(call, 0)).toBeUndefined();
  });
});
