import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamAt } from '../../src/chance/stream.js';

function take(count: number, ...key: readonly (string | number)[]): number[] {
  const stream = streamAt('seed', ...key);
  return Array.from({ length: count }, () => stream.next());
}

function add(counts: Uint32Array, cell: number): void {
  counts[cell] = (counts[cell] ?? 0) + 1;
}

function chiSquare(cells: Uint32Array): number {
  const counts = Array.from(cells);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
}

describe('streamAt', () => {
  it('gives these numbers on every platform and in every version', () => {
    expect(take(3, 'chat-1', 7, 'ayse', 'move')).toMatchInlineSnapshot(`
      [
        0.7591206882046307,
        0.3778763636268623,
        0.4895869459703115,
      ]
    `);
  });

  it('gives the same stream for the same key, whatever else was drawn', () => {
    const first = take(20, 'a', 1);
    const other = streamAt('seed', 'b', 1);
    const again = streamAt('seed', 'a', 1);
    const interleaved = Array.from({ length: 20 }, () => {
      other.next();
      return again.next();
    });
    expect(interleaved).toEqual(first);
  });

  it('keeps the parts of a key, and texts from numbers, apart', () => {
    const keys: (string | number)[][] = [
      ['a', 'bc'],
      ['ab', 'c'],
      ['abc'],
      ['abc', ''],
      ['', 'abc'],
      [1],
      ['1'],
      [1.5],
      ['1.5'],
      [-1],
      [],
      [''],
      ['', ''],
      [2 ** 40],
      ['a\0bc'],
    ];
    const firsts = keys.map((key) => take(1, ...key)[0]);
    expect(new Set(firsts).size).toBe(keys.length);
    expect(streamAt('a', 'b').next()).not.toBe(streamAt('ab').next());
    expect(take(1, -0)).toEqual(take(1, 0));
  });

  it('takes any key and stays in [0, 1)', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.double());
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(part), (seed, key) => {
        const value = streamAt(seed, ...key).next();
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(1);
      }),
    );
  });

  it('is uniform within one stream (chi-square, 256 cells)', () => {
    const counts = new Uint32Array(256);
    for (const value of take(256_000, 'within')) add(counts, Math.floor(value * 256));
    expect(chiSquare(counts)).toBeGreaterThan(180);
    expect(chiSquare(counts)).toBeLessThan(340);
  });

  it.each([
    ['turns', (index: number) => ['chat', index, 'bot', 'move']],
    ['texts', (index: number) => [`chat-${index}`, 3]],
    ['steps', (index: number) => ['chat', index >> 8, index & 255]],
  ])('is uniform across neighbouring keys, in the first number alone (%s)', (_, keyOf) => {
    const high = new Uint32Array(256);
    const low = new Uint32Array(256);
    for (let index = 0; index < 64_000; index += 1) {
      const value = take(1, ...keyOf(index))[0] ?? 0;
      add(high, Math.floor(value * 256));
      add(low, Math.floor(value * 2 ** 20) & 255);
    }
    for (const counts of [high, low]) {
      expect(chiSquare(counts)).toBeGreaterThan(180);
      expect(chiSquare(counts)).toBeLessThan(340);
    }
  });

  it('shows no correlation between neighbouring keys or within a pair', () => {
    const size = 50_000;
    let neighbours = 0;
    let pairs = 0;
    for (let index = 0; index < size; index += 1) {
      const [first = 0, second = 0] = take(2, 'chat', index);
      const next = take(1, 'chat', index + 1)[0] ?? 0;
      neighbours += (first - 0.5) * (next - 0.5) * 12;
      pairs += (first - 0.5) * (second - 0.5) * 12;
    }
    expect(Math.abs(neighbours / size)).toBeLessThan(0.02);
    expect(Math.abs(pairs / size)).toBeLessThan(0.02);
  });
});
