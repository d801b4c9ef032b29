import { pick } from '../chance/draws.js';
import type { RandomStream } from '../ports/random.js';
import { sentiment } from '../text/sentiment.js';
import type { Touched } from './touch.js';

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const EMOTICON = /(?:^|\s)[:;]-?[()DPp]/;
const GLAD = ['🙂', '😊', '👏'] as const;
const SORRY = ['😕', '😔'] as const;
const CLEAR = 0.3;

/** The bot's emoji behind a text that has none, else one that fits the text's feeling; none where the other is plainly sad. */
export function addEmoji(
  text: string,
  signatureEmoji: string | undefined,
  targetText: string | undefined,
  locale: string,
  stream: RandomStream,
): Touched | undefined {
  if (EMOJI.test(text) || EMOTICON.test(text)) return undefined;
  if (targetText !== undefined && sentiment(targetText, locale) < -CLEAR) return undefined;
  const feeling = sentiment(text, locale);
  const fitting =
    feeling > CLEAR ? pick(stream, GLAD) : feeling < -CLEAR ? pick(stream, SORRY) : '';
  const emoji = feeling < -CLEAR ? fitting : (signatureEmoji ?? fitting);
  if (emoji === undefined || emoji === '') return undefined;
  return { text: `${text} ${emoji}`, micro: { name: 'emoji', detail: emoji } };
}
