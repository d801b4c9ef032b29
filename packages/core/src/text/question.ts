import { foldForMatch, languageOf } from './case.js';
import { sentences, tokenize } from './tokenize.js';
import { QUESTION_WORDS, type QuestionWords } from './words/question-words.js';

const MARK = /[?？؟⁇⁈⁉]/u;
const LINK = /(?:https?:\/\/|www\.)\S+/giu;
const MAX_READ = 4_000;

/**
 * Whether a text asks something: by a question mark outside links, or, in Turkish and English, by its words alone
 * ('sence yükselir mi', 'what do you think'). Indirect questions ('kim olduğunu biliyorum') and set phrases ('güzel mi güzel') do not
 * count. The first 4,000 characters are read.
 */
export function isQuestion(text: string, locale: string): boolean {
  const read = text
    .slice(0, MAX_READ)
    .replace(LINK, (link) => (link.endsWith('?') ? 'link?' : 'link'));
  if (MARK.test(read)) return true;
  const vocabulary = QUESTION_WORDS.get(languageOf(locale));
  if (vocabulary === undefined) return false;
  return sentences(read).some((sentence) => asksByWords(sentence.text, vocabulary));
}

function asksByWords(sentence: string, vocabulary: QuestionWords): boolean {
  const folded = tokenize(foldForMatch(sentence).replaceAll('’', "'"))
    .filter((token) => token.kind === 'word')
    .map((token) => token.text);
  let start = 0;
  while (vocabulary.openers.has(folded[start] ?? '')) start += 1;
  const first = folded[start] ?? '';
  const second = folded[start + 1] ?? '';
  if (vocabulary.beforeSubject.has(first) && vocabulary.subjects.has(second)) return true;
  if (vocabulary.atStart.has(first) && isAsking(folded, start, vocabulary)) return true;
  return folded.some(
    (word, place) => vocabulary.anywhere.has(word) && isAsking(folded, place, vocabulary),
  );
}

function isAsking(folded: readonly string[], place: number, vocabulary: QuestionWords): boolean {
  const word = folded[place] ?? '';
  if (place > 0 && folded[place - 1] === folded[place + 1]) return false;
  if (
    word === 'ne' &&
    (folded.indexOf('ne', place + 1) > 0 ||
      /^(?:guzel|iyi|hos|mutlu|yazik)/.test(folded[place + 1] ?? ''))
  ) {
    return false;
  }
  const { indirect } = vocabulary;
  return indirect === undefined || !folded.slice(place + 1).some((later) => indirect.test(later));
}
