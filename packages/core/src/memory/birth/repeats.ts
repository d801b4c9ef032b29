import type { Bot } from '../../records/bot.js';
import { sentences } from '../../text/tokenize.js';
import { termsOf } from '../terms.js';

/** Share of a sentence's terms that have to stand in one text for the sentence to repeat it. */
const LEAST_SHARE = 0.6;
const LEAST_TERMS = 2;

/** What of a text repeats none of the sources, sentence by sentence: by its words' stems, whatever their order. */
export function withoutRepeats(text: string, sources: readonly string[], locale: string): string {
  if (sources.length === 0) return text;
  const known = sources.map((source) => new Set(termsOf(source, locale)));
  return sentences(text)
    .filter((sentence) => !repeats(sentence.text, known, locale))
    .map((sentence) => sentence.text)
    .join(' ');
}

function repeats(sentence: string, known: readonly ReadonlySet<string>[], locale: string): boolean {
  const terms = [...new Set(termsOf(sentence, locale))];
  if (terms.length < LEAST_TERMS) return false;
  return known.some(
    (source) => terms.filter((term) => source.has(term)).length / terms.length >= LEAST_SHARE,
  );
}

/** What a bot's persona says anyway, text by text. */
export function personaLines({ persona, emotion, hint }: Bot): readonly string[] {
  return [
    hint,
    persona.background ?? '',
    ...(persona.goals ?? []),
    ...(persona.examples ?? []).map(({ answer }) => answer),
    ...emotion.signaturePhrases,
    ...emotion.anecdotes,
  ].filter((line) => line !== '');
}
