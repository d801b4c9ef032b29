import { pick } from '../chance/draws.js';
import { foldForMatch } from '../text/case.js';
import { matchesOf } from '../text/matches-of.js';
import { isQuestion } from '../text/question.js';
import { isProtected } from './protected-spans.js';
import { mayBeginSmall, putInFront } from './put-in-front.js';
import type { Touched, TouchInput } from './touch.js';

/** A moment's hesitation: behind a 'but' or 'because', else, where `mayStart` says so, at the very beginning. */
export function addHesitation(input: TouchInput, mayStart: boolean): Touched | undefined {
  const { text, spans, words, locale, stream } = input;
  for (const { after, insert } of words.hesitations.clauses) {
    for (const match of matchesOf(text, after)) {
      const at = match.index + match[0].length;
      const pause = isProtected(spans, match.index, at + 1) ? undefined : pick(stream, insert);
      if (pause === undefined) continue;
      const gap = pause.startsWith(',') ? '' : ' ';
      return {
        text: text.slice(0, at) + gap + pause + text.slice(at),
        micro: { name: 'hesitation', detail: pause.replace(/^, /, '') },
      };
    }
  }
  if (!mayStart || spans[0]?.from === 0 || !mayBeginSmall(text, locale)) return undefined;
  if (isQuestion(text, locale) || words.opened.test(foldForMatch(text.slice(0, 40))))
    return undefined;
  const pause = pick(stream, words.hesitations.starts);
  if (pause === undefined) return undefined;
  return { text: putInFront(text, pause, locale), micro: { name: 'hesitation', detail: pause } };
}
