import { pick } from '../chance/draws.js';
import type { RandomStream } from '../ports/random.js';
import { normalizeForCompare } from '../text/normalize.js';
import type { Touched } from './touch.js';

/** A signature phrase as a sentence of its own behind the text; none where the text says it already. */
export function addPhrase(
  text: string,
  phrases: readonly string[],
  stream: RandomStream,
): Touched | undefined {
  return addSentence(text, pick(stream, phrases), 'phrase');
}

/** An anecdote as a sentence of its own behind the text; none where the text says it already. */
export function addAnecdote(
  text: string,
  anecdotes: readonly string[],
  stream: RandomStream,
): Touched | undefined {
  return addSentence(text, pick(stream, anecdotes), 'anecdote');
}

function addSentence(
  text: string,
  sentence: string | undefined,
  name: 'phrase' | 'anecdote',
): Touched | undefined {
  if (sentence === undefined) return undefined;
  if (normalizeForCompare(text).includes(normalizeForCompare(sentence))) return undefined;
  const hasEnd = /[.!?…]["'”’»)]*\s*$|\p{Extended_Pictographic}\ufe0f?\s*$/u.test(text);
  const added = /[.!?…]["'”’»)]*$/u.test(sentence) ? sentence : `${sentence}.`;
  return {
    text: `${text}${hasEnd ? '' : '.'} ${added}`,
    micro: { name, detail: sentence },
  };
}
