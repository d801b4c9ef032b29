import { isSilent } from '../records/decision.js';
import type { NextSpeaker } from '../records/next-speaker.js';
import type { TickOpening } from '../records/tick-trace.js';
import { withDeadline } from '../resilience/deadline.js';
import { effectiveSettings, type Settings } from '../settings.js';
import type { TickContext } from './context.js';
import type { TickPlan } from './plan-tick.js';

/** What {@link askNextSpeaker} reads. */
export interface Asked {
  readonly context: TickContext;
  readonly opening: TickOpening;
  readonly settings: Settings;
  readonly now: number;
  /** What the tick would do unasked. */
  readonly plan: TickPlan;
  readonly signal: AbortSignal;
}

/**
 * The bot that the engine's `nextSpeaker` gives the turn to, where the policy is 'chosen' and a bot is about to speak of its own accord. Asked
 * once a tick and within the deadline of a model call; an error or a late answer leaves the turn with the draw by weight.
 */
export async function askNextSpeaker(asked: Asked): Promise<string | undefined> {
  const { context, opening, now, plan, signal } = asked;
  const { scene } = opening;
  const settings = effectiveSettings(asked.settings, scene.chat.settings);
  const [turn] = plan.turns;
  const speaker = turn?.speaker;
  const { nextSpeaker } = context;
  const isAsked = settings.speaking.nextSpeaker === 'chosen' && nextSpeaker !== undefined;
  if (!isAsked || speaker === undefined || isSilent(speaker) || speaker.turn === 'answer')
    return undefined;
  const candidates = speaker.candidates.filter(({ weight }) => weight > 0);
  if (candidates.length < 2) return undefined;
  const bots = new Map(scene.members.map(({ bot }) => [bot.id, bot]));
  const offer: Parameters<NextSpeaker>[0] = {
    chat: scene.chat,
    messages: scene.messages,
    now,
    candidates: candidates.flatMap(({ botId, weight }) => {
      const bot = bots.get(botId);
      return bot === undefined ? [] : [{ bot, weight }];
    }),
  };
  const deadlineMs = settings.generation.deadlineSeconds * 1000;
  try {
    return await withDeadline(
      context.clock,
      deadlineMs,
      'Choosing the next speaker',
      signal,
      async (own) => await nextSpeaker(offer, { signal: own }),
    );
  } catch (error) {
    context.emit('speaker:unchosen', { chatId: scene.chat.id, error });
    return undefined;
  }
}
