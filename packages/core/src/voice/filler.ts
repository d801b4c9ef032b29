import { pick } from '../chance/draws.js';
import { foldForMatch } from '../text/case.js';
import { sentences } from '../text/tokenize.js';
import { isProtected } from './protected-spans.js';
import type { Touched, TouchInput } from './touch.js';

const LEAST_WORDS = 3;

/** A filler at the end of the last statement: '… yani.', '…, I guess.' */
export function addFiller({ text, spans, words, stream }: TouchInput): Touched | undefined {
  const last = sentences(text).at(-1);
  if (last === undefined) return undefined;
  const said = last.text.replace(/\.$/, '');
  const at = last.start + said.length;
  if (!/\p{Ll}$/u.test(said) || isProtected(spans, at - 1, at)) return undefined;
  if (said.split(/\s+/).length < LEAST_WORDS || words.fillers.full.test(foldForMatch(said)))
    return undefined;
  const filler = pick(stream, words.fillers.ends);
  if (filler === undefined) return undefined;
  return {
    text: text.slice(0, at) + filler + text.slice(at),
    micro: { name: 'filler', detail: filler.replace(/^,? /, '') },
  };
}
