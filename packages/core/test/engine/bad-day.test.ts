import { beforeAll, describe, expect, test } from 'vitest';
import { type Day, simulateDay, TROUBLE } from './bad-day.js';

const size = { seed: 'bad-day', bots: 12, chats: 1, from: 11.7, to: 24.5 } as const;

describe('a day on which the quota runs out at noon, the second model is down and a bot is banned', () => {
  let bad: Day;
  let good: Day;
  beforeAll(async () => {
    bad = await simulateDay({ ...size, hasTrouble: true });
    good = await simulateDay({ ...size, hasTrouble: false });
  }, 120_000);

  const writers = (from: number, to: number) =>
    new Set(
      bad.written.filter(({ hour }) => hour >= from && hour < to).map(({ modelId }) => modelId),
    );

  test('no tick fails', () => {
    expect(good.failedTicks).toBe(0);
    expect(bad.failedTicks).toBe(0);
  });

  test('was: a daily quota stopped the room until a person edited a file; now the next model writes', () => {
    expect(writers(TROUBLE.quotaEnds, TROUBLE.outageFrom)).toEqual(new Set(['openai:gpt']));
  });

  test('nobody calls before the quota is reset', () => {
    expect(bad.early).toBe(0);
  });

  test('where the second is down too the third writes, and the second comes back by itself', () => {
    expect(writers(TROUBLE.outageFrom + 0.1, TROUBLE.outageTo)).toEqual(new Set(['local:llama']));
    expect(writers(TROUBLE.outageTo + 1, TROUBLE.quotaResets)).toEqual(new Set(['openai:gpt']));
  });

  test('after the reset everything is back on the first model', () => {
    expect(writers(TROUBLE.quotaResets + 0.1, 25)).toEqual(new Set(['groq:llama']));
    expect(bad.isReadyAtEnd).toBe(true);
  });

  test('was: a ban silenced all; the other bots say as much as on a good day', () => {
    const ratio = bad.sentByOthers / good.sentByOthers;
    expect(good.sentByOthers).toBeGreaterThan(250);
    // The long proof of this name holds it to 5%, over more bots and messages.
    expect(ratio).toBeGreaterThan(0.85);
    expect(bad.sentByBanned).toBeLessThan(good.sentByBanned / 2);
  });

  test('all of it can be read from the events', () => {
    const told = bad.log.join('\n');
    for (const line of [
      /04 12:\S+ model:groq:llama is not called until 05 00:00:0\d: rate-limited/,
      /04 12:\S+ openai:gpt writes/,
      /04 1[3-6]:\S+ transport:loopback:bot-3:chat-0 is not called until .*: forbidden/,
      /04 15:\S+ model:openai:gpt is not called until .*: failures/,
      /04 15:\S+ local:llama writes/,
      /04 1[67]:\S+ model:openai:gpt is well/,
      /05 00:\S+ model:groq:llama is well/,
      /05 00:\S+ groq:llama writes/,
    ])
      expect(told).toMatch(line);
  });
});
