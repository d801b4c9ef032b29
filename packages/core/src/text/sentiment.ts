import { foldForMatch, isAscii, languageOf } from './case.js';
import { tokenize } from './tokenize.js';
import { SENTIMENT_SIGNS, SENTIMENT_WORDS, type SentimentWords } from './words/sentiment-words.js';

const SIGN = /\p{Extended_Pictographic}|:-?[()]|:D/gu;
const MAX_READ = 4_000;
const NEGATION_REACH = 3;
const INTENSITY = 1.5;
const SOFTNESS = 4;
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 7;

/**
 * The feeling of a text from -1 (bad) to 1 (good), 0 where nothing tells: a small lexicon with negation ('iyi değil', 'not
 * good') and emphasis, for Turkish and English; emoji in any language. A hint for scoring, no analysis. The first 4,000 characters
 * are read.
 */
export function sentiment(text: string, locale: string): number {
  const read = text.slice(0, MAX_READ);
  const vocabulary = SENTIMENT_WORDS.get(languageOf(locale));
  const sum = signScore(read) + (vocabulary === undefined ? 0 : wordScore(read, vocabulary));
  return sum === 0 ? 0 : sum / Math.sqrt(sum * sum + SOFTNESS);
}

function signScore(text: string): number {
  let sum = 0;
  if (isAscii(text) && !text.includes(':')) return sum;
  for (const match of text.matchAll(SIGN)) sum += SENTIMENT_SIGNS.get(match[0]) ?? 0;
  return sum;
}

function wordScore(text: string, vocabulary: SentimentWords): number {
  const folded = tokenize(foldForMatch(text).replaceAll('’', "'"))
    .filter((token) => token.kind === 'word')
    .map((token) => token.text);
  let sum = 0;
  for (const [place, word] of folded.entries()) {
    const score = scoreOf(word, vocabulary);
    if (score === 0) continue;
    const before = folded.slice(Math.max(0, place - NEGATION_REACH), place);
    const after = folded.slice(place + 1, place + 1 + NEGATION_REACH - 1);
    const isNegated =
      before.some((other) => vocabulary.negationsBefore.has(other)) ||
      after.some((other) => vocabulary.negationsAfter.has(other));
    const isStrong = vocabulary.intensifiers.has(before.at(-1) ?? '');
    sum += score * (isNegated ? -0.7 : 1) * (isStrong ? INTENSITY : 1);
  }
  return sum;
}

function scoreOf(word: string, vocabulary: SentimentWords): number {
  const whole = vocabulary.scores.get(word);
  if (whole !== undefined || !vocabulary.inflects) return whole ?? 0;
  const shortest = Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING);
  for (let length = word.length - 1; length >= shortest; length -= 1) {
    const score = vocabulary.scores.get(word.slice(0, length));
    if (score !== undefined) return score;
  }
  return 0;
}
