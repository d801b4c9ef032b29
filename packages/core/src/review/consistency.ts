import type { Stance } from '../records/stance.js';
import { foldForMatch, languageOf } from '../text/case.js';
import { contentWords } from '../text/content-words.js';
import { sentences } from '../text/tokenize.js';
import { OPINION_WORDS, type OpinionWords } from './opinion-words.js';

type Side = 1 | -1;

interface Sentence {
  readonly words: readonly string[];
  /** Read when it is first asked for: most sentences are on no stance's topic. */
  readonly side: () => Side | 'both' | undefined;
}

const LEAST_CONFIDENCE = 0.5;
const LEAST_TOPIC_STEM = 4;
const LONGEST_ENDING = 9;
const WORDS = /[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu;
const preparedMemo = new WeakMap<Stance, { readonly topic: readonly string[]; side?: Side }>();

/**
 * The stance that a draft plainly contradicts: both speak of its topic, and one is for what the other is against. Questions, guesses,
 * mixed feelings and what others say contradict nothing, nor does a stance with a confidence under 0.5 (none given counts as 0.5).
 */
export function findContradiction(
  draft: string,
  stances: readonly Stance[],
  decidedTopic: string | undefined,
  locale: string,
): Stance | undefined {
  const language = languageOf(locale);
  const vocabulary = Object.hasOwn(OPINION_WORDS, language) ? OPINION_WORDS[language] : undefined;
  if (vocabulary === undefined || stances.length === 0) return undefined;
  const said = read(draft, vocabulary);
  const topic = decidedTopic === undefined ? undefined : foldForMatch(decidedTopic);
  return stances.find((stance) => {
    if ((stance.confidence ?? LEAST_CONFIDENCE) < LEAST_CONFIDENCE) return false;
    const prepared = prepare(stance, locale, vocabulary);
    if (prepared.side === undefined) return false;
    const onTopic = said.filter((sentence) => names(sentence.words, prepared.topic, vocabulary));
    const isDecided = onTopic.length === 0 && topic === foldForMatch(stance.topic);
    const side = sideOf(isDecided ? said : onTopic);
    return side !== undefined && side !== prepared.side;
  });
}

function prepare(
  stance: Stance,
  locale: string,
  vocabulary: OpinionWords,
): { readonly topic: readonly string[]; readonly side?: Side } {
  const known = preparedMemo.get(stance);
  if (known !== undefined) return known;
  const words = contentWords(stance.topic, locale).map(foldForMatch);
  const topic = words.length > 0 ? words : [foldForMatch(stance.topic)];
  const side = sideOf(read(stance.text, vocabulary));
  const made = side === undefined ? { topic } : { topic, side };
  preparedMemo.set(stance, made);
  return made;
}

function read(text: string, vocabulary: OpinionWords): readonly Sentence[] {
  return sentences(text).map((sentence) => {
    const folded = foldForMatch(sentence.text).replace(/[’‘ʼ]/g, "'");
    const words = (folded.match(WORDS) ?? []).map(withoutSuffix);
    let side: { readonly value: Side | 'both' | undefined } | undefined;
    return {
      words,
      side: () => {
        side ??= { value: sideOfSentence(folded, words, vocabulary) };
        return side.value;
      },
    };
  });
}

function withoutSuffix(word: string): string {
  const apostrophe = word.indexOf("'");
  return apostrophe < 0 ? word : word.slice(0, apostrophe);
}

function names(
  words: readonly string[],
  topic: readonly string[],
  vocabulary: OpinionWords,
): boolean {
  return topic.every((part) => words.some((word) => isFormOf(word, part, vocabulary)));
}

function isFormOf(word: string, part: string, { inflects }: OpinionWords): boolean {
  if (!word.startsWith(part)) return false;
  const ending = word.slice(part.length);
  const isInflected = inflects && part.length >= LEAST_TOPIC_STEM;
  return ending === '' || ending === 's' || (isInflected && ending.length <= LONGEST_ENDING);
}

/** The one side that all sentences with an opinion take; none where they are of two minds. */
function sideOf(said: readonly Sentence[]): Side | undefined {
  let side: Side | undefined;
  for (const sentence of said) {
    const found = sentence.side();
    if (found === 'both' || (found !== undefined && side !== undefined && found !== side))
      return undefined;
    side = found ?? side;
  }
  return side;
}

function sideOfSentence(
  folded: string,
  words: readonly string[],
  vocabulary: OpinionWords,
): Side | 'both' | undefined {
  if (folded.endsWith('?') || vocabulary.open.test(folded)) return undefined;
  const has = (list: readonly string[]): boolean =>
    list.some((stem) =>
      words.some((word) =>
        vocabulary.inflects && stem.length > 2 ? word.startsWith(stem) : word === stem,
      ),
    );
  const isFor = has(vocabulary.inFavour);
  const isAgainst = has(vocabulary.against);
  if (isFor && isAgainst) return 'both';
  if (!isFor && !isAgainst) return undefined;
  const turns = folded.match(vocabulary.negations)?.length ?? 0;
  if (turns > 1) return 'both';
  return isFor === (turns === 0) ? 1 : -1;
}
