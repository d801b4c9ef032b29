import { type Delivery, deliver } from '../deliver/outbox.js';
import { CoterieError, errorClass, errorText } from '../errors.js';
import type { Lease } from '../ports/leases.js';
import type { ClaimTurnResult } from '../ports/tick-store.js';
import type { Transport } from '../ports/transport.js';
import type { Decision } from '../records/decision.js';
import type { Draft, Pace, Utterance } from '../records/draft.js';
import type { Message } from '../records/message.js';
import type { Reaction } from '../records/reaction.js';
import type { Member, Scene } from '../records/scene.js';
import type { TickOutcome } from '../records/tick-trace.js';
import { withDeadline } from '../resilience/deadline.js';
import type { Settings } from '../settings.js';
import type { TickContext } from './context.js';
import { messagesOf } from './messages-of.js';
import type { Stopwatch } from './stopwatch.js';

/** One turn on its way out. */
export interface OutgoingTurn {
  readonly scene: Scene;
  readonly member: Member;
  readonly decision: Decision;
  readonly settings: Settings;
  readonly lease: Lease;
  readonly turn: number;
  readonly tickId: string;
  /** When the tick was opened. */
  readonly now: number;
  readonly itemIds: readonly string[];
  readonly transport: Transport;
  readonly signal: AbortSignal;
  readonly watch: Stopwatch;
}

/** How a turn went out. */
export interface TurnResult {
  readonly outcome: TickOutcome;
  /** Set where the turn was claimed. */
  readonly intentStatus?: 'sent' | 'failed' | 'unknown';
  readonly messages: readonly Message[];
  readonly reaction?: Reaction;
}

/** Waits as long as a person would, claims the turn, then types and sends. */
export async function sendTurn(
  context: TickContext,
  out: OutgoingTurn,
  written: { readonly utterance: Utterance; readonly pace: Pace; readonly draft: Draft },
): Promise<TurnResult> {
  const { pace, draft, utterance } = written;
  const { clock } = context;
  const waited = await wait(context, out, pace.waitMs);
  if (waited !== undefined) return waited;
  const claim = async (parts: readonly string[]) => {
    const plannedAt = clock.now() + (pace.typingMs[0] ?? 0);
    const { scene, member, decision, tickId } = out;
    const messages = messagesOf({ scene, member, decision, tickId, parts, plannedAt, draft });
    return { plannedAt, messages, result: await claimTurn(context, out, messages, plannedAt) };
  };
  let claimed = await claim(utterance.parts);
  if (
    claimed.result.kind === 'refused' &&
    claimed.result.reason === 'budget' &&
    utterance.parts.length > 1
  ) {
    claimed = await claim([utterance.parts.join(' ')]);
  }
  if (claimed.result.kind === 'refused') return refused(claimed.result.reason);

  const delivery = await deliver(
    {
      clock,
      transport: out.transport,
      externalChatId: out.scene.chat.externalId,
      ...replyToOf(out),
      deadlineMs: out.settings.delivery.deadlineSeconds * 1000,
      staleAt: claimed.plannedAt + out.settings.delivery.staleSeconds * 1000,
      typingMs: pace.typingMs,
      correctionMs: pace.correctionMs,
      signal: out.signal,
      onTyping: (ms) =>
        context.emit('message:typing', { chatId: out.scene.chat.id, botId: out.member.bot.id, ms }),
      onSideError: (what, error) => {
        const chatId = out.scene.chat.id;
        if (what === 'typing')
          context.emit('typing:failed', { chatId, botId: out.member.bot.id, error });
        else
          context.emit('correction:failed', {
            chatId,
            messageId: `${out.tickId}/${claimed.messages.length - 1}`,
            error,
          });
      },
    },
    claimed.messages,
    utterance,
  );
  report(context, out, delivery, draft);
  return {
    outcome: outcomeOf(context, out, delivery),
    intentStatus: delivery.status,
    messages: delivery.messages,
  };
}

/** Claims the turn and sets the reaction after `waitMs`; an emoji message stands for it where the platform has none. */
export async function sendReaction(
  context: TickContext,
  out: OutgoingTurn,
  waitMs: number,
): Promise<TurnResult> {
  const { decision, scene, member, transport } = out;
  const emoji = decision.emoji ?? '👍';
  const target = scene.messages.find((message) => message.id === decision.targetId);
  const waited = await wait(context, out, waitMs);
  if (waited !== undefined) return waited;
  const isNative = transport.capabilities.reactions && target?.externalId !== undefined;
  const now = context.clock.now();
  const messages = isNative ? [] : messagesOf({ ...out, parts: [emoji], plannedAt: now });
  const claimed = await claimTurn(context, out, messages, now);
  if (claimed.kind === 'refused') return refused(claimed.reason);
  const messageId = decision.targetId ?? '';
  const done: TickOutcome = { kind: 'reacted', messageId, emoji };
  const deadlineMs = out.settings.delivery.deadlineSeconds * 1000;
  if (!isNative) {
    const delivery = await deliver(
      {
        clock: context.clock,
        transport,
        externalChatId: scene.chat.externalId,
        ...replyToOf(out),
        deadlineMs,
        staleAt: now + out.settings.delivery.staleSeconds * 1000,
        typingMs: [],
        correctionMs: 0,
        signal: out.signal,
        onTyping: () => {},
        onSideError: () => {},
      },
      messages,
      { parts: [emoji], micro: [] },
    );
    report(context, out, delivery);
    return {
      outcome: delivery.status === 'sent' ? done : outcomeOf(context, out, delivery),
      intentStatus: delivery.status,
      messages: delivery.messages,
    };
  }
  try {
    const { externalId = '' } = target;
    await withDeadline(
      context.clock,
      deadlineMs,
      `Reacting on ${transport.platform}`,
      out.signal,
      (signal) =>
        transport.react(
          { botId: member.bot.id, externalChatId: scene.chat.externalId, externalId, emoji },
          { signal },
        ),
    );
  } catch (error) {
    if (out.signal.aborted)
      return {
        outcome: { kind: 'silent', reason: 'stopping' },
        intentStatus: 'unknown',
        messages: [],
      };
    return { outcome: refusedOutcome(context, out, error), intentStatus: 'failed', messages: [] };
  }
  const { bot } = member;
  const author = {
    kind: 'bot' as const,
    botId: bot.id,
    displayName: bot.name,
    ...(bot.username === undefined ? {} : { username: bot.username }),
  };
  context.emit('reaction:sent', { chatId: scene.chat.id, messageId, botId: bot.id, emoji });
  return {
    outcome: done,
    intentStatus: 'sent',
    messages: [],
    reaction: { chatId: scene.chat.id, messageId, author, emoji, at: context.clock.now() },
  };
}

