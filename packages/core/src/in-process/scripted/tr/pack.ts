import { lowerCase } from '../../../text/case.js';
import { inflect, type TurkishForm } from '../../../text/turkish/inflect.js';
import type { GrammarPack } from '../types.js';
import { books } from './books.js';
import { cues } from './cues.js';
import { general } from './general.js';
import { markets } from './markets.js';
import { aboutYou, carryOut, clauseOf, optionsOf, phraseOf, politely, tradeOf } from './phrases.js';
import { politeRules } from './polite.js';
import { afterRules } from './rules-after.js';
import { answerRules } from './rules-answers.js';
import { talkRules } from './rules-talk.js';
import { wordRules } from './rules-words.js';

const TONES: readonly (readonly [RegExp, string])[] = [
  [/genç|şakacı|muzip|rahat|young|casual/, 'young'],
  [/akademi|bilgiç|titiz|öğretici|academic/, 'academic'],
  [/profesyonel|resmi|resmî|ciddi|uzman|professional|formal/, 'professional'],
  [/ironi|alaycı|kuru|şüpheci|esprili|iğneleyici|ironic|dry/, 'ironic'],
  [/sıcak|dost|samimi|sevecen|anaç|nazik|friendly|warm/, 'friendly'],
  [/kısa|net|sert|dobra|keskin|brisk|blunt/, 'brisk'],
];

const inForm =
  (form: TurkishForm) =>
  (text: string): string =>
    inflect(text, form);

/** The built-in pack for Turkish. */
export const turkish: GrammarPack = {
  locale: 'tr',
  rules: {
    ...talkRules,
    ...wordRules,
    ...answerRules,
    ...afterRules,
    ...politeRules,
    'part.morning': 'sabah',
    'part.noon': 'öğlen',
    'part.afternoon': 'ikindi',
    'part.evening': 'akşam',
    'part.night': 'gece',
    'greet.morning': 'günaydın',
    'greet.noon': 'tünaydın',
    'greet.afternoon': 'iyi günler',
    'greet.evening': 'iyi akşamlar',
    'greet.night': 'iyi geceler',
  },
  personal: {
    tic: 2,
    tail: 2,
    mind: 3,
    yes: 3,
    no: 3,
    doubt: 2,
    also: 2,
    shift: 2,
    reason: 3,
    'reason@markets': 3,
    curious: 3,
    sure: 3,
    nope: 3,
    joke: 3,
    'joke@markets': 3,
    'joke@books': 3,
    hedge: 2,
    glad: 2,
    sorry: 2,
    greet: 3,
    asking: 4,
    more: 3,
    heard: 4,
    believe: 3,
    'own@markets': 3,
    'example@markets': 3,
    'own@books': 2,
    'example.for': 3,
    'example.against': 3,
    agree: 9,
    disagree: 9,
    comment: 6,
    open: 6,
    continue: 5,
  },
  modifiers: {
    acc: inForm('accusative'),
    dat: inForm('dative'),
    loc: inForm('locative'),
    abl: inForm('ablative'),
    gen: inForm('genitive'),
    ile: inForm('instrumental'),
    mi: inForm('question'),
    de: inForm('also'),
    siz: politely,
  },
  cues,
  domains: [markets, books, general],
  toneOf: (tone) =>
    TONES.find(([pattern]) => pattern.test(lowerCase(tone, 'tr')))?.[1] ?? 'neutral',
  phraseOf,
  optionsOf,
  tradeOf,
  clauseOf,
  aboutYou,
  carryOut,
  polish: (text) => text.replace(/ - /g, ' – '),
};
