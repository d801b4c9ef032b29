import { isQuestion } from '../../text/question.js';
import { tokenize } from '../../text/tokenize.js';
import type { Finding } from '../extract/finding.js';
import { termsOf } from '../terms.js';

const A_TERM = 0.04;
const MOST_BY_TERMS = 0.4;
const FIRST_PERSON = 0.12;
const FIGURE = 0.08;
const FEELING = 0.1;
const ADDRESSED = 0.08;
const QUESTION = 0.2;
const ANSWER = 0.15;
const SELF =
  /(?:^|[^\p{L}])(?:i|i['’](?:m|ve|ll|d)|my|me|mine|we|our|ben|benim|bana|bende|biz|bizim)(?=[^\p{L}]|$)|\p{L}{2,}(?:yor|d[ıiuü]|c[ae]ğ|[ae]r|[ıiuü]r)[ıiuü]?m(?=[^\p{L}]|$)/iu;

/** What tells how much a message matters. */
export interface SalienceSigns {
  readonly text: string;
  readonly locale: string;
  /** -1..1 */
  readonly sentiment: number;
  /** It speaks to a bot. */
  readonly isAddressed: boolean;
  /** A person says it right after somebody else's question, or in reply to one: short as it may be, it tells something. */
  readonly isAnswer: boolean;
  readonly findings: readonly Finding[];
}

/** How much a message is worth remembering word for word, 0..1: what it states, else its content, whether it is personal, has figures or feeling. */
export function salienceOf({
  text,
  locale,
  sentiment,
  isAddressed,
  isAnswer,
  findings,
}: SalienceSigns): number {
  const stated = Math.max(0, ...findings.map((finding) => finding.salience));
  const terms = new Set(termsOf(text, locale)).size;
  const hasFigure = tokenize(text).some(({ kind }) => kind === 'number' || kind === 'symbol');
  const shown =
    Math.min(MOST_BY_TERMS, terms * A_TERM) +
    (SELF.test(text) ? FIRST_PERSON : 0) +
    (hasFigure ? FIGURE : 0) +
    (Math.abs(sentiment) > 0.3 ? FEELING : 0) +
    (isAddressed ? ADDRESSED : 0) +
    (isAnswer ? ANSWER : 0) -
    (isQuestion(text, locale) ? QUESTION : 0);
  return Math.min(1, Math.max(0, shown, stated));
}
