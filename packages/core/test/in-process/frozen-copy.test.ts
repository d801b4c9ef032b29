import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frozenCopy } from '../../src/in-process/frozen-copy.js';
import { freezeDeep } from '../../src/records/parse-record.js';

const isFrozen = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isFrozen));

describe('frozenCopy', () => {
  it('gives an equal value that is frozen to its depth, and leaves the given one as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const before = structuredClone(value);
        const copy = frozenCopy(value);
        expect(copy).toEqual(before);
        expect(isFrozen(copy)).toBe(true);
        expect(value).toEqual(before);
        if (typeof value === 'object' && value !== null) expect(Object.isFrozen(value)).toBe(false);
      }),
    );
  });

  it('gives back what is frozen already, and copies what is frozen at its surface alone', () => {
    const frozen = freezeDeep({ list: [{ a: 1 }] });
    expect(frozenCopy(frozen)).toBe(frozen);
    const surface = Object.freeze({ list: [1] });
    const copy = frozenCopy(surface);
    surface.list.push(2);
    expect(copy).toEqual({ list: [1] });
  });

  it('keeps a key called __proto__ a plain key', () => {
    const copy = frozenCopy(JSON.parse('{"__proto__": {"admin": true}, "a": 1}'));
    expect(Object.keys(copy)).toEqual(['__proto__', 'a']);
    expect(copy.admin).toBeUndefined();
    expect(isFrozen(copy)).toBe(true);
  });
});
