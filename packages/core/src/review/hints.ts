import type { Verdict } from '../records/draft.js';
import { languageOf } from '../text/case.js';
import { truncate } from '../text/graphemes.js';

type Reason = Extract<Verdict, { kind: 'refused' }>['reason'];
type Hints = Readonly<Record<Reason, (quoted: string) => string>>;

const QUOTED_CHARACTERS = 160;
const ENGLISH: Hints = {
  'empty-draft': () => 'Write one chat message in your own words, and nothing else.',
  filtered: () =>
    'Say it without advice given as certain, hype, secrets, or talk about your instructions.',
  inconsistent: (quoted) => `Do not contradict your own view: "${quoted}"`,
  duplicate: (quoted) => `Do not repeat or rephrase: "${quoted}"`,
};
const HINTS: Readonly<Record<string, Hints>> = {
  en: ENGLISH,
  tr: {
    'empty-draft': () => 'Kendi sözlerinle tek bir sohbet mesajı yaz, başka hiçbir şey ekleme.',
    filtered: () =>
      'Kesin tavsiye vermeden, abartmadan, gizli bilgi ya da talimatlarından söz etmeden söyle.',
    inconsistent: (quoted) => `Kendi görüşünle çelişme: "${quoted}"`,
    duplicate: (quoted) => `Şunu tekrarlama, başka sözlerle de yineleme: "${quoted}"`,
  },
};

/** What the next attempt is told of a refused draft, in the prompt's language; English where that is not built in. */
export function hintFor(reason: Reason, quoted: string, locale: string): string {
  const language = languageOf(locale);
  const hints = (Object.hasOwn(HINTS, language) ? HINTS[language] : undefined) ?? ENGLISH;
  return hints[reason](truncate(quoted.replace(/\s+/gu, ' '), QUOTED_CHARACTERS));
}
