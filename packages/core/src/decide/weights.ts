import type { Member, Scene } from '../records/scene.js';
import { scaleOf } from '../rhythm/delays.js';
import type { Settings } from '../settings.js';
import { calledAt } from './addressed.js';
import { isSaid } from './history.js';
import { interestIn, touches, watchedBy } from './interests.js';
import { rememberLatest } from './latest.js';
import { TALK_WINDOW, talkOf } from './talk.js';

/** What a member's weight in the race for the next turn is made of: all parts are multiplied. */
export const SPEAKER_WEIGHTS = {
  /** The newest messages plainly speak to it, and it has not spoken since. */
  addressed: 4,
  /** Each interest that the newest messages touch adds this to 1, up to `mostInterests`. */
  interest: 0.5,
  mostInterests: 3,
  /** From right after it spoke to `restMinutes` later, or where it never spoke. */
  restFrom: 0.4,
  restTo: 1.6,
  restMinutes: 30,
} as const;

/** The parts of one member's weight, which is their product; `talkativeness` 0 makes it 0. */
export interface WeightParts extends Readonly<Record<string, number>> {
  readonly talkativeness: number;
  readonly addressed: number;
  readonly expertise: number;
  readonly rest: number;
}

/** What speaks for a member to take the next turn. */
export function weightParts(
  member: Member,
  scene: Scene,
  settings: Settings,
  now: number,
): WeightParts {
  return {
    talkativeness: member.bot.talkativeness,
    addressed: calledIn(scene).has(member.bot.id) ? SPEAKER_WEIGHTS.addressed : 1,
    expertise: expertise(member, scene),
    rest: rest(member, settings, now),
  };
}

/** The product of the parts. */
export function weightOf(parts: WeightParts): number {
  return parts.talkativeness * parts.addressed * parts.expertise * parts.rest;
}

function expertise({ bot, stances }: Member, scene: Scene): number {
  const { interest, mostInterests } = SPEAKER_WEIGHTS;
  const talk = talkOf(scene);
  const watched = watchedBy(bot);
  let count = 0;
  for (const each of watched) if (touches(each, talk) !== undefined) count += 1;
  for (const stance of stances) {
    if (count >= mostInterests) break;
    const each = interestIn(stance);
    if (touches(each, talk) === undefined) continue;
    if (!watched.some(({ key }) => key === each.key)) count += 1;
  }
  return 1 + interest * Math.min(count, mostInterests);
}

function rest(member: Member, settings: Settings, now: number): number {
  const { restFrom, restTo, restMinutes } = SPEAKER_WEIGHTS;
  if (member.lastSpokeAt === undefined) return restTo;
  const minutes = (Math.max(0, now - member.lastSpokeAt) / 60_000) * scaleOf(settings);
  return restFrom + (restTo - restFrom) * Math.min(1, minutes / restMinutes);
}

/** Ids of the bots that the newest messages plainly speak to, and that have not spoken since. */
const calledIn = rememberLatest((scene: Scene): ReadonlySet<string> => {
  const called = new Set<string>();
  const { messages } = scene;
  for (
    let index = Math.max(0, messages.length - TALK_WINDOW);
    index < messages.length;
    index += 1
  ) {
    const message = messages[index];
    if (message === undefined || !isSaid(message)) continue;
    for (const botId of calledAt(scene, index)) called.add(botId);
    if (message.author.botId !== undefined) called.delete(message.author.botId);
  }
  return called;
});
