import { exponential, logNormal, uniform } from '../chance/draws.js';
import type { RandomStream } from '../ports/random.js';
import type { TurnType } from '../records/decision.js';
import type { Delay } from '../records/speed.js';
import type { Settings } from '../settings.js';
import { isPrimeTime } from './day.js';
import type { DelayShape, RhythmProfile } from './profile.js';

/** The least that a scale factor divides by. */
const MIN_SCALE = 0.1;

/** What every delay is divided by: the scale factor, never under 0.1. */
export function scaleOf(settings: Settings): number {
  return Math.max(settings.speaking.scaleFactor, MIN_SCALE);
}

/**
 * Seconds between turns before the profile draws: the bot's own base or the chat's, sooner in prime hours, divided by the scale
 * factor, times the bot's multiplier. `delay` is the bot's; absent, the chat speaks for itself.
 */
export function baseSeconds(
  settings: Settings,
  delay: Delay | undefined,
  now: number,
  timeZone: string,
): number {
  const { pacing } = settings;
  const prime = isPrimeTime(pacing, now, timeZone)
    ? pacing.primeBaseSeconds / pacing.baseSeconds
    : 1;
  const base = delay?.baseSeconds ?? pacing.baseSeconds;
  return ((base * prime) / scaleOf(settings)) * (delay?.multiplier ?? 1);
}

/** Milliseconds until a chat's next turn. `base` as {@link baseSeconds} gives it; `delay` bounds and jitters an exponential draw. */
export function drawGapMs(
  profile: RhythmProfile,
  turn: TurnType,
  base: number,
  delay: Pick<Delay, 'jitterMin' | 'jitterMax' | 'minSeconds' | 'maxSeconds'>,
  stream: RandomStream,
): number {
  if (profile.kind === 'exponential') {
    const drawn = exponential(stream, base) * uniform(stream, delay.jitterMin, delay.jitterMax);
    return toMs(clamp(drawn, delay.minSeconds, Math.max(delay.minSeconds, delay.maxSeconds)));
  }
  const { medianSeconds, sigma } = profile.turns[turn];
  const median = medianSeconds * (base / profile.referenceBaseSeconds);
  return toMs(clamp(logNormal(stream, median, sigma), profile.minSeconds, profile.maxSeconds));
}

/** Milliseconds from a message's arrival until its chat wakes for it; 0 where answers are 'prompt'. */
export function noticingMs(
  profile: RhythmProfile,
  settings: Settings,
  stream: RandomStream,
): number {
  if (settings.pacing.answerDelay === 'prompt') return 0;
  return drawShapeMs(profile.noticing, profile, stream) / scaleOf(settings);
}

/** Milliseconds drawn from a shape, at most the profile's longest delay. */
export function drawShapeMs(
  shape: DelayShape,
  profile: RhythmProfile,
  stream: RandomStream,
): number {
  if (shape.medianSeconds === 0) return 0;
  return toMs(Math.min(logNormal(stream, shape.medianSeconds, shape.sigma), profile.maxSeconds));
}

/** `value`, or the bound that it passes. */
export function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

function toMs(seconds: number): number {
  return Math.round(seconds * 1000);
}
