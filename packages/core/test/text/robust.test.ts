import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as text from '../../src/text/index.js';
import { anyLocale, anyText, HUGE_TEXTS } from './any-text.js';

const known = new Set(['ali', 'ayse', 'e']);
const READERS: Readonly<Record<string, (value: string, locale: string) => unknown>> = {
  lowerCase: text.lowerCase,
  upperCase: text.upperCase,
  titleCase: text.titleCase,
  capitalize: text.capitalize,
  languageOf: (value) => text.languageOf(value),
  foldForMatch: (value) => text.foldForMatch(value),
  contentWords: text.contentWords,
  extractKeywords: text.extractKeywords,
  indefiniteArticle: (value) => text.indefiniteArticle(value),
  englishPlural: (value) => text.englishPlural(value),
  thirdPerson: (value) => text.thirdPerson(value),
  graphemes: (value) => text.graphemes(value),
  countGraphemes: (value) => text.countGraphemes(value),
  truncate: (value) => text.truncate(value, 180),
  stableHash: (value) => text.stableHash(value),
  foldWhitespace: (value) => text.foldWhitespace(value),
  normalizeForCompare: (value) => text.normalizeForCompare(value),
  stripControls: (value) => text.stripControls(value),
  isQuestion: text.isQuestion,
  sentiment: text.sentiment,
  simHash: (value) => text.simHash(value),
  prepareText: (value) => text.prepareText(value),
  extractSymbols: (value) => text.extractSymbols(value, [value.slice(0, 20)]),
  tokenize: (value) => text.tokenize(value),
  sentences: (value) => text.sentences(value),
  inflect: (value) => text.inflect(value, 'dative', { kind: 'common' }),
  stripSuffix: (value) => text.stripSuffix(value),
  matchInflectedName: (value) => text.matchInflectedName(value, known),
};

describe.each(Object.entries(READERS))('%s', (_, read) => {
  it('takes any string in any locale without throwing, and says the same twice', () => {
    fc.assert(
      fc.property(anyText, anyLocale, (value, locale) => {
        expect(read(value, locale)).toEqual(read(value, locale));
      }),
      { numRuns: 300 },
    );
  });

  it('takes a megabyte of anything in a few seconds of this process', () => {
    for (const value of HUGE_TEXTS) {
      const started = process.cpuUsage();
      read(value, 'tr');
      const { user } = process.cpuUsage(started);
      expect(user / 1_000, JSON.stringify(value.slice(0, 6))).toBeLessThan(3_000);
    }
  }, 120_000);
});
