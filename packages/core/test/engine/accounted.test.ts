import { beforeAll, expect, test } from 'vitest';
import type { EngineEvents } from '../../src/events.js';
import { type SimulatedRoom, simulatedRoom } from '../../src/testing/simulated-room.js';
import { castOf } from './cast.js';

const TICKS = 10_000;
const CHATS = 4;

let room: SimulatedRoom;
const ended: EngineEvents['tick:ended'][] = [];
const silentEvents: EngineEvents['tick:silent'][] = [];
const started: string[] = [];
const counts = { failed: 0, sentMessages: 0, reactions: 0, storageFailed: 0, listenerFailed: 0 };

beforeAll(async () => {
  room = await simulatedRoom({
    ...castOf(50, CHATS),
    seed: 'accounted',
  });
  const { engine } = room;
  engine.on('tick:started', ({ tickId }) => started.push(tickId));
  engine.on('tick:ended', (event) => ended.push(event));
  engine.on('tick:silent', (event) => silentEvents.push(event));
  engine.on('tick:failed', () => {
    counts.failed += 1;
  });
  engine.on('message:sent', () => {
    counts.sentMessages += 1;
  });
  engine.on('reaction:sent', () => {
    counts.reactions += 1;
  });
  engine.on('storage:failed', () => {
    counts.storageFailed += 1;
  });
  engine.on('listener:failed', () => {
    counts.listenerFailed += 1;
  });
  await room.runTicks(TICKS);
  await engine.stop();
}, 300_000);

test('was: 15% of ticks crashed; of 10,000 none fails', () => {
  expect(ended.length).toBeGreaterThanOrEqual(TICKS);
  expect(ended.filter(({ outcome }) => outcome.kind === 'failed')).toEqual([]);
  expect(counts).toMatchObject({ failed: 0, storageFailed: 0, listenerFailed: 0 });
});

test('every tick that began ended once, as exactly one of sent, reacted, silent and failed', () => {
  const ids = ended.map(({ tickId }) => tickId);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual([...started].sort());
  const kinds = new Set(ended.map(({ outcome }) => outcome.kind));
  expect([...kinds].sort()).toEqual(['reacted', 'sent', 'silent']);
  for (const { outcome } of ended) {
    if (outcome.kind === 'silent') expect(outcome.reason.length).toBeGreaterThan(0);
    if (outcome.kind === 'sent') expect(outcome.messageIds.length).toBeGreaterThan(0);
  }
});

test('turns of a chat are numbered without a gap', () => {
  const turns = new Map<string, number>();
  for (const { tickId, chatId } of ended) {
    const next = (turns.get(chatId) ?? -1) + 1;
    expect(tickId).toBe(`${chatId}/${next}`);
    turns.set(chatId, next);
  }
  expect(turns.size).toBe(CHATS);
});

test('metrics count what the events tell', () => {
  const { ticks, messages, inbox } = room.engine.metrics();
  const of = (kind: string) => ended.filter(({ outcome }) => outcome.kind === kind).length;
  expect(ticks).toMatchObject({
    total: ended.length,
    sent: of('sent'),
    reacted: of('reacted'),
    silent: of('silent'),
    failed: 0,
    successRate: 1,
  });
  const reasons: Record<string, number> = {};
  for (const { reason } of silentEvents) reasons[reason] = (reasons[reason] ?? 0) + 1;
  expect(ticks.silentReasons).toEqual(reasons);
  expect(silentEvents).toHaveLength(ticks.silent);
  expect(counts.reactions).toBe(ticks.reacted);
  expect(messages.sent).toBe(counts.sentMessages);
  const byBot = Object.values(messages.byBot).reduce((sum, count) => sum + count, 0);
  expect(byBot).toBe(messages.sent);
  expect(inbox).toEqual({ handled: 0, coalesced: 0, rejected: 0, dead: 0 });
});

test('each trace tells the outcome that the event told', async () => {
  const outcomes = new Map(ended.map(({ tickId, outcome }) => [tickId, outcome]));
  let traced = 0;
  for (let chat = 0; chat < CHATS; chat += 1) {
    for (const trace of await room.engine.traces(`chat-${chat}`, 1_000)) {
      expect(trace.outcome).toEqual(outcomes.get(trace.tickId));
      expect(Object.keys(trace.stepMs).length).toBeGreaterThan(0);
      traced += 1;
    }
  }
  expect(traced).toBe(CHATS * 200);
});

test('what was sent is what the platform shows', async () => {
  const shown = room.transcript().map((line) => line.split(' ')[3]);
  expect(shown.filter((kind) => kind === 'message')).toHaveLength(counts.sentMessages);
  expect(shown.filter((kind) => kind === 'reaction')).toHaveLength(counts.reactions);
});

test('no timer is left and nothing is pending', () => {
  expect(room.clock.pendingTimers()).toBe(0);
});
