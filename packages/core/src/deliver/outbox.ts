import { DeliveryError } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { SendReceipt, Transport } from '../ports/transport.js';
import type { Utterance } from '../records/draft.js';
import type { Message } from '../records/message.js';
import { withDeadline } from '../resilience/deadline.js';

/** What {@link deliver} needs to know of where the messages go. */
export interface DeliverContext {
  readonly clock: Clock;
  readonly transport: Transport;
  readonly externalChatId: string;
  /** External id of the message replied to. */
  readonly replyTo?: string;
  readonly deadlineMs: number;
  /** Epoch ms after which nothing of this turn is sent any more. */
  readonly staleAt: number;
  readonly typingMs: readonly number[];
  readonly correctionMs: number;
  readonly signal: AbortSignal;
  readonly onTyping: (ms: number) => void;
  /** A failure that costs no message: the typing indicator, or the edit that mends a typing error. */
  readonly onSideError: (what: 'typing' | 'correction', error: unknown) => void;
}

/** How a turn's delivery ended: each message with its final status. */
export interface Delivery {
  readonly status: 'sent' | 'failed' | 'unknown';
  readonly messages: readonly Message[];
  readonly error?: unknown;
  /** True where nothing was sent because its time had passed. */
  readonly isStale: boolean;
}

/** Longest time that a call under way may still take once the engine is stopping. */
const STOP_GRACE_MS = 500;

/**
 * Types and sends the claimed messages in order, then the correction. At most once: a message whose fate is not known is marked 'unknown'
 * and never sent again; what was not tried is 'failed'. Never rejects.
 */
export async function deliver(
  context: DeliverContext,
  messages: readonly Message[],
  utterance: Utterance,
): Promise<Delivery> {
  const done: Message[] = [];
  for (const [index, message] of messages.entries()) {
    const result = await deliverOne(context, message, index);
    done.push(result.message);
    if (result.message.status !== 'sent') {
      const rest = messages
        .slice(index + 1)
        .map((later) => ({ ...later, status: 'failed' as const }));
      const isAnySent = done.some((each) => each.status === 'sent');
      const status =
        result.message.status === 'unknown' ? 'unknown' : isAnySent ? 'sent' : 'failed';
      return { status, messages: [...done, ...rest], error: result.error, isStale: result.isStale };
    }
  }
  const corrected = await correct(context, done, utterance);
  return { status: 'sent', messages: corrected, isStale: false };
}

interface OneDelivery {
  readonly message: Message;
  readonly error?: unknown;
  readonly isStale: boolean;
}

async function deliverOne(
  context: DeliverContext,
  message: Message,
  index: number,
): Promise<OneDelivery> {
  const failed = (error: unknown, isStale = false): OneDelivery => ({
    message: { ...message, status: 'failed' },
    error,
    isStale,
  });
  try {
    await type(context, message, context.typingMs[index] ?? 0);
  } catch (error) {
    return failed(error);
  }
  const staleAt = staleAtOf(context, index);
  for (;;) {
    if (context.clock.now() > staleAt) return failed(undefined, true);
    try {
      const receipt = await send(context, message, index);
      return {
        message: {
          ...message,
          status: 'sent',
          externalId: receipt.externalId,
          sentAt: receipt.sentAt,
        },
        isStale: false,
      };
    } catch (error) {
      if (!DeliveryError.isInstance(error) || error.outcome === 'ambiguous') {
        return { message: { ...message, status: 'unknown' }, error, isStale: false };
      }
      const waitMs = error.retryAfterMs ?? 1000;
      if (!error.isRetryable || context.clock.now() + waitMs > staleAt) return failed(error);
      try {
        await context.clock.sleep(waitMs, context.signal);
      } catch {
        return failed(error);
      }
    }
  }
}

/** The typing of later parts was planned too: it makes none of them late. */
function staleAtOf({ staleAt, typingMs }: DeliverContext, index: number): number {
  return typingMs.slice(1, index + 1).reduce((at, ms) => at + ms, staleAt);
}

async function type(context: DeliverContext, message: Message, ms: number): Promise<void> {
  if (context.signal.aborted) throw context.signal.reason;
  if (ms <= 0) return;
  const { transport, clock } = context;
  context.onTyping(ms);
  if (transport.capabilities.typing) {
    const request = {
      botId: message.author.botId ?? '',
      externalChatId: context.externalChatId,
      ...(message.threadId === undefined ? {} : { externalThreadId: message.threadId }),
    };
    const shown = withDeadline(clock, ms, 'The typing indicator', context.signal, (signal) =>
      transport.typing(request, { signal }),
    );
    shown.catch((error: unknown) => {
      if (!context.signal.aborted) context.onSideError('typing', error);
    });
  }
  await clock.sleep(ms, context.signal);
}

function send(context: DeliverContext, message: Message, index: number): Promise<SendReceipt> {
  const replyTo = index === 0 ? context.replyTo : undefined;
  return withStopGrace(context, `Sending to ${context.transport.platform}`, (signal) =>
    context.transport.send(
      {
        botId: message.author.botId ?? '',
        externalChatId: context.externalChatId,
        text: message.text,
        ...(message.threadId === undefined ? {} : { externalThreadId: message.threadId }),
        ...(replyTo === undefined ? {} : { replyTo }),
      },
      { signal },
    ),
  );
}

/** A call that has begun is not cut at once when the engine stops: its fate would be unknown. */
function withStopGrace<T>(
  { clock, deadlineMs, signal }: DeliverContext,
  what: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return withDeadline(clock, deadlineMs, what, signal, work, STOP_GRACE_MS);
}

async function correct(
  context: DeliverContext,
  sent: readonly Message[],
  utterance: Utterance,
): Promise<readonly Message[]> {
  const last = sent.at(-1);
  if (utterance.correction === undefined || last?.externalId === undefined) return sent;
  const { transport, clock } = context;
  const { externalId } = last;
  const text = utterance.correction.edit;
  try {
    await clock.sleep(context.correctionMs, context.signal);
    await withStopGrace(context, `Editing on ${transport.platform}`, (signal) =>
      transport.edit(
        {
          botId: last.author.botId ?? '',
          externalChatId: context.externalChatId,
          externalId,
          text,
        },
        { signal },
      ),
    );
    return [...sent.slice(0, -1), { ...last, text, editedAt: clock.now() }];
  } catch (error) {
    context.onSideError('correction', error);
    return sent;
  }
}
