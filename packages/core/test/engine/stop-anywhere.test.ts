import { beforeAll, describe, expect, test } from 'vitest';
import { complaintsOf, FATES, type StoppedRoom, stopAnywhere } from './stop-anywhere.js';

let whole: StoppedRoom;

beforeAll(async () => {
  whole = await stopAnywhere({ fate: 'passes' });
});

test('the room that is stopped types, splits, mends, reacts, tries again, and hears people and news', () => {
  const { calls, delivered, taken, messages } = whole;
  expect([...delivered].sort()).toEqual(['edit', 'message', 'reaction', 'typing']);
  expect(messages.some(({ meta }) => meta.partOf !== undefined)).toBe(true);
  const count = (name: string) => calls.filter((each) => each === name).length;
  expect(count('model.generate')).toBeGreaterThan(5);
  expect(count('transport.send')).toBeGreaterThan(taken.length);
  for (const port of [
    'storage',
    'transport',
    'model',
    'cache',
    'scheduler',
    'news',
    'rateLimits',
    'clock',
  ])
    expect(calls.some((name) => name.startsWith(port))).toBe(true);
  expect(calls.length).toBeGreaterThan(150);
});

/** Each name's calls meet one fate after another; `npm run test:long -- --full stops` tries every fate of every call. */
describe('stop() in the middle of any call', () => {
  test.each(FATES)(
    'that %s settles within a second of the clock and leaves nothing behind',
    { timeout: 120_000 },
    async (fate) => {
      const complaints: string[] = [];
      const met = new Map<string, number>();
      let stops = 0;
      for (const [call, name] of whole.calls.entries()) {
        const place = met.get(name) ?? 0;
        met.set(name, place + 1);
        if (FATES[(place + call) % FATES.length] !== fate) continue;
        stops += 1;
        complaints.push(...complaintsOf(await stopAnywhere({ call, fate }), { call, fate }));
      }
      expect(complaints).toEqual([]);
      expect(stops).toBeGreaterThan(20);
    },
  );
});
