import { chance, pickWeighted } from '../chance/draws.js';
import type { Random } from '../ports/random.js';
import type { Decision, Mention, MoveKind, ReplyLength, TargetScore } from '../records/decision.js';
import type { Message } from '../records/message.js';
import type { Scene } from '../records/scene.js';
import type { Writable } from '../records/writable.js';
import type { Settings } from '../settings.js';
import { botsOf } from '../speakers/directory.js';
import { resolveSpeaker } from '../speakers/resolve-speaker.js';
import { settingsOfBot } from './candidates.js';
import { hopsOf } from './chain.js';
import { isByBot, localeOf, memberOf } from './history.js';
import { reactionEmoji } from './reaction-emoji.js';
import { readingOf } from './reading.js';
import { isRefreshDue } from './refresh.js';
import { pickTopic } from './topic.js';

/** What {@link composeDecision} reads; `settings` with the chat's overrides, or the bot's too. */
export interface DecisionInput {
  readonly scene: Scene;
  readonly settings: Settings;
  readonly now: number;
  readonly random: Random;
  /** The turn that this will be; differs from the scene's for the second answer of a batch and on. */
  readonly turn: number;
  readonly botId: string;
  readonly move: MoveKind;
  readonly targetId?: string;
  readonly targetScores: readonly TargetScore[];
  /** The operator's text or instruction, for 'say'. */
  readonly instruction?: string;
}

const LENGTHS: readonly ReplyLength[] = ['short', 'medium', 'long'];

/**
 * The decision with all that is drawn around a move: mention, length, topic or headline, emoji, refresh; and the message's place in its chain.
 * @throws RangeError where the bot is no member of the scene.
 */
export function composeDecision(input: DecisionInput): Decision {
  const { scene, now, random, turn, botId, move, targetScores, instruction } = input;
  const member = memberOf(scene, botId);
  if (member === undefined) {
    throw new RangeError(`Bot "${botId}" is no member of chat "${scene.chat.id}".`);
  }
  const settings = settingsOfBot(input.settings, member);
  const { speaking } = settings;
  const target = scene.messages.find(({ id }) => id === input.targetId);
  const stream = (step: string) => random.at(scene.chat.id, turn, botId, step);
  const isAnswering = move === 'answer' || move === 'reply';
  const mention =
    isAnswering && target !== undefined && chance(stream('mention'), speaking.mentionProbability)
      ? mentionOf(target, scene)
      : undefined;
  const begun =
    move === 'new-topic' ? pickTopic({ scene, member, settings, now, random, turn }) : undefined;
  const decision: Writable<Decision> = {
    kind: 'decision',
    botId,
    move,
    targetScores,
    length: drawLength(speaking.lengthProfile, stream('length')),
    isRefreshDue: isRefreshDue(scene, botId, speaking.personaRefresh, now),
    hops: target === undefined ? 1 : hopsOf(target, scene) + 1,
  };
  if (input.targetId !== undefined) decision.targetId = input.targetId;
  const topic = begun === undefined ? (target?.meta.topic ?? target?.meta.symbols[0]) : begun.topic;
  if (topic !== undefined) decision.topic = topic;
  if (begun?.headline !== undefined) decision.headlineId = begun.headline.id;
  if (mention !== undefined) decision.mention = mention;
  if (instruction !== undefined) decision.instruction = instruction;
  if (target === undefined) return decision;
  if (target.threadId !== undefined) decision.threadId = target.threadId;
  decision.causationId = causeOf(target);
  if (move === 'react') {
    const reading = readingOf(target, localeOf(target, scene));
    decision.emoji = reactionEmoji(member.bot, target, reading, stream('emoji'));
  }
  return decision;
}

/** Whom a message's author is called when mentioned; `undefined` for notices and for authors nobody can name. */
function mentionOf(target: Message, scene: Scene): Mention | undefined {
  const { members, people, chat } = scene;
  const speaker = resolveSpeaker(target, {
    callBotsBy: 'name',
    bots: botsOf(members),
    people,
    locale: chat.locale,
    ...(chat.title === undefined ? {} : { chatTitle: chat.title }),
  });
  if (speaker.kind === 'system' || speaker.source === 'unknown' || speaker.source === 'id') {
    return undefined;
  }
  const { label, handle } = speaker;
  return handle === undefined ? { label } : { label, handle };
}

function drawLength(
  profile: Settings['speaking']['lengthProfile'],
  stream: ReturnType<Random['at']>,
): ReplyLength {
  return pickWeighted(stream, LENGTHS, (length) => profile[length]) ?? 'short';
}

/** The message that began the chain: a human's is its own. */
function causeOf(target: Message): string {
  return isByBot(target) ? target.causationId : target.id;
}
