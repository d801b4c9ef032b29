import type { Emotion } from '../../src/records/emotion.js';
import type { Persona } from '../../src/records/persona.js';

/** One shape in which the predecessor stored a persona, what it means, and the places that had to be repaired. */
export interface LegacyShape {
  readonly given: unknown;
  readonly persona?: Partial<Persona>;
  readonly emotion?: Partial<Emotion>;
  readonly repaired: readonly string[];
}

const plainStyle = { emojis: true, length: 'medium', abbreviations: false } as const;

/** The shapes of the contract, each under the words that name it there. */
export const LEGACY_SHAPES: Readonly<Record<string, LegacyShape>> = {
  'was: a style given as a string crashed two of the three places that read it': {
    given: { tone: 'young', style: 'concise' },
    persona: { tone: 'young', style: { ...plainStyle, length: 'short', note: 'concise' } },
    repaired: ['style'],
  },
  'was: a null tone crashed two of the three places that read it': {
    given: { tone: null, risk_profile: 'low' },
    persona: { tone: 'neutral', riskProfile: 'low' },
    emotion: { tone: 'neutral' },
    repaired: ['tone'],
  },
  'was: an emoji given as a list crashed two of the three places that read it': {
    given: { signature_emoji: ['🚀', '📈'] },
    emotion: { signatureEmoji: '🚀' },
    repaired: ['signature_emoji'],
  },
  'a style in Turkish without its diacritics': {
    given: { style: 'kisa ve oz' },
    persona: { style: { ...plainStyle, length: 'short', note: 'kisa ve oz' } },
    repaired: ['style'],
  },
  'a style that denies emoji and asks for length': {
    given: { style: 'no emojis, detailed' },
    persona: {
      style: { ...plainStyle, emojis: false, length: 'long', note: 'no emojis, detailed' },
    },
    repaired: ['style'],
  },
  'a style in Turkish that denies emoji by an ending': {
    given: { style: 'emojisiz, uzun ve ayrıntılı' },
    persona: {
      style: { ...plainStyle, emojis: false, length: 'long', note: 'emojisiz, uzun ve ayrıntılı' },
    },
    repaired: ['style'],
  },
  'a style in Turkish whose verb denies emoji and abbreviations': {
    given: { style: 'kısa yazar; emoji ve kısaltma kullanmaz' },
    persona: {
      style: {
        ...{ emojis: false, length: 'short', abbreviations: false },
        note: 'kısa yazar; emoji ve kısaltma kullanmaz',
      },
    },
    repaired: ['style'],
  },
  'a style that says nothing of length or emoji is kept as free text': {
    given: { style: 'like a tired ship engineer' },
    persona: { style: { ...plainStyle, note: 'like a tired ship engineer' } },
    repaired: ['style'],
  },
  'a style as a mapping, valid as it is': {
    given: { style: { emojis: false, length: 'long', disclaimer: 'Not advice.' } },
    persona: {
      style: { emojis: false, length: 'long', disclaimer: 'Not advice.', abbreviations: false },
    },
    repaired: [],
  },
  'a style as a mapping of which each bad field alone is repaired': {
    given: { style: { emojis: 'maybe', length: 'huge', abbreviations: true, colour: 'red' } },
    persona: { style: { ...plainStyle, abbreviations: true } },
    repaired: ['style.emojis', 'style.length', 'style.colour'],
  },
  'a style as a list': {
    given: { style: ['short', 'no emoji', null] },
    persona: {
      style: { ...plainStyle, emojis: false, length: 'short', note: 'short, no emoji' },
    },
    repaired: ['style'],
  },
  'a style that is null': {
    given: { style: null },
    persona: { style: plainStyle },
    repaired: ['style'],
  },
  'a tone as a number is dropped': {
    given: { tone: 0.7 },
    persona: { tone: 'neutral' },
    repaired: ['tone'],
  },
  'a tone as a list gives the first usable': {
    given: { tone: [null, 3, 'genç', 'ironic'] },
    persona: { tone: 'young' },
    emotion: { tone: 'young' },
    repaired: ['tone', 'tone', 'tone'],
  },
  'a tone in Turkish': {
    given: { tone: 'Samimi' },
    persona: { tone: 'friendly' },
    repaired: ['tone'],
  },
  'an energy as a number from 0 to 1': {
    given: { energy: 0.9 },
    emotion: { energy: 'lively' },
    repaired: ['energy'],
  },
  'an energy as a word of a built-in language': {
    given: { energy: 'sakin' },
    emotion: { energy: 'calm' },
    repaired: ['energy'],
  },
  'an energy that is null': {
    given: { energy: null },
    emotion: { energy: 'steady' },
    repaired: ['energy'],
  },
  'an energy as a list': {
    given: { energy: [null, 'low'] },
    emotion: { energy: 'calm' },
    repaired: ['energy'],
  },
  'an empathy as a number': { given: { empathy: 0.3 }, emotion: { empathy: 0.3 }, repaired: [] },
  'an empathy as a numeric string': {
    given: { empathy: '0,75' },
    emotion: { empathy: 0.75 },
    repaired: ['empathy'],
  },
  'an empathy as an English word': {
    given: { empathy: 'high' },
    emotion: { empathy: 0.8 },
    repaired: ['empathy'],
  },
  'an empathy as a Turkish word without its diacritics': {
    given: { empathy: 'yuksek' },
    emotion: { empathy: 0.8 },
    repaired: ['empathy'],
  },
  'an empathy as a Turkish word for little': {
    given: { empathy: 'dusuk' },
    emotion: { empathy: 0.2 },
    repaired: ['empathy'],
  },
  'an empathy out of range is clamped': {
    given: { empathy: 7 },
    emotion: { empathy: 1 },
    repaired: ['empathy'],
  },
  'an empathy below its range is clamped': {
    given: { empathy: -1 },
    emotion: { empathy: 0 },
    repaired: ['empathy'],
  },
  'a signature emoji as a string': {
    given: { signature_emoji: '👩‍👩‍👧' },
    emotion: { signatureEmoji: '👩‍👩‍👧' },
    repaired: [],
  },
  'a signature emoji inside a text': {
    given: { signature_emoji: 'rocket 🚀!' },
    emotion: { signatureEmoji: '🚀' },
    repaired: ['signature_emoji'],
  },
  'a watchlist as a list': {
    given: { watchlist: ['AKBNK', 'Emma'] },
    persona: { watchlist: ['AKBNK', 'Emma'] },
    repaired: [],
  },
  'a watchlist as a comma-separated string': {
    given: { watchlist: 'AKBNK, altın , ' },
    persona: { watchlist: ['AKBNK', 'altın'] },
    repaired: ['watchlist'],
  },
  "a watchlist in which 'BIST:AKBNK' and AKBNK are one": {
    given: { watchlist: ['BIST:AKBNK', 'akbnk', '$THYAO'] },
    persona: { watchlist: ['AKBNK', 'THYAO'] },
    repaired: ['watchlist', 'watchlist', 'watchlist'],
  },
  'keys in snake_case': {
    given: { risk_profile: 'low', never_do: ['promise returns'], signature_phrases: ['Well.'] },
    persona: { riskProfile: 'low', neverDo: ['promise returns'] },
    emotion: { signaturePhrases: ['Well.'] },
    repaired: [],
  },
  'keys in camelCase': {
    given: { riskProfile: 'low', neverDo: ['promise returns'], signaturePhrases: ['Well.'] },
    persona: { riskProfile: 'low', neverDo: ['promise returns'] },
    emotion: { signaturePhrases: ['Well.'] },
    repaired: [],
  },
  'two spellings of one key': {
    given: { never_do: ['shout'], neverDo: ['whisper'] },
    persona: { neverDo: ['shout'] },
    repaired: ['neverDo'],
  },
  'values in wrappers': {
    given: { tone: { value: 'ironic' }, watchlist: { value: { value: ['Emma'] } } },
    persona: { tone: 'ironic', watchlist: ['Emma'] },
    repaired: [],
  },
  'a persona in a wrapper': {
    given: { key: 'persona', value: { tone: 'brisk' } },
    persona: { tone: 'brisk' },
    repaired: [],
  },
  'JSON inside a string': {
    given: '{"tone": "academic", "style": "{\\"length\\": \\"long\\"}"}',
    persona: { tone: 'academic', style: { ...plainStyle, length: 'long' } },
    repaired: [],
  },
  'JSON quoted twice': {
    given: JSON.stringify(JSON.stringify({ tone: 'academic' })),
    persona: { tone: 'academic' },
    repaired: [],
  },
  'the two profiles side by side': {
    given: {
      persona_profile: { tone: 'professional' },
      emotion_profile: '{"tone": "amused", "energy": "high", "anecdotes": "Once, in Izmir."}',
    },
    persona: { tone: 'professional' },
    emotion: { tone: 'amused', energy: 'lively', anecdotes: ['Once, in Izmir.'] },
    repaired: ['emotion_profile.energy', 'emotion_profile.anecdotes'],
  },
  'risk in Turkish': {
    given: { risk_profile: 'yuksek' },
    persona: { riskProfile: 'high' },
    repaired: ['risk_profile'],
  },
  'risk in English, by another word': {
    given: { risk: 'aggressive' },
    persona: { riskProfile: 'high' },
    repaired: ['risk'],
  },
  'risk that names two levels is of none': {
    given: { risk_profile: 'low to high' },
    persona: { riskProfile: 'balanced' },
    repaired: ['risk_profile'],
  },
  'a text alone is the background': {
    given: 'Retired proofreader; reads for spite.',
    persona: { background: 'Retired proofreader; reads for spite.' },
    repaired: [''],
  },
  'a list gives its first mapping': {
    given: [null, 4, { tone: 'brisk' }],
    persona: { tone: 'brisk' },
    repaired: [''],
  },
  'examples as pairs, texts and mappings': {
    given: {
      examples: [{ question: 'Is it good?', answer: 'It is.' }, 'Blue pencil, please.', 7, {}],
    },
    persona: {
      examples: [
        { prompt: 'Is it good?', answer: 'It is.' },
        { answer: 'Blue pencil, please.' },
        { answer: '7' },
      ],
    },
    repaired: ['examples[3]'],
  },
  'nothing at all': { given: null, persona: { tone: 'neutral' }, repaired: [''] },
};

/** The predecessor's words for yes and no, in any place that takes one. */
export const LEGACY_BOOLEANS: readonly (readonly [given: unknown, read: boolean])[] = [
  [true, true],
  [false, false],
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
  ['evet', true],
  ['hayir', false],
  ['Hayır', false],
  ['EVET', true],
  [1, true],
  [0, false],
  ['1', true],
  ['0', false],
];
