import type { Clock } from '../ports/clock.js';
import type { Lease, Leases } from '../ports/leases.js';

/** Options of {@link inProcessLeases}. */
export interface InProcessLeasesOptions {
  readonly clock: Pick<Clock, 'now'>;
}

/** Named leases in this process. Epochs grow over all keys, so that an ended lease need not be remembered. */
export function inProcessLeases({ clock }: InProcessLeasesOptions): Leases {
  const held = new Map<string, Lease>();
  let epoch = 0;
  let sweepAt = 1_024;

  function holds(lease: Lease): boolean {
    const current = held.get(lease.key);
    return (
      current !== undefined && current.epoch === lease.epoch && current.expiresAt > clock.now()
    );
  }

  function keep(lease: Lease): Lease {
    held.set(lease.key, Object.freeze(lease));
    if (held.size >= sweepAt) {
      for (const [key, { expiresAt }] of held) if (expiresAt <= clock.now()) held.delete(key);
      sweepAt = Math.max(1_024, 2 * held.size);
    }
    return lease;
  }

  return {
    acquire: async (key, holder, ttlMs) => {
      const now = clock.now();
      const current = held.get(key);
      const isHeld = current !== undefined && current.expiresAt > now;
      if (isHeld && current.holder !== holder) return undefined;
      if (!isHeld) epoch += 1;
      return keep({ key, holder, epoch: isHeld ? current.epoch : epoch, expiresAt: now + ttlMs });
    },
    renew: async (leases, ttlMs) => {
      const expiresAt = clock.now() + ttlMs;
      return leases.filter(holds).map((lease) => keep({ ...lease, expiresAt }));
    },
    release: async (lease) => {
      if (held.get(lease.key)?.epoch === lease.epoch) held.delete(lease.key);
    },
  };
}
