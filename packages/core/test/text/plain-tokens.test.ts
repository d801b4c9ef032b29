import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForMatch } from '../../src/text/case.js';
import { plainTokens } from '../../src/text/plain-tokens.js';
import { patternTokens } from '../../src/text/tokenize.js';

const LETTERS = "aZbğİıÇé7309__   ..,:::;''’-–/@#$&%?!\"()“”«…\nwWhtps";
const TURKISH = 'çğıöşüâîûÇĞİÖŞÜÂÎÛabcXYZ019 .,’';
const textOf = (letters: string) =>
  fc.array(fc.constantFrom(...letters), { maxLength: 60 }).map((parts) => parts.join(''));

describe('the quick way through plain texts', () => {
  it('finds the tokens that the patterns find', () => {
    let plain = 0;
    const isSame = (text: string) => {
      const tokens = plainTokens(text);
      if (tokens === undefined) return;
      plain += 1;
      expect(tokens).toEqual(patternTokens(text));
    };
    fc.assert(fc.property(textOf(LETTERS), isSame), { numRuns: 10_000 });
    fc.assert(fc.property(textOf(LETTERS.replace(/[@#$]/g, '')), isSame), { numRuns: 10_000 });
    expect(plain).toBeGreaterThan(5_000);
  });

  it('leaves links, marks and other scripts to the patterns', () => {
    for (const text of ['see http://a.b', 'WWW.x.y', '@ann', '#tag', '$AKBNK', 'привет', 'a\u0301'])
      expect(plainTokens(text)).toBeUndefined();
  });

  it('folds Turkish as the whole way does', () => {
    const whole = (text: string) =>
      text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replace(/\p{M}+/gu, '')
        .replaceAll('ı', 'i');
    fc.assert(
      fc.property(textOf(TURKISH), (text) => foldForMatch(text) === whole(text)),
      { numRuns: 5_000 },
    );
  });
});
