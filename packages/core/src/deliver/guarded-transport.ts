import { CoterieError, DeliveryError } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { Transport } from '../ports/transport.js';
import type { Breaker } from '../resilience/breaker.js';
import type { BreakerHints } from '../resilience/breaker-hints.js';
import type { BreakerSet } from '../resilience/breaker-set.js';
import { settledBy } from '../resilience/deadline.js';
import { classifyError, transportErrors } from '../resilience/error-class.js';
import { resultOf } from '../resilience/guard.js';

/** What stands between the engine and its transports. */
export interface TransportGuardSetup {
  readonly clock: Pick<Clock, 'now'>;
  readonly breakers: BreakerSet;
  readonly hints: BreakerHints;
}

/** The name of the breaker of one bot on one platform; with a chat, of this bot in this chat alone. */
export function transportBreakerName(
  platform: string,
  botId: string,
  externalChatId?: string,
): string {
  const name = `transport:${platform}:${botId}`;
  return externalChatId === undefined ? name : `${name}:${externalChatId}`;
}

/**
 * A transport whose every call goes through the breaker of its bot, so that what one bot meets silences no other; and where the platform has told one bot to
 * wait in one chat, through that chat's too. A call that a breaker refuses rejects as certainly not delivered.
 */
export function guardedTransport(transport: Transport, setup: TransportGuardSetup): Transport {
  const { clock, breakers, hints } = setup;
  const { platform, capabilities, errorRules } = transport;

  function breakersOf(request: ToChat): readonly Breaker[] {
    const { botId, externalChatId } = request;
    const own = transportBreakerName(platform, botId);
    hints.look(own);
    const inChat = breakers.find(transportBreakerName(platform, botId, externalChatId));
    return inChat === undefined ? [breakers.get(own)] : [breakers.get(own), inChat];
  }

  async function through<T>(
    request: ToChat,
    signal: AbortSignal,
    call: () => Promise<T>,
  ): Promise<T> {
    const passed = enter(breakersOf(request));
    try {
      const value = await settledBy(signal, call());
      for (const { breaker, ticket } of passed) breaker.leave(ticket, 'success');
      return value;
    } catch (error) {
      const failure = classifyError(error, errorRules ?? [], transportErrors);
      for (const { breaker, ticket } of passed) breaker.leave(ticket, resultOf(failure));
      const { scope, retryAfterMs } = failure;
      if (retryAfterMs !== undefined && (scope === 'bot' || scope === 'chat')) {
        const inChat = scope === 'chat' ? request.externalChatId : undefined;
        const breaker = breakers.get(transportBreakerName(platform, request.botId, inChat));
        breaker.tell(clock.now() + retryAfterMs, failure.name);
        hints.share(breaker.status());
      }
      throw error;
    }
  }

  return {
    platform,
    capabilities,
    ...(errorRules === undefined ? {} : { errorRules }),
    start: (receiver) => transport.start(receiver),
    stop: () => transport.stop(),
    send: (request, options) =>
      through(request, options.signal, () => transport.send(request, options)),
    edit: (request, options) =>
      through(request, options.signal, () => transport.edit(request, options)),
    react: (request, options) =>
      through(request, options.signal, () => transport.react(request, options)),
    async typing(request, options) {
      // A sign of typing is no probe: it would take the place of the message.
      if (breakersOf(request).some((breaker) => breaker.status().phase !== 'closed')) return;
      await through(request, options.signal, () => transport.typing(request, options));
    },
  };
}

interface ToChat {
  readonly botId: string;
  readonly externalChatId: string;
}

interface Passed {
  readonly breaker: Breaker;
  readonly ticket: ReturnType<Breaker['enter']>;
}

function enter(breakers: readonly Breaker[]): readonly Passed[] {
  const passed: Passed[] = [];
  try {
    for (const breaker of breakers) passed.push({ breaker, ticket: breaker.enter() });
    return passed;
  } catch (error) {
    for (const { breaker, ticket } of passed) breaker.leave(ticket, 'cancelled');
    if (!CoterieError.isInstance(error)) throw error;
    const { message, retryAfterMs } = error;
    throw new DeliveryError('refused', message, {
      isRetryable: true,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      cause: error,
    });
  }
}
