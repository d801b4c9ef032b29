import { chance } from '../chance/draws.js';
import type { RandomStream } from '../ports/random.js';
import type { Decision, SilentReason } from '../records/decision.js';
import type { Member, Scene } from '../records/scene.js';
import { Delay } from '../records/speed.js';
import { baseSeconds, drawGapMs } from '../rhythm/delays.js';
import type { TurnType } from '../rhythm/profile.js';
import { profileOf } from '../rhythm/profiles.js';
import type { Settings } from '../settings.js';
import { isLoopOpen } from './chain.js';
import { newestSaid } from './history.js';

/** What {@link nextGapMs} reads. */
export interface GapInput {
  readonly scene: Scene;
  readonly settings: Settings;
  readonly now: number;
  readonly stream: RandomStream;
  /** Whose delays hold; absent where the chat speaks for itself. */
  readonly member?: Member;
  /** How what was said was decided; absent after silence. */
  readonly decision?: Decision;
  readonly reason?: SilentReason;
}

/** A conversation whose newest message is older than this has gone quiet. */
const LIVELY_MS = 600_000;
const NO_DELAY = Delay.parse({});
/** Silences that no waiting in a conversation's rhythm will end. */
const IDLE_REASONS: ReadonlySet<SilentReason> = new Set([
  'inactive',
  'chat-disabled',
  'chat-paused',
  'quiet-hours',
  'no-member',
  'no-candidate',
  'no-target',
  'loop-budget',
  'model-unavailable',
]);

/** Milliseconds from the end of this tick to the chat's next turn. */
export function nextGapMs(input: GapInput): number {
  const { scene, settings, now, stream, member } = input;
  const profile = profileOf(settings.pacing.profile);
  const delay = member?.bot.speed.delay;
  const base = baseSeconds(settings, delay, now, scene.chat.timeZone);
  const turn = input.decision === undefined ? afterSilence(input) : afterTurn(input, profile);
  return drawGapMs(profile, turn, base, delay ?? NO_DELAY, stream);
}

function afterTurn(
  { scene, settings, now, decision, stream }: GapInput,
  profile: { readonly continuation: number },
): TurnType {
  const hops = decision?.hops ?? 1;
  if (hops >= settings.limits.loop.chain) return 'idle';
  const newest = newestSaid(scene);
  if (newest !== undefined && !isLoopOpen(newest, scene, settings.limits, now)) return 'idle';
  return chance(stream, profile.continuation) ? 'continuation' : 'bot-reply';
}

function afterSilence({ scene, settings, now, reason }: GapInput): TurnType {
  if (reason !== undefined && IDLE_REASONS.has(reason)) return 'idle';
  const newest = newestSaid(scene);
  if (newest === undefined || now - newest.sentAt > LIVELY_MS) return 'idle';
  if (newest.author.kind === 'human') return 'answer';
  return isLoopOpen(newest, scene, settings.limits, now) ? 'bot-reply' : 'idle';
}
