import type { Random } from '../ports/random.js';
import type { Decision } from '../records/decision.js';
import type { Message } from '../records/message.js';
import { MessageMeta } from '../records/message.js';
import type { Member, Scene } from '../records/scene.js';
import { Delay } from '../records/speed.js';
import { baseSeconds, drawGapMs } from '../rhythm/delays.js';
import { profileOf } from '../rhythm/profiles.js';
import type { Settings } from '../settings.js';
import { intentionsIn } from './intentions.js';

/** What {@link nextDueAt} reads; `settings` with the overrides of whoever's delays hold. */
export interface NextDueInput {
  readonly scene: Scene;
  readonly settings: Settings;
  readonly now: number;
  readonly random: Random;
  readonly turn: number;
  /** Whose turn it was; absent where the chat was woken for nobody. */
  readonly member?: Member;
  /** Whether what is due by now has just had its turn, and came to nothing: it is tried again at the next look. */
  readonly isTried: boolean;
}

const NO_DELAY = Delay.parse({});
const NO_META = MessageMeta.parse({});

/**
 * When the chat wants to be woken next of its own accord, epoch ms: for the first thing that somebody has in mind to say, or for the next look into
 * the room, whichever comes first.
 */
export function nextDueAt(input: NextDueInput): number {
  const { scene, settings, now, random, turn, member, isTried } = input;
  const profile = profileOf(settings.pacing.profile);
  const delay = member?.bot.speed.delay;
  const base = baseSeconds(settings, delay, now, scene.chat.timeZone);
  const stream = random.at(scene.chat.id, turn, member?.bot.id ?? '', 'next-due');
  const look = now + drawGapMs(profile, 'idle', base, delay ?? NO_DELAY, stream);
  const next = intentionsIn(input).find(({ at }) => !isTried || at > now);
  return next === undefined ? look : Math.max(now, Math.min(look, next.at));
}

/** The scene as it will be once this has been said, as far as it bears on what is said next. */
export function sceneAfter(
  scene: Scene,
  said: {
    readonly decision: Decision;
    readonly turn: number;
    readonly text: string;
    readonly sentAt: number;
  },
): Scene {
  const { decision, turn, text, sentAt } = said;
  const id = `${scene.chat.id}/${turn}/0`;
  const message: Message = {
    id,
    chatId: scene.chat.id,
    author: { kind: 'bot', botId: decision.botId },
    text,
    sentAt,
    causationId: decision.causationId ?? id,
    hops: decision.hops,
    status: 'sent',
    ...(decision.threadId === undefined ? {} : { threadId: decision.threadId }),
    meta: {
      ...NO_META,
      ...(decision.targetId === undefined ? {} : { respondsTo: decision.targetId }),
    },
  };
  return { ...scene, messages: [...scene.messages, message] };
}
