import { composeDecision } from '../decide/compose-decision.js';
import { gate } from '../decide/gate.js';
import { planInbox } from '../decide/lane.js';
import { pickMove } from '../decide/move.js';
import { pickSpeaker } from '../decide/speaker.js';
import { pickTarget } from '../decide/target.js';
import type { Random } from '../ports/random.js';
import {
  type Decision,
  isSilent,
  type Silent,
  type SilentReason,
  type SpeakerChoice,
  silent,
} from '../records/decision.js';
import type { TickOpening } from '../records/tick-trace.js';
import { effectiveSettings, type Settings } from '../settings.js';
import type { SayCommand } from './context.js';

/** One turn that was decided, and the inbox items that it answers. */
export interface PlannedTurn {
  readonly decision: Decision;
  readonly speaker?: SpeakerChoice;
  /** Ended as handled when the turn is sent. */
  readonly itemIds: readonly string[];
  /** Ended as coalesced into this turn when it is sent. */
  readonly coalescedIds: readonly string[];
}

/** What a tick is going to do: up to a batch of answers, or one turn of its own accord, or nothing. */
export interface TickPlan {
  readonly turns: readonly PlannedTurn[];
  readonly rejected: readonly { readonly itemId: string; readonly reason: string }[];
  /** Given back to the inbox as if never claimed. */
  readonly deferred: readonly string[];
  /** Why there is no turn. */
  readonly silent?: Silent;
  /** Who could have spoken, where the tick went as far as that. */
  readonly speaker?: SpeakerChoice;
}

/** Input of {@link planTick}: all that the decision reads. */
export interface PlanInput {
  readonly opening: TickOpening;
  readonly settings: Settings;
  readonly now: number;
  readonly random: Random;
  readonly command?: SayCommand;
  /** Whom the engine's `nextSpeaker` gave the turn. */
  readonly chosen?: string;
}

/** Gate, inbox lane, speaker, move and target: a pure function of what the tick has read. */
export function planTick(input: PlanInput): TickPlan {
  const { opening, now, random, command } = input;
  const { scene, inbox } = opening;
  const settings = effectiveSettings(input.settings, scene.chat.settings);
  const allIds = inbox.map((item) => item.id);
  if (command !== undefined) return planCommand(input, command, allIds);

  const gated = gate({ opening, settings, now });
  if (isSilent(gated)) return turnAway(gated, allIds);

  const lane = planInbox({ scene, items: inbox, settings, now, random });
  const { rejected, deferred } = lane;
  if (lane.answers.length > 0) {
    const turns = lane.answers.map((answer, index) => ({
      decision: composeDecision({
        scene,
        settings,
        now,
        random,
        turn: scene.turn + index,
        botId: answer.botId,
        move: 'answer',
        targetId: answer.messageId,
        targetScores: [],
      }),
      speaker: answer.speaker,
      itemIds: answer.itemIds,
      coalescedIds: answer.coalescedItemIds,
    }));
    return { turns, rejected, deferred };
  }
  const nothing = (reason: Silent, speaker?: SpeakerChoice): TickPlan => ({
    turns: [],
    rejected,
    deferred,
    silent: reason,
    ...(speaker === undefined ? {} : { speaker }),
  });
  if (scene.nextDueAt !== undefined && now < scene.nextDueAt) {
    return nothing(
      inbox.length > 0 && deferred.length === 0 ? inboxSilence(rejected) : silent('not-due'),
    );
  }
  if (gated.quiet) return nothing(silent('quiet-hours'));

  const chosen = input.chosen === undefined ? {} : { chosen: input.chosen };
  const speaker = pickSpeaker({ scene, settings, now, random, ...chosen });
  if (isSilent(speaker)) return nothing(speaker);
  const botSettings = settingsOf(input.settings, opening, speaker.botId);
  const move = pickMove({ scene, settings: botSettings, speaker, random, now });
  if (isSilent(move)) return nothing(move, speaker);
  const target = pickTarget({ scene, settings: botSettings, speaker, move, random, now });
  if (isSilent(target)) return nothing(target, speaker);
  const decision = composeDecision({
    scene,
    settings: botSettings,
    now,
    random,
    turn: scene.turn,
    botId: speaker.botId,
    move,
    targetScores: target.scores,
    ...(target.messageId === undefined ? {} : { targetId: target.messageId }),
  });
  return { turns: [{ decision, speaker, itemIds: [], coalescedIds: [] }], rejected, deferred };
}

/** Gates that open again soon enough for an answer; behind the others nobody would wait for one. */
const PASSING: ReadonlySet<SilentReason> = new Set([
  'inactive',
  'chat-paused',
  'chat-budget',
  'global-budget',
]);

function turnAway(gated: Silent, itemIds: readonly string[]): TickPlan {
  const { reason } = gated;
  return PASSING.has(reason)
    ? { turns: [], rejected: [], deferred: itemIds, silent: gated }
    : {
        turns: [],
        rejected: itemIds.map((itemId) => ({ itemId, reason })),
        deferred: [],
        silent: gated,
      };
}

function inboxSilence(rejected: TickPlan['rejected']): Silent {
  const reasons = [...new Set(rejected.map((each) => each.reason))];
  return reasons.length === 1 && reasons[0] === 'passed'
    ? silent('passed')
    : silent('rejected', reasons.join(', '));
}

function planCommand(input: PlanInput, command: SayCommand, deferred: readonly string[]): TickPlan {
  const { opening, now, random } = input;
  const { scene } = opening;
  const refuse = (reason: Silent): TickPlan => ({
    turns: [],
    rejected: [],
    deferred,
    silent: reason,
  });
  if (!scene.chat.enabled) return refuse(silent('chat-disabled'));
  if (!opening.budget.isGranted) {
    return refuse(silent(opening.budget.scope === 'global' ? 'global-budget' : 'chat-budget'));
  }
  if (!scene.members.some((member) => member.bot.id === command.botId)) {
    return refuse(silent('no-member', `Bot "${command.botId}" is no member of this chat.`));
  }
  const decision = composeDecision({
    scene,
    settings: settingsOf(input.settings, opening, command.botId),
    now,
    random,
    turn: scene.turn,
    botId: command.botId,
    move: 'say',
    targetScores: [],
  });
  const instruction = command.text ?? command.instruction;
  return {
    turns: [
      {
        decision: instruction === undefined ? decision : { ...decision, instruction },
        itemIds: [],
        coalescedIds: [],
      },
    ],
    rejected: [],
    deferred,
  };
}

function settingsOf(global: Settings, opening: TickOpening, botId: string): Settings {
  const { scene } = opening;
  const bot = scene.members.find((member) => member.bot.id === botId)?.bot;
  return effectiveSettings(global, scene.chat.settings, bot?.settings);
}
