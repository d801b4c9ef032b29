import type { Message } from '../records/message.js';
import type { Scene } from '../records/scene.js';
import type { Settings } from '../settings.js';
import { isByBot, isSaid } from './history.js';
import { rememberLatest } from './latest.js';

/** What the links of a scene show about its chains of bot messages. */
interface Chains {
  readonly hops: ReadonlyMap<string, number>;
  /** The deepest chain in a message's thread since its last human message: what an unlinked message is taken to follow. */
  readonly depthIn: (message: Message) => number;
  /** Bot messages that answer or continue a bot's since the last human one, with their times. */
  readonly loop: readonly number[];
}

const HOUR_MS = 3_600_000;
/** Messages of a scene that shows no more than the newest. */
const WINDOW = 60;
/** The depth of what stands before the window: more than any cap in use. */
const UNKNOWN_DEPTH = 10_000;

/**
 * Messages by bots since the last human one in the message's chain, itself included; 0 for a human's. Never under what the
 * scene shows: links are followed, and a bot's message with neither a link nor a usable stamp is taken to follow the deepest
 * chain of its thread since a human spoke there, so that a missing stamp shortens no chain. Where that chain began before the
 * window of the scene, it counts as deep.
 */
export function hopsOf(message: Message, scene: Scene): number {
  const { hops, depthIn } = chainsOf(scene);
  return hops.get(message.id) ?? hopsAfter(message, hops, depthIn(message));
}

/** Bots' messages to bots in the last hour since the last human one: the storage's count, or the scene's where that is higher. */
export function loopSpent(scene: Scene, now: number): number {
  const spent = spentIn(scene);
  if (spent.at !== now) {
    let seen = 0;
    for (const sentAt of chainsOf(scene).loop) if (now - sentAt < HOUR_MS) seen += 1;
    spent.at = now;
    spent.count = Math.max(seen, scene.loopLastHour);
  }
  return spent.count;
}

/** Whether the loop budgets let a bot answer or continue this message. A human's is always open. */
export function isLoopOpen(
  message: Message,
  scene: Scene,
  limits: Settings['limits'],
  now: number,
): boolean {
  if (!isByBot(message)) return true;
  const { chain, chatPerHour } = limits.loop;
  return hopsOf(message, scene) < chain && loopSpent(scene, now) < chatPerHour;
}

/** The count of {@link loopSpent} at one time, which every message of a tick is judged by. */
const spentIn = rememberLatest((_: Scene) => ({ at: Number.NaN, count: 0 }));

const chainsOf = rememberLatest((scene: Scene): Chains => {
  const hops = new Map<string, number>();
  const deepest = new Map<string | undefined, number>();
  const before = scene.messages.length < WINDOW ? 0 : UNKNOWN_DEPTH;
  const depthIn = ({ threadId }: Message) => deepest.get(threadId) ?? before;
  let loop: number[] = [];
  for (const message of scene.messages) {
    const count = hopsAfter(message, hops, depthIn(message));
    hops.set(message.id, count);
    if (!isSaid(message)) continue;
    const isHuman = message.author.kind === 'human';
    deepest.set(message.threadId, isHuman ? 0 : Math.max(count, depthIn(message)));
    if (isHuman) loop = [];
    else if (count > 1 && message.meta.partOf === undefined) loop.push(message.sentAt);
  }
  return { hops, depthIn, loop };
});

function hopsAfter(message: Message, earlier: ReadonlyMap<string, number>, depth: number): number {
  if (!isByBot(message)) return 0;
  const first = message.meta.partOf === undefined ? undefined : earlier.get(message.meta.partOf);
  if (first !== undefined) return Math.max(first, message.hops);
  return Math.max(message.hops, shownHops(message, earlier, depth));
}

function shownHops(message: Message, earlier: ReadonlyMap<string, number>, depth: number): number {
  const { meta, replyTo, causationId } = message;
  const most = Math.max(
    hopsBehind(meta.respondsTo, message, earlier),
    replyTo === meta.respondsTo ? 0 : hopsBehind(replyTo, message, earlier),
    hopsBehind(causationId, message, earlier),
  );
  if (most > 0) return most;
  if (message.author.kind === 'bot' && message.hops > 0) return 1;
  return depth + 1;
}

/** One more than those of the message that a link leads to, where it is shown before this one. */
function hopsBehind(
  link: string | undefined,
  { id }: Message,
  earlier: ReadonlyMap<string, number>,
): number {
  if (link === undefined || link === id) return 0;
  const before = earlier.get(link);
  return before === undefined ? 0 : before + 1;
}
