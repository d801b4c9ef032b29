import { CoterieError } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { Random } from '../ports/random.js';
import { type BreakerOptions, type BreakerPlan, breakerPlan } from './breaker-options.js';
import {
  type BreakerPhase,
  type BreakerState,
  type CallResult,
  closedState,
  nextChangeAt,
  type OpenReason,
  type Ticket,
} from './breaker-state.js';
import { admit, advance, operate, settle, tell } from './breaker-transitions.js';
import { readBreakerState } from './read-breaker-state.js';

/** What a breaker shows. */
export interface BreakerStatus {
  readonly name: string;
  readonly phase: BreakerPhase;
  /** Epoch ms of the last change of phase. */
  readonly since: number;
  /** Epoch ms at which an open breaker lets a probe through. */
  readonly openUntil?: number;
  readonly reason?: OpenReason;
  readonly detail?: string;
  /** Calls that were refused since it was made. */
  readonly refused: number;
}

/** A change of a breaker's phase, or of the time for which it is open. */
export interface BreakerChange {
  readonly from: BreakerPhase;
  readonly to: BreakerStatus;
}

/** Keeps calls from what does not answer. Reading it is enough for time to move it. */
export interface Breaker {
  readonly name: string;
  status(): BreakerStatus;
  /** Begins a call, at `now` where the caller has just read the clock. @throws CoterieError 'breaker-open' with `retryAfterMs` where none may begin now. */
  enter(now?: number): Ticket;
  /** Ends a call. */
  leave(ticket: Ticket, result: CallResult): void;
  /** Holds it open until a time that the other side has told, epoch ms. */
  tell(until: number, detail: string): void;
  /** Holds it open until `reset`. */
  isolate(): void;
  /** Lets all calls through and counts them, until `reset`. */
  countOnly(): void;
  /** Closes it with an empty memory. */
  reset(): void;
  /** Its state as plain data, for {@link BreakerSetup.state}. */
  toJSON(): BreakerState;
  /** Ends its timer. It works on, and reports no more changes by time alone. */
  close(): void;
}

/** What a breaker is made of. */
export interface BreakerSetup {
  readonly name: string;
  readonly clock: Pick<Clock, 'now' | 'after'>;
  /** A function is asked at each use, for options that may change while it runs; give the same object while nothing changed. */
  readonly options: BreakerOptions | (() => BreakerOptions);
  /** For the jitter of the open time; without it there is none. */
  readonly random?: Random;
  /** An earlier breaker's `toJSON`, of this version or another: what cannot be read is left out. */
  readonly state?: unknown;
  /** With it, changes by time alone are reported too, at their time. */
  readonly onChange?: (change: BreakerChange) => void;
}

/** Makes a {@link Breaker}. @throws CoterieError 'invalid-argument' for options that make no sense. */
export function createBreaker(setup: BreakerSetup): Breaker {
  const { name, clock, options, random, onChange } = setup;
  const optionsNow = typeof options === 'function' ? options : () => options;
  let given = optionsNow();
  let plan = breakerPlan(given);
  let state = readBreakerState(setup.state, plan) ?? closedState(plan, clock.now());
  let refused = 0;
  let cancelTimer = () => {};
  let isClosed = false;
  watchTime();

  function planNow(): BreakerPlan {
    const asked = optionsNow();
    if (asked !== given) {
      given = asked;
      plan = breakerPlan(asked);
    }
    return plan;
  }

  function draw(generation: number): number {
    return random === undefined ? 0 : random.at('breaker', name, generation).next();
  }

  function current(now: number): BreakerState {
    const next = advance(state, plan, now, draw);
    if (next !== state) become(next);
    return state;
  }

  function become(next: BreakerState): void {
    const before = state;
    state = next;
    if (onChange === undefined) return;
    const isChange = next.generation !== before.generation || next.openUntil !== before.openUntil;
    if (isChange || next.probes !== before.probes) watchTime();
    if (isChange) onChange({ from: before.phase, to: statusOf(next) });
  }

  function watchTime(): void {
    cancelTimer();
    const at = onChange === undefined || isClosed ? undefined : nextChangeAt(state);
    cancelTimer =
      at === undefined
        ? () => {}
        : clock.after(at - clock.now(), () => {
            const before = state;
            // A timer may come a little early.
            if (current(clock.now()) === before) watchTime();
          });
  }

  function statusOf({ phase, since, openUntil, reason, detail }: BreakerState): BreakerStatus {
    return {
      name,
      phase,
      since,
      refused,
      ...(openUntil === undefined ? {} : { openUntil }),
      ...(reason === undefined ? {} : { reason }),
      ...(detail === undefined ? {} : { detail }),
    };
  }

  function change(action: 'isolate' | 'metrics-only' | 'reset'): void {
    const now = clock.now();
    become(operate(current(now), planNow(), action, now));
  }

  return {
    name,
    status: () => statusOf(current(clock.now())),
    enter(now = clock.now()) {
      // Nearly every call: neither time nor settings can have changed anything.
      if (state.phase === 'closed' && state.ramp === undefined)
        return { generation: state.generation, startedAt: now };
      const asked = admit(current(now), planNow(), now);
      if (asked.state !== state) become(asked.state);
      if (asked.kind === 'admitted') return asked.ticket;
      refused += 1;
      throw refusal(statusOf(state), asked.retryAt, now);
    },
    leave(ticket, result) {
      const now = clock.now();
      const next = settle(current(now), planNow(), ticket, result, now, draw);
      if (next !== state) become(next);
    },
    tell(until, detail) {
      const now = clock.now();
      const next = tell(current(now), until, detail, now);
      if (next !== state) become(next);
    },
    isolate: () => change('isolate'),
    countOnly: () => change('metrics-only'),
    reset: () => change('reset'),
    toJSON: () => current(clock.now()),
    close() {
      isClosed = true;
      cancelTimer();
    },
  };
}

function refusal(status: BreakerStatus, retryAt: number | undefined, now: number): CoterieError {
  const until = retryAt === undefined ? '' : ` until ${new Date(retryAt).toISOString()}`;
  const why = status.detail ?? status.reason ?? status.phase;
  return new CoterieError('breaker-open', `"${status.name}" is not called${until}: ${why}.`, {
    isRetryable: true,
    ...(retryAt === undefined ? {} : { retryAfterMs: Math.max(0, retryAt - now) }),
  });
}
