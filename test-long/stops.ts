import { complaintsOf, FATES, stopAnywhere } from '../packages/core/test/engine/stop-anywhere.js';
import { prove } from './kit/prove.js';

/** An engine that is stopped in the middle of any call of any port, whatever that call does then: it ends within a second, and nothing stays behind. */
await prove({
  name: 'stops',
  short: { fates: ['hangs when done'] },
  full: { fates: FATES },
  async run({ fates }, proof) {
    const whole = await stopAnywhere({ fate: 'passes' });
    let stops = 0;
    let slowestMs = 0;
    for (const fate of FATES.filter((each) => fates.includes(each))) {
      const complaints: string[] = [];
      for (const call of whole.calls.keys()) {
        const room = await stopAnywhere({ call, fate });
        stops += 1;
        slowestMs = Math.max(slowestMs, room.stopMs ?? Number.POSITIVE_INFINITY);
        complaints.push(...complaintsOf(room, { call, fate }));
      }
      proof.holds(
        `stop() at each of ${whole.calls.length} calls, each of which ${fate}, leaves nothing behind`,
        complaints.length === 0,
        complaints,
      );
    }
    proof.figure('stops', stops);
    proof.figure('slowestStopMs', slowestMs);
    proof.holds('the slowest stop() takes a second of the clock', slowestMs <= 1_000, slowestMs);
  },
});
