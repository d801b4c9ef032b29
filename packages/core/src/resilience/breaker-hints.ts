import type { Cache } from '../ports/cache.js';
import type { Clock } from '../ports/clock.js';
import type { Signals } from '../ports/signals.js';
import type { Json } from '../records/primitives.js';
import type { BreakerStatus } from './breaker.js';
import { withDeadline } from './deadline.js';

/** What one worker tells the others: the other side itself has said until when it takes no calls; or that an operator has reset a breaker. */
export interface BreakerHint {
  readonly name: string;
  /** Epoch ms; 0: reset. */
  readonly until: number;
  readonly detail: string;
}

/** Shares the openings that hold for every worker: those that a provider told (quota, rate limit, ban). Failures that one worker saw stay its own. */
export interface BreakerHints {
  /** Tells the others, where the status is such an opening. */
  share(status: BreakerStatus): void;
  /** Looks in the background for what others have told of a breaker that is used: at most once in a while, and no call waits for it. */
  look(name: string): void;
  /** Tells the others that a breaker was reset, and forgets what was told of it. */
  reset(name: string): void;
  stop(): Promise<void>;
}

/** What {@link BreakerHints} are made of. Without a cache, hints reach the workers that run; with one, also those that start later. */
export interface BreakerHintsSetup {
  readonly clock: Clock;
  readonly signals: Signals;
  readonly cache?: Cache;
  readonly onHint: (hint: BreakerHint) => void;
  readonly onError: (error: unknown) => void;
}

const TOPIC = 'breaker:told';
const LOOK_EVERY_MS = 5_000;
const CACHE_DEADLINE_MS = 250;
const MOST_NAMES = 20_000;

/** Makes {@link BreakerHints} and listens to those of others. */
export async function breakerHints(setup: BreakerHintsSetup): Promise<BreakerHints> {
  const { clock, signals, cache, onHint, onError } = setup;
  const lookedAt = new Map<string, number>();
  const given = new Map<string, number>();
  const hear = (payload: Json | undefined): void => {
    const hint = readHint(payload);
    if (hint === undefined) return;
    const { name, until } = hint;
    const known = given.get(name) ?? 0;
    if (until === 0 ? known === 0 : until <= Math.max(known, clock.now())) return;
    remember(given, name, until);
    onHint(hint);
  };
  const unsubscribe = await signals.subscribe(TOPIC, hear);
  const stopping = new AbortController();

  async function withCache<T>(use: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    try {
      return await withDeadline(clock, CACHE_DEADLINE_MS, 'The shared cache', stopping.signal, use);
    } catch (error) {
      if (!stopping.signal.aborted) onError(error);
      return undefined;
    }
  }

  return {
    share({ name, phase, reason, openUntil, detail = '' }) {
      if (phase !== 'open' || reason !== 'told' || openUntil === undefined) return;
      if ((given.get(name) ?? 0) >= openUntil) return;
      remember(given, name, openUntil);
      const hint = { name, until: openUntil, detail };
      signals.publish(TOPIC, hint).catch(onError);
      const ttlMs = openUntil - clock.now();
      if (cache !== undefined)
        void withCache((signal) => cache.set(keyOf(name), JSON.stringify(hint), { ttlMs, signal }));
    },
    look(name) {
      const now = clock.now();
      if (cache === undefined || now - (lookedAt.get(name) ?? 0) < LOOK_EVERY_MS) return;
      remember(lookedAt, name, now);
      void withCache((signal) => cache.get(keyOf(name), { signal })).then((text) => {
        if (text !== undefined) hear(parse(text));
      });
    },
    reset(name) {
      remember(given, name, 0);
      signals.publish(TOPIC, { name, until: 0, detail: '' }).catch(onError);
      if (cache !== undefined) void withCache((signal) => cache.delete(keyOf(name), { signal }));
    },
    async stop() {
      stopping.abort();
      await unsubscribe();
    },
  };
}

function keyOf(name: string): string {
  return `breaker:${name}`;
}

/** The newest names are kept. */
function remember(map: Map<string, number>, name: string, value: number): void {
  map.delete(name);
  map.set(name, value);
  const [oldest] = map.keys();
  if (map.size > MOST_NAMES && oldest !== undefined) map.delete(oldest);
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Narrows what may come from another version: anything odd is refused. */
function readHint(payload: Json | undefined): BreakerHint | undefined {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return undefined;
  const { name, until, detail } = payload as Record<string, unknown>;
  if (typeof name !== 'string' || typeof until !== 'number' || !Number.isFinite(until))
    return undefined;
  return { name, until, detail: typeof detail === 'string' ? detail.slice(0, 200) : '' };
}
