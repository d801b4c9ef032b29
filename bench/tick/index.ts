import { loadavg } from 'node:os';
import { Bench } from 'tinybench';
import type { Benchmark } from '../benchmark.js';
import { median, quantile } from '../statistics.js';
import { type BenchRoom, benchRoom, type Size } from './room.js';

const SMALL: Size = { bots: 50, chats: 2, storedMessages: 0 };
const LARGE: Size = { bots: 1_000, chats: 200, storedMessages: 100_000 };
/** So many ticks until the code is compiled for good and every list has reached its cap. */
const WARM_UP = 12_000;
const TICKS = 2_000;
const ROUNDS = 7;

/** One round: the whole of `engine.tick`, from the call to its end. */
interface Measured {
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** The same of the ticks alone that wrote and sent something, the dearest there are. */
  readonly sentP50Ms: number;
  readonly sentP99Ms: number;
  /** Processor time of a tick, the collector's and the compiler's included: what a busy machine disturbs less than the clock. */
  readonly cpuMs: number;
}

async function measure(room: BenchRoom): Promise<Measured> {
  const bench = new Bench({ iterations: TICKS, time: 0, warmup: false });
  const sentMs: number[] = [];
  const tick = async () => {
    const startedAt = performance.now();
    if (await room.wake()) sentMs.push(performance.now() - startedAt);
  };
  bench.add('tick', tick, { beforeEach: () => room.moveOn() });
  const before = process.cpuUsage();
  await bench.run();
  const { user, system } = process.cpuUsage(before);
  const result = bench.tasks[0]?.result;
  if (result === undefined || !('latency' in result)) throw new Error('The ticks did not run.');
  const { p50, p99, samplesCount } = result.latency;
  return {
    p50Ms: p50,
    p99Ms: p99,
    sentP50Ms: quantile(sentMs, 0.5),
    sentP99Ms: quantile(sentMs, 0.99),
    cpuMs: (user + system) / 1_000 / samplesCount,
  };
}

/** The share of each step in the newest ticks; the settling of a tick comes after its trace is made, and is not among them. */
async function stepShares({ engine }: BenchRoom, chats: number) {
  const steps: Record<string, number> = {};
  let total = 0;
  for (let chat = 0; chat < Math.min(chats, 20); chat += 1) {
    for (const trace of await engine.traces(`chat-${chat}`, 20)) {
      for (const [step, ms] of Object.entries(trace.stepMs)) {
        steps[step] = (steps[step] ?? 0) + ms;
        total += ms;
      }
    }
  }
  return Object.fromEntries(
    Object.entries(steps).map(([step, ms]) => [step, Math.round((ms / total) * 1_000) / 1_000]),
  );
}

async function prepare(size: Size): Promise<BenchRoom> {
  const room = await benchRoom(size);
  for (let tick = 0; tick < WARM_UP; tick += 1) {
    room.moveOn();
    await room.wake();
  }
  return room;
}

const benchmark: Benchmark = {
  about: 'engine time of one tick, small room against 1,000 bots in 200 chats, in turns',
  async run({ log }) {
    const rooms = { small: await prepare(SMALL), large: await prepare(LARGE) };
    log('warmed up');
    const loadBefore = loadavg()[0];
    const small: Measured[] = [];
    const large: Measured[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const one = await measure(rooms.small);
      const other = await measure(rooms.large);
      small.push(one);
      large.push(other);
      const shown = ({ p50Ms, p99Ms, cpuMs }: Measured) =>
        `p50 ${p50Ms.toFixed(3)}, p99 ${p99Ms.toFixed(3)}, cpu ${cpuMs.toFixed(3)} ms`;
      log(`round ${round + 1}: small ${shown(one)}; large ${shown(other)}`);
    }
    const ratio = (of: keyof Measured) =>
      median(large.map((each, round) => each[of] / (small[round]?.[of] ?? 1)));
    const summary = async (rounds: readonly Measured[], room: BenchRoom, { chats }: Size) => {
      const p50s = rounds.map(({ p50Ms }) => p50Ms);
      return {
        p50Ms: median(p50s),
        p50MsSpread: [Math.min(...p50s), Math.max(...p50s)],
        p99Ms: median(rounds.map(({ p99Ms }) => p99Ms)),
        sentP50Ms: median(rounds.map(({ sentP50Ms }) => sentP50Ms)),
        sentP99Ms: median(rounds.map(({ sentP99Ms }) => sentP99Ms)),
        cpuMs: median(rounds.map(({ cpuMs }) => cpuMs)),
        outcomes: room.engine.metrics().ticks,
        stepShare: await stepShares(room, chats),
      };
    };
    const figures = {
      ticksARound: TICKS,
      rounds: ROUNDS,
      /** Runnable programs in the minute before and at the end: above the machine's cores, wall times hold the wait for one. */
      loadAverage: [loadBefore, loadavg()[0]],
      bots50Chats2: await summary(small, rooms.small, SMALL),
      bots1000Chats200Messages100000: await summary(large, rooms.large, LARGE),
      largeToSmall: { p50: ratio('p50Ms'), p99: ratio('p99Ms'), cpu: ratio('cpuMs') },
    };
    for (const { engine } of Object.values(rooms)) await engine.stop();
    return figures;
  },
};
export default benchmark;
