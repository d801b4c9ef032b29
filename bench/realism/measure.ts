import type { SettingsPatch } from '@coterie/core';
import { bands, judge } from './bands.js';
import { type RoomRun, runRoom } from './room/run-room.js';
import { byChat } from './row.js';
import { type Statistics, statisticsOf } from './statistics/index.js';
import { medianOf } from './statistics/spread.js';

/** Rooms of one kind, each from a seed of its own. */
export interface RoomsOptions {
  readonly seeds: readonly string[];
  readonly days: number;
  readonly bots: number;
  readonly people: number;
  readonly activity?: number;
  readonly settings?: SettingsPatch;
  readonly log: (line: string) => void;
}

/** What they showed. */
export interface Rooms {
  readonly runs: readonly RoomRun[];
  /** Of each statistic the median over the seeds. */
  readonly medians: Statistics;
  readonly messages: number;
  /** The share of messages that bots wrote. */
  readonly byBots: number;
  /** The share of wakes that asked no model. */
  readonly wakesWithoutModel: number;
  readonly generationsAMessage: number;
}

/** Runs the rooms and takes the medians. */
export async function measureRooms(options: RoomsOptions): Promise<Rooms> {
  const { seeds, log, ...room } = options;
  const runs: RoomRun[] = [];
  const all: Statistics[] = [];
  for (const seed of seeds) {
    const run = await runRoom({ seed, ...room });
    const statistics = statisticsOf(byChat(run.rows));
    runs.push(run);
    all.push(statistics);
    const { dynamics, surface } = judge(statistics);
    log(
      `${seed}: ${run.rows.length} messages, ${run.byBots} by bots; ${dynamics.inside} of ${dynamics.of} dynamics bands, ${surface.inside} of ${surface.of} surface bands`,
    );
  }
  const sum = (of: (run: RoomRun) => number) => runs.reduce((total, run) => total + of(run), 0);
  const messages = sum(({ rows }) => rows.length);
  return {
    runs,
    medians: mediansOf(all),
    messages,
    byBots: sum(({ byBots }) => byBots) / messages,
    wakesWithoutModel: 1 - sum(({ wakesWithModel }) => wakesWithModel) / sum(({ wakes }) => wakes),
    generationsAMessage: sum(({ modelCalls }) => modelCalls) / sum(({ turns }) => turns),
  };
}

/** Every statistic beside its band, a line each; '*' where it lies outside. */
export function table(statistics: Statistics): readonly string[] {
  const { outside } = judge(statistics);
  return Object.entries(bands).map(([name, { min, max }]) => {
    const mark = outside.includes(name) ? '*' : ' ';
    const value = (statistics[name] ?? Number.NaN).toFixed(3);
    return `${mark} ${name.padEnd(22)} ${value.padStart(9)}   ${min} to ${max}`;
  });
}

function mediansOf(all: readonly Statistics[]): Statistics {
  return Object.fromEntries(
    Object.keys(bands).map((name) => [
      name,
      medianOf(all.map((statistics) => statistics[name] ?? Number.NaN)),
    ]),
  );
}
