import { CoterieError } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { Scheduler, WakeHandler } from '../ports/scheduler.js';
import { createHeap, type HeapEntry } from '../system/heap.js';

/** Options of {@link inProcessScheduler}. */
export interface InProcessSchedulerOptions {
  readonly clock: Clock;
  /** Told of a handler that rejected, which its contract forbids; waking goes on. */
  readonly onHandlerError?: (chatId: string, error: unknown) => void;
}

/** A chat's wake: in the heap while it is set, under way while `controller` is there, both where it is to be woken again. */
interface Wake extends HeapEntry {
  readonly chatId: string;
  dueAt: number;
  /** Of two wakes due at once the one set first comes first. */
  order: number;
  controller: AbortController | undefined;
}

const isSooner = (a: Wake, b: Wake) =>
  a.dueAt < b.dueAt || (a.dueAt === b.dueAt && a.order < b.order);

/** Wakes chats from a heap, with one timer of the clock for the wake that is due first. Wakes that were set before `start` count. */
export function inProcessScheduler(options: InProcessSchedulerOptions): Scheduler {
  const { clock } = options;
  const heap = createHeap<Wake>(isSooner);
  const wakes = new Map<string, Wake>();
  const underWay = new Set<Promise<void>>();
  /** Due while under way: set again when that has ended. */
  const again = new Set<Wake>();
  let running: { readonly handler: WakeHandler; readonly concurrency: number } | undefined;
  let order = 0;
  let cancelTimer: (() => void) | undefined;
  let timerAt = Number.POSITIVE_INFINITY;

  function disarm(): void {
    cancelTimer?.();
    cancelTimer = undefined;
    timerAt = Number.POSITIVE_INFINITY;
  }

  function arm(): void {
    const next = heap.peek();
    if (running === undefined || next === undefined || underWay.size >= running.concurrency) {
      disarm();
      return;
    }
    if (cancelTimer !== undefined && timerAt === next.dueAt) return;
    disarm();
    timerAt = next.dueAt;
    cancelTimer = clock.after(Math.max(0, next.dueAt - clock.now()), () => {
      cancelTimer = undefined;
      timerAt = Number.POSITIVE_INFINITY;
      wakeDue();
    });
  }

  function wakeDue(): void {
    while (running !== undefined && underWay.size < running.concurrency) {
      const next = heap.peek();
      if (next === undefined || next.dueAt > clock.now()) break;
      heap.remove(next);
      if (next.controller === undefined) begin(next, running.handler);
      else again.add(next);
    }
    arm();
  }

  function begin(wake: Wake, handler: WakeHandler): void {
    const controller = new AbortController();
    wake.controller = controller;
    const run = handle(wake, handler, controller.signal).finally(() => {
      underWay.delete(run);
      wake.controller = undefined;
      if (again.delete(wake)) heap.push(wake);
      else if (wake.slot < 0) wakes.delete(wake.chatId);
      wakeDue();
    });
    underWay.add(run);
  }

  async function handle(wake: Wake, handler: WakeHandler, signal: AbortSignal): Promise<void> {
    try {
      // Not before the wake is known to be under way: a handler may stop or set wakes at once.
      await Promise.resolve();
      await handler(wake.chatId, signal);
    } catch (error) {
      options.onHandlerError?.(wake.chatId, error);
    }
  }

  function set(chatId: string, dueAt: number, mode: 'replace' | 'earliest'): void {
    const wake = wakes.get(chatId) ?? {
      chatId,
      dueAt,
      order: 0,
      controller: undefined,
      slot: -1,
    };
    const isSet = wake.slot >= 0 || again.has(wake);
    if (isSet && mode === 'earliest' && wake.dueAt <= dueAt) return;
    again.delete(wake);
    order += 1;
    wake.order = order;
    wake.dueAt = dueAt;
    wakes.set(chatId, wake);
    if (wake.slot >= 0) heap.update(wake);
    else heap.push(wake);
    arm();
  }

  return {
    start: async (handler, { concurrency }) => {
      if (running !== undefined) {
        throw new CoterieError(
          'invalid-argument',
          'The scheduler has been started: stop it first.',
        );
      }
      running = { handler, concurrency: Math.max(1, Math.floor(concurrency)) };
      arm();
    },
    schedule: async (chatId, dueAt, mode) => set(chatId, dueAt, mode),
    cancel: async (chatId) => {
      const wake = wakes.get(chatId);
      if (wake === undefined) return;
      heap.remove(wake);
      again.delete(wake);
      if (wake.controller === undefined) wakes.delete(chatId);
      arm();
    },
    stop: async ({ graceMs }) => {
      running = undefined;
      disarm();
      if (underWay.size === 0) return;
      const abort = () => {
        for (const { controller } of wakes.values()) controller?.abort(stopped());
      };
      if (graceMs <= 0) abort();
      const cancelGrace = graceMs > 0 ? clock.after(graceMs, abort) : () => {};
      await Promise.all(underWay);
      cancelGrace();
    },
    size: async () => wakes.size,
  };
}

function stopped(): CoterieError {
  return new CoterieError('aborted', 'The scheduler was stopped before this wake had ended.');
}
