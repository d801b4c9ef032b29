import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine.js';
import { loopbackTransport } from '../../src/in-process/loopback/index.js';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import type { Clock } from '../../src/ports/clock.js';
import { systemClock } from '../../src/system/clock.js';
import { failingModel } from '../../src/testing/chaos/model.js';
import { manualClock } from '../../src/testing/manual-clock.js';
import { wordyModel } from './cast.js';

/** The system's clock, with the timers that wait counted. */
function countedClock(): Clock & { pending(): number } {
  const clock = systemClock();
  const timers = new Set<object>();
  return {
    ...clock,
    after(ms, callback) {
      const timer = {};
      timers.add(timer);
      const cancel = clock.after(ms, () => {
        timers.delete(timer);
        callback();
      });
      return () => {
        timers.delete(timer);
        cancel();
      };
    },
    async sleep(ms, signal) {
      const timer = {};
      timers.add(timer);
      try {
        await clock.sleep(ms, signal);
      } finally {
        timers.delete(timer);
      }
    },
    pending: () => timers.size,
  };
}

test('stop() ends transports, news and models that hang', async () => {
  const clock = manualClock();
  const forever = () => new Promise<never>(() => {});
  const loopback = loopbackTransport({ clock, chats: ['chat-0'] });
  const errors: string[] = [];
  const engine = await createEngine({
    clock,
    transports: [{ ...loopback, stop: forever }],
    news: [{ id: 'slow', fetch: forever }],
    models: [{ ...wordyModel(), generate: forever }],
    settings: { speaking: { initiative: 1 } },
  });
  engine.on('storage:failed', ({ operation }) => errors.push(operation));
  await engine.bots.put({ id: 'ada', name: 'Ada' });
  await engine.chats.put({ id: 'c', platform: 'loopback', externalId: 'chat-0', members: ['ada'] });
  await engine.start();
  await clock.advance(50);
  const from = clock.now();
  let endedAt: number | undefined;
  void engine.stop().then(() => {
    endedAt = clock.now();
  });
  await clock.advance(5_000);
  expect(endedAt).toBeLessThanOrEqual(from + 1_000);
  expect(errors).toEqual(['stop transport loopback']);
  expect(clock.pendingTimers()).toBe(0);
});

test('a stop() that is under way is waited for by those who ask again', async () => {
  const clock = manualClock();
  const loopback = loopbackTransport({ clock });
  const engine = await createEngine({
    clock,
    transports: [{ ...loopback, stop: () => clock.sleep(300) }],
    models: [failingModel()],
  });
  await engine.start();
  const ended: string[] = [];
  void engine.stop().then(() => ended.push('first'));
  void engine.stop().then(() => ended.push('second'));
  await clock.advance(299);
  expect(ended).toEqual([]);
  await clock.advance(1);
  expect(ended).toEqual(['first', 'second']);
});

test('start() that is under way ends when the engine is stopped', async () => {
  const clock = manualClock();
  const loopback = loopbackTransport({ clock });
  const done: string[] = [];
  const engine = await createEngine({
    clock,
    transports: [
      {
        ...loopback,
        start: async (receiver) => {
          await clock.sleep(500);
          await loopback.start(receiver);
          done.push('started');
        },
        stop: async () => {
          await loopback.stop();
          done.push('stopped');
        },
      },
    ],
    models: [failingModel()],
  });
  const starting = engine.start();
  const refused = expect(starting).rejects.toMatchObject({ code: 'aborted' });
  await clock.advance(100);
  const stopping = engine.stop();
  await clock.advance(1_000);
  await refused;
  await stopping;
  expect(done).toEqual(['stopped', 'started', 'stopped']);
  expect(clock.pendingTimers()).toBe(0);
});

test('stop() waits for a tick and a say-now that were asked for by hand, and refuses new ones', async () => {
  const clock = countedClock();
  const storage = memoryStorage();
  const loopback = loopbackTransport({ clock, chats: ['chat-0'] });
  const engine = await createEngine({ clock, storage, transports: [loopback] });
  await engine.bots.put({ id: 'ada', name: 'Ada' });
  await engine.chats.put({ id: 'c', platform: 'loopback', externalId: 'chat-0', members: ['ada'] });
  const saying = engine.sayNow({ chatId: 'c', botId: 'ada', text: 'Hello, all of you in here.' });
  await clock.sleep(30);
  await engine.stop();
  expect((await saying).outcomes[0]?.outcome).toMatchObject({ kind: 'silent', reason: 'stopping' });
  expect(clock.pending()).toBe(0);
  const statuses = (await storage.messages.list('c', { limit: 10 })).items.map((one) => one.status);
  expect(statuses).not.toContain('pending');
  await expect(engine.tick('c')).rejects.toMatchObject({ code: 'not-running' });
  await expect(
    engine.sayNow({ chatId: 'c', botId: 'ada', text: 'Too late.' }),
  ).rejects.toMatchObject({ code: 'not-running' });
});

test('stop() twice, at once and before start, is one stop', async () => {
  const engine = await createEngine({ transports: [], models: [failingModel()] });
  let stops = 0;
  engine.on('engine:stopped', () => {
    stops += 1;
  });
  await Promise.all([engine.stop(), engine.stop()]);
  await engine.stop();
  expect(stops).toBe(1);
});
