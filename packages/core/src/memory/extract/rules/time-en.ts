import type { TimeWords } from './types.js';

const COUNT = '(?<count>\\d+|a|one|two|three|four|five|six)';
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

export const englishTime: TimeWords = {
  days: [
    [/\bday after tomorrow\b/u, 2],
    [/\btomorrow\b/u, 1],
    [/\b(?:today|tonight|this (?:morning|afternoon|evening))\b/u, 0],
    [/\bnext week\b/u, 7],
    [/\bnext month\b/u, 30],
    [/\bnext year\b/u, 365],
  ],
  counted: [
    [new RegExp(`\\bin (?:about )?${COUNT} days?\\b`, 'u'), 1],
    [new RegExp(`\\bin (?:about )?${COUNT} weeks?\\b`, 'u'), 7],
    [new RegExp(`\\bin (?:about )?${COUNT} months?\\b`, 'u'), 30],
  ],
  numbers: ['', 'one', 'two', 'three', 'four', 'five', 'six'],
  weekdays: [
    ...WEEKDAYS.map((name) => new RegExp(`\\b${name}\\b`, 'u')),
    /\bsaturday\b|\b(?:this|the|at the) weekend\b/u,
  ],
  clock: new RegExp(
    `\\b(?:at \\d{1,2}|\\d{1,2}:\\d{2}|\\d{1,2} ?[ap]m|${MONTH} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH})\\b`,
    'u',
  ),
};
