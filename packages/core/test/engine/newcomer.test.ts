import { beforeAll, expect, test } from 'vitest';
import { streamAt } from '../../src/chance/stream.js';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import { isSilent } from '../../src/records/decision.js';
import type { Member } from '../../src/records/scene.js';
import type { TickTrace } from '../../src/records/tick-trace.js';
import { testBot, testMember } from '../../src/testing/builders.js';
import { planTick, type TickPlan } from '../../src/tick/plan-tick.js';
import { lively } from './lively.js';

const traces: TickTrace[] = [];

beforeAll(async () => {
  const { room } = await lively({
    seed: 'newcomer',
    minutes: 220,
    room: { storage: memoryStorage({ traces: 1_000 }), settings: { retention: { traces: 1_000 } } },
  });
  for (const chat of ['chat-0', 'chat-1']) traces.push(...(await room.engine.traces(chat, 1_000)));
  await room.engine.stop();
}, 120_000);

function planWith({ opening, settings, now, seed }: TickTrace, more: readonly Member[]): TickPlan {
  const scene = { ...opening.scene, members: [...opening.scene.members, ...more] };
  return planTick({
    opening: { ...opening, scene },
    settings,
    now,
    random: { seed, at: (...key) => streamAt(seed, ...key) },
  });
}

const newcomer = testMember(
  testBot({ id: 'newcomer', name: 'Quill', talkativeness: 0.6, username: 'quill_handle' }),
);

test('a new bot changes no other draw: each turn stays byte for byte the same, or the new bot has it', {
  timeout: 60_000,
}, () => {
  const openings = traces.filter(({ command, batchIndex }) => !command && batchIndex === 0);
  expect(openings.length).toBeGreaterThan(500);
  let won = 0;
  let same = 0;
  for (const trace of openings) {
    const before = planWith(trace, []);
    const after = planWith(trace, [newcomer]);
    const speakers = [
      ...after.turns.map(({ decision }) => decision.botId),
      ...(after.speaker === undefined ? [] : [after.speaker.botId]),
    ];
    if (speakers.includes('newcomer')) {
      won += 1;
      continue;
    }
    // A message to nobody was put to the new bot, which left it alone.
    const isTaken = after.rejected.some(
      ({ itemId, reason }) =>
        reason === 'passed' && before.turns.some(({ itemIds }) => itemIds.includes(itemId)),
    );
    if (isTaken) {
      won += 1;
      continue;
    }
    expect(JSON.stringify(after.turns.map(({ decision }) => decision))).toBe(
      JSON.stringify(before.turns.map(({ decision }) => decision)),
    );
    expect(after.rejected).toEqual(before.rejected);
    expect(after.deferred).toEqual(before.deferred);
    expect(reasonOf(after)).toBe(reasonOf(before));
    same += 1;
  }
  expect(same).toBeGreaterThan(300);
  expect(won).toBeGreaterThan(10);
});

test('a new bot leaves the weights and keys of every other candidate as they were', {
  timeout: 60_000,
}, () => {
  for (const trace of traces.slice(0, 400)) {
    const before = planWith(trace, []).speaker;
    const after = planWith(trace, [newcomer]).speaker;
    if (before === undefined || after === undefined) continue;
    const others = after.candidates.filter(({ botId }) => botId !== 'newcomer');
    expect(others).toEqual(before.candidates);
  }
});

function reasonOf({ silent, turns }: TickPlan): string | undefined {
  return silent === undefined || !isSilent(silent) ? `${turns.length} turns` : silent.reason;
}
