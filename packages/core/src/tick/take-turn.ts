import { nextDueAt } from '../decide/next-due.js';
import { planReactionPace } from '../decide/pace.js';
import { CoterieError, errorClass, errorText } from '../errors.js';
import { generate } from '../generate/generate.js';
import { nearestTexts } from '../generate/neighbours.js';
import { statedStances } from '../memory/stated-stances.js';
import type { SettleTickRequest } from '../ports/tick-store.js';
import type { Transport, TransportCapabilities } from '../ports/transport.js';
import { isSilent } from '../records/decision.js';
import type { Draft } from '../records/draft.js';
import { freezeDeep } from '../records/parse-record.js';
import type { PromptSection } from '../records/prompt.js';
import type { TickTrace } from '../records/tick-trace.js';
import type { Writable } from '../records/writable.js';
import { effectiveSettings } from '../settings.js';
import { recentText } from '../text/signature.js';
import { memoryUses } from './memory-uses.js';
import {
  DEFERRED_MS,
  type EndedTurn,
  endTurn,
  type OpenTick,
  tickIdOf,
  traceBase,
} from './open-tick.js';
import type { PlannedTurn } from './plan-tick.js';
import { type OutgoingTurn, sendReaction, sendTurn, type TurnResult } from './run-turn.js';
import { outcomesOf, settlePlanItems, settleTurnItems } from './settlements.js';
import { memberOf, type WrittenTurn, writeTurn } from './write-turn.js';

/** A turn's text, or the error that kept it from being written. */
export type PreparedTurn =
  | {
      readonly kind: 'written';
      readonly turn: WrittenTurn;
      readonly capabilities: TransportCapabilities;
    }
  | { readonly kind: 'reaction' }
  | { readonly kind: 'error'; readonly error: unknown };

/** Writes a turn. Never rejects, so that a batch of answers survives one that goes wrong. */
export async function prepareTurn(
  tick: OpenTick,
  planned: PlannedTurn,
  index: number,
): Promise<PreparedTurn> {
  const { context, opening, settings, now, signal, watch, command } = tick;
  const { scene } = opening;
  const { decision } = planned;
  const tickId = tickIdOf(tick, index);
  context.emit('tick:started', {
    tickId,
    chatId: scene.chat.id,
    turn: scene.turn + index,
    at: now,
  });
  if (decision.move === 'react') return { kind: 'reaction' };
  const verbatim = command?.text;
  const { embedder } = context;
  const deadlineMs = settings.generation.deadlineSeconds * 1000;
  try {
    const { capabilities } = transportOf(tick);
    const turn = await writeTurn(
      {
        scene,
        settings,
        decision,
        now,
        turn: scene.turn + index,
        random: context.random,
        capabilities,
      },
      {
        watch,
        recall: (member) =>
          context.recall({ scene, member, decision, now, settings, tickId, signal }),
        draftOf: async (prompt, seed) =>
          verbatim === undefined
            ? await generate(
                { models: context.models, botId: decision.botId, deadlineMs, tickId, signal },
                prompt,
                seed,
              )
            : operatorDraft(verbatim),
        ...(embedder === undefined || verbatim !== undefined
          ? {}
          : {
              neighboursOf: (draft: Draft) =>
                nearestTexts(
                  {
                    clock: context.clock,
                    embedder,
                    deadlineMs,
                    tickId,
                    signal,
                    emit: context.emit,
                  },
                  draft.text,
                  scene.messages,
                ),
            }),
        onRefused: ({ reason, detail }, attempt) =>
          context.emit('draft:refused', { tickId, botId: decision.botId, reason, detail, attempt }),
      },
    );
    return { kind: 'written', turn, capabilities };
  } catch (error) {
    return { kind: 'error', error };
  }
}

