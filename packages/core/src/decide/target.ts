import { pickWeighted } from '../chance/draws.js';
import type { Random } from '../ports/random.js';
import {
  type MoveKind,
  type Silent,
  type SpeakerChoice,
  silent,
  type TargetScore,
} from '../records/decision.js';
import type { Message } from '../records/message.js';
import type { Member, Scene } from '../records/scene.js';
import type { Settings } from '../settings.js';
import { calledAt } from './addressed.js';
import { isLoopOpen } from './chain.js';
import { isByBot, isMutedBy, isSaid, localeOf, memberOf, newestSaid } from './history.js';
import { interestsOf, touches } from './interests.js';
import { readingOf } from './reading.js';
import { hasAnswered, hasReacted, timesAnswered } from './replies.js';

/** A target that was drawn, with the scores of all that stood for choice, best first. */
export interface TargetChoice {
  readonly kind: 'target';
  /** Absent for a new topic. */
  readonly messageId?: string;
  readonly scores: readonly TargetScore[];
}

/** What {@link pickTarget} reads; `settings` with the bot's overrides. */
export interface TargetInput {
  readonly scene: Scene;
  readonly settings: Settings;
  readonly speaker: Pick<SpeakerChoice, 'botId' | 'messageInMind'>;
  readonly move: MoveKind;
  readonly random: Random;
  readonly now: number;
}

const REPLY_WINDOW = 30;
const REACT_WINDOW = 10;
const DRAWN_FROM = 3;
const MIN_WEIGHT = 0.1;
const MINUTE_MS = 60_000;
const NEGATIVE_BELOW = -0.3;
const EMPATHIC_ABOVE = 0.7;
const ANSWERED_FROM = 2;

/** The message that a move is about: drawn from the three best for a reply, from the last ten for a reaction, the newest to go on. */
export function pickTarget(input: TargetInput): TargetChoice | Silent {
  const { scene, settings, move, random, now, speaker } = input;
  const member = memberOf(scene, speaker.botId);
  if (member === undefined) return silent('no-target');
  if (move === 'continue') {
    const target =
      inMind(input, repliable(scene, member, settings, now)) ??
      continuable(scene, member, settings, now);
    return target === undefined
      ? silent('no-target')
      : { kind: 'target', messageId: target.id, scores: [] };
  }
  if (move !== 'reply' && move !== 'react') return { kind: 'target', scores: [] };
  const open =
    move === 'reply' ? repliable(scene, member, settings, now) : reactable(scene, member);
  const scores = scoreTargets(scene, member, settings, now, open, speaker.messageInMind);
  const stream = random.at(scene.chat.id, scene.turn, member.bot.id, 'target');
  const choice = move === 'reply' ? scores.slice(0, DRAWN_FROM) : scores;
  const drawn = pickWeighted(stream, choice, (each) => Math.max(each.score, MIN_WEIGHT));
  if (drawn === undefined) return silent('no-target');
  return { kind: 'target', messageId: drawn.messageId, scores };
}

/** The message that the speaker has in mind, where it is one of those at these places. */
function inMind({ scene, speaker }: TargetInput, open: readonly number[]): Message | undefined {
  const index = open.find((each) => scene.messages[each]?.id === speaker.messageInMind);
  return index === undefined ? undefined : scene.messages[index];
}

/** Places in the scene of what the bot may reply to: among the last 30 not its own, open to it and not answered by it before. */
export function repliable(
  scene: Scene,
  member: Member,
  settings: Settings,
  now: number,
): readonly number[] {
  const { id } = member.bot;
  return othersIn(scene, id, REPLY_WINDOW).filter((index) => {
    const message = scene.messages[index] as Message;
    return (
      isLoopOpen(message, scene, settings.limits, now) &&
      !isMutedBy(scene, message, id) &&
      !hasAnswered(scene, message.id, id)
    );
  });
}

