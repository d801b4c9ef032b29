import { cacheBreakerOptions } from '../cache/shared-tier.js';
import type { EngineEvents } from '../events.js';
import type { Clock } from '../ports/clock.js';
import type { Random } from '../ports/random.js';
import type { BreakerChange, BreakerStatus } from '../resilience/breaker.js';
import type { BreakerHint, BreakerHints } from '../resilience/breaker-hints.js';
import type { BreakerOptions } from '../resilience/breaker-options.js';
import { type BreakerSet, breakerSet } from '../resilience/breaker-set.js';
import type { Settings } from '../settings.js';

/** An engine's breakers in the operator's hands. */
export interface BreakerControl {
  /** Every breaker that was used so far: `model:ID`, `cache`, `transport:PLATFORM:BOT`, and for one chat `transport:PLATFORM:BOT:CHAT`. */
  list(): readonly BreakerStatus[];
  /** Closes a breaker, in every worker: what it kept from being called is called again at once. @throws CoterieError 'not-found'. */
  reset(name: string): void;
  /** Holds a breaker open in this worker until it is reset. */
  isolate(name: string): void;
  /** Lets a breaker of this worker only count, and pass everything, until it is reset. */
  countOnly(name: string): void;
}

/** What {@link engineBreakers} needs. */
export interface EngineBreakersSetup {
  readonly clock: Clock;
  readonly random: Random;
  readonly settings: () => Settings;
  readonly emit: <Name extends 'breaker:opened' | 'breaker:half-opened' | 'breaker:closed'>(
    name: Name,
    event: EngineEvents[Name],
  ) => void;
}

/** The breaker of the shared cache. */
export const CACHE_BREAKER = 'cache';

/** The breakers of an engine: their options are the settings, and their changes are events. */
export function engineBreakers(setup: EngineBreakersSetup): BreakerSet {
  const { clock, random, settings, emit } = setup;
  const optionsOf = memoized((current: Settings) => ({
    model: optionsFrom(current.breakers.model),
    transport: optionsFrom(current.breakers.transport),
  }));
  return breakerSet({
    clock,
    random,
    optionsOf: (name) =>
      name === CACHE_BREAKER
        ? cacheBreakerOptions
        : optionsOf(settings())[name.startsWith('transport:') ? 'transport' : 'model'],
    onChange: (change) => report(change, clock.now(), emit),
  });
}

/** The operator's side of the breakers. */
export function breakerControl(breakers: BreakerSet, hints: BreakerHints): BreakerControl {
  return {
    list: breakers.list,
    reset(name) {
      breakers.reset(name);
      hints.reset(name);
    },
    isolate: breakers.isolate,
    countOnly: breakers.countOnly,
  };
}

/** Follows what another worker has told. */
export function heed(breakers: BreakerSet, { name, until, detail }: BreakerHint): void {
  if (until === 0) breakers.find(name)?.reset();
  else breakers.get(name).tell(until, detail);
}

function optionsFrom(settings: Settings['breakers']['model']): BreakerOptions {
  const { window, slowCalls, probes, successes } = settings;
  const { minimumCalls, failureShare: share } = window;
  const slow = { minimumCalls, share: slowCalls.share, slowerThanMs: slowCalls.seconds * 1000 };
  const counted = { kind: 'count-window', size: window.calls } as const;
  const byKind = {
    consecutive: { kind: 'consecutive', failures: settings.failures },
    'count-window': { ...counted, minimumCalls, share },
    'time-window': { kind: 'time-window', windowMs: window.seconds * 1000, minimumCalls, share },
  } as const;
  return {
    policies: [
      byKind[settings.policy],
      ...(slowCalls.seconds > 0 ? [{ ...counted, ...slow }] : []),
    ],
    openMs: settings.openSeconds * 1000,
    maxOpenMs: settings.maxOpenSeconds * 1000,
    probes,
    successes,
    probeMs: settings.probeSeconds * 1000,
  };
}

function report({ from, to }: BreakerChange, at: number, emit: EngineBreakersSetup['emit']): void {
  const { name, phase, openUntil, reason, detail } = to;
  if (phase === 'half-open') emit('breaker:half-opened', { name, at });
  else if (phase === 'open' || phase === 'isolated')
    emit('breaker:opened', {
      name,
      at,
      reason: detail ?? reason ?? phase,
      ...(openUntil === undefined ? {} : { until: openUntil }),
    });
  else if (from !== 'closed') emit('breaker:closed', { name, at });
}

function memoized<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}
