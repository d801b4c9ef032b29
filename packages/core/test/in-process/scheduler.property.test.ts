import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inProcessScheduler } from '../../src/in-process/index.js';
import { manualClock } from '../../src/testing/manual-clock.js';

const chatId = fc.constantFrom('a', 'b', 'c', 'd');
const step = fc.oneof(
  fc.record({
    kind: fc.constantFrom('replace' as const, 'earliest' as const),
    chatId,
    inMs: fc.integer({ min: -20, max: 200 }),
  }),
  fc.record({ kind: fc.constant('cancel' as const), chatId }),
  fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 90 }) }),
);

describe('inProcessScheduler', () => {
  it('agrees with a naive table of due times, where handlers end at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const clock = manualClock({ now: 0 });
        const scheduler = inProcessScheduler({ clock });
        const woken: string[] = [];
        const expected: string[] = [];
        const table = new Map<string, { dueAt: number; order: number }>();
        let order = 0;
        const letPass = async (ms: number) => {
          const until = clock.now() + ms;
          const due = [...table].filter(([, wake]) => wake.dueAt <= until);
          const at = (dueAt: number) => Math.max(dueAt, clock.now());
          due.sort(([, a], [, b]) => a.dueAt - b.dueAt || a.order - b.order);
          for (const [id, { dueAt }] of due) {
            expected.push(`${id}@${at(dueAt)}`);
            table.delete(id);
          }
          await clock.advance(ms);
        };
        await scheduler.start(async (id) => void woken.push(`${id}@${clock.now()}`), {
          concurrency: 100,
        });
        for (const each of steps) {
          if (each.kind === 'pass') await letPass(each.ms);
          else if (each.kind === 'cancel') {
            await scheduler.cancel(each.chatId);
            table.delete(each.chatId);
          } else {
            const dueAt = clock.now() + each.inMs;
            await scheduler.schedule(each.chatId, dueAt, each.kind);
            const before = table.get(each.chatId);
            order += 1;
            if (each.kind === 'replace' || before === undefined || before.dueAt > dueAt) {
              table.set(each.chatId, { dueAt, order });
            }
          }
          expect(await scheduler.size()).toBe(table.size);
          expect(clock.pendingTimers()).toBeLessThanOrEqual(1);
        }
        await letPass(1_000);
        expect(woken).toEqual(expected);
        await scheduler.stop({ graceMs: 0 });
        expect(clock.pendingTimers()).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('never has a chat twice or too many under way, and loses no wake, with slow handlers', async () => {
    const work = fc.record({ chat: fc.nat({ max: 5 }), inMs: fc.nat(100), takes: fc.nat(80) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(work, { maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        async (works, concurrency) => {
          const clock = manualClock({ now: 0 });
          const scheduler = inProcessScheduler({ clock });
          const underWay = new Set<string>();
          const lastWake = new Map<string, number>();
          let turn = 0;
          const handler = async (id: string) => {
            expect(underWay.has(id)).toBe(false);
            underWay.add(id);
            expect(underWay.size).toBeLessThanOrEqual(concurrency);
            lastWake.set(id, clock.now());
            turn += 1;
            await clock.sleep(works[turn % works.length]?.takes ?? 0);
            underWay.delete(id);
          };
          await scheduler.start(handler, { concurrency });
          const lastSet = new Map<string, number>();
          for (const { chat, inMs } of works) {
            const dueAt = clock.now() + inMs;
            await scheduler.schedule(`c${chat}`, dueAt, 'earliest');
            lastSet.set(`c${chat}`, clock.now());
            await clock.advance(inMs / 4);
          }
          await clock.advance(100_000);
          for (const [id, setAt] of lastSet) {
            expect(lastWake.get(id)).toBeGreaterThanOrEqual(setAt);
          }
          expect(await scheduler.size()).toBe(0);
          await scheduler.stop({ graceMs: 0 });
          expect(clock.pendingTimers()).toBe(0);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('holds 10,000 chats with one timer, and wakes them in the order of their due times', async () => {
    const clock = manualClock({ now: 0 });
    const scheduler = inProcessScheduler({ clock });
    const woken: number[] = [];
    await scheduler.start(async (id) => void woken.push(Number(id)), { concurrency: 20_000 });
    for (let index = 0; index < 10_000; index += 1) {
      await scheduler.schedule(String(index), (index * 7_919) % 10_007, 'replace');
    }
    expect(clock.pendingTimers()).toBe(1);
    await clock.advance(20_000);
    const dueTimes = woken.map((index) => (index * 7_919) % 10_007);
    expect(dueTimes).toHaveLength(10_000);
    expect(dueTimes).toEqual([...dueTimes].sort((a, b) => a - b));
  });

  it('tells of a handler that broke its word', async () => {
    const clock = manualClock();
    const told: string[] = [];
    const onHandlerError = (id: string, error: unknown) => void told.push(`${id}: ${error}`);
    const scheduler = inProcessScheduler({ clock, onHandlerError });
    await scheduler.start(() => Promise.reject(new Error('broken')), { concurrency: 1 });
    await scheduler.schedule('a', 0, 'replace');
    await clock.advance(1);
    expect(told).toEqual(['a: Error: broken']);
  });

  it('refuses a second start, and may be started again after a stop', async () => {
    const scheduler = inProcessScheduler({ clock: manualClock() });
    const handler = async () => {};
    await scheduler.start(handler, { concurrency: 1 });
    await expect(scheduler.start(handler, { concurrency: 1 })).rejects.toThrow('stop it first');
    await scheduler.stop({ graceMs: 0 });
    await scheduler.start(handler, { concurrency: 1 });
    await scheduler.stop({ graceMs: 0 });
  });
});
