import { basename } from 'node:path';
import { ArgumentError } from '../argument-error.js';
import type { RoomArguments } from '../arguments.js';
import { openRoom } from '../cast/open-room.js';
import { recordRoom } from '../record/figures.js';
import { jsonFigures } from '../record/json-figures.js';
import { DEFAULT_SEED } from '../run-ticks.js';
import { findScene, REPLAY_SCENE } from '../scenes.js';
import { openLog, outletOf } from '../session.js';
import { MOST_ADDRESSED, type StandIn } from '../stand-in.js';
import { EPOCH, virtualClock } from '../virtual-room.js';
import { logVoices } from './log-voices.js';
import { mostAddressed } from './most-addressed.js';
import { type LineCounts, readLog } from './read-log.js';
import { replayReport } from './replay-report.js';
import type { ReplaySummary } from './replay-summary.js';
import { replayTally } from './replay-tally.js';
import { standInScene } from './stand-in-scene.js';

const DAY_MS = 86_400_000;
/** Longest time after the last message in which answers are waited for. */
const AFTERMATH_MS = 2 * 3_600_000;
/** A room's pause before its log begins, so that the first message is not the first moment. */
const LEAD_MS = 1_000;

/** Lets the people of a chat log speak on a virtual clock, and the room's bots answer them. */
export async function runReplay(
  options: RoomArguments & { readonly replay: string },
): Promise<void> {
  const { replay: path, seed = DEFAULT_SEED, json, ticks, isAnonymous } = options;
  const began = performance.now();
  const standIns = await named(path, options.standIns);
  const lines: LineCounts = { messages: 0, system: 0, unreadable: 0 };
  const entries = readLog(path, Math.floor(EPOCH / DAY_MS), lines);
  const first = await entries.next();
  if (first.done === true)
    throw new ArgumentError(
      `--replay '${path}' holds no message; it takes an IRC log ('[09:14] <ada> hello') or JSON Lines {chat,i,t,user,text}`,
    );
  const base = options.scene ?? findScene(REPLAY_SCENE);
  if (base === undefined) throw new RangeError(`There is no scene ${REPLAY_SCENE}.`);
  const title = basename(path);
  const scene = standIns.length === 0 ? base : standInScene(title, standIns, base);
  const clock = virtualClock(first.value.at - LEAD_MS);
  const room = await openRoom({ scene, clock, seed, speed: 1, isWatched: false });
  const log = openLog(options.log, room);
  const tally = replayTally(room);
  const recorder = recordRoom(room, {
    ...(ticks === undefined ? {} : { limit: ticks }),
    onEvent: (event) => log?.add(event),
  });
  const voices = logVoices(room, standIns, tally);
  let isInterrupted = false;
  const interrupt = () => {
    isInterrupted = true;
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const isOver = () => isInterrupted || recorder.isFull();

  await room.engine.start();
  let to = first.value.at;
  await clock.runUntil(to);
  await voices.say(first.value);
  for await (const entry of entries) {
    if (isOver()) break;
    to = entry.at;
    await clock.runUntil(to);
    await voices.say(entry);
  }
  const giveUpAt = clock.now() + AFTERMATH_MS;
  let waiting = Number.POSITIVE_INFINITY;
  while (!isOver() && waiting > 0 && clock.now() < giveUpAt) {
    waiting = (await room.storage.inbox.counts(room.chatId)).waiting;
    if (waiting > 0 && !(await clock.runNext())) break;
  }
  recorder.stop();
  await room.engine.stop();
  log?.close();
  const figures = recorder.figures();
  const replay = await tally.figures();
  const summary: ReplaySummary = {
    title,
    lines,
    ...voices.counts(),
    from: first.value.at,
    to,
    seconds: (performance.now() - began) / 1000,
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  const outlet = outletOf(scene, json);
  const report = replayReport({ summary, replay, figures, seed, scene, isAnonymous });
  outlet.stream.write(`${report.join('\n')}\n`);
  if (!json) return;
  const { exchanges: _names, ...counts } = replay;
  process.stdout.write(
    `${JSON.stringify({ ...jsonFigures(figures), replay: { ...summary, ...counts } })}\n`,
  );
}

/** The stand-ins by the nicks that their log has. */
async function named(path: string, standIns: readonly StandIn[]): Promise<StandIn[]> {
  if (!standIns.some(({ nick }) => nick === MOST_ADDRESSED)) return [...standIns];
  const nick = await mostAddressed(path);
  if (nick === undefined)
    throw new ArgumentError(
      `--stand-in '${MOST_ADDRESSED}': nobody is spoken to by name in '${path}'; give a nick of the log`,
    );
  if (standIns.some((each) => each.nick.toLowerCase() === nick.toLowerCase()))
    throw new ArgumentError(
      `--stand-in '${MOST_ADDRESSED}' is '${nick}', who is given too; leave one of them out`,
    );
  return standIns.map((each) => (each.nick === MOST_ADDRESSED ? { ...each, nick } : each));
}
