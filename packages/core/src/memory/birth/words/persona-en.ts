import type { PersonaWords } from './types.js';

export const personaWordsEn: PersonaWords = {
  risk: {
    low: 'I would rather miss a chance than take a needless risk.',
    high: 'I like bold bets and can live with the risk.',
  },
  interest: 'I keep an eye on {value}.',
  tone: 'My way of talking is {value}.',
  tones: {
    neutral: 'plain',
    young: 'young and casual',
    professional: 'professional',
    friendly: 'friendly',
    brisk: 'brisk',
    academic: 'academic',
    ironic: 'ironic',
  },
  style: {
    short: 'I keep my messages short',
    long: 'I write at length',
    noEmojis: 'I use no emojis',
    abbreviations: 'I abbreviate a lot',
    note: 'My way of writing: {value}',
  },
  phrase: 'I often say: “{value}”',
  energy: {
    calm: 'I take things calmly and in my own time.',
    lively: 'I am full of energy in a conversation.',
  },
  generic: ['I like to listen before I speak my mind.', 'I enjoy a good conversation in a group.'],
};
