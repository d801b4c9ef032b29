import { isVowel, syllables } from './letters.js';
import { DOUBLINGS, HARD_WORDS, SOFTENING_WORDS, VOWEL_DROPS } from './nouns.js';

const SOFT: Readonly<Record<string, string>> = { p: 'b', ç: 'c', t: 'd', k: 'ğ' };

/**
 * The stem that a common noun shows before a suffix with a vowel: kitap gives kitab-, renk reng-, şehir şehr-, zam zamm-. `word` in
 * lower case; a word that does not change comes back as it is.
 */
export function softStem(word: string): string {
  const changed = VOWEL_DROPS.get(word) ?? DOUBLINGS.get(word);
  if (changed !== undefined) return changed;
  if (word.endsWith('log') && word.length > 4) return `${word.slice(0, -1)}ğ`;
  const last = word.at(-1) ?? '';
  const soft = SOFT[last];
  if (soft === undefined || !softens(word, last)) return word;
  const before = word.at(-2) ?? '';
  return word.slice(0, -1) + (last === 'k' && before === 'n' ? 'g' : soft);
}

function softens(word: string, last: string): boolean {
  if (SOFTENING_WORDS.has(word)) return true;
  if (HARD_WORDS.has(word) || last === 't' || syllables(word) < 2) return false;
  return last !== 'k' || isVowel(word.at(-2) ?? '');
}
