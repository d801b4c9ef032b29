import { bookClub } from '../../../../examples/terminal-room/scenes/book-club/index.js';
import { marketRoom } from '../../../../examples/terminal-room/scenes/market-room/index.js';
import type { RoomScene } from '../../../../examples/terminal-room/scenes/types.js';
import { turkish } from '../../src/in-process/scripted/tr/pack.js';
import { inflect, TURKISH_FORMS } from '../../src/text/turkish/inflect.js';
import { STOP_WORDS } from '../../src/text/words/stop-words.js';
import { castOf } from './room.js';

/** A ready scene, and what the checks of its texts must know of its language. */
export interface RoomLanguage {
  readonly scene: RoomScene;
  /** How an answer to a question may begin. */
  readonly answer: RegExp;
  /** Words and letters of the other language. */
  readonly foreign: { readonly words: ReadonlySet<string>; readonly letters: RegExp };
  /** Words that give a writer away without being style. */
  readonly names: ReadonlySet<string>;
  /** Wrong endings and articles. */
  slipsIn(texts: readonly string[]): string[];
}

const stopWords = (locale: string): string[] =>
  [...(STOP_WORDS.get(locale) ?? [])].filter((word) => word.length > 2);

const WRONG_ARTICLE = /\b(?:a [aeio][a-z]|an [bcdfgjklmnpqrstvwxyz][a-z])/i;
const SILENT_OR_SOUNDED = /\ba (?:one|once|eu)|\ban (?:hour|honest)/i;
const ALSO_ENGLISH = new Set([
  ...stopWords('en'),
  ...['falan', 'her', 'hem', 'ben', 'sen', 'daha', 'ona', 'one'],
  ...['bile', 'pek', 'biz', 'eden', 'ten'],
]);

/** The book club, in English. */
export const englishRoom: RoomLanguage = {
  scene: bookClub,
  answer:
    /(?:^|[,:] )(?:yes|no|not|always|never|rarely|hardly|mostly|definitely|i do|oh, very|on the whole|more than|afraid|because|partly|i wish)\b/i,
  foreign: {
    words: new Set(stopWords('tr').filter((word) => !ALSO_ENGLISH.has(word))),
    letters: /[ığşİ]/,
  },
  names: new Set(
    castOf(bookClub).flatMap(({ bot }) => [bot.name.toLowerCase(), `${bot.name.toLowerCase()}'s`]),
  ),
  slipsIn: (texts) =>
    texts.filter((text) => WRONG_ARTICLE.test(text.replace(SILENT_OR_SOUNDED, ''))),
};

const marketCast = castOf(marketRoom);
/** Shares that the cast watches. */
export const SHARES: ReadonlySet<string> = new Set(
  marketCast.flatMap(({ bot }) => bot.persona.watchlist),
);
const NAMES = [...marketCast.map(({ bot }) => bot.name), ...SHARES];
const ALSO_TURKISH = new Set(['her', 'has', 'him', 'not', 'can']);
const openings = (rule: string): string[] =>
  (turkish.rules[rule] ?? '').split('\n').map((line) => line.trim());

/** The market room, in Turkish. */
export const turkishRoom: RoomLanguage = {
  scene: marketRoom,
  answer: new RegExp(
    `(?:^|[,.:;] |konusunda )(?:${[...openings('sure'), ...openings('nope'), 'çünkü', 'biraz da şundan'].filter(Boolean).join('|')})`,
    'iu',
  ),
  foreign: {
    words: new Set(stopWords('en').filter((word) => !ALSO_TURKISH.has(word))),
    letters: /[qwx]/,
  },
  names: new Set(
    marketCast.flatMap(({ bot }) =>
      TURKISH_FORMS.flatMap((form) => inflect(bot.name, form).toLowerCase().split(' ').slice(0, 1)),
    ),
  ),
  slipsIn: (texts) => [...wrongEndings(texts), ...wrongParticles(texts)],
};

/** Every word with an apostrophe must be a form that the list of forms pins. */
function wrongEndings(texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    [...text.matchAll(/([\p{L}\p{N}]+)['’]\p{L}+/gu)].flatMap(([token, base = '']) =>
      TURKISH_FORMS.some((form) => inflect(base, form) === token) ? [] : [token],
    ),
  );
}

function wrongParticles(texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    NAMES.flatMap((name) =>
      [...text.matchAll(new RegExp(`${name} (?:de|da|mi|mı|mu|mü)(?!\\p{L})`, 'gu'))].flatMap(
        ([found]) =>
          [inflect(name, 'also'), inflect(name, 'question')].includes(found) ? [] : [found],
      ),
    ),
  );
}
