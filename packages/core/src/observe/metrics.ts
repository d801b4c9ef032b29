import type { CacheMetrics } from '../cache/tiered-cache.js';
import type { Clock } from '../ports/clock.js';
import type { SilentReason } from '../records/decision.js';
import type { BreakerStatus } from '../resilience/breaker.js';
import type { EventBus } from './event-bus.js';
import { recentValues } from './quantiles.js';

/** p50, p95 and p99 of the last 2,000 values, in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** A snapshot of what an engine has done since it was made. */
export interface Metrics {
  readonly ticks: {
    readonly total: number;
    readonly sent: number;
    readonly reacted: number;
    readonly silent: number;
    readonly failed: number;
    readonly silentReasons: Readonly<Partial<Record<SilentReason, number>>>;
    readonly failedClasses: Readonly<Record<string, number>>;
    /** Share of ticks that did not fail, 0..1; 1 where there were none. */
    readonly successRate: number;
  };
  readonly messages: {
    readonly received: number;
    readonly sent: number;
    readonly failed: number;
    readonly unknown: number;
    readonly lastMinute: number;
    readonly lastHour: number;
    readonly byBot: Readonly<Record<string, number>>;
  };
  readonly inbox: {
    readonly handled: number;
    readonly coalesced: number;
    readonly rejected: number;
    readonly dead: number;
  };
  readonly models: {
    readonly calls: number;
    readonly failures: number;
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly byModel: Readonly<Record<string, number>>;
    /** Texts that another model than the first of the chain wrote. */
    readonly failedOver: number;
  };
  readonly breakers: {
    /** Times that one opened, or was told a later time. */
    readonly opened: number;
    /** Every breaker as it stands. */
    readonly all: readonly BreakerStatus[];
  };
  /** Where a shared cache is set. */
  readonly cache?: CacheMetrics;
  /** The engine's own time in a tick, without model, transport and waiting. */
  readonly tickMs: Latency;
  readonly modelMs: Latency;
}

/** Most bots and models that are counted by name; the rest is counted together as 'others'. */
const MAX_NAMES = 2000;

/** Counts an engine's events; `snapshot` may be called at any time and is cheap. */
export function metricsOf(
  events: EventBus,
  clock: Clock,
  breakers: () => readonly BreakerStatus[],
  cache?: () => CacheMetrics,
): { readonly snapshot: () => Metrics } {
  const ticks = { sent: 0, reacted: 0, silent: 0, failed: 0 };
  const silentReasons: Partial<Record<SilentReason, number>> = {};
  const failedClasses: Record<string, number> = {};
  const messages = { received: 0, sent: 0, failed: 0, unknown: 0 };
  const inbox = { handled: 0, coalesced: 0, rejected: 0, dead: 0 };
  const models = { calls: 0, failures: 0, inputTokens: 0, outputTokens: 0, failedOver: 0 };
  let opened = 0;
  const byBot = new Map<string, number>();
  const byModel = new Map<string, number>();
  const perMinute = minuteCounts();
  const tickMs = recentValues(2000);
  const modelMs = recentValues(2000);

  events.on('tick:ended', ({ outcome, engineMs }) => {
    ticks[outcome.kind] += 1;
    tickMs.add(engineMs);
    if (outcome.kind === 'silent')
      silentReasons[outcome.reason] = (silentReasons[outcome.reason] ?? 0) + 1;
    if (outcome.kind === 'failed')
      failedClasses[outcome.errorClass] = (failedClasses[outcome.errorClass] ?? 0) + 1;
  });
  events.on('message:received', () => {
    messages.received += 1;
  });
  events.on('message:sent', ({ message }) => {
    messages.sent += 1;
    perMinute.add(clock.now());
    countName(byBot, message.author.botId ?? 'others');
  });
  events.on('message:failed', () => {
    messages.failed += 1;
  });
  events.on('message:unknown', () => {
    messages.unknown += 1;
  });
  events.on('inbox:settled', ({ outcome }) => {
    inbox[outcome.kind] += 1;
  });
  events.on('inbox:dead', () => {
    inbox.dead += 1;
  });
  events.on('model:called', ({ modelId, ms, inputTokens, outputTokens }) => {
    models.calls += 1;
    models.inputTokens += inputTokens ?? 0;
    models.outputTokens += outputTokens ?? 0;
    modelMs.add(ms);
    countName(byModel, modelId);
  });
  events.on('model:failed', () => {
    models.failures += 1;
  });

  events.on('model:failed-over', () => {
    models.failedOver += 1;
  });
  events.on('breaker:opened', () => {
    opened += 1;
  });

  return {
    snapshot() {
      const now = clock.now();
      const total = ticks.sent + ticks.reacted + ticks.silent + ticks.failed;
      return {
        ticks: {
          total,
          ...ticks,
          silentReasons: { ...silentReasons },
          failedClasses: { ...failedClasses },
          successRate: total === 0 ? 1 : (total - ticks.failed) / total,
        },
        messages: {
          ...messages,
          lastMinute: perMinute.sum(now, 1),
          lastHour: perMinute.sum(now, 60),
          byBot: Object.fromEntries(byBot),
        },
        inbox: { ...inbox },
        models: { ...models, byModel: Object.fromEntries(byModel) },
        breakers: { opened, all: breakers() },
        ...(cache === undefined ? {} : { cache: cache() }),
        tickMs: latencyOf(tickMs),
        modelMs: latencyOf(modelMs),
      };
    },
  };
}

function countName(counts: Map<string, number>, name: string): void {
  const key = counts.has(name) || counts.size < MAX_NAMES ? name : 'others';
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function latencyOf(values: ReturnType<typeof recentValues>): Latency {
  return { p50: values.quantile(0.5), p95: values.quantile(0.95), p99: values.quantile(0.99) };
}

/** Counts by minute over the last hour: `sum(now, 1)` is the minute under way and the one before it, weighted by how much of it still counts. */
function minuteCounts() {
  const counts = new Array<number>(62).fill(0);
  const minutes = new Array<number>(62).fill(-1);
  const at = (minute: number) => (minutes[minute % 62] === minute ? (counts[minute % 62] ?? 0) : 0);
  return {
    add(now: number) {
      const minute = Math.floor(now / 60_000);
      counts[minute % 62] = at(minute) + 1;
      minutes[minute % 62] = minute;
    },
    sum(now: number, length: number) {
      const minute = Math.floor(now / 60_000);
      const remaining = 1 - (now % 60_000) / 60_000;
      let sum = at(minute - length) * remaining;
      for (let back = 0; back < length; back += 1) sum += at(minute - back);
      return Math.round(sum);
    },
  };
}
