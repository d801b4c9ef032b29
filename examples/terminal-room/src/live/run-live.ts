import { randomBytes } from 'node:crypto';
import { systemClock } from '@coterie/core';
import type { RoomScene } from '../../scenes/types.js';
import { ArgumentError } from '../argument-error.js';
import type { RoomArguments } from '../arguments.js';
import { openRoom } from '../cast/open-room.js';
import { openModels } from '../models/open-models.js';
import { recordRoom } from '../record/figures.js';
import { jsonFigures } from '../record/json-figures.js';
import { roomReport } from '../report/room-report.js';
import { inputLine } from '../screen/input-line.js';
import { plainScreen } from '../screen/screen.js';
import { terminalScreen } from '../screen/terminal-screen.js';
import {
  fitted,
  linesFor,
  openingLines,
  openLog,
  outletOf,
  ownStreams,
  type Streams,
} from '../session.js';
import { type CommandContext, runCommand } from './commands.js';
import { tellOfModels } from './model-failures.js';
import { personIn } from './person.js';
import { statusLine } from './status-line.js';
import { typists } from './typists.js';

/** Longest wait for answers once a piped input has ended. */
const LAST_ANSWERS_MS = 60_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a room in real time until the person leaves, the ticks are used up, or a signal comes. */
export async function runLive(
  scene: RoomScene,
  options: RoomArguments,
  streams: Streams = ownStreams(),
): Promise<void> {
  const { json, speed = 1, ticks } = options;
  const seed = options.seed ?? randomBytes(4).toString('hex');
  const models = await openModels(options.models ?? []);
  const outlet = outletOf(scene, json, streams, models);
  const { words, writer, paint, stream } = outlet;
  const name = options.name ?? words.guest;
  refuseTakenName(name, scene, words.locale);

  const room = await openRoom({
    scene,
    clock: systemClock(),
    seed,
    speed,
    ...(models.length === 0 ? {} : { models }),
  });
  const log = openLog(options.log, room);
  const person = personIn(room, name);
  const isTerminal = streams.input.isTTY === true && stream.isTTY === true;
  let isPaused = false;
  let hasSpoken = false;
  let isClosed = false;
  let lastTickId: string | undefined;
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });

  const input = inputLine(streams.input, isTerminal, {
    onLine: (line) => void take(line.trim()).catch(fail),
    onInterrupt: () => end(),
    onEnd: () => {
      if (isTerminal) end();
      else if (hasSpoken) void lines.then(() => person.whenHeard(LAST_ANSWERS_MS)).then(end);
    },
  });
  const screen = isTerminal
    ? terminalScreen({ stream, input, paint, prompt: name })
    : plainScreen(stream);
  const toLines = linesFor(room, outlet, screen);
  const show = (shown: readonly string[]) => {
    screen.show(fitted(shown, screen.columns()));
  };
  const fail = (error: unknown) => show([paint('red', String((error as Error).message ?? error))]);
  const typing = typists(() => refresh());
  const recorder = recordRoom(room, {
    ...(ticks === undefined ? {} : { limit: ticks }),
    onFull: () => end(),
    onEvent: (event) => {
      log?.add(event);
      if ('botId' in event && event.botId !== undefined && person.mutes.has(event.botId)) return;
      if (isClosed) return;
      if (event.kind === 'typing') typing.begin(event.name, event.ms);
      else {
        typing.end(event.name);
        screen.show(toLines(event));
      }
    },
  });
  const refresh = () => {
    if (isClosed) return;
    const names = typing.names();
    screen.setFooter({
      typing: names.length === 0 ? '' : words.typing(names),
      status: statusLine({
        words,
        writer,
        figures: { metrics: room.engine.metrics() },
        isPaused,
        seed,
        columns: screen.columns() ?? 80,
      }),
    });
  };
  const report = () => roomReport({ scene, seed, figures: recorder.figures(), words, writer });
  const commands: CommandContext = {
    room,
    outlet,
    show,
    mutes: person.mutes,
    setPaused: async (paused) => {
      await (paused
        ? room.engine.pause({ chatId: room.chatId })
        : room.engine.resume({ chatId: room.chatId }));
      isPaused = paused;
      refresh();
    },
    lastTickId: () => lastTickId,
    report,
    quit: () => end(),
  };
  // Lines are taken one after another, so that a command sees what was said before it.
  let lines: Promise<void> = Promise.resolve();
  const take = (line: string): Promise<void> => {
    if (line === '') return Promise.resolve();
    lines = lines.then(async () => {
      if (line.startsWith('/')) return await runCommand(line, commands);
      hasSpoken = true;
      await person.say(line);
    });
    return lines;
  };

  room.engine.on('message:sent', ({ tickId }) => {
    lastTickId = tickId;
  });
  room.engine.on('tick:ended', refresh);
  room.engine.on('storage:failed', ({ error }) => fail(error));
  tellOfModels(room, (line) => show([paint('dim', line)]));
  room.engine.on('listener:failed', ({ error }) => fail(error));
  for (const signal of SIGNALS) process.once(signal, end);

  show(openingLines(scene, outlet, seed, true));
  refresh();
  await room.engine.start();
  await ended;

  for (const signal of SIGNALS) process.off(signal, end);
  isClosed = true;
  typing.clear();
  input.close();
  streams.input.unref?.();
  const columns = screen.columns();
  screen.close();
  stream.write(`\n${words.commands.closing}\n`);
  await room.engine.stop();
  // What was under way has ended by now, and counts.
  recorder.stop();
  log?.close();
  stream.write(`\n${fitted(report(), columns).join('\n')}\n`);
  if (json) streams.output.write(`${JSON.stringify(jsonFigures(recorder.figures()))}\n`);
}

function refuseTakenName(name: string, scene: RoomScene, locale: string): void {
  const fold = (text: string) => text.toLocaleLowerCase(locale);
  if (scene.bots.some(({ bot }) => fold(bot.name) === fold(name)))
    throw new ArgumentError(`--name '${name}' is a persona of this room; give another name`);
}
