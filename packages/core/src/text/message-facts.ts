import type { MessageMeta } from '../records/message.js';
import { extractKeywords } from './content-words.js';
import { sentiment } from './sentiment.js';
import { extractSymbols } from './symbols.js';

/** What a text says about itself: symbols (at most 5; bare ones only if in `known`), keywords (at most 8) and sentiment. */
export function messageFacts(
  text: string,
  locale: string,
  known: Iterable<string> = [],
): Pick<MessageMeta, 'symbols' | 'keywords' | 'sentiment'> {
  return {
    symbols: extractSymbols(text, known),
    keywords: [...extractKeywords(text, locale)],
    sentiment: sentiment(text, locale),
  };
}
