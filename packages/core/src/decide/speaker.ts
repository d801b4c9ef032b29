import { raceKey } from '../chance/draws.js';
import type { Random } from '../ports/random.js';
import {
  type CandidateScore,
  type ExclusionReason,
  type Silent,
  type SpeakerChoice,
  silent,
  type TurnType,
} from '../records/decision.js';
import type { Member, Scene } from '../records/scene.js';
import type { Settings } from '../settings.js';
import { type Candidates, candidatesOf, type Excluded } from './candidates.js';
import { type Intention, intentionsIn } from './intentions.js';
import { inTurn } from './next-speaker.js';
import { weightOf, weightParts } from './weights.js';

/** What {@link pickSpeaker} reads; `settings` with the chat's overrides. */
export interface SpeakerInput {
  readonly scene: Scene;
  readonly settings: Settings;
  readonly now: number;
  readonly random: Random;
  /** Who was chosen for the turn by whoever is asked; one that may not speak is passed over. */
  readonly chosen?: string;
}

/** The key of a weight of 0, in place of minus infinity, which JSON cannot hold. */
const NEVER = -Number.MAX_VALUE;

/** A wake that comes this much early, in milliseconds, is on time: messages are sent a little later than they were planned. */
const EARLY_MS = 2_000;

/**
 * Who takes the next turn of its own accord: whoever has something in mind that is due, else anybody, at a look into the room. Each candidate
 * draws one key on a stream of its own, and the largest wins: another bot's coming changes no key, and changes the choice only by winning.
 */
export function pickSpeaker(input: SpeakerInput): SpeakerChoice | Silent {
  const { scene, settings, now } = input;
  const found = candidatesOf(scene, settings, now);
  const { turn, members, minds } = turnAt(input, found);
  const excluded: Excluded[] = [...found.excluded];
  const isContinuation = turn === 'continuation';
  if (found.last !== undefined && !isContinuation)
    excluded.push({ botId: found.last.bot.id, reason: 'last-speaker' });
  if (members !== found.eligible) {
    const theirs = new Set(members);
    for (const member of found.eligible)
      if (!theirs.has(member)) excluded.push({ botId: member.bot.id, reason: 'not-its-turn' });
  }
  const candidates = members.map((member) => score(input, member));
  const winner = chosenOf(candidates, input) ?? largest(candidates);
  if (winner === undefined) return silent('no-candidate', describeExcluded(excluded));
  const { botId } = winner;
  const inMind = minds.find((each) => each.botId === botId || each.botId === undefined);
  return {
    kind: 'speaker',
    botId,
    isContinuation,
    turn,
    ...(inMind === undefined ? {} : { messageInMind: inMind.messageId }),
    candidates,
    excluded,
  };
}

function chosenOf(
  candidates: readonly CandidateScore[],
  { chosen, settings }: SpeakerInput,
): CandidateScore | undefined {
  if (settings.speaking.nextSpeaker !== 'chosen') return undefined;
  return candidates.find(({ botId, weight }) => botId === chosen && weight > 0);
}

/** A turn that is due. */
interface DueTurn {
  readonly turn: TurnType;
  /** Who may take it. */
  readonly members: readonly Member[];
  /** What made it due. */
  readonly minds: readonly Intention[];
}

function turnAt(input: SpeakerInput, found: Candidates): DueTurn {
  const { nextSpeaker, speakerList } = input.settings.speaking;
  if (nextSpeaker === 'weighted') return turnByMind(input, found);
  const isDue = intentionsIn(input).some(({ at }) => at <= input.now + EARLY_MS);
  const members = inTurn(nextSpeaker, found.eligible, input.scene, speakerList);
  return { turn: isDue ? 'bot-reply' : 'idle', members, minds: [] };
}

function turnByMind(input: SpeakerInput, { eligible, last }: Candidates): DueTurn {
  const due = intentionsIn(input).filter(({ at }) => at <= input.now + EARLY_MS);
  const going = due.filter(({ turn }) => turn === 'continuation');
  if (last !== undefined && last.bot.talkativeness > 0 && going.length > 0)
    return { turn: 'continuation', members: [last], minds: going };
  const minds = due.filter(({ turn, botId }) => turn !== 'continuation' && botId !== undefined);
  const answering = eligible.filter(({ bot }) => minds.some(({ botId }) => botId === bot.id));
  if (answering.length > 0) return { turn: 'bot-reply', members: answering, minds };
  const open = due.find(({ botId }) => botId === undefined);
  if (open === undefined) return { turn: 'idle', members: eligible, minds: [] };
  return { turn: open.turn, members: eligible, minds: [open] };
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
export function score(input: SpeakerInput, member: Member): CandidateScore {
  const { scene, random } = input;
  const parts = weightParts(member, input);
  const weight = weightOf(parts);
  const stream = random.at(scene.chat.id, scene.turn, member.bot.id, 'speaker');
  const key = Math.max(NEVER, raceKey(stream, weight));
  return { botId: member.bot.id, weight, key, parts };
}

function describeExcluded(excluded: readonly Excluded[]): string {
  const counts = new Map<ExclusionReason, number>();
  for (const { reason } of excluded) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Array.from(counts, ([reason, count]) => `${count} ${reason}`).join(', ');
}
