import { conserve, THREADS } from '../packages/core/test/engine/conserve.js';
import { prove } from './kit/prove.js';

/** Messages of people in six threads of one chat at any load, with a model, a platform and a storage that fail: none is lost, none ends twice. */
await prove({
  name: 'conservation',
  short: { messages: 4_000, seed: 'flood' },
  full: { messages: 20_000, seed: 'flood' },
  async run({ messages, seed }, proof) {
    const found = await conserve(seed, messages);
    const total = { received: 0, handled: 0, coalesced: 0, rejected: 0 };
    for (const thread of THREADS) {
      const events = found.byEvents.get(thread);
      const stored = found.byStorage.get(thread);
      if (events === undefined || stored === undefined) throw new Error(`no counts of ${thread}`);
      const { received, handled, coalesced, rejected } = events;
      proof.figure(thread, events);
      proof.holds(
        `${thread}: received = handled + coalesced + rejected`,
        received > 0 && received === handled + coalesced + rejected,
        events,
      );
      proof.holds(
        `${thread}: storage counts what the events tell, and nothing waits`,
        stored.received === received &&
          stored.handled === handled &&
          stored.coalesced === coalesced &&
          stored.rejected === rejected &&
          stored.waiting === 0,
        stored,
      );
      total.received += received;
      total.handled += handled;
      total.coalesced += coalesced;
      total.rejected += rejected;
    }
    const { endedTwice, neverEnded, astray, rejectedReasons, faults } = found;
    proof.figure('total', total);
    proof.figure('rejectedReasons', rejectedReasons);
    proof.figure('faults', faults);
    proof.holds('every message is received once', total.received === messages, total.received);
    proof.holds('every message ends once', endedTwice + neverEnded === 0, {
      endedTwice,
      neverEnded,
    });
    proof.holds('every answer goes into the thread of its message', astray === 0, astray);
    proof.holds(
      'every rejection has its reason',
      Object.keys(rejectedReasons).every((reason) => reason !== ''),
      rejectedReasons,
    );
  },
});
