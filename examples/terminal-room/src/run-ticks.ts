import type { RoomScene } from '../scenes/types.js';
import type { RoomArguments } from './arguments.js';
import { openRoom } from './cast/open-room.js';
import { openModels } from './models/open-models.js';
import { recordRoom } from './record/figures.js';
import { jsonFigures } from './record/json-figures.js';
import { roomReport } from './report/room-report.js';
import { widthOfStream } from './screen/screen.js';
import { fitted, openingLines, openLog, outletOf, plainView } from './session.js';
import { runUntil, virtualClock } from './virtual-room.js';

/** The seed of a virtual room where none is given: figures then repeat without being asked to. */
export const DEFAULT_SEED = 'coterie';

/** Runs a room for a number of ticks on a virtual clock, as fast as they go. */
export async function runTicks(
  scene: RoomScene,
  options: RoomArguments & { readonly ticks: number },
): Promise<void> {
  const { ticks, seed = DEFAULT_SEED, json } = options;
  const models = await openModels(options.models ?? []);
  const outlet = outletOf(scene, json, undefined, models);
  const clock = virtualClock();
  const room = await openRoom({
    scene,
    clock,
    seed,
    speed: 1,
    ...(models.length === 0 ? {} : { models }),
  });
  const log = openLog(options.log, room);
  const view = json ? undefined : plainView(room, outlet);
  const columns = outlet.stream.isTTY === true ? widthOfStream(outlet.stream) : undefined;
  const print = (lines: readonly string[]) =>
    outlet.stream.write(`${fitted(lines, columns).join('\n')}\n`);
  const recorder = recordRoom(room, {
    limit: ticks,
    onEvent: (event) => {
      log?.add(event);
      view?.(event);
    },
  });
  let isInterrupted = false;
  const interrupt = () => {
    isInterrupted = true;
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  if (!json) print(openingLines(scene, outlet, seed, false));
  await room.engine.start();
  await runUntil(clock, () => isInterrupted || recorder.isFull());
  recorder.stop();
  await room.engine.stop();
  log?.close();
  const figures = recorder.figures();
  print([
    ...(json ? [] : ['']),
    ...roomReport({ scene, seed, figures, words: outlet.words, writer: outlet.writer }),
  ]);
  if (json) process.stdout.write(`${JSON.stringify(jsonFigures(figures))}\n`);
}
