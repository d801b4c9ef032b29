import { withArticle } from '../../../text/english.js';
import type { GrammarPack } from '../types.js';
import { books } from './books.js';
import { cues } from './cues.js';
import { general } from './general.js';
import { markets } from './markets.js';
import { aboutYou, carryOut, clauseOf, optionsOf, phraseOf, tradeOf } from './phrases.js';
import { afterRules } from './rules-after.js';
import { answerRules } from './rules-answers.js';
import { talkRules } from './rules-talk.js';
import { wordRules } from './rules-words.js';

const TONES: readonly (readonly [RegExp, string])[] = [
  [/young|teen|gen.?z|playful|casual|cheeky/, 'young'],
  [/professional|formal|business|serious|expert/, 'professional'],
  [/academic|scholar|teacher|pedant|precise|learned/, 'academic'],
  [/iron|sarcas|dry|cynic|wry|sceptic|skeptic/, 'ironic'],
  [/friend|warm|kind|gentle|motherly|caring/, 'friendly'],
  [/brisk|blunt|short|terse|direct|curt/, 'brisk'],
];

/** The built-in pack for English, which is also what locales without a pack are written in. */
export const english: GrammarPack = {
  locale: 'en',
  rules: {
    ...talkRules,
    ...wordRules,
    ...answerRules,
    ...afterRules,
    'part.morning': 'morning',
    'part.noon': 'lunchtime',
    'part.afternoon': 'afternoon',
    'part.evening': 'evening',
    'part.night': 'night',
    'greet.morning': 'good morning',
    'greet.noon': 'hello, and enjoy your lunch',
    'greet.afternoon': 'good afternoon',
    'greet.evening': 'good evening',
    'greet.night': 'hello, night owl',
  },
  personal: {
    tic: 2,
    tail: 2,
    mind: 2,
    yes: 3,
    no: 3,
    doubt: 2,
    also: 2,
    wonder: 3,
    shift: 2,
    reason: 3,
    'reason@books': 3,
    curious: 3,
    sure: 3,
    nope: 3,
    joke: 3,
    'joke@books': 3,
    hedge: 2,
    glad: 2,
    sorry: 2,
    greet: 3,
    asking: 4,
    more: 3,
    heard: 4,
    believe: 3,
    own: 2,
    'own@books': 2,
    'example.for': 4,
    'example.against': 4,
    agree: 8,
    disagree: 8,
    comment: 6,
    open: 6,
    continue: 6,
  },
  modifiers: { a: withArticle },
  cues,
  domains: [books, markets, general],
  toneOf: (tone) => TONES.find(([pattern]) => pattern.test(tone.toLowerCase()))?.[1] ?? 'neutral',
  phraseOf,
  optionsOf,
  tradeOf,
  clauseOf,
  aboutYou,
  carryOut,
  polish: (text) => text.replace(/ - /g, ' – '),
};
