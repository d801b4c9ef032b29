import { describe, expect, it } from 'vitest';
import { amongBots, CHAIN, CHAT_PER_HOUR, LONGEST_SILENCE } from './among-bots.js';

// A million decisions are in test-long/decisions.ts.
describe('bots among themselves', () => {
  it('never run away over 20,000 decisions, and never fall silent for good', {
    timeout: 180_000,
  }, () => {
    const { deepest, busiest, longestSilence } = amongBots(['ali', 'can'], 20_000, 0, 'two');
    expect(deepest).toBeLessThanOrEqual(CHAIN);
    expect(busiest).toBeLessThanOrEqual(CHAT_PER_HOUR);
    expect(longestSilence).toBeLessThan(LONGEST_SILENCE);
  });

  it.each([0.2, 1])(
    'cannot pass the cap by forgetting links and stamps in a share %s of their messages',
    { timeout: 180_000 },
    (forget) => {
      const { deepest, busiest } = amongBots(
        ['ali', 'can', 'ece'],
        5_000,
        forget,
        `forget-${forget}`,
      );
      expect(deepest).toBeLessThanOrEqual(CHAIN);
      expect(busiest).toBeLessThanOrEqual(CHAT_PER_HOUR);
    },
  );
});