/** Places in the scene of what the bot may react to: among the last 10 not its own, and not reacted to by it. */
export function reactable(scene: Scene, member: Member): readonly number[] {
  const { id } = member.bot;
  return othersIn(scene, id, REACT_WINDOW).filter((index) => {
    const message = scene.messages[index] as Message;
    return !isMutedBy(scene, message, id) && !hasReacted(scene, message.id, id);
  });
}

/** The newest thing said, where the bot may go on from it. */
export function continuable(
  scene: Scene,
  member: Member,
  settings: Settings,
  now: number,
): Message | undefined {
  const newest = newestSaid(scene);
  if (newest === undefined || isMutedBy(scene, newest, member.bot.id)) return undefined;
  return isLoopOpen(newest, scene, settings.limits, now) ? newest : undefined;
}

/** The scores of the messages at these places, by parts, best first and of equals the newest; settings.targetWeights gives the points. */
export function scoreTargets(
  scene: Scene,
  member: Member,
  settings: Settings,
  now: number,
  indexes: readonly number[],
  messageInMind?: string,
): readonly TargetScore[] {
  const interests = interestsOf(member);
  return indexes
    .map((index) => {
      const own = partsOf(scene, index, member, settings, now, interests);
      const isInMind = scene.messages[index]?.id === messageInMind;
      const parts = isInMind ? { ...own, inMind: settings.targetWeights.inMind } : own;
      let sum = 0;
      for (const name in parts) sum += parts[name] ?? 0;
      return { messageId: (scene.messages[index] as Message).id, score: sum, parts };
    })
    .reverse()
    .sort((left, right) => right.score - left.score);
}

function partsOf(
  scene: Scene,
  index: number,
  member: Member,
  settings: Settings,
  now: number,
  interests: ReturnType<typeof interestsOf>,
): Readonly<Record<string, number>> {
  const message = scene.messages[index] as Message;
  const weights = settings.targetWeights;
  const reading = readingOf(message, localeOf(message, scene));
  const parts: Record<string, number> = {};
  if (isByBot(message)) parts['bot'] = weights.bot;
  else parts['human'] = weights.human;
  const age = ageBand(now - message.sentAt);
  parts[age] = weights[age];
  if (reading.isQuestion) parts['question'] = weights.question;
  if (reading.isCurious) parts['curiosity'] = weights.curiosity;
  if (calledAt(scene, index).includes(member.bot.id)) parts['addressed'] = weights.addressed;
  let symbols = 0;
  let topics = 0;
  for (const interest of interests) {
    const touched = touches(interest, reading);
    if (touched === 'symbol') symbols += 1;
    else if (touched === 'topic') topics += 1;
  }
  if (symbols > 0) parts['symbol'] = weights.symbol * symbols;
  if (topics > 0) parts['expertise'] = weights.expertise * topics;
  if (message.meta.sentiment < NEGATIVE_BELOW && member.bot.emotion.empathy > EMPATHIC_ABOVE) {
    parts['empathy'] = weights.empathy;
  }
  if (timesAnswered(scene, message.id) >= ANSWERED_FROM) {
    parts['alreadyAnswered'] = weights.alreadyAnswered;
  }
  return parts;
}

function ageBand(ageMs: number): 'ageUnder3' | 'ageUnder10' | 'ageUnder30' | 'ageOlder' {
  const minutes = ageMs / MINUTE_MS;
  if (minutes < 3) return 'ageUnder3';
  if (minutes < 10) return 'ageUnder10';
  return minutes < 30 ? 'ageUnder30' : 'ageOlder';
}

function othersIn(scene: Scene, botId: string, limit: number): readonly number[] {
  const found: number[] = [];
  for (let index = scene.messages.length - 1; index >= 0 && found.length < limit; index -= 1) {
    const message = scene.messages[index];
    if (message === undefined || !isSaid(message) || message.author.botId === botId) continue;
    found.push(index);
  }
  return found.reverse();
}
