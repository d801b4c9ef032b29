import { chance, integer, pick } from '../../src/chance/draws.js';
import type { Engine } from '../../src/engine/interface.js';
import { createEngine } from '../../src/engine.js';
import { type LoopbackTransport, loopbackTransport } from '../../src/in-process/loopback/index.js';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import type { RandomStream } from '../../src/ports/random.js';
import type { Storage } from '../../src/ports/storage.js';
import { seededRandom } from '../../src/system/random.js';
import { chaosModel } from '../../src/testing/chaos/model.js';
import { chaosStorage } from '../../src/testing/chaos/storage.js';
import { chaosTransport } from '../../src/testing/chaos/transport.js';
import { type ManualClock, manualClock } from '../../src/testing/manual-clock.js';
import { castOf, wordyModel } from './cast.js';

const CHAT = 'chat-0';
const BOTS = 6;
export const THREADS = ['t0', 't1', 't2', 't3', 't4', 't5'];

/** What became of the messages of one thread. */
export interface ThreadCounts {
  received: number;
  handled: number;
  coalesced: number;
  rejected: number;
}

/** What became of a flood of messages. */
export interface Conserved {
  readonly said: number;
  /** By the events, thread by thread. */
  readonly byEvents: ReadonlyMap<string, ThreadCounts>;
  /** By the storage's own counts. */
  readonly byStorage: ReadonlyMap<string, ThreadCounts & { readonly waiting: number }>;
  readonly rejectedReasons: Readonly<Record<string, number>>;
  /** Messages that ended more than once, or never. */
  readonly endedTwice: number;
  readonly neverEnded: number;
  /** Answers that went into another thread than the message that they handle. */
  readonly astray: number;
  readonly faults: number;
}

/** A load: for so many rounds, so many messages come at once, and then it is quiet for so long. */
interface Load {
  readonly rounds: readonly [number, number];
  readonly atOnce: readonly [number, number];
  readonly pauseMs: readonly [number, number];
}

const LOADS: readonly Load[] = [
  { rounds: [20, 60], atOnce: [1, 1], pauseMs: [5_000, 90_000] },
  { rounds: [20, 100], atOnce: [1, 4], pauseMs: [50, 5_000] },
  { rounds: [1, 5], atOnce: [5, 60], pauseMs: [0, 20_000] },
  { rounds: [1, 1], atOnce: [100, 300], pauseMs: [1_000, 400_000] },
];

/**
 * Sends generated messages into six threads of one chat under loads that change, while the model, the platform and the storage fail now
 * and then, the chat is paused, the engine is switched off and members come and go; then lets everything settle.
 */
export async function conserve(seed: string, messages: number): Promise<Conserved> {
  const clock = manualClock();
  const random = seededRandom(seed);
  const stream = random.at('people');
  const faulty = { random, clock, failRate: 0.08 };
  const memory = memoryStorage({ recognised: messages, messages: 2_000 });
  const storage = chaosStorage(memory, { ...faulty, failRate: 0.02, only: FRAGILE });
  const loopback = loopbackTransport({ clock, chats: [CHAT] });
  const transport = chaosTransport(loopback, { ...faulty, failsSending: 'either' });
  const model = chaosModel(wordyModel(), faulty);
  const engine = await createEngine({
    seed,
    clock,
    storage,
    transports: [transport],
    models: [model],
    settings: { limits: { maxMessagesPerMinute: { chat: 60 }, botHourlyLimit: { max: 400 } } },
  });
  const ended = watch(engine);
  const cast = castOf(BOTS, 1);
  for (const bot of cast.bots) await engine.bots.put(bot);
  for (const chat of cast.chats)
    await engine.chats.put({ externalId: chat.id, ...chat, platform: 'loopback' });
  await engine.start();

  const people = crowd(loopback, stream);
  let said = 0;
  while (said < messages) {
    const load = pick(stream, LOADS) as Load;
    await upset(engine, stream);
    for (let round = integer(stream, ...load.rounds); round > 0 && said < messages; round -= 1) {
      const count = Math.min(messages - said, integer(stream, ...load.atOnce));
      for (let index = 0; index < count; index += 1) await people.say();
      said += count;
      await clock.advance(integer(stream, ...load.pauseMs));
    }
  }
  await calmDown(engine, memory, clock);
  const byStorage = new Map<string, ThreadCounts & { readonly waiting: number }>();
  for (const thread of THREADS) byStorage.set(thread, await memory.inbox.counts(CHAT, thread));
  await engine.stop();
  const faults = storage.faults().failed + transport.faults().failed + model.faults().failed;
  return { said, ...ended.result(), byStorage, faults };
}

