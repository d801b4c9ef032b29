import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { ArgumentError, REPLAY_SCENE, type RoomArguments } from '../arguments.js';
import { openRoom } from '../cast/open-room.js';
import { recordRoom } from '../record/figures.js';
import { jsonFigures } from '../record/json-figures.js';
import { DEFAULT_SEED } from '../run-ticks.js';
import { findScene } from '../scenes.js';
import { openLog, outletOf } from '../session.js';
import { EPOCH, virtualClock } from '../virtual-room.js';
import { addressing } from './addressing.js';
import type { TimedEntry } from './log-entry.js';
import { type LineCounts, readLog } from './read-log.js';
import { replayReport } from './replay-report.js';
import { replayTally } from './replay-tally.js';
import { standInScene } from './stand-in-scene.js';

/** What a replay read and did, beside the figures of its room. */
export interface ReplaySummary {
  readonly title: string;
  readonly lines: LineCounts;
  readonly people: number;
  readonly notices: number;
  readonly withheld: Readonly<Record<string, number>>;
  /** Epoch ms of the first and the last message. */
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
  readonly peakRssMb: number;
}

const DAY_MS = 86_400_000;
/** Longest time after the last message in which answers are waited for. */
const AFTERMATH_MS = 2 * 3_600_000;
/** A room's pause before its log begins, so that the first message is not the first moment. */
const LEAD_MS = 1_000;

/** Lets the people of a chat log speak on a virtual clock, and the room's bots answer them. */
export async function runReplay(
  options: RoomArguments & { readonly replay: string },
): Promise<void> {
  const { replay: path, standIns, seed = DEFAULT_SEED, json, ticks } = options;
  const began = performance.now();
  const counts: LineCounts = { messages: 0, system: 0, unreadable: 0 };
  const entries = readLog(path, EPOCH / DAY_MS - (EPOCH % DAY_MS) / DAY_MS, counts);
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
  const nicks = nickCounter();
  const withheld: Record<string, number> = {};
  const address = addressing(standIns);
  let notices = 0;
  let to = first.value.at;
  let count = 0;
  let isInterrupted = false;
  const interrupt = () => {
    isInterrupted = true;
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const isOver = () => isInterrupted || recorder.isFull();

  const say = async ({ entry, at }: TimedEntry): Promise<void> => {
    count += 1;
    to = at;
    await clock.runUntil(at);
    const place = address.placeOf(entry.nick);
    const standIn = standIns[place];
    if (standIn !== undefined) {
      withheld[standIn.nick] = (withheld[standIn.nick] ?? 0) + 1;
      address.withhold(entry, place);
      return;
    }
    if (entry.isNotice) notices += 1;
    else nicks.add(entry.nick);
    const found = entry.isNotice ? new Map() : address.find(entry);
    const [kind] = found.values();
    const externalId = entry.key ?? `line-${count}`;
    const { nick, text } = entry;
    if (!entry.isNotice)
      tally.expect(externalId, { nick, text, at, ...(kind === undefined ? {} : { kind }) });
    const mentions = [...found.keys()].map((each: number) => scene.bots[each]?.bot.id ?? '');
    await room.transport.say({
      chat: room.chatId,
      author: { externalId: nick, displayName: nick, isBot: entry.isNotice },
      text,
      externalId,
      sentAt: at,
      ...(entry.replyKey === undefined ? {} : { replyTo: entry.replyKey }),
      ...(mentions.length === 0 ? {} : { mentions }),
    });
  };

  await room.engine.start();
  await say(first.value);
  for await (const entry of entries) {
    if (isOver()) break;
    await say(entry);
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
    lines: counts,
    people: nicks.count(),
    notices,
    withheld,
    from: first.value.at,
    to,
    seconds: (performance.now() - began) / 1000,
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  const outlet = outletOf(scene, json);
  outlet.stream.write(`${replayReport({ summary, replay, figures, seed, scene }).join('\n')}\n`);
  if (!json) return;
  const { exchanges: _samples, ...plain } = replay;
  process.stdout.write(
    `${JSON.stringify({ ...jsonFigures(figures), replay: { ...summary, ...plain } })}\n`,
  );
}

/** Counts different nicks; by a short hash, so that a log of any length costs little. */
function nickCounter() {
  const seen = new Set<string>();
  return {
    add: (nick: string) =>
      seen.add(createHash('sha256').update(nick.toLowerCase()).digest('base64').slice(0, 8)),
    count: () => seen.size,
  };
}
