import { OPENERS, SIGNS } from './cue-words.js';
import { cases, type Feature, flag, ranges } from './feature.js';
import type { LinkText } from './link-text.js';

/** Of the text of a message alone. */
export const TEXT_FEATURES: readonly Feature<LinkText>[] = [
  cases('question', 3, ({ question }) => question),
  cases('opener', OPENERS.length + 1, ({ opener }) => opener + 1),
  ...SIGNS.map((_, index) =>
    flag<LinkText>(`sign-${index}`, ({ signs }) => (signs & (1 << index)) !== 0),
  ),
  ranges('length', [2, 3, 4, 6, 9, 14, 21], ({ length }) => length),
  flag('link', ({ hasLink }) => hasLink),
  flag('path', ({ hasPath }) => hasPath),
  flag('digit', ({ hasDigit }) => hasDigit),
  flag('smile', ({ hasSmile }) => hasSmile),
  flag('command', ({ isCommand }) => isCommand),
  flag('trailing', ({ isTrailing }) => isTrailing),
  flag('small', ({ isSmall }) => isSmall),
];
