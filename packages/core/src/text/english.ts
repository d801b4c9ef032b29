const SILENT_H = /^(?:hour|honest|honor|honour|heir)/i;
const SOUNDS_LIKE_CONSONANT =
  /^(?:uni(?![nmd])|use|usu|user|euro|eu[a-z]|ewe|one(?:$|[^a-z])|once|ubiq|ut[aio]|uranium)/i;
const LETTER_WITH_VOWEL_SOUND = /^[AEFHILMNORSX]/;
const SAME_PLURAL = new Set('sheep deer fish series species aircraft news'.split(' '));
const IRREGULAR_PLURAL: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  man: 'men',
  woman: 'women',
  foot: 'feet',
  tooth: 'teeth',
  goose: 'geese',
  mouse: 'mice',
  life: 'lives',
  wife: 'wives',
  knife: 'knives',
  leaf: 'leaves',
  half: 'halves',
  shelf: 'shelves',
  self: 'selves',
  wolf: 'wolves',
  thief: 'thieves',
  hero: 'heroes',
  echo: 'echoes',
  potato: 'potatoes',
  tomato: 'tomatoes',
  analysis: 'analyses',
  crisis: 'crises',
  thesis: 'theses',
  hypothesis: 'hypotheses',
  criterion: 'criteria',
  phenomenon: 'phenomena',
};
const IRREGULAR_VERB: Readonly<Record<string, string>> = {
  be: 'is',
  have: 'has',
  do: 'does',
  go: 'goes',
};

/** 'a' or 'an', by how the word is said: an hour, a university, an MP, a NATO report, an 8, an 11. */
export function indefiniteArticle(word: string): 'a' | 'an' {
  const first = /[\p{L}\p{N}]+/u.exec(word)?.[0] ?? '';
  if (/^\d/.test(first))
    return /^(?:8|11(?!\d)|18(?!\d)|(?:11|18)(?=\d{3}$))/.test(first) ? 'an' : 'a';
  if (isSpelledOut(first)) return LETTER_WITH_VOWEL_SOUND.test(first) ? 'an' : 'a';
  if (SILENT_H.test(first)) return 'an';
  return /^[aeiouàáâäèéêëìíîïòóôöùúûü]/i.test(first) && !SOUNDS_LIKE_CONSONANT.test(first)
    ? 'an'
    : 'a';
}

/** The word with its indefinite article in front: 'an essay'. */
export function withArticle(word: string): string {
  return `${indefiniteArticle(word)} ${word}`;
}

/** The possessive of a name or noun: Ann's, James's; a plural in -s (say so) takes the apostrophe alone: readers'. */
export function englishPossessive(
  word: string,
  options: { readonly plural?: boolean } = {},
): string {
  return options.plural === true && /s$/i.test(word) ? `${word}'` : `${word}'s`;
}

/** The plural of a common noun: books, essays, stories, classes, people. */
export function englishPlural(noun: string): string {
  const lower = noun.toLowerCase();
  if (SAME_PLURAL.has(lower)) return noun;
  const irregular = Object.hasOwn(IRREGULAR_PLURAL, lower) ? IRREGULAR_PLURAL[lower] : undefined;
  if (irregular !== undefined) return (noun[0] ?? '') + irregular.slice(1);
  return withS(noun);
}

/** A number with its noun: '1 book', '3 books', '0 books'. */
export function countOf(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : englishPlural(noun)}`;
}

/** The verb as it follows he, she or it: reads, watches, tries, has, is. */
export function thirdPerson(verb: string): string {
  return Object.hasOwn(IRREGULAR_VERB, verb) ? (IRREGULAR_VERB[verb] ?? verb) : withS(verb);
}

function withS(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}

function isSpelledOut(word: string): boolean {
  return /^[A-Z]{1,5}$/.test(word) && (word.length <= 3 || !/[AEIOU]/.test(word.slice(1)));
}
