import { languageOf } from '../text/case.js';
import { english } from './locales/en.js';
import { turkish } from './locales/tr.js';
import type { LocalePack } from './locales/types.js';

/** The packs that ship with the engine. */
export const BUILT_IN_PACKS: readonly LocalePack[] = [english, turkish];

/**
 * The pack for a locale: one of exactly this tag, else one of its language, else English. Packs passed in go before those built in.
 *
 * @example localePack('tr-TR').locale // 'tr'
 */
export function localePack(locale: string, packs: readonly LocalePack[] = []): LocalePack {
  const tag = tagOf(locale);
  const language = languageOf(locale);
  return (
    find(packs, (pack) => tagOf(pack.locale) === tag) ??
    find(packs, (pack) => languageOf(pack.locale) === language) ??
    english
  );
}

/** Whether a bot of this locale writes in the pack's own language; a bot whose language has no pack is told its language's tag. */
export function writtenIn(pack: LocalePack, locale: string): boolean {
  return languageOf(pack.locale) === languageOf(locale);
}

function find(packs: readonly LocalePack[], fits: (pack: LocalePack) => boolean) {
  return packs.find(fits) ?? BUILT_IN_PACKS.find(fits);
}

function tagOf(locale: string): string {
  return locale.replaceAll('_', '-').toLowerCase();
}
