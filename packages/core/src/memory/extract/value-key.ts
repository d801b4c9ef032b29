import { lowerCase } from '../../text/case.js';
import { termsOf } from '../terms.js';

const ARTICLE = /^(?:a|an|the|my) /u;
const MOST = 400;

/** What tells a claim's value from others: without article and case, and in Turkish its stems, since the same thing comes in many cases. */
export function valueKey(value: string, locale: string): string {
  const lower = lowerCase(value.trim(), locale).replace(ARTICLE, '');
  const key = locale === 'tr' ? termsOf(lower, locale).join(' ') : lower;
  return (key === '' ? lower : key).slice(0, MOST);
}
