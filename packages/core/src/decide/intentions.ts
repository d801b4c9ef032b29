import { chance } from '../chance/draws.js';
import { portableExp } from '../chance/portable-math.js';
import type { Random } from '../ports/random.js';
import type { TurnType } from '../records/decision.js';
import type { Message } from '../records/message.js';
import type { Scene } from '../records/scene.js';
import { Delay } from '../records/speed.js';
import { baseSeconds, drawGapMs } from '../rhythm/delays.js';
import type { RhythmProfile } from '../rhythm/profile.js';
import { profileOf } from '../rhythm/profiles.js';
import type { Settings } from '../settings.js';
import { calledAt } from './addressed.js';
import { isLoopOpen } from './chain.js';
import { lengthOf } from './conversation.js';
import { isFarewell } from './farewell.js';
import { isByBot, isSaid, lastSpeaker, localeOf, memberOf } from './history.js';
import { timesAnswered } from './replies.js';

/** Somebody's mind to say something after a message, and when. */
export interface Intention {
  readonly turn: Exclude<TurnType, 'idle'>;
  /** Whose it is; absent where the word is open to all. */
  readonly botId?: string;
  /** The message that made it. */
  readonly messageId: string;
  /** Epoch ms. */
  readonly at: number;
}

/** What {@link intentionsIn} reads; `settings` with the chat's overrides. */
export interface IntentionInput {
  readonly scene: Scene;
  readonly settings: Settings;
  readonly now: number;
  readonly random: Random;
}

/** So many of the newest messages are on people's minds. */
const WINDOW = 10;
/** An intention that is this late, in milliseconds, has passed. */
const PATIENCE_MS = 120_000;
/** So long, in milliseconds, the others wait for somebody who goes on. */
const COURTESY_MS = 60_000;
const NO_DELAY = Delay.parse({});

/**
 * What bots have in mind to say after the newest messages, soonest first: their author goes on, whoever was spoken to answers, somebody takes up
 * what was said to nobody or joins in. Whether, and after how long, is drawn once for each message and bot: every wake and every worker finds
 * the same, and whoever means to answer still does after others have spoken first.
 */
export function intentionsIn(input: IntentionInput): readonly Intention[] {
  const { scene, settings, now } = input;
  const profile = profileOf(settings.pacing.profile);
  const found: Intention[] = [];
  if (profile.kind === 'exponential') return found;
  const { messages } = scene;
  const spokeLater = new Set<string>();
  let isNewest = true;
  const from = Math.max(0, messages.length - WINDOW);
  for (let index = messages.length - 1; index >= from; index -= 1) {
    const message = messages[index];
    if (message === undefined || !isSaid(message)) continue;
    if (isLoopOpen(message, scene, settings.limits, now))
      found.push(...after(message, index, isNewest, spokeLater, profile, input));
    const { botId } = message.author;
    if (botId !== undefined) spokeLater.add(botId);
    isNewest = false;
  }
  return courteous(found, messages.at(-1)?.sentAt ?? now)
    .filter(({ at }) => now - at <= PATIENCE_MS)
    .sort((left, right) => left.at - right.at || (left.messageId < right.messageId ? -1 : 1));
}

/** While the last speaker is seen to go on soon, the others wait. */
function courteous(intentions: readonly Intention[], newestAt: number): readonly Intention[] {
  const going = intentions.find(({ turn }) => turn === 'continuation');
  if (going === undefined || going.at - newestAt > COURTESY_MS) return intentions;
  return intentions.map((each) => (each.at > going.at ? each : { ...each, at: going.at }));
}

function after(
  message: Message,
  index: number,
  isNewest: boolean,
  spokeLater: ReadonlySet<string>,
  profile: RhythmProfile,
  input: IntentionInput,
): readonly Intention[] {
  const { scene, settings, random, now } = input;
  const key = keyOf(message);
  const { botId: author } = message.author;
  const isLeaving = isFarewell(message.text, localeOf(message, scene));
  const isOurs = message.author.kind === 'bot';
  const found: Intention[] = [];
  const mean = (
    turn: Intention['turn'],
    probability: number,
    step: string,
    botId?: string,
  ): boolean => {
    const stream = random.at(scene.chat.id, key, botId ?? '', step);
    if (!chance(stream, probability)) return false;
    const delay = botId === undefined ? undefined : memberOf(scene, botId)?.bot.speed.delay;
    const base = baseSeconds(settings, delay, message.sentAt, scene.chat.timeZone);
    const gap = drawGapMs(profile, turn, base, delay ?? NO_DELAY, stream);
    const whose = botId === undefined ? {} : { botId };
    found.push({ turn, ...whose, messageId: message.id, at: message.sentAt + gap });
    return true;
  };
  if (isNewest && isOurs && author !== undefined && !isLeaving) {
    const turns = lastSpeaker(scene, now)?.turnsInARow ?? 0;
    if (turns < profile.maxInARow)
      mean('continuation', profile.continuation, 'continuation', author);
  }
  // A part is no message of its own; what it says is answered with the whole.
  if (message.meta.partOf !== undefined) return found;
  const { answering, uptake, joining, endurance } = profile.flow;
  const wish = freshness(lengthOf(message, scene), endurance);
  const target = answeredBy(message, scene);
  const turn = isByBot(message) ? 'bot-reply' : 'answer';
  if (isByBot(message) && !(isLeaving && isLeave(target, scene))) {
    for (const botId of spokenTo(index, target, scene))
      if (botId !== author && !spokeLater.has(botId)) mean(turn, answering * wish, 'answer', botId);
  }
  if (isLeaving || (author !== undefined && spokeLater.has(author))) return found;
  // A person's word to nobody is put to one bot as it comes in.
  const isToNobody = isByBot(message) && (target === undefined || target.author.botId === author);
  const isOpen = isToNobody ? timesAnswered(scene, message.id) === 0 : isNewest;
  if (isOpen) mean(turn, (isToNobody ? uptake : joining) * wish, 'join');
  return found;
}

/** What is left of the wish to go on after so many messages: half of it after `endurance`. */
function freshness(length: number, endurance: number): number {
  return portableExp((-Math.LN2 * (length - 1)) / endurance);
}

function spokenTo(index: number, target: Message | undefined, scene: Scene): readonly string[] {
  const called = calledAt(scene, index);
  const botId = target?.author.botId;
  return botId === undefined || called.includes(botId) ? called : [botId, ...called];
}

function answeredBy({ meta, replyTo }: Message, scene: Scene): Message | undefined {
  const id = meta.respondsTo ?? replyTo;
  return id === undefined ? undefined : scene.messages.find((message) => message.id === id);
}

function isLeave(message: Message | undefined, scene: Scene): boolean {
  return message !== undefined && isFarewell(message.text, localeOf(message, scene));
}

/** What names a message in draws: parts of one turn share it. */
function keyOf(message: Message): string {
  return message.meta.partOf ?? message.id;
}
