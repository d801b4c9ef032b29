import { chance } from '../chance/draws.js';
import type { Random } from '../ports/random.js';
import { type MoveKind, type Silent, type SpeakerChoice, silent } from '../records/decision.js';
import type { Scene } from '../records/scene.js';
import { livelinessAt } from '../rhythm/day-curve.js';
import { profileOf } from '../rhythm/profiles.js';
import type { Settings } from '../settings.js';
import { isByBot, memberOf, newestSaid } from './history.js';
import { continuable, reactable, repliable } from './target.js';
import { pickTopic } from './topic.js';

/** What {@link pickMove} reads; `settings` with the bot's overrides. */
export interface MoveInput {
  readonly scene: Scene;
  readonly settings: Settings;
  readonly speaker: Pick<SpeakerChoice, 'botId' | 'isContinuation' | 'turn'>;
  readonly random: Random;
  readonly now: number;
}

/**
 * What the speaker does: drawn in the order initiative, react, reply, new topic, continue, each draw on a stream of its own. A move
 * without an eligible target gives way to the next; the loop budgets close replies to and continuations of bots' talk.
 */
export function pickMove(input: MoveInput): MoveKind | Silent {
  const { scene, settings, speaker, random, now } = input;
  const member = memberOf(scene, speaker.botId);
  if (member === undefined) return silent('no-target');
  const { speaking } = settings;
  const draw = (step: string, probability: number) =>
    chance(random.at(scene.chat.id, scene.turn, member.bot.id, step), probability);
  const initiative = speaking.initiative ?? initiativeOf(input);
  if (!draw('initiative', initiative)) return silent('no-initiative');
  if (!speaker.isContinuation) {
    if (draw('react', speaking.reactionProbability) && reactable(scene, member).length > 0) {
      return 'react';
    }
    const newest = newestSaid(scene);
    const replyProbability =
      newest !== undefined && isByBot(newest)
        ? speaking.replyToBotsProbability
        : speaking.replyProbability;
    if (draw('reply', replyProbability) && repliable(scene, member, settings, now).length > 0) {
      return 'reply';
    }
    if (
      draw('new-topic', speaking.newTopicProbability) &&
      pickTopic({ scene, member, settings, now, random, turn: scene.turn }) !== undefined
    ) {
      return 'new-topic';
    }
  }
  if (continuable(scene, member, settings, now) !== undefined) return 'continue';
  const newest = newestSaid(scene);
  return silent(newest !== undefined && isByBot(newest) ? 'loop-budget' : 'no-target');
}

/** Of the profile: a talk that goes on needs no initiative; into a quiet room it is spread over the day and the week. */
function initiativeOf({ scene, settings, speaker, now }: MoveInput): number {
  if (speaker.turn !== 'idle') return 1;
  const { initiative, day } = profileOf(settings.pacing.profile);
  return initiative * livelinessAt(day, now, scene.chat.timeZone);
}
