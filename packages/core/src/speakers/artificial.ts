import { foldForMatch, languageOf } from '../text/case.js';
import { foldWhitespace } from '../text/normalize.js';
import { stripControls } from '../text/strip-controls.js';
import { ARTIFICIAL_QUESTIONS, REPORTED_QUESTIONS } from './artificial-phrases.js';

const MAX_READ = 600;
const MENTIONS = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}_.-]+[,:]?\s*/gu;

/**
 * Whether a text sincerely asks if one speaks with a bot, an AI or a human: 'are you a bot?', 'bot musun', 'karşımda insan mı var'.
 * Read in the locale's language and in English; the words of others ('bot musun diye sordu') do not count.
 */
export function asksIfArtificial(text: string, locale: string): boolean {
  const folded = foldForMatch(
    foldWhitespace(stripControls(text.slice(0, MAX_READ)).replace(MENTIONS, '')),
  ).replaceAll('’', "'");
  return [...new Set([languageOf(locale), 'en'])].some((language) => {
    const asks = Object.hasOwn(ARTIFICIAL_QUESTIONS, language)
      ? ARTIFICIAL_QUESTIONS[language]
      : undefined;
    return asks?.test(folded) === true && REPORTED_QUESTIONS[language]?.test(folded) !== true;
  });
}