async function wait(
  context: TickContext,
  out: OutgoingTurn,
  waitMs: number,
): Promise<TurnResult | undefined> {
  const remaining = out.now + waitMs - context.clock.now();
  try {
    if (remaining > 0) await context.clock.sleep(remaining, out.signal);
  } catch {
    return { outcome: { kind: 'silent', reason: 'stopping' }, messages: [] };
  }
  if (out.signal.aborted) return { outcome: { kind: 'silent', reason: 'stopping' }, messages: [] };
  return undefined;
}

/** The lease must outlast typing and sending; it is held longer when less than this is left of it. */
const RENEW_SHARE = 0.5;

async function claimTurn(
  context: TickContext,
  out: OutgoingTurn,
  messages: readonly Message[],
  plannedAt: number,
): Promise<ClaimTurnResult> {
  const now = context.clock.now();
  const { storage, leaseMs, workerId } = context;
  let { lease } = out;
  if (lease.expiresAt - now < leaseMs * RENEW_SHARE) {
    const renewed = await storage.ticks.renew(lease, now + leaseMs);
    if (renewed === undefined) return { kind: 'refused', reason: 'lease-lost' };
    lease = renewed;
  }
  return await out.watch.timeAsync('claim', () =>
    storage.ticks.claim({
      lease,
      now,
      messages,
      itemIds: out.itemIds,
      maxMessagesPerMinute: out.settings.limits.maxMessagesPerMinute,
      intent: {
        tickId: out.tickId,
        chatId: out.scene.chat.id,
        turn: out.turn,
        botId: out.member.bot.id,
        move: out.decision.move,
        workerId,
        epoch: lease.epoch,
        messageIds: messages.map((message) => message.id),
        plannedAt,
        claimedAt: now,
        status: 'pending',
      },
    }),
  );
}

function refused(reason: 'lease-lost' | 'turn-taken' | 'budget'): TurnResult {
  return {
    outcome: { kind: 'silent', reason: reason === 'budget' ? 'chat-budget' : reason },
    messages: [],
  };
}

function replyToOf(out: OutgoingTurn): { readonly replyTo?: string } {
  const { decision, scene, transport } = out;
  if (
    decision.targetId === undefined ||
    decision.move === 'continue' ||
    !transport.capabilities.replies
  )
    return {};
  const externalId = scene.messages.find((message) => message.id === decision.targetId)?.externalId;
  return externalId === undefined ? {} : { replyTo: externalId };
}

function report(context: TickContext, out: OutgoingTurn, delivery: Delivery, draft?: Draft): void {
  const { tickId } = out;
  for (const message of delivery.messages) {
    if (message.status === 'sent')
      context.emit('message:sent', { message, tickId, isScripted: draft?.isScripted ?? false });
    else if (message.status === 'unknown')
      context.emit('message:unknown', { messageId: message.id, chatId: message.chatId, tickId });
    else context.emit('message:failed', { message, tickId, error: delivery.error });
    if (message.editedAt !== undefined)
      context.emit('message:corrected', { messageId: message.id, text: message.text });
  }
}

function outcomeOf(context: TickContext, out: OutgoingTurn, delivery: Delivery): TickOutcome {
  if (delivery.status === 'sent') {
    const ids = delivery.messages
      .filter((message) => message.status === 'sent')
      .map((message) => message.id);
    return { kind: 'sent', messageIds: ids };
  }
  if (delivery.isStale) return { kind: 'silent', reason: 'stale' };
  if (delivery.status === 'unknown') {
    return { kind: 'failed', errorClass: 'unknown-delivery', message: errorText(delivery.error) };
  }
  if (out.signal.aborted) return { kind: 'silent', reason: 'stopping' };
  return refusedOutcome(context, out, delivery.error);
}

/** A bot from which the platform takes nothing is out for a while, which is no failure of the tick. */
function refusedOutcome(context: TickContext, out: OutgoingTurn, error: unknown): TickOutcome {
  const message = errorText(error);
  if (wasNotCalled(error) || context.unreachable(out.scene.chat, [out.member.bot.id]).length > 0)
    return { kind: 'silent', reason: 'unreachable', detail: message };
  return { kind: 'failed', errorClass: errorClass(error), message };
}

/** Whether an open breaker kept the platform from being called: it may be about to try again by now. */
function wasNotCalled(error: unknown): boolean {
  if (!CoterieError.isInstance(error)) return false;
  return CoterieError.isInstance(error.cause) && error.cause.code === 'breaker-open';
}
