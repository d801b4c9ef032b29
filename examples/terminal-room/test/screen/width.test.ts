import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, padded, unpainted, widthOf, wrap, wrapHanging } from '../../src/screen/width.js';

describe('the width of a text', () => {
  it.each([
    ['Ada', 3],
    ['Gülşah', 6],
    ['漢字', 4],
    ['👍', 2],
    ['❤️', 2],
    ['👩‍👩‍👧', 2],
    ['🇹🇷', 2],
    ['e\u0301', 1],
    ['a\u200Db', 2],
    ['\u001b[36mAda\u001b[39m', 3],
  ])('%s is %i wide', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('a text made to fit', () => {
  it('is cut at a whole letter, with an ellipsis', () => {
    expect(cut('hello', 5)).toBe('hello');
    expect(cut('hello', 4)).toBe('hel…');
    expect(cut('漢字漢字', 5)).toBe('漢字…');
    expect(cut('hello', 1)).toBe('…');
    expect(cut('hello', 0)).toBe('');
  });

  it('is filled up to its columns', () => {
    expect(padded('漢字', 6)).toBe('漢字  ');
    expect(padded('hello', 3)).toBe('hello');
  });

  it('is broken at spaces, or inside a word that is too long', () => {
    expect(wrap('a good morning to all', 8)).toEqual(['a good', 'morning', 'to all']);
    expect(wrap('incomprehensibilities', 8)).toEqual(['incompre', 'hensibil', 'ities']);
    expect(wrap('', 8)).toEqual(['']);
  });

  it('goes on under its value where it begins with a label', () => {
    expect(wrapHanging('  people  3 answered of 4 messages', 24)).toEqual([
      '  people  3 answered of',
      '          4 messages',
    ]);
    expect(wrapHanging('short', 24)).toEqual(['short']);
  });

  it('loses no letter and keeps to its columns', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.integer({ min: 2, max: 80 }),
        (text, columns) => {
          const said = text.replace(/\s+/g, ' ');
          const lines = wrap(said, columns);
          expect(lines.join('').replaceAll(' ', '')).toBe(said.replaceAll(' ', ''));
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
          expect(widthOf(cut(said, columns))).toBeLessThanOrEqual(columns);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is plain without its colours', () => {
    expect(unpainted('\u001b[1mAda\u001b[22m')).toBe('Ada');
  });
});
