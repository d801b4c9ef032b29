import { seededRandom, systemClock } from '@coterie/core';
import {
  callThrough,
  classifyError,
  createBreaker,
  type Guard,
  modelErrors,
  retryBudget,
} from '@coterie/core/resilience';
import {
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleAll,
  retry,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';
import { Circuit, Retry, SlidingCountBreaker, Timeout } from 'mollitia';
import CircuitBreaker from 'opossum';
import type { Benchmark } from '../benchmark.js';
import { median } from '../statistics.js';

const DEADLINE_MS = 10_000;
const ROUNDS = 15;
const CALLS = 20_000;

/** What is protected: it succeeds at once. */
async function work(value: number): Promise<number> {
  return value;
}

/** The same, for what may be aborted: it looks at its signal, as a model's client does. */
async function listening(value: number, signal: AbortSignal | undefined): Promise<number> {
  return signal?.aborted === true ? -1 : value;
}

/** Made here, so that the runner of TypeScript gives them no name at every call, which costs more than the call. */
const workOn = (value: number) => () => work(value);
const listenOn =
  (value: number) =>
  ({ signal }: { readonly signal: AbortSignal }) =>
    listening(value, signal);

type Call = (value: number) => Promise<unknown>;

function ours(): { readonly plain: Call; readonly heard: Call } {
  const clock = systemClock();
  const random = seededRandom('bench');
  const guard: Guard = {
    clock,
    what: 'The benchmark',
    classify: (error) => classifyError(error, modelErrors),
    breaker: createBreaker({
      name: 'bench',
      clock,
      random,
      options: { policies: [{ kind: 'consecutive', failures: 5 }], openMs: 120_000 },
    }),
    retry: { retries: 2, baseMs: 250, capMs: 2_000 },
    retryBudget: retryBudget(),
  };
  const stream = () => random.at('pause');
  return {
    plain: (value) => callThrough(guard, { deadlineMs: DEADLINE_MS, stream, work: workOn(value) }),
    heard: (value) =>
      callThrough(guard, { deadlineMs: DEADLINE_MS, stream, work: listenOn(value) }),
  };
}

/** Retry, breaker and timeout. */
function cockatiel(): { readonly plain: Call; readonly heard: Call } {
  const policy = wrap(
    retry(handleAll, { maxAttempts: 2, backoff: new ExponentialBackoff() }),
    circuitBreaker(handleAll, { halfOpenAfter: 120_000, breaker: new ConsecutiveBreaker(5) }),
    timeout(DEADLINE_MS, TimeoutStrategy.Aggressive),
  );
  return {
    plain: (value) => policy.execute(workOn(value)),
    heard: (value) => policy.execute(listenOn(value)),
  };
}

/** Breaker and timeout: it has no retry. */
function opossum(): Call {
  const breaker = new CircuitBreaker(work, { timeout: DEADLINE_MS, resetTimeout: 120_000 });
  return (value) => breaker.fire(value);
}

/** Retry, breaker and timeout. */
function mollitia(): Call {
  const circuit = new Circuit({
    func: work,
    options: {
      modules: [
        new Retry({ attempts: 2, interval: 250 }),
        new SlidingCountBreaker({ slidingWindowSize: 10, openStateDelay: 120_000 }),
        new Timeout({ delay: DEADLINE_MS }),
      ],
    },
  });
  return (value) => circuit.execute(value);
}

/** CPU time of one call in nanoseconds, the loop's own included. */
async function measure(call: Call): Promise<number> {
  const before = process.cpuUsage();
  for (let value = 0; value < CALLS; value += 1) await call(value);
  const { user, system } = process.cpuUsage(before);
  return ((user + system) * 1_000) / CALLS;
}

const benchmark: Benchmark = {
  about: 'CPU of one call that succeeds through retry, breaker and deadline, beside three peers',
  async run({ log }) {
    const mine = ours();
    const theirs = cockatiel();
    const calls: Readonly<Record<string, Call>> = {
      bare: work,
      ours: mine.plain,
      cockatiel: theirs.plain,
      opossum: opossum(),
      mollitia: mollitia(),
      oursWithSignal: mine.heard,
      cockatielWithSignal: theirs.heard,
    };
    const taken = new Map(Object.keys(calls).map((name) => [name, [] as number[]]));
    for (const call of Object.values(calls)) await measure(call);
    // In turns, so that whatever else the machine does meets all of them.
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [name, call] of Object.entries(calls)) taken.get(name)?.push(await measure(call));
    const medians = Object.fromEntries(
      [...taken].map(([name, values]) => [name, Math.round(median(values))]),
    );
    for (const [name, ns] of Object.entries(medians)) log(`${name}: ${ns} ns`);
    const ratio = (peer: string) =>
      Math.round(((medians['ours'] ?? Number.NaN) / (medians[peer] ?? Number.NaN)) * 1_000) / 1_000;
    return {
      calls: ROUNDS * CALLS,
      cpuNsPerCall: medians,
      cpuNsPerCallSpread: Object.fromEntries(
        [...taken].map(([name, values]) => [
          name,
          [Math.round(Math.min(...values)), Math.round(Math.max(...values))],
        ]),
      ),
      oursTo: {
        cockatiel: ratio('cockatiel'),
        opossum: ratio('opossum'),
        mollitia: ratio('mollitia'),
      },
    };
  },
};
export default benchmark;
