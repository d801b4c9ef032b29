import { expect, test } from 'vitest';
import type { TickOutcome } from '../../src/records/tick-trace.js';
import { recordingModel } from '../../src/testing/recording-model.js';
import { simulatedRoom } from '../../src/testing/simulated-room.js';
import { castOf } from './cast.js';

const WORDS = 'tea bread rain garden clock map train chess window kettle morning paper river'.split(
  ' ',
);

/** A text of its own for each call, so that no draft repeats another. */
function textOf(call: number): string {
  const words = Array.from(
    { length: 12 },
    (_, place) => WORDS[((call * 2_654_435_761) >>> (place * 2)) % WORDS.length],
  );
  return `${words.join(' ')} number ${call}.`;
}

test('a reply costs one model call; silence and a reaction cost none', async () => {
  const settings = { speaking: { initiative: 0.85 } };
  const model = recordingModel({ reply: (_, call) => textOf(call) });
  const room = await simulatedRoom({ ...castOf(12, 2), seed: 'calls', models: [model], settings });
  const calls = new Map<string, number>();
  const drafts = new Map<string, number>();
  const ended: { readonly tickId: string; readonly outcome: TickOutcome }[] = [];
  room.engine.on('model:called', ({ tickId }) => {
    calls.set(tickId, (calls.get(tickId) ?? 0) + 1);
  });
  room.engine.on('draft:refused', ({ tickId }) => {
    drafts.set(tickId, (drafts.get(tickId) ?? 0) + 1);
  });
  room.engine.on('tick:ended', (event) => ended.push(event));
  await room.runTicks(300);
  await room.engine.stop();
  const kinds = new Map<string, number>();
  for (const { tickId, outcome } of ended) {
    if (drafts.has(tickId)) continue;
    kinds.set(outcome.kind, (kinds.get(outcome.kind) ?? 0) + 1);
    expect(calls.get(tickId) ?? 0, `${tickId} ${outcome.kind}`).toBe(
      outcome.kind === 'sent' ? 1 : 0,
    );
  }
  expect([...kinds.keys()].sort()).toEqual(['reacted', 'sent', 'silent']);
  const expected =
    (kinds.get('sent') ?? 0) +
    [...drafts.keys()].reduce((sum, tickId) => sum + (calls.get(tickId) ?? 0), 0);
  expect(model.calls()).toBe(expected);
  expect(drafts.size).toBeLessThan(15);
});
