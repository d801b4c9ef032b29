import type { Bot } from '../records/bot.js';
import type { Member, Scene } from '../records/scene.js';
import { botsOf } from '../speakers/directory.js';
import { foldForMatch } from '../text/case.js';
import { stableHash } from '../text/hash.js';
import { rememberLatest } from './latest.js';

/** The members of a chat by what they are called alone. */
export interface Roster {
  /** Equal keys are the same ids, names and handles in the same order. */
  readonly key: string;
  /** One list for every scene with this key, so that what is made of it is made once. Holds the bots; the rest is empty. */
  readonly members: readonly Member[];
  /** Finds the beginning of any of the names in a folded text; what it does not find in, names nobody. */
  readonly names: RegExp;
}

/** Letters of a name that no spelling of it lacks. */
const STEM = 3;
const NO_NAME = /(?!)/;

/** More casts than this are not at work at once. */
const MAX_ROSTERS = 512;

const rosters = new Map<string, Roster>();
const ofBots = new WeakMap<ReadonlyMap<string, Bot>, Roster>();

/** The scene's roster. */
export const rosterOf: (scene: Scene) => Roster = rememberLatest(({ members }: Scene) => {
  const bots = botsOf(members);
  let roster = ofBots.get(bots);
  if (roster === undefined) {
    roster = read(members);
    ofBots.set(bots, roster);
  }
  return roster;
});

function read(members: readonly Member[]): Roster {
  let names = '';
  for (const { bot } of members) names += `${bot.id}\n${bot.name}\n${bot.username ?? ''}\n`;
  const key = stableHash(names);
  let roster = rosters.get(key);
  if (roster === undefined) {
    if (rosters.size >= MAX_ROSTERS) rosters.clear();
    roster = { key, members: members.map(bare), names: patternOf(members) };
    rosters.set(key, roster);
  }
  return roster;
}

function bare({ bot }: Member): Member {
  return { bot, sentLastHour: 0, isPaused: false, recent: [], stances: [], holdings: [] };
}

function patternOf(members: readonly Member[]): RegExp {
  const stems = new Set<string>();
  for (const { bot } of members) {
    const words = foldForMatch(`${bot.id} ${bot.name} ${bot.username ?? ''}`).split(
      /[^\p{L}\p{N}]+/u,
    );
    for (const word of words) if (word !== '') stems.add(word.slice(0, STEM));
  }
  return stems.size === 0 ? NO_NAME : new RegExp(` (?:${[...stems].join('|')})`, 'u');
}
