import { foldForMatch, languageOf } from '../text/case.js';
import { matchInflectedName, type SuffixForm } from '../text/turkish/strip-suffix.js';
import { EVERYONE, HONORIFICS } from './cues/titles.js';
import type { Addressable, NameIndex } from './name-index.js';
import type { ReadText } from './read-text.js';

/** One place of a text that names someone. */
export interface NameFound {
  /** More than one where they share the name. */
  readonly who: readonly Addressable[];
  /** Words `from` up to and without `to`, an honorific behind the name included. */
  readonly from: number;
  readonly to: number;
  readonly form: SuffixForm | 'english-possessive';
  /** How sure it is that this word is this name at all, 0..1. */
  readonly confidence: number;
  readonly isNickname: boolean;
}

interface Match {
  readonly who: readonly Addressable[];
  readonly words: number;
  readonly isNickname: boolean;
}

const POSSESSIVE = /['’]s$/;

/** The places of a text that name someone of these lists, other than `authorId`; suffixes are read as the locale has them. */
export function findNames(
  read: ReadText,
  indexes: readonly NameIndex[],
  authorId: string | undefined,
  locale: string,
): readonly NameFound[] {
  const isTurkish = languageOf(locale) === 'tr';
  const known = {
    has: (key: string) =>
      !EVERYONE.has(key) && indexes.some((index) => index.whole.has(key) || index.first.has(key)),
  };
  const found: NameFound[] = [];
  for (let place = 0; place < read.words.length; place += 1) {
    const word = read.words[place];
    if (word === undefined || word.isForeign) continue;
    const start = word.key.slice(0, 2);
    if (!indexes.some((index) => index.starts.has(start))) continue;
    const name = nameAt(read, place, indexes, known, authorId, isTurkish);
    if (name === undefined) continue;
    found.push(name);
    place = name.to - 1;
  }
  return found;
}

function nameAt(
  read: ReadText,
  place: number,
  indexes: readonly NameIndex[],
  known: { has(key: string): boolean },
  authorId: string | undefined,
  isTurkish: boolean,
): NameFound | undefined {
  const word = read.words[place];
  if (word === undefined) return undefined;
  for (const { key, form, confidence } of formsOf(word.text, word.key, known, isTurkish)) {
    const match = matchAt(read, place, key, indexes, authorId, isTurkish);
    if (match === undefined) continue;
    const last = place + match.words - 1;
    const lastForm = match.words > 1 ? formOfLast(read, last, match, isTurkish) : form;
    const honorific =
      last + 1 < read.words.length && read.words[last]?.after === 'none'
        ? honorificForm(read.words[last + 1]?.text ?? '')
        : undefined;
    return {
      who: match.who,
      from: place,
      to: last + (honorific === undefined ? 1 : 2),
      form: honorific === undefined || honorific === 'nominative' ? lastForm : honorific,
      confidence,
      isNickname: match.isNickname,
    };
  }
  return undefined;
}

function formsOf(
  text: string,
  key: string,
  known: { has(key: string): boolean },
  isTurkish: boolean,
): readonly { key: string; form: NameFound['form']; confidence: number }[] {
  const hasApostrophe = /['’ʼ‘`´]/.test(text);
  if (!isTurkish && !hasApostrophe)
    return known.has(key) ? [{ key, form: 'nominative', confidence: 1 }] : [];
  const forms: { key: string; form: NameFound['form']; confidence: number }[] = [
    ...matchInflectedName(text, known),
  ];
  if (hasApostrophe && POSSESSIVE.test(text)) {
    const owner = foldForMatch(text.replace(POSSESSIVE, ''));
    if (known.has(owner)) forms.push({ key: owner, form: 'english-possessive', confidence: 0.95 });
  }
  return forms;
}

function matchAt(
  read: ReadText,
  place: number,
  key: string,
  indexes: readonly NameIndex[],
  authorId: string | undefined,
  isTurkish: boolean,
): Match | undefined {
  const longer = candidates(indexes, 'first', key, authorId);
  for (const one of longer) {
    if (isWholeName(read, place, one, isTurkish))
      return { who: [one], words: one.words.length, isNickname: false };
  }
  const whole = candidates(indexes, 'whole', key, authorId);
  if (whole.length > 0) return { who: whole, words: 1, isNickname: false };
  return longer.length > 0 ? { who: longer, words: 1, isNickname: true } : undefined;
}

function candidates(
  indexes: readonly NameIndex[],
  by: 'whole' | 'first',
  key: string,
  authorId: string | undefined,
): Addressable[] {
  const found: Addressable[] = [];
  for (const index of indexes) {
    for (const one of index[by].get(key) ?? []) {
      if (one.id !== authorId && !found.some(({ id }) => id === one.id)) found.push(one);
    }
  }
  return found;
}

function isWholeName(read: ReadText, place: number, one: Addressable, isTurkish: boolean): boolean {
  for (let index = 1; index < one.words.length; index += 1) {
    const before = read.words[place + index - 1];
    const word = read.words[place + index];
    if (word === undefined || before?.after !== 'none') return false;
    const wanted = one.words[index] ?? '';
    if (word.key === wanted) continue;
    const only = { has: (key: string) => key === wanted };
    if (index < one.words.length - 1 || formsOf(word.text, word.key, only, isTurkish).length === 0)
      return false;
  }
  return true;
}

function formOfLast(
  read: ReadText,
  last: number,
  match: Match,
  isTurkish: boolean,
): NameFound['form'] {
  const word = read.words[last];
  const wanted = match.who[0]?.words.at(-1) ?? '';
  if (word === undefined || word.key === wanted) return 'nominative';
  const only = { has: (key: string) => key === wanted };
  return formsOf(word.text, word.key, only, isTurkish)[0]?.form ?? 'nominative';
}

function honorificForm(text: string): SuffixForm | undefined {
  return matchInflectedName(text, HONORIFICS)[0]?.form;
}
