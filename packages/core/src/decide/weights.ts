import type { Random } from '../ports/random.js';
import type { Member, Scene } from '../records/scene.js';
import { scaleOf } from '../rhythm/delays.js';
import { participationOf } from '../rhythm/participation.js';
import type { SpeakerWeights } from '../rhythm/profile.js';
import { profileOf } from '../rhythm/profiles.js';
import type { Settings } from '../settings.js';
import { calledAt } from './addressed.js';
import { answersBetween, writerOf } from './conversation.js';
import { isSaid, newestSaid } from './history.js';
import { interestIn, touches, watchedBy } from './interests.js';
import { rememberLatest } from './latest.js';
import { TALK_WINDOW, talkOf } from './talk.js';

/** What weights are made from; `settings` with the chat's overrides. */
export interface WeightInput {
  readonly scene: Scene;
  readonly settings: Settings;
  readonly now: number;
  readonly random: Random;
}

/** The parts of one member's weight, which is their product; `talkativeness` 0 makes it 0. */
export interface WeightParts extends Readonly<Record<string, number>> {
  readonly talkativeness: number;
  readonly participation: number;
  readonly addressed: number;
  readonly relationship: number;
  readonly expertise: number;
  readonly rest: number;
}

/** What speaks for a member to take the next turn. */
export function weightParts(
  member: Member,
  { scene, settings, now, random }: WeightInput,
): WeightParts {
  const weights = profileOf(settings.pacing.profile).speakers;
  const botId = member.bot.id;
  return {
    talkativeness: member.bot.talkativeness,
    participation: participationOf(random, scene.chat.id, botId, weights.unevenness),
    addressed: calledIn(scene).has(botId) ? weights.addressed : 1,
    relationship: relationship(botId, scene, weights),
    expertise: expertise(member, scene, weights),
    rest: rest(member, settings, now, weights),
  };
}

/** The product of the parts. */
export function weightOf(parts: WeightParts): number {
  let product = 1;
  for (const part in parts) product *= parts[part] ?? 1;
  return product;
}

function relationship(
  botId: string,
  scene: Scene,
  { relationship: each, mostAnswers }: SpeakerWeights,
): number {
  const newest = newestSaid(scene);
  const writer = newest === undefined ? undefined : writerOf(newest);
  if (each === 0 || writer === undefined) return 1;
  return 1 + each * Math.min(answersBetween(scene, botId, writer), mostAnswers);
}

function expertise(
  { bot, stances }: Member,
  scene: Scene,
  { interest, mostInterests }: SpeakerWeights,
): number {
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

function rest(
  member: Member,
  settings: Settings,
  now: number,
  { restFrom, restTo, restMinutes }: SpeakerWeights,
): number {
  if (member.lastSpokeAt === undefined) return restTo;
  const minutes = (Math.max(0, now - member.lastSpokeAt) / 60_000) * scaleOf(settings);
  return restFrom + (restTo - restFrom) * Math.min(1, minutes / restMinutes);
}

/** Ids of the bots that the newest messages plainly speak to, and that have not spoken since. */
export const calledIn = rememberLatest((scene: Scene): ReadonlySet<string> => {
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