/** Statements that fail now and then; `settle` is left alone, since what it tells in events must then be what is stored. */
const FRAGILE = ['ticks.open', 'ticks.claim', 'ticks.renew', 'messages.find', 'bots.getMany'];

const TEXTS = [
  'good morning all',
  '@handle_0 are you there?',
  'Bora, what do you think of trains?',
  '@handle_2 and @handle_3, tea?',
  'the rain again',
  'what a day',
  'does anyone bake?',
  '@somebody_else see you there',
  '👍',
];

/** A platform reports again what the engine could not store. */
async function reported<T>(report: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await report();
    } catch {}
  }
}

function crowd(loopback: LoopbackTransport, stream: RandomStream) {
  const newest: { readonly externalId: string; readonly threadId: string }[] = [];
  let count = 0;
  return {
    async say() {
      count += 1;
      const threadId = pick(stream, THREADS) as string;
      const replied = newest.filter((each) => each.threadId === threadId).at(-1);
      const externalId = `m${count}`;
      const saying = {
        chat: CHAT,
        author: `person ${integer(stream, 0, 11)}`,
        text: `${pick(stream, TEXTS)} ${count}`,
        threadId,
        externalId,
        ...(replied !== undefined && chance(stream, 0.2) ? { replyTo: replied.externalId } : {}),
      };
      await reported(() => loopback.say(saying));
      if (chance(stream, 0.05)) await reported(() => loopback.say(saying));
      if (chance(stream, 0.03))
        await reported(() => loopback.editSaid(CHAT, externalId, `${saying.text} (edited)`));
      if (chance(stream, 0.03)) await reported(() => loopback.deleteSaid(CHAT, externalId));
      newest.push({ externalId, threadId });
      if (newest.length > 50) newest.shift();
    },
  };
}

/** Something that operators do while people talk. */
async function upset(engine: Engine, stream: RandomStream): Promise<void> {
  const isOn = chance(stream, 0.85);
  await engine.settings.patch({ speaking: { active: isOn } });
  if (chance(stream, 0.1)) await engine.pause({ chatId: CHAT });
  else await engine.resume({ chatId: CHAT });
  const bot = { botId: `bot-${integer(stream, 0, BOTS - 1)}` };
  await (chance(stream, 0.5) ? engine.pause(bot) : engine.resume(bot));
}

/** Lets all that waits come to its end. */
async function calmDown(engine: Engine, storage: Storage, clock: ManualClock): Promise<void> {
  await engine.settings.patch({ speaking: { active: true } });
  await engine.resume({ chatId: CHAT });
  for (let hour = 0; hour < 48; hour += 1) {
    await clock.advance(3_600_000);
    if ((await storage.inbox.counts(CHAT)).waiting === 0) return;
  }
}

function watch(engine: Engine) {
  const threadOf = new Map<string, string>();
  const outcomes = new Map<string, number>();
  const byEvents = new Map<string, ThreadCounts>();
  const reasons: Record<string, number> = {};
  const handledBy = new Map<string, string[]>();
  const sentIn = new Map<string, string | undefined>();
  for (const thread of THREADS)
    byEvents.set(thread, { received: 0, handled: 0, coalesced: 0, rejected: 0 });
  const countsOf = (messageId: string) => byEvents.get(threadOf.get(messageId) ?? '');

  engine.on('message:received', ({ message }) => {
    threadOf.set(message.id, message.threadId ?? '');
    const counts = countsOf(message.id);
    if (counts !== undefined) counts.received += 1;
  });
  engine.on('inbox:settled', ({ messageId, outcome }) => {
    outcomes.set(messageId, (outcomes.get(messageId) ?? 0) + 1);
    const counts = countsOf(messageId);
    if (counts !== undefined) counts[outcome.kind] += 1;
    if (outcome.kind === 'rejected') {
      const [reason = ''] = outcome.reason.split(/[:.]/);
      reasons[reason] = (reasons[reason] ?? 0) + 1;
    }
    if (outcome.kind === 'handled')
      handledBy.set(outcome.tickId, [...(handledBy.get(outcome.tickId) ?? []), messageId]);
  });
  engine.on('message:sent', ({ message, tickId }) => sentIn.set(tickId, message.threadId));
  return {
    result: () => ({
      byEvents,
      rejectedReasons: reasons,
      endedTwice: [...outcomes.values()].filter((count) => count > 1).length,
      neverEnded: [...threadOf.keys()].filter((id) => !outcomes.has(id)).length,
      astray: [...handledBy].filter(([tickId, ids]) =>
        ids.some((id) => sentIn.has(tickId) && sentIn.get(tickId) !== threadOf.get(id)),
      ).length,
    }),
  };
}
