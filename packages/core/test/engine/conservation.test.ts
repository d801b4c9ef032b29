import { expect, test } from 'vitest';
import { conserve, THREADS } from './conserve.js';

// 20,000 messages are in test-long/conservation.ts.
test.each(['a', 'b', 'c'])(
  'of 1,500 messages in six threads under any load, each is handled, coalesced or rejected with a reason, once (seed %s)',
  { timeout: 60_000 },
  async (seed) => {
    const found = await conserve(seed, 1_500);
    expect(found).toMatchObject({ said: 1_500, endedTwice: 0, neverEnded: 0, astray: 0 });
    let received = 0;
    for (const thread of THREADS) {
      const events = found.byEvents.get(thread);
      expect(found.byStorage.get(thread)).toEqual({ ...events, waiting: 0 });
      const { handled = 0, coalesced = 0, rejected = 0 } = events ?? {};
      expect({ thread, received: events?.received }).toEqual({
        thread,
        received: handled + coalesced + rejected,
      });
      received += events?.received ?? 0;
    }
    expect(received).toBe(1_500);
    expect(Object.keys(found.rejectedReasons)).not.toContain('');
    expect(found.faults).toBeGreaterThan(10);
  },
);
