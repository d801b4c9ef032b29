import type { Bot } from '../records/bot.js';
import type { Member } from '../records/scene.js';
import type { Stance } from '../records/stance.js';
import { foldForMatch } from '../text/case.js';
import { normalizeSymbol } from '../text/symbols.js';
import { tokenize } from '../text/tokenize.js';
import type { Reading } from './reading.js';

/** Something that a bot watches or has an opinion on. */
export interface Interest {
  /** As it is written. */
  readonly name: string;
  /** Folded. */
  readonly key: string;
  /** Its words, folded. */
  readonly words: readonly string[];
  /** The same between blanks, as a {@link Reading} holds them. */
  readonly blanked: readonly string[];
  readonly symbol: string;
}

/** What a text, or a stretch of talk, is about. */
export interface Talk extends Pick<Reading, 'symbols' | 'topics'> {
  readonly words: Reading['words'] | ReadonlySet<string>;
}

const byBot = new WeakMap<Bot, readonly Interest[]>();
const byStance = new WeakMap<Stance, Interest>();

/** A bot's watchlist and the topics of its stances, each once. */
export function interestsOf(member: Member): readonly Interest[] {
  const watched = watchedBy(member.bot);
  if (member.stances.length === 0) return watched;
  const all = [...watched];
  for (const stance of member.stances) {
    const interest = interestIn(stance);
    if (!all.some(({ key }) => key === interest.key)) all.push(interest);
  }
  return all;
}

/** The topic of a stance as an interest. */
export function interestIn(stance: Stance): Interest {
  let interest = byStance.get(stance);
  if (interest === undefined) {
    interest = toInterest(stance.topic);
    byStance.set(stance, interest);
  }
  return interest;
}

/** How a text touches an interest: by its symbol, by its words or as its topic, or not at all. */
export function touches(interest: Interest, talk: Talk): 'symbol' | 'topic' | undefined {
  if (talk.symbols.includes(interest.symbol)) return 'symbol';
  if (talk.topics.includes(interest.key)) return 'topic';
  return interest.words.length > 0 && hasWords(interest, talk.words) ? 'topic' : undefined;
}

function hasWords(interest: Interest, words: Talk['words']): boolean {
  if (typeof words === 'string') {
    for (const word of interest.blanked) if (!words.includes(word)) return false;
    return true;
  }
  for (const word of interest.words) if (!words.has(word)) return false;
  return true;
}

/** A topic or watchlist entry as an interest. */
export function toInterest(name: string): Interest {
  const words = tokenize(name).map((token) => foldForMatch(token.text.replace(/^[#$]/, '')));
  return {
    name,
    key: foldForMatch(name.trim()),
    words,
    blanked: words.map((word) => ` ${word} `),
    symbol: normalizeSymbol(name),
  };
}

/** A bot's watchlist, each entry once. */
export function watchedBy(bot: Bot): readonly Interest[] {
  let interests = byBot.get(bot);
  if (interests === undefined) {
    const byKey = new Map<string, Interest>();
    for (const name of bot.persona.watchlist) {
      const interest = toInterest(name);
      if (!byKey.has(interest.key)) byKey.set(interest.key, interest);
    }
    interests = [...byKey.values()];
    byBot.set(bot, interests);
  }
  return interests;
}
