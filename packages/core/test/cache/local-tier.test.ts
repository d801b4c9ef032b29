import { expect, test } from 'vitest';
import { localTier } from '../../src/cache/local-tier.js';

test('a local tier keeps its newest values, and no tag of those that went', () => {
  const tier = localTier<number>(30);
  const times = { readAt: 0, freshUntil: 1, graceUntil: 2 };
  for (let value = 0; value < 500; value += 1)
    tier.set(`key ${value}`, { value, ...times }, [`tag ${value}`]);
  expect(tier.size).toBe(30);
  expect(tier.keysOf('tag 469')).toEqual([]);
  expect(tier.keysOf('tag 470')).toEqual(['key 470']);
  expect(tier.get('key 469')).toBeUndefined();
});