/** Sends what was written and settles the turn: message, stances, inbox, trace and next due time in one write. */
export async function takeTurn(
  tick: OpenTick,
  planned: PlannedTurn,
  index: number,
  prepared: PreparedTurn,
): Promise<EndedTurn> {
  const { context, opened, opening, plan, watch } = tick;
  const { scene } = opening;
  const { decision } = planned;
  const turn = scene.turn + index;
  const member = memberOf(scene, decision.botId);
  const settings = effectiveSettings(tick.settings, scene.chat.settings, member.bot.settings);
  const result = await send(tick, planned, index, prepared);
  const at = context.clock.now();
  const isLast = index === plan.turns.length - 1;
  const tries = new Map(opening.inbox.map((item) => [item.id, item.tries]));
  const inbox = [
    ...settleTurnItems(planned, tickIdOf(tick, index), result.outcome, tries, at),
    ...(isLast ? settlePlanItems(plan, at + DEFERRED_MS) : []),
  ];
  const text = result.messages.some((message) => message.status === 'sent')
    ? approvedText(prepared)
    : '';
  const trace: Writable<TickTrace> = {
    ...traceBase(tick, index),
    decision,
    inboxOutcomes: outcomesOf(inbox),
    outcome: result.outcome,
    stepMs: watch.totals(),
  };
  if (planned.speaker !== undefined) trace.speaker = planned.speaker;
  if (prepared.kind === 'written') keepWritten(trace, prepared.turn, prepared.capabilities);
  const drawnDueAt =
    prepared.kind === 'written' && prepared.turn.result.kind === 'written'
      ? prepared.turn.result.pace.nextDueAt
      : nextDueAt({
          scene,
          member,
          settings,
          now: at,
          random: context.random,
          turn,
          isTried: true,
        });
  const settling: Writable<SettleTickRequest> = {
    lease: opened.lease,
    now: at,
    tickId: trace.tickId,
    trace,
    messages: result.messages,
    stances:
      text === ''
        ? []
        : statedStances(text, member.stances, at, settings.speaking.stanceCooldownMinutes),
    usedMemories: prepared.kind === 'written' ? memoryUses(prepared.turn, text !== '') : [],
    inbox,
    maxTries: tick.settings.inbox.tries,
    nextDueAt: Math.max(drawnDueAt, at),
    releasesLease: isLast,
    traceLimit: tick.settings.retention.traces,
  };
  if (result.intentStatus !== undefined) settling.intentStatus = result.intentStatus;
  if (result.reaction !== undefined) settling.reaction = result.reaction;
  if (text !== '') {
    settling.recent = { botId: member.bot.id, text: recentText(text, at) };
    if (decision.headlineId !== undefined) settling.toldHeadlineId = decision.headlineId;
  }
  const settled = await watch.timeAsync('settle', () => context.storage.ticks.settle(settling));
  return endTurn(tick, trace, settled, decision.botId);
}

async function send(
  tick: OpenTick,
  planned: PlannedTurn,
  index: number,
  prepared: PreparedTurn,
): Promise<TurnResult> {
  if (prepared.kind === 'error') return failed(prepared.error);
  if (prepared.kind === 'written' && isSilent(prepared.turn.result)) {
    return { outcome: prepared.turn.result, messages: [] };
  }
  const { context, opened, opening, now, signal, watch } = tick;
  const { scene } = opening;
  const { decision } = planned;
  const turn = scene.turn + index;
  const member = memberOf(scene, decision.botId);
  const settings = effectiveSettings(tick.settings, scene.chat.settings, member.bot.settings);
  try {
    const out: OutgoingTurn = {
      scene,
      member,
      decision,
      settings,
      lease: opened.lease,
      turn,
      tickId: tickIdOf(tick, index),
      now,
      itemIds: [...planned.itemIds, ...planned.coalescedIds],
      transport: transportOf(tick),
      signal,
      watch,
    };
    if (prepared.kind === 'reaction') {
      const waitMs = planReactionPace({
        scene,
        member,
        decision,
        settings,
        now,
        random: context.random,
        turn,
      });
      return await sendReaction(context, out, waitMs);
    }
    if (prepared.turn.result.kind === 'silent')
      return { outcome: prepared.turn.result, messages: [] };
    return await sendTurn(context, out, prepared.turn.result);
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): TurnResult {
  return {
    outcome: { kind: 'failed', errorClass: errorClass(error), message: errorText(error) },
    messages: [],
  };
}

function transportOf(tick: OpenTick): Transport {
  const { platform } = tick.opening.scene.chat;
  const transport = tick.context.transportOf(platform);
  if (transport !== undefined) return transport;
  throw new CoterieError(
    'invalid-argument',
    `No transport is set for platform "${platform}". Pass one to createEngine.`,
  );
}

/** What was said before chance touched its wording: what repeats and stances are judged by. */
function approvedText(prepared: PreparedTurn): string {
  const verdict = prepared.kind === 'written' ? prepared.turn.attempts.at(-1)?.verdict : undefined;
  return verdict?.kind === 'approved' ? verdict.text : '';
}

function operatorDraft(text: string): Draft {
  return { kind: 'draft', text, modelId: 'operator', isScripted: false, hops: [] };
}

function keepWritten(
  trace: Writable<TickTrace>,
  { result, prompt, recollection, attempts }: WrittenTurn,
  { edits, maxTextLength }: TransportCapabilities,
): void {
  trace.recollection = recollection;
  trace.capabilities = { edits, maxTextLength };
  trace.attempts = attempts;
  if (prompt !== undefined) trace.sections = prompt.sections.map(withoutText);
  if (result.kind !== 'written') return;
  trace.utterance = result.utterance;
  trace.pace = result.pace;
}

/** What a trace keeps of a section; those of a system prompt are the same from tick to tick of one bot. */
const shown = new WeakMap<PromptSection, Omit<PromptSection, 'text'>>();

function withoutText(section: PromptSection): Omit<PromptSection, 'text'> {
  let kept = shown.get(section);
  if (kept === undefined) {
    const { name, part, priority, tokens, reason, isDropped } = section;
    kept = { name, part, priority, tokens, reason, isDropped };
    if (Object.isFrozen(section)) shown.set(section, freezeDeep(kept));
  }
  return kept;
}
