import type { Scheduler, WakeHandler } from '../ports/scheduler.js';
import type { Factory, TestApi } from './test-api.js';
import type { Timed } from './timed.js';

/** What every scheduler must do. The factory gives one that has not been started; the suite stops it. Real schedulers may be late by a second. */
export function describeScheduler(
  name: string,
  factory: Factory<Timed<Scheduler>>,
  api: TestApi,
): void {
  const { describe, it, expect, beforeEach, afterEach } = api;
  const LATE_MS = 1_000;

  describe(`${name}: scheduler`, () => {
    let timed: Timed<Scheduler>;
    let woken: string[];
    beforeEach(async () => {
      timed = await factory();
      woken = [];
    });
    afterEach(async () => {
      const stopping = timed.subject.stop({ graceMs: 0 });
      await timed.pass(10);
      await stopping;
    });
    const note = async (chatId: string) => void woken.push(chatId);
    const start = (handler: WakeHandler = note, concurrency = 8) =>
      timed.subject.start(handler, { concurrency });
    const schedule = (
      chatId: string,
      inMs: number,
      mode: 'replace' | 'earliest' = 'replace',
    ): Promise<void> => timed.subject.schedule(chatId, timed.now() + inMs, mode);
    /** A handler that ends when it is told to. */
    function holding() {
      const ends: (() => void)[] = [];
      const handler = async (chatId: string) => {
        woken.push(chatId);
        await new Promise<void>((resolve) => ends.push(resolve));
      };
      return { handler, end: () => ends.shift()?.() };
    }

    it('wakes a chat when it is due, once, and not before', async () => {
      await start();
      await schedule('a', 3_000);
      await timed.pass(1_000);
      expect(woken).toEqual([]);
      await timed.pass(2_000 + LATE_MS);
      expect(woken).toEqual(['a']);
      await timed.pass(LATE_MS);
      expect(woken).toEqual(['a']);
      expect(await timed.subject.size()).toBe(0);
    });

    it('wakes at once what was due before now, and what was set before the start', async () => {
      await schedule('a', -5_000);
      await start();
      await schedule('b', -1);
      await timed.pass(LATE_MS);
      expect([...woken].sort()).toEqual(['a', 'b']);
    });

    it("replaces a chat's wake", async () => {
      await start();
      await schedule('a', 100);
      await schedule('a', 60_000);
      await timed.pass(100 + LATE_MS);
      expect(woken).toEqual([]);
      expect(await timed.subject.size()).toBe(1);
    });

    it("brings a chat's wake forward with 'earliest', never back", async () => {
      await start();
      await schedule('a', 60_000);
      await schedule('a', 100, 'earliest');
      await schedule('b', 100);
      await schedule('b', 60_000, 'earliest');
      await timed.pass(100 + LATE_MS);
      expect([...woken].sort()).toEqual(['a', 'b']);
    });

    it('forgets a cancelled wake', async () => {
      await start();
      await schedule('a', 100);
      await timed.subject.cancel('a');
      await timed.subject.cancel('never');
      await timed.pass(100 + LATE_MS);
      expect(woken).toEqual([]);
      expect(await timed.subject.size()).toBe(0);
    });

    it('never wakes a chat twice at once, and wakes it again where a wake was set meanwhile', async () => {
      const { handler, end } = holding();
      await start(handler);
      await schedule('a', 0);
      await timed.pass(LATE_MS);
      await schedule('a', 0, 'earliest');
      await timed.pass(LATE_MS);
      expect(woken).toEqual(['a']);
      end();
      await timed.pass(LATE_MS);
      expect(woken).toEqual(['a', 'a']);
      end();
    });

    it('has at most so many wakes under way', async () => {
      const { handler, end } = holding();
      await start(handler, 2);
      for (const chatId of ['a', 'b', 'c']) await schedule(chatId, 0);
      await timed.pass(LATE_MS);
      expect(woken).toHaveLength(2);
      end();
      await timed.pass(LATE_MS);
      expect(woken).toHaveLength(3);
      end();
      end();
    });

    it('goes on after a handler that broke its word and rejected', async () => {
      await start(async (chatId) => {
        woken.push(chatId);
        throw new Error('broken handler');
      }, 1);
      for (const chatId of ['a', 'b']) await schedule(chatId, 0);
      await timed.pass(2 * LATE_MS);
      expect([...new Set(woken)].sort()).toEqual(['a', 'b']);
    });

    it('wakes nothing after it was stopped', async () => {
      await start();
      await schedule('a', 500);
      await timed.subject.stop({ graceMs: 0 });
      await timed.pass(500 + LATE_MS);
      expect(woken).toEqual([]);
    });

    it('waits for what is under way when stopped, and aborts it after the grace', async () => {
      let isAborted = false;
      await start(async (chatId, signal) => {
        woken.push(chatId);
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
        isAborted = true;
      });
      await schedule('a', 0);
      await timed.pass(LATE_MS);
      let isStopped = false;
      const stopping = timed.subject.stop({ graceMs: 300 }).then(() => {
        isStopped = true;
      });
      await timed.pass(50);
      expect([isStopped, isAborted]).toEqual([false, false]);
      await timed.pass(300 + LATE_MS);
      await stopping;
      expect([isStopped, isAborted]).toEqual([true, true]);
    });
  });
}
