import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chance,
  exponential,
  integer,
  logNormal,
  normal,
  pick,
  pickWeighted,
  raceKey,
  shuffle,
  uniform,
} from '../../src/chance/draws.js';
import { portableExp, portableLog } from '../../src/chance/portable-math.js';
import { streamAt } from '../../src/chance/stream.js';

const SIZE = 100_000;
const sample = (draw: (stream: ReturnType<typeof streamAt>) => number, name: string): number[] => {
  const stream = streamAt('draws', name);
  return Array.from({ length: SIZE }, () => draw(stream));
};
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]): number => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
};

describe('draws', () => {
  it('chance comes true as often as it says, never at 0 and always at 1', () => {
    expect(mean(sample((stream) => Number(chance(stream, 0.12)), 'chance'))).toBeCloseTo(0.12, 2);
    expect(sample((stream) => Number(chance(stream, 0)), 'never').includes(1)).toBe(false);
    expect(sample((stream) => Number(chance(stream, 1)), 'always').includes(0)).toBe(false);
    expect(chance(streamAt('x'), Number.NaN)).toBe(false);
  });

  it('uniform and integer stay within their bounds and are even', () => {
    const values = sample((stream) => uniform(stream, -2, 6), 'uniform');
    expect(Math.min(...values)).toBeGreaterThanOrEqual(-2);
    expect(Math.max(...values)).toBeLessThan(6);
    expect(mean(values)).toBeCloseTo(2, 1);
    const dice = sample((stream) => integer(stream, 1, 6), 'dice');
    for (let face = 1; face <= 6; face += 1) {
      expect(dice.filter((value) => value === face).length / SIZE).toBeCloseTo(1 / 6, 2);
    }
    expect(integer(streamAt('x'), 4, 4)).toBe(4);
  });

  it('pick takes each element equally often, and nothing from an empty list', () => {
    const picks = sample((stream) => pick(stream, [0, 1, 2, 3]), 'pick');
    expect(mean(picks)).toBeCloseTo(1.5, 1);
    expect(pick(streamAt('x'), [])).toBeUndefined();
  });

  it('pickWeighted follows the weights and passes over what has none', () => {
    const weights = [1, 0, 3, Number.NaN, -4, 6];
    const picks = sample(
      (stream) => pickWeighted(stream, [0, 1, 2, 3, 4, 5], (item) => weights[item] ?? 0) ?? -1,
      'weighted',
    );
    const share = (item: number): number => picks.filter((value) => value === item).length / SIZE;
    expect([0, 1, 2, 3, 4, 5].map((item) => Math.round(share(item) * 100) / 100)).toEqual([
      0.1, 0, 0.3, 0, 0, 0.6,
    ]);
    expect(pickWeighted(streamAt('x'), ['a', 'b'], () => 0)).toBeUndefined();
    expect(pickWeighted(streamAt('x'), [], () => 1)).toBeUndefined();
  });

  it('exponential has the mean and the deviation that it was given', () => {
    const values = sample((stream) => exponential(stream, 30), 'exponential');
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.abs(mean(values) - 30)).toBeLessThan(0.5);
    expect(Math.abs(deviation(values) - 30)).toBeLessThan(0.6);
  });

  it('normal has mean 0, deviation 1 and the right tails', () => {
    const values = sample(normal, 'normal');
    expect(Math.abs(mean(values))).toBeLessThan(0.015);
    expect(deviation(values)).toBeCloseTo(1, 1);
    expect(values.filter((value) => Math.abs(value) > 1.96).length / SIZE).toBeCloseTo(0.05, 2);
  });

  it('logNormal has the median and the spread that it was given', () => {
    const values = sample((stream) => logNormal(stream, 20, 0.8), 'log-normal').sort(
      (a, b) => a - b,
    );
    expect(Math.abs((values[SIZE / 2] ?? 0) - 20)).toBeLessThan(0.4);
    expect(deviation(values.map(Math.log))).toBeCloseTo(0.8, 1);
  });

  it('shuffle keeps the elements, changes no input, and reaches every order equally often', () => {
    const counts = new Map<string, number>();
    const stream = streamAt('draws', 'shuffle');
    const list = Object.freeze(['a', 'b', 'c', 'd']);
    for (let round = 0; round < 24_000; round += 1) {
      const order = shuffle(stream, list).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});

describe('raceKey', () => {
  const race = (round: number, weights: ReadonlyMap<string, number>): string => {
    let winner = '';
    let best = Number.NEGATIVE_INFINITY;
    for (const [name, weight] of weights) {
      const key = raceKey(streamAt('race', round, name), weight);
      if (key > best) [winner, best] = [name, key];
    }
    return winner;
  };

  it('lets each candidate win in proportion to its weight', () => {
    const weights = new Map([
      ['ali', 1],
      ['ayşe', 2],
      ['can', 0.5],
      ['deniz', 4.5],
    ]);
    const wins = new Map<string, number>();
    for (let round = 0; round < 40_000; round += 1) {
      const name = race(round, weights);
      wins.set(name, (wins.get(name) ?? 0) + 1);
    }
    for (const [name, weight] of weights) {
      expect(Math.abs((wins.get(name) ?? 0) / 40_000 - weight / 8)).toBeLessThan(0.01);
    }
  });

  it('changes a race only for the one who joins: others keep their keys and their order', () => {
    const before = new Map([
      ['ali', 1],
      ['ayşe', 2],
    ]);
    const after = new Map([...before, ['zeynep', 3]]);
    let changed = 0;
    for (let round = 0; round < 5_000; round += 1) {
      const winner = race(round, after);
      if (winner === 'zeynep') changed += 1;
      else expect(winner).toBe(race(round, before));
    }
    expect(changed / 5_000).toBeCloseTo(0.5, 1);
  });

  it('never lets a weight of nothing win', () => {
    for (const weight of [0, -1, Number.NaN]) {
      expect(raceKey(streamAt('x'), weight)).toBe(Number.NEGATIVE_INFINITY);
    }
    expect(raceKey({ next: () => 0 }, 1e-9)).toBeGreaterThan(Number.NEGATIVE_INFINITY);
    expect(raceKey({ next: () => 1 - 2 ** -53 }, 1e-9)).toBeGreaterThan(Number.NEGATIVE_INFINITY);
  });
});

describe('portable mathematics', () => {
  it('agrees with the built-in functions to within rounding', () => {
    const close = (left: number, right: number): void => {
      if (left !== right)
        expect(Math.abs(left - right) / Math.max(Math.abs(right), 1e-300)).toBeLessThan(1e-14);
    };
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (value) => {
        const exact = Math.log(value);
        if (Math.abs(exact) > 1e-3) close(portableLog(value), exact);
        else expect(portableLog(value)).toBeCloseTo(exact, 14);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -600, max: 700, noNaN: true }), (value) => {
        expect(Math.abs(portableExp(value) / Math.exp(value) - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('answers at the edges as the built-in functions do', () => {
    for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1]) {
      expect(portableLog(value)).toBe(Math.log(value));
    }
    for (const value of [
      0,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      -2000,
      2000,
    ]) {
      expect(portableExp(value)).toBe(Math.exp(value));
    }
  });
});
