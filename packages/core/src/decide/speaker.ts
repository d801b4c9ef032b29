import { chance, raceKey } from '../chance/draws.js';
import type { Random } from '../ports/random.js';
import {
  type CandidateScore,
  type ExclusionReason,
  type Silent,
  type SpeakerChoice,
  silent,
} from '../records/decision.js';
import type { Member, Scene } from '../records/scene.js';
import { profileOf } from '../rhythm/profiles.js';
import type { Settings } from '../settings.js';
import { type Candidates, candidatesOf, type Excluded } from './candidates.js';
import { isLoopOpen } from './chain.js';
import { newestSaid } from './history.js';
import { weightOf, weightParts } from './weights.js';

/** What {@link pickSpeaker} reads; `settings` with the chat's overrides. */
export interface SpeakerInput {
  readonly scene: Scene;
  readonly settings: Settings;
  readonly now: number;
  readonly random: Random;
}

/** The key of a weight of 0, in place of minus infinity, which JSON cannot hold. */
const NEVER = -Number.MAX_VALUE;

/**
 * Who takes the next turn of its own accord. Each candidate draws one key on a stream of its own, and the largest wins: another bot's coming
 * changes no key, and changes the choice only by winning. The chat's last speaker goes on where its own draw says so.
 */
export function pickSpeaker(input: SpeakerInput): SpeakerChoice | Silent {
  const { scene, settings, now } = input;
  const profile = profileOf(settings.pacing.profile);
  const found = candidatesOf(scene, settings, now, profile.maxInARow);
  const goesOn = continues(input, found.last, profile);
  const candidates = found.eligible.map((member) => score(input, member));
  const excluded: Excluded[] = [...found.excluded];
  if (found.last !== undefined) {
    const { member } = found.last;
    if (goesOn) candidates.push({ ...score(input, member), key: Number.MAX_VALUE });
    else excluded.push({ botId: member.bot.id, reason: 'last-speaker' });
  }
  const winner = largest(candidates);
  if (winner === undefined) return silent('no-candidate', describeExcluded(excluded));
  return {
    kind: 'speaker',
    botId: winner.botId,
    isContinuation: goesOn,
    candidates,
    excluded,
  };
}

/** The candidate with the largest key; of equal keys the smaller bot id, so that the order of the members decides nothing. */
export function largest(candidates: readonly CandidateScore[]): CandidateScore | undefined {
  let best: CandidateScore | undefined;
  for (const each of candidates) {
    if (each.key === NEVER) continue;
    if (best === undefined || each.key > best.key) best = each;
    else if (each.key === best.key && each.botId < best.botId) best = each;
  }
  return best;
}

/** One member's weight, by parts, and the key that it draws. */
export function score(
  { scene, settings, now, random }: SpeakerInput,
  member: Member,
): CandidateScore {
  const parts = weightParts(member, scene, settings, now);
  const weight = weightOf(parts);
  const stream = random.at(scene.chat.id, scene.turn, member.bot.id, 'speaker');
  const key = Math.max(NEVER, raceKey(stream, weight));
  return { botId: member.bot.id, weight, key, parts };
}

function continues(
  { scene, settings, now, random }: SpeakerInput,
  last: Candidates['last'],
  profile: { readonly continuation: number; readonly maxInARow: number },
): boolean {
  const newest = newestSaid(scene);
  if (last === undefined || newest === undefined) return false;
  const { bot } = last.member;
  if (bot.talkativeness === 0 || last.turnsInARow >= profile.maxInARow) return false;
  if (!isLoopOpen(newest, scene, settings.limits, now)) return false;
  return chance(random.at(scene.chat.id, scene.turn, bot.id, 'continuation'), profile.continuation);
}

function describeExcluded(excluded: readonly Excluded[]): string {
  const counts = new Map<ExclusionReason, number>();
  for (const { reason } of excluded) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Array.from(counts, ([reason, count]) => `${count} ${reason}`).join(', ');
}
