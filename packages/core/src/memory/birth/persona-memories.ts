import type { Bot } from '../../records/bot.js';
import type { MemoryKind } from '../../records/memory.js';
import { KNOWN_TONES } from '../../records/persona.js';
import { personaWordsOf } from './persona-words.js';
import type { PersonaWords } from './words/types.js';

const INTERESTS = 3;
const ANECDOTES = 20;
const LEAST_HINT = 10;
const LEAST_ANECDOTE = 20;

/** One thing that a persona says of itself. */
export interface PersonaFact {
  /** Names its place in the persona: one memory a slot. */
  readonly slot: string;
  readonly kind: MemoryKind;
  readonly text: string;
  readonly salience: number;
}

/** Every slot that a persona may fill. */
export const PERSONA_SLOTS: readonly string[] = [
  ...['risk', 'tone', 'style', 'hint', 'phrase', 'energy', 'generic-1', 'generic-2'],
  ...Array.from({ length: INTERESTS }, (_, index) => `interest-${index + 1}`),
  ...Array.from({ length: ANECDOTES }, (_, index) => `anecdote-${index + 1}`),
];

/** What a bot remembers of itself by its persona, in its language. Fields at their defaults say nothing; where all are, two generic ones are given. */
export function personaMemories(bot: Bot): readonly PersonaFact[] {
  const words = personaWordsOf(bot.locale);
  const { persona, emotion } = bot;
  const facts: PersonaFact[] = [];
  const add = (slot: string, kind: MemoryKind, salience: number, text: string | undefined) => {
    if (text !== undefined) facts.push({ slot, kind, salience, text });
  };
  const { riskProfile } = persona;
  add('risk', 'preference', 0.9, riskProfile === 'balanced' ? undefined : words.risk[riskProfile]);
  for (const [index, interest] of persona.watchlist.slice(0, INTERESTS).entries())
    add(`interest-${index + 1}`, 'fact', 0.85, filled(words.interest, interest));
  add('tone', 'fact', 0.8, toneOf(persona.tone, words));
  add('style', 'routine', 0.7, styleOf(persona.style, words));
  const hint = bot.hint.trim();
  add('hint', 'fact', 0.85, hint.length > LEAST_HINT ? hint : undefined);
  const [phrase] = emotion.signaturePhrases;
  add('phrase', 'routine', 0.75, phrase === undefined ? undefined : filled(words.phrase, phrase));
  for (const [index, anecdote] of emotion.anecdotes.slice(0, ANECDOTES).entries())
    if (anecdote.trim().length > LEAST_ANECDOTE)
      add(`anecdote-${index + 1}`, 'event', 0.8, anecdote.trim());
  const { energy } = emotion;
  add('energy', 'fact', 0.7, energy === 'steady' ? undefined : words.energy[energy]);
  if (facts.length === 0) {
    add('generic-1', 'fact', 0.8, words.generic[0]);
    add('generic-2', 'fact', 0.75, words.generic[1]);
  }
  return facts;
}

function toneOf(tone: string, words: PersonaWords): string | undefined {
  if (tone === 'neutral') return undefined;
  const known = KNOWN_TONES.find((each) => each === tone);
  return filled(words.tone, known === undefined ? tone : words.tones[known]);
}

function styleOf(style: Bot['persona']['style'], { style: words }: PersonaWords) {
  const parts: string[] = [];
  if (style.length !== 'medium') parts.push(words[style.length]);
  if (!style.emojis) parts.push(words.noEmojis);
  if (style.abbreviations) parts.push(words.abbreviations);
  if (style.note !== undefined) return filled(words.note, style.note);
  if (parts.length === 0) return undefined;
  const [first = '', ...rest] = parts;
  return `${[first, ...rest].join('. ')}.`;
}

function filled(template: string, value: string): string {
  return template.replace('{value}', () => value.trim());
}
