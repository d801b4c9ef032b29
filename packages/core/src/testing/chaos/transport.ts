import { DeliveryError } from '../../errors.js';
import type { Transport } from '../../ports/transport.js';
import { createFaults, type FaultCounts, type FaultOptions } from './faults.js';

/** Faults of a transport, and how a failed sending went. */
export interface ChaosTransportOptions extends FaultOptions {
  /** 'before' (default): nothing was sent, 'refused'; 'after': it was sent and nobody knows, 'ambiguous'; 'either': drawn for each. */
  readonly failsSending?: 'before' | 'after' | 'either';
}

/** A transport with faults. */
export function chaosTransport<T extends Transport>(
  transport: T,
  options: ChaosTransportOptions,
): T & { faults(): FaultCounts } {
  const { failsSending = 'before', random } = options;
  const faults = createFaults(transport.platform, options);

  async function pass<R>(operation: string, signal: AbortSignal, call: () => Promise<R>) {
    if ((await faults.next(operation, signal)) === 'passes') return await call();
    const { calls } = faults.counts();
    const isAfter =
      failsSending === 'after' ||
      (failsSending === 'either' && random.at('chaos', 'after', operation, calls).next() < 0.5);
    if (isAfter) await call();
    const outcome = isAfter ? 'ambiguous' : 'refused';
    throw new DeliveryError(outcome, `The ${operation} failed because a test asked for it.`, {
      isRetryable: !isAfter,
    });
  }

  return {
    ...transport,
    send: (request, context) =>
      pass('send', context.signal, () => transport.send(request, context)),
    edit: (request, context) =>
      pass('edit', context.signal, () => transport.edit(request, context)),
    react: (request, context) =>
      pass('react', context.signal, () => transport.react(request, context)),
    typing: (request, context) =>
      pass('typing', context.signal, () => transport.typing(request, context)),
    faults: faults.counts,
  };
}
