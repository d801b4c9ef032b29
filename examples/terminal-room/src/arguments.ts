import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { RoomScene } from '../scenes/types.js';
import { ArgumentError } from './argument-error.js';
import { type ModelChoice, readModels } from './models/read-models.js';
import { findScene, scenes } from './scenes.js';
import { readStandIns, type StandIn } from './stand-in.js';

/** What the command line asks for, checked. */
export interface RoomArguments {
  readonly scene?: RoomScene;
  readonly seed?: string;
  readonly speed?: number;
  readonly ticks?: number;
  readonly json: boolean;
  readonly log?: string;
  readonly replay?: string;
  readonly standIns: readonly StandIn[];
  /** Leaves names and words of a replayed log out of its report. */
  readonly isAnonymous: boolean;
  readonly name?: string;
  /** Asked in this order; none: the scripted model. */
  readonly models?: readonly ModelChoice[];
  readonly help: boolean;
}

/** Speeds that `--speed` and `/speed` take. */
export const SPEEDS = { min: 0.1, max: 20 };

const refuse = (message: string): never => {
  throw new ArgumentError(message);
};

/** Reads the command line. Nothing is opened or started. @throws ArgumentError */
export function readArguments(args: readonly string[]): RoomArguments {
  const values = parse(args);
  const { seed, log, replay, name } = values;
  if (values.help) return { json: false, standIns: [], isAnonymous: false, help: true };
  const scene = values.scene === undefined ? undefined : sceneOf(values.scene);
  const speed = values.speed === undefined ? undefined : speedOf(values.speed);
  const ticks = values.ticks === undefined ? undefined : ticksOf(values.ticks);
  if (seed === '') refuse("--seed is empty; give any text, for example --seed 'tuesday'");
  if (name !== undefined && (name.trim() === '' || name.length > 40))
    refuse(`--name takes 1 to 40 characters, not '${name}'`);
  if (replay !== undefined) checkReplay(replay, values.speed);
  else if (values.anonymous === true)
    refuse('--anonymous is about the report of a replay: add --replay FILE');
  if (log !== undefined) checkLog(log, replay);
  const models = readModels(values.model ?? [], {
    ...(ticks === undefined ? {} : { ticks }),
    ...(speed === undefined ? {} : { speed }),
    ...(replay === undefined ? {} : { replay }),
  });
  const standIns = readStandIns(values['stand-in'] ?? [], replay, scene);
  return {
    ...(scene === undefined ? {} : { scene }),
    ...(seed === undefined ? {} : { seed }),
    ...(speed === undefined ? {} : { speed }),
    ...(ticks === undefined ? {} : { ticks }),
    json: values.json ?? false,
    ...(log === undefined ? {} : { log }),
    ...(replay === undefined ? {} : { replay }),
    standIns,
    isAnonymous: values.anonymous ?? false,
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(models.length === 0 ? {} : { models }),
    help: false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        scene: { type: 'string' },
        seed: { type: 'string' },
        speed: { type: 'string' },
        ticks: { type: 'string' },
        json: { type: 'boolean' },
        log: { type: 'string' },
        replay: { type: 'string' },
        'stand-in': { type: 'string', multiple: true },
        anonymous: { type: 'boolean' },
        name: { type: 'string' },
        model: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const [first = ''] = String((error as Error).message).split(/[\n.]/);
    return refuse(`${first}; --help lists the options`);
  }
}

function sceneOf(id: string): RoomScene {
  const known = scenes.map((scene) => scene.id).join(', ');
  return findScene(id) ?? refuse(`--scene '${id}' is not there; there are: ${known}`);
}

function speedOf(given: string): number {
  const speed = readSpeed(given);
  if (speed !== undefined) return speed;
  return refuse(
    `--speed takes a number from ${SPEEDS.min} to ${SPEEDS.max}, not '${given}'; 2 is twice as fast`,
  );
}

/** A speed in words of the command line; undefined where it is none. */
export function readSpeed(given: string): number | undefined {
  const speed = given.trim() === '' ? Number.NaN : Number(given.replace(',', '.'));
  return speed >= SPEEDS.min && speed <= SPEEDS.max ? speed : undefined;
}

function ticksOf(given: string): number {
  const ticks = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (ticks > 0) return ticks;
  return refuse(`--ticks takes a whole number above 0, not '${given}'; for example --ticks 500`);
}

function checkReplay(path: string, speed: string | undefined): void {
  if (speed !== undefined)
    refuse(
      '--speed does not go with --replay: a replay runs on the times of its log; leave it out',
    );
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) refuse(`--replay '${path}' does not exist; give the path of a chat log`);
  else if (found.isDirectory())
    refuse(`--replay '${path}' is a folder; give the path of one chat log in it`);
  try {
    accessSync(path, constants.R_OK);
  } catch {
    refuse(`--replay '${path}' may not be read; change its permissions or give another file`);
  }
}

function checkLog(path: string, replay: string | undefined): void {
  const folder = dirname(path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    refuse(`--log '${path}': there is no folder '${folder}'; make it first`);
  if (found?.isDirectory() === true) refuse(`--log '${path}' is a folder; give a file in it`);
  const read = replay === undefined ? undefined : statSync(replay);
  if (found !== undefined && found.ino === read?.ino && found.dev === read.dev)
    refuse(`--log '${path}' is the log that --replay reads; give another file`);
  try {
    accessSync(found === undefined ? folder : path, constants.W_OK);
  } catch {
    refuse(`--log '${path}' may not be written; give another file`);
  }
}
