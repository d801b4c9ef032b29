import type { TickOpening } from './records/tick-trace.js';
import { askNextSpeaker } from './tick/ask-next-speaker.js';
import { withBuriedCalls } from './tick/buried-calls.js';
import type { SayCommand, TickContext } from './tick/context.js';
import type { EndedTurn, OpenTick } from './tick/open-tick.js';
import { planTick } from './tick/plan-tick.js';
import { settleSilence } from './tick/settle-silence.js';
import { stopwatch } from './tick/stopwatch.js';
import { prepareTurn, takeTurn } from './tick/take-turn.js';
import { workingScene } from './tick/working-scene.js';

/** How a wake of a chat ended: one turn, a batch of answers, or none where another worker has the chat or it is gone. */
export interface TickReport {
  readonly outcomes: readonly EndedTurn[];
  /** When the chat wants to be woken again, epoch ms; absent where it is gone. */
  readonly nextDueAt?: number;
}

/** Most inbox items that one tick claims: more than any burst that coalesces into one batch. */
const INBOX_LIMIT = 200;

/**
 * One wake of a chat: opens the tick, decides, writes, claims, sends and settles. Every turn ends as exactly one of sent, reacted, silent and failed.
 * Rejects only where storage does; a turn that was claimed by then is made 'unknown' by the next tick.
 */
export async function runTick(
  context: TickContext,
  chatId: string,
  signal: AbortSignal,
  command?: SayCommand,
): Promise<TickReport> {
  const now = context.clock.now();
  const settings = context.settings();
  const watch = stopwatch(context.clock);
  const opened = await watch.timeAsync('open', () =>
    context.storage.ticks.open({
      chatId,
      workerId: context.workerId,
      now,
      leaseMs: context.leaseMs,
      maxMessagesPerMinute: settings.limits.maxMessagesPerMinute,
      inboxLimit: INBOX_LIMIT,
    }),
  );
  if (opened.kind === 'refused') {
    if (opened.reason === 'no-chat') return { outcomes: [] };
    return { outcomes: [], nextDueAt: opened.retryAt ?? now + context.leaseMs };
  }
  for (const intent of opened.abandoned) {
    for (const messageId of intent.messageIds) {
      context.emit('message:unknown', { messageId, chatId, tickId: intent.tickId });
    }
  }
  const told = new Set(opened.scene.toldHeadlines);
  const news = context.news().filter((headline) => !told.has(headline.id));
  const { scene: read, inbox } = opened;
  const heard = await watch.timeAsync('open', () =>
    withBuriedCalls(context.storage.messages, read, inbox),
  );
  const unreachable = context.unreachable(read.chat, read.chat.members);
  const scene = workingScene(heard);
  if (news.length > 0) scene.news = news;
  if (unreachable.length > 0) scene.unreachable = unreachable;
  const opening: TickOpening = { scene, inbox, budget: opened.budget };
  const say = command === undefined ? {} : { command };
  const decide = (chosen?: string) =>
    watch.time('decide', () =>
      planTick({
        opening,
        settings,
        now,
        random: context.random,
        ...say,
        ...(chosen === undefined ? {} : { chosen }),
      }),
    );
  const unasked = decide();
  const chosen =
    context.nextSpeaker === undefined
      ? undefined
      : await askNextSpeaker({ context, opening, settings, now, plan: unasked, signal });
  const plan = chosen === undefined ? unasked : decide(chosen);
  const tick: OpenTick = {
    context,
    opened,
    opening,
    settings,
    now,
    plan,
    signal,
    watch,
    ...say,
    ...(chosen === undefined ? {} : { chosen }),
  };
  if (plan.turns.length === 0) return reportOf([await settleSilence(tick)]);

  // Answers of a batch are written side by side and sent one after another.
  const prepared = plan.turns.map((turn, index) => prepareTurn(tick, turn, index));
  const outcomes: EndedTurn[] = [];
  for (const [index, turn] of plan.turns.entries()) {
    const ready = await (prepared[index] ?? prepareTurn(tick, turn, index));
    outcomes.push(await takeTurn(tick, turn, index, ready));
  }
  return reportOf(outcomes);
}

function reportOf(outcomes: readonly EndedTurn[]): TickReport {
  const nextDueAt = outcomes.at(-1)?.nextDueAt;
  return { outcomes, ...(nextDueAt === undefined ? {} : { nextDueAt }) };
}
