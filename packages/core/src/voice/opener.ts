import { pick } from '../chance/draws.js';
import { foldForMatch } from '../text/case.js';
import { isQuestion } from '../text/question.js';
import { mayBeginSmall, putInFront } from './put-in-front.js';
import type { Touched, TouchInput } from './touch.js';

const CALLS_SOMEBODY = /^[\p{L}\p{N}]+(?: [\p{L}]+)?[,:!]/u;

/** A conversation opener in front of the text; none where it begins with a greeting, an answer, a call or something protected. */
export function addOpener(input: TouchInput, isFormal: boolean): Touched | undefined {
  const { text, spans, words, locale, stream } = input;
  if (spans[0]?.from === 0 || CALLS_SOMEBODY.test(text)) return undefined;
  if (!/^\p{L}/u.test(text) || words.opened.test(foldForMatch(text.slice(0, 40)))) return undefined;
  const canJoin = mayBeginSmall(text, locale);
  const { joining, standing, formal, asking } = words.openers;
  const isAsking = isQuestion(text, locale);
  if (!canJoin && (isFormal || isAsking)) return undefined;
  const list = isFormal ? formal : isAsking ? asking : canJoin ? joining : standing;
  const opening = isFormal && isAsking ? undefined : pick(stream, list);
  if (opening === undefined) return undefined;
  return { text: putInFront(text, opening, locale), micro: { name: 'opener', detail: opening } };
}
