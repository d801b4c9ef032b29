import { uniform } from '../chance/draws.js';
import type { Random } from '../ports/random.js';
import type { Decision } from '../records/decision.js';
import type { Pace, Utterance } from '../records/draft.js';
import type { Emotion } from '../records/emotion.js';
import type { Member, Scene } from '../records/scene.js';
import { clamp, drawShapeMs, scaleOf } from '../rhythm/delays.js';
import type { RhythmProfile } from '../rhythm/profile.js';
import { profileOf } from '../rhythm/profiles.js';
import type { Settings } from '../settings.js';
import { countGraphemes } from '../text/graphemes.js';
import { nextDueAt, sceneAfter } from './next-due.js';

/** What {@link planPace} reads; `settings` with the bot's overrides. */
export interface PaceInput {
  readonly scene: Scene;
  readonly member: Member;
  readonly decision: Decision;
  readonly settings: Settings;
  readonly utterance: Pick<Utterance, 'parts' | 'correction'>;
  readonly now: number;
  readonly random: Random;
  readonly turn: number;
}

/** How fast a bot is for its energy: typing times are multiplied by it. From the temperament alone. */
export const TEMPO: Readonly<Record<Emotion['energy'], number>> = {
  lively: 0.85,
  steady: 1,
  calm: 1.15,
};

const CHARACTERS_A_WORD = 5;
/** Nobody reads a wall of text to its end before answering, nor ponders for ever. */
const MAX_READING_MS = 15_000;
const MAX_WAIT_MS = 30_000;
const CORRECTION_MS = { min: 1_500, max: 4_000 };

/** When the parts of a message are typed and sent, and when the chat's next turn is due: all drawn, none measured. */
export function planPace(input: PaceInput): Pace {
  const { scene, member, decision, settings, utterance, now, random, turn } = input;
  const profile = profileOf(settings.pacing.profile);
  const stream = (step: string) => random.at(scene.chat.id, turn, member.bot.id, step);
  const waitMs = drawWait(input, profile, stream('wait'));
  const typingMs = typingTimes(member, settings, utterance.parts, stream('typing'));
  const correctionMs =
    utterance.correction === undefined
      ? 0
      : Math.round(uniform(stream('correction'), CORRECTION_MS.min, CORRECTION_MS.max));
  const spokenMs = typingMs.reduce((sum, ms) => sum + ms, waitMs + correctionMs);
  const sentAt = now + spokenMs;
  const after = sceneAfter(scene, { decision, turn, text: utterance.parts.join(' '), sentAt });
  return {
    waitMs,
    typingMs,
    correctionMs,
    nextDueAt: nextDueAt({
      scene: after,
      settings,
      now: sentAt,
      random,
      turn,
      member,
      isTried: false,
    }),
  };
}

/** Milliseconds before a reaction is set: the time to read the message. */
export function planReactionPace(input: Omit<PaceInput, 'utterance'>): number {
  const { scene, decision, settings } = input;
  const profile = profileOf(settings.pacing.profile);
  return Math.round(readingMs(scene, decision, profile) / scaleOf(settings));
}

/** Reading and thinking: nothing for what nobody waits for, and nothing where answers are 'prompt'. */
function drawWait(
  { scene, decision, settings }: PaceInput,
  profile: RhythmProfile,
  stream: ReturnType<Random['at']>,
): number {
  const { move } = decision;
  if (move !== 'answer' && move !== 'reply') return 0;
  if (move === 'answer' && settings.pacing.answerDelay === 'prompt') return 0;
  const thinkingMs = drawShapeMs(profile.thinking, profile, stream);
  const waitMs = (readingMs(scene, decision, profile) + thinkingMs) / scaleOf(settings);
  return Math.round(Math.min(waitMs, MAX_WAIT_MS));
}

function readingMs(scene: Scene, { targetId }: Decision, { readingSpeed }: RhythmProfile): number {
  const target = scene.messages.find(({ id }) => id === targetId);
  if (target === undefined || readingSpeed === 0) return 0;
  return Math.min((target.text.length / readingSpeed) * 1000, MAX_READING_MS);
}

function typingTimes(
  { bot }: Member,
  settings: Settings,
  parts: readonly string[],
  stream: ReturnType<Random['at']>,
): readonly number[] {
  const { typing } = settings.pacing;
  if (!typing.enabled) return parts.map(() => 0);
  const own = bot.speed.typing;
  const slow = own.wpmMin ?? Math.min(typing.wpmMin, own.wpmMax ?? typing.wpmMin);
  const fast = own.wpmMax ?? Math.max(typing.wpmMax, slow);
  const wpm = uniform(stream, Math.min(slow, fast), Math.max(slow, fast));
  const perSecond = (wpm * CHARACTERS_A_WORD) / 60;
  const factor = TEMPO[bot.emotion.energy] * own.multiplier;
  return parts.map((text) => {
    const seconds = countGraphemes(text) / perSecond;
    const max = Math.max(own.minSeconds, own.maxSeconds);
    return Math.round(clamp(seconds, own.minSeconds, max) * factor * 1000);
  });
}
