import { CoterieError } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { Random } from '../ports/random.js';
import { type Breaker, type BreakerChange, type BreakerStatus, createBreaker } from './breaker.js';
import type { BreakerOptions } from './breaker-options.js';

/** All breakers of an engine, by name, each made when it is first asked for. */
export interface BreakerSet {
  get(name: string): Breaker;
  /** What is already there. */
  find(name: string): Breaker | undefined;
  /** Whether each of them was closed when it was last looked at: time alone opens none. */
  areAllClosed(): boolean;
  /** Every breaker's status, by name. */
  list(): readonly BreakerStatus[];
  /** Closes one by hand. @throws CoterieError 'not-found'. */
  reset(name: string): void;
  /** Holds one open until it is reset. */
  isolate(name: string): void;
  /** Lets one only count until it is reset. */
  countOnly(name: string): void;
  /** Ends every timer. */
  close(): void;
}

/** What a {@link BreakerSet} is made of. */
export interface BreakerSetSetup {
  readonly clock: Pick<Clock, 'now' | 'after'>;
  readonly random: Random;
  readonly optionsOf: (name: string) => BreakerOptions;
  readonly onChange: (change: BreakerChange) => void;
  /** Most breakers; of those that are closed the one not used for longest goes first. Default: 20,000. */
  readonly maximum?: number;
}

/** Makes a {@link BreakerSet}. */
export function breakerSet(setup: BreakerSetSetup): BreakerSet {
  const { clock, random, optionsOf, onChange, maximum = 20_000 } = setup;
  const breakers = new Map<string, Breaker>();
  /** Names of those that are not closed. */
  const notClosed = new Set<string>();
  const noteChange = (change: BreakerChange) => {
    if (change.to.phase === 'closed') notClosed.delete(change.to.name);
    else notClosed.add(change.to.name);
    onChange(change);
  };

  function get(name: string): Breaker {
    const known = breakers.get(name);
    if (known !== undefined) {
      // A map keeps the order of insertion: what was used last stands last.
      if (breakers.size >= maximum / 2) {
        breakers.delete(name);
        breakers.set(name, known);
      }
      return known;
    }
    const breaker = createBreaker({
      name,
      clock,
      random,
      options: () => optionsOf(name),
      onChange: noteChange,
    });
    breakers.set(name, breaker);
    if (breakers.size > maximum) makeRoom(breaker);
    return breaker;
  }

  function makeRoom(newest: Breaker): void {
    let oldest: Breaker | undefined;
    for (const each of breakers.values()) {
      if (each === newest) break;
      oldest ??= each;
      if (each.status().phase !== 'closed') continue;
      oldest = each;
      break;
    }
    if (oldest === undefined) return;
    oldest.close();
    breakers.delete(oldest.name);
    notClosed.delete(oldest.name);
  }

  function known(name: string): Breaker {
    const breaker = breakers.get(name);
    if (breaker !== undefined) return breaker;
    throw new CoterieError(
      'not-found',
      `There is no breaker "${name}". A breaker is there once its model or bot was called: breakers.list() names them.`,
    );
  }

  return {
    get,
    find: (name) => breakers.get(name),
    areAllClosed: () => notClosed.size === 0,
    list: () => [...breakers.values()].map((breaker) => breaker.status()),
    reset: (name) => known(name).reset(),
    isolate: (name) => get(name).isolate(),
    countOnly: (name) => get(name).countOnly(),
    close() {
      for (const breaker of breakers.values()) breaker.close();
    },
  };
}
