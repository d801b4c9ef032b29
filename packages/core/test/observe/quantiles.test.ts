import { expect, test } from 'vitest';
import { recentValues } from '../../src/observe/quantiles.js';

test('quantiles are those of the newest values alone', () => {
  const values = recentValues(100);
  for (let value = 1; value <= 1_000; value += 1) values.add(value);
  expect(values.count).toBe(1_000);
  expect([0, 0.5, 0.99].map(values.quantile)).toEqual([901, 951, 1_000]);
});
