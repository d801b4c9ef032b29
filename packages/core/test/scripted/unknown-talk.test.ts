import { describe, expect, it } from 'vitest';
import { compose } from '../../src/in-process/scripted/compose.js';
import { english } from '../../src/in-process/scripted/en/pack.js';
import { phraseOf } from '../../src/in-process/scripted/en/phrases.js';
import { turkish } from '../../src/in-process/scripted/tr/pack.js';
import type { PromptBrief } from '../../src/records/prompt.js';
import { briefFor } from './briefs.js';
import { defectsIn } from './room-quality.js';

const REMARKS = [
  'yes, I told them already',
  'June: it does',
  'what do you mean?',
  'they were simpler to do',
  'is it going to stop working?',
  'ok then',
  'why would anybody want that?',
];

function bare(text: string, place: number, changes: Partial<PromptBrief> = {}): PromptBrief {
  return briefFor(text, {
    chat: { title: '', topics: [] },
    stances: [],
    holdings: [],
    ...(place % 2 === 0 ? {} : { length: 'long' }),
    ...changes,
  });
}

describe('talk that no pack knows, in a chat without topics', () => {
  it.each([
    ['English', english, 'en'],
    ['Turkish', turkish, 'tr'],
  ])('leaves no gap: %s', (_name, pack, locale) => {
    const texts = REMARKS.flatMap((remark) =>
      Array.from({ length: 60 }, (_, place) =>
        compose(bare(remark, place, { locale }), place * 7919, pack),
      ),
    );
    expect(defectsIn(texts)).toEqual([]);
    const gaps =
      /\b(?:about|around|of|on|with|for|than|into) ?(?:[,.?!]|that \w|$)|\b(?:about|than) itself/iu;
    expect(texts.filter((text) => locale === 'en' && gaps.test(text))).toEqual([]);
  });

  it('takes its own name for no subject', () => {
    const texts = Array.from({ length: 200 }, (_, place) => {
      const brief = bare('Maud: hm, perhaps so', place);
      return compose(brief, place * 7919, english);
    });
    expect(texts.filter((text) => /"maud"/i.test(text))).toEqual([]);
  });

  it('writes a name as its owner does', () => {
    const target = { ...briefFor('hm').target, label: 'ada_l' } as PromptBrief['target'] & object;
    const texts = Array.from({ length: 200 }, (_, place) =>
      compose(bare('I was not sure of it', place, { target }), place * 7919, english),
    );
    expect(texts.some((text) => text.includes('ada_l'))).toBe(true);
    expect(texts.filter((text) => text.includes('Ada_l'))).toEqual([]);
  });
});

describe('what an English text is about', () => {
  it.each([
    ['I lost my keys today', 'your keys'],
    ['it needs a visual designer', 'the visual designer'],
    ['is that a standard pattern these days?', 'the standard pattern'],
    ['better to write a normal for loop', undefined],
    ['without impls for the various pointer types', undefined],
    ["I don't want the money either", 'the money'],
    ['turning that off makes it nicer', undefined],
    ['consider the way the tooltips overlap', 'the tooltips'],
    ["I'll file this ill report", 'the ill report'],
  ])('%s', (text, phrase) => {
    expect(phraseOf(text)).toBe(phrase);
  });
});
