// First, so that it holds for all that is loaded after it.
import './small-heap.js';
import { ArgumentError } from './argument-error.js';
import { readArguments } from './arguments.js';
import { chooseScene } from './choose-scene.js';
import { runLive } from './live/run-live.js';
import { runReplay } from './replay/run-replay.js';
import { runTicks } from './run-ticks.js';
import { usage } from './usage.js';

async function main(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(`${usage()}\n`);
    return;
  }
  const { replay, ticks, speed } = options;
  if (replay !== undefined) return await runReplay({ ...options, replay });
  const scene = options.scene ?? (await chooseScene());
  if (ticks !== undefined && speed === undefined)
    return await runTicks(scene, { ...options, ticks });
  await runLive(scene, options);
}

// Whoever reads the output may stop reading: head, less, a closed window.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });

try {
  await main();
} catch (error) {
  if (error instanceof ArgumentError) {
    process.stderr.write(`terminal room: ${error.message}\n`);
    process.exitCode = 2;
  } else {
    process.stderr.write(`terminal room: ${String((error as Error).stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
