import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecentText } from '../../src/records/scene.js';
import { holdsKey } from '../../src/review/recent-keys.js';
import { stableHash } from '../../src/text/hash.js';

const MOST = 40;
const text = (name: number, at: number): RecentText =>
  Object.freeze({ at, key: stableHash(String(name)), signature: '' });

/** As storage keeps them: the newest first, the oldest beyond the most or the time gone, one of them written anew without its signature. */
function grown(recent: readonly RecentText[], newest: RecentText, drop: number): RecentText[] {
  const list = [newest, ...recent].slice(0, MOST);
  const renewed = list[20];
  if (renewed !== undefined) list[20] = Object.freeze({ ...renewed });
  return list.slice(0, Math.max(1, list.length - drop));
}

describe('holdsKey', () => {
  it('finds what a search one by one finds, however the list grew', () => {
    const step = fc.record({
      name: fc.nat(30),
      asked: fc.nat(30),
      since: fc.nat(200),
      drop: fc.oneof(fc.constant(0), fc.nat(3)),
      kind: fc.constantFrom('turn', 'turn', 'turn', 'turn', 'again', 'unseen', 'read-anew'),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 40, maxLength: 160 }), (steps) => {
        let recent: readonly RecentText[] = [];
        for (const [at, { name, asked, since, drop, kind }] of steps.entries()) {
          if (kind !== 'again') recent = grown(recent, text(name, at), drop);
          if (kind === 'read-anew') recent = recent.map((each) => ({ ...each }));
          if (kind === 'unseen') continue;
          const key = stableHash(String(asked));
          const isThere = recent.some((each) => each.key === key && each.at >= since);
          expect(holdsKey(Object.freeze([...recent]), key, since)).toBe(isThere);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('tells two lists apart that begin with the same text', () => {
    const shared = text(1, 500);
    const first = [shared, ...Array.from({ length: 30 }, (_, index) => text(100 + index, 400))];
    const second = [shared, ...Array.from({ length: 30 }, (_, index) => text(200 + index, 400))];
    for (const newest of [600, 601]) {
      for (const list of [first, second]) {
        list.unshift(text(newest, newest));
        expect(holdsKey(list, stableHash('110'), 0)).toBe(list === first);
        expect(holdsKey(list, stableHash('210'), 0)).toBe(list === second);
      }
    }
  });
});
