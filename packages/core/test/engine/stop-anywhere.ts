import type { Engine } from '../../src/engine/interface.js';
import { createEngine } from '../../src/engine.js';
import { inProcessCache } from '../../src/in-process/cache.js';
import { loopbackTransport } from '../../src/in-process/loopback/index.js';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import { inProcessRateLimits } from '../../src/in-process/rate-limits.js';
import { inProcessScheduler } from '../../src/in-process/scheduler.js';
import { inProcessSignals } from '../../src/in-process/signals.js';
import type { Message } from '../../src/records/message.js';
import { macrotask } from '../../src/testing/macrotask.js';
import { manualClock } from '../../src/testing/manual-clock.js';
import { castOf } from './cast.js';
import { wire } from './lively.js';
import { type Fate, portCalls } from './port-calls.js';
import { shakyModel, shakyTransport } from './shaky.js';

/** At which call of any port since its start an engine is stopped, and what that call does then. */
export interface StopAt {
  /** From 0; absent: it runs to its end. */
  readonly call?: number;
  /** 'gone': it hangs, and so does every later call of that port. */
  readonly fate: Fate | 'gone';
}

/** All fates that a call may have. */
export const FATES = ['passes', 'fails', 'hangs', 'hangs when done', 'gone'] as const;

/** How a room ended that was stopped in the middle of a call. */
export interface StoppedRoom {
  /** Names of all calls since the engine was told to start. */
  readonly calls: readonly string[];
  readonly delivered: ReadonlySet<string>;
  /** External ids of the messages that the platform took. */
  readonly taken: readonly string[];
  /** Virtual time from the call of stop() until it resolved; absent where it never did, or was not called. */
  readonly stopMs?: number;
  readonly timersLeft: number;
  /** Calls that came when stop() had resolved. */
  readonly callsAfter: readonly string[];
  readonly isStillStarting: boolean;
  /** The bots' messages when stop() had resolved, and when another worker has opened the chat. */
  readonly messages: readonly Message[];
  readonly messagesLater: readonly Message[];
}

const RUN_MS = 180_000;
const SAYINGS = ['@handle_1 and @handle_2, tea?', 'What do you all think of trains?', 'Ada?'];

/** A short room with typing, split messages, corrections, reactions and retries, stopped in the middle of a call. */
export async function stopAnywhere({ call, fate }: StopAt): Promise<StoppedRoom> {
  const clock = manualClock();
  let engine: Engine | undefined;
  let first = 0;
  let gone: string | undefined;
  const stop = { isCalled: false, at: 0, doneAt: undefined as number | undefined };
  const callStop = (running: Engine) => {
    Object.assign(stop, { isCalled: true, at: clock.now() });
    void running.stop().then(() => {
      stop.doneAt = clock.now();
    });
  };
  const ports = portCalls((name) => {
    const port = name.slice(0, name.indexOf('.'));
    if (port === gone) return 'hangs';
    if (engine === undefined || call === undefined) return 'passes';
    if (ports.names.length - 1 - first !== call) return 'passes';
    callStop(engine);
    // Time itself does not fail.
    if (port === 'clock') return 'passes';
    if (fate !== 'gone') return fate;
    gone = port;
    return 'hangs';
  });
  const engineClock = { ...clock, ...ports.wrap('clock', { sleep: clock.sleep }) };

  const storage = memoryStorage();
  const loopback = loopbackTransport({ clock, chats: ['chat-0'] });
  const delivered = new Set<string>();
  const taken: string[] = [];
  loopback.onDelivered((delivery) => {
    delivered.add(delivery.kind);
    if (delivery.kind === 'message') taken.push(delivery.externalId);
  });
  const made = await createEngine({
    seed: 'stop anywhere',
    clock: engineClock,
    storage: ports.wrap('storage', storage),
    transports: [ports.wrap('transport', shakyTransport(loopback, clock))],
    models: [ports.wrap('model', shakyModel())],
    cache: ports.wrap('cache', inProcessCache({ clock })),
    signals: ports.wrap('signals', inProcessSignals()),
    scheduler: ports.wrap('scheduler', inProcessScheduler({ clock })),
    rateLimits: ports.wrap('rateLimits', inProcessRateLimits()),
    news: [ports.wrap('news', wire())],
    settings: {
      speaking: { initiative: 1, reactionProbability: 0.5, scaleFactor: 10 },
      pacing: { splitAbove: 40 },
      models: { rateLimits: { 'test:wordy': { requests: 1_000 } } },
    },
  });
  const cast = castOf(4, 1);
  for (const bot of cast.bots)
    await made.bots.put({ ...bot, voice: { slang: 0, emoji: 0, typo: 1, punctuation: 0 } });
  for (const chat of cast.chats)
    await made.chats.put({ externalId: chat.id, ...chat, platform: 'loopback' });

  first = ports.names.length;
  engine = made;
  let isStillStarting = true;
  const onStarted = () => {
    isStillStarting = false;
  };
  void made.start().then(onStarted, onStarted);
  await macrotask();
  const until = clock.now() + RUN_MS;
  const say = (text: string) =>
    void loopback.say({ chat: 'chat-0', author: 'Can', text }).catch(() => {});
  const unsaid = SAYINGS.map((text, index) => clock.after(1_000 + index * 20_000, () => say(text)));
  while (!stop.isCalled && clock.now() < until && (await clock.runNext()));
  for (const cancel of unsaid) cancel();
  const calls = ports.names.slice(first);
  if (!stop.isCalled) callStop(made);
  await macrotask();
  // Where no timer is left, what has not ended never will.
  while (stop.doneAt === undefined && (await clock.runNext()));

  const timersLeft = clock.pendingTimers();
  const callCount = ports.names.length;
  const messages = async () =>
    (await storage.messages.list('chat-0', { limit: 1_000 })).items.filter(
      ({ author }) => author.kind === 'bot',
    );
  const atStop = await messages();
  await clock.advance(3_600_000);
  const callsAfter = ports.names.slice(callCount);
  await storage.ticks.open({
    chatId: 'chat-0',
    workerId: 'another',
    now: clock.now(),
    leaseMs: 1_000,
    maxMessagesPerMinute: { chat: 100, global: 100 },
    inboxLimit: 10,
  });
  return {
    calls,
    delivered,
    taken,
    ...(stop.doneAt === undefined ? {} : { stopMs: stop.doneAt - stop.at }),
    timersLeft,
    callsAfter,
    isStillStarting,
    messages: atStop,
    messagesLater: await messages(),
  };
}

/** What a room that was stopped at such a call should not have done. */
export function complaintsOf(room: StoppedRoom, { call = -1, fate }: StopAt): readonly string[] {
  const { stopMs, timersLeft, callsAfter, messages, messagesLater, taken } = room;
  const name = room.calls[call] ?? '';
  // Storage that does not answer, or that breaks in the very statement that settles, can be told nothing more.
  const isMute =
    fate === 'gone' ||
    (name === 'storage.ticks.settle' && fate !== 'passes') ||
    (name === 'storage.ticks.claim' && fate === 'hangs when done');
  const has = (all: readonly Message[], status: Message['status']) =>
    all.filter((each) => each.status === status).length;
  const sent = new Set(
    messagesLater.filter(({ status }) => status === 'sent').map(({ externalId }) => externalId),
  );
  const unrecorded = taken.filter((id) => !sent.has(id)).length;
  const complaints: readonly (readonly [boolean, string])[] = [
    [stopMs === undefined, 'stop() never ended'],
    [(stopMs ?? 0) > 1_000, `stop() took ${stopMs} ms`],
    [room.isStillStarting, 'start() never ended'],
    [timersLeft > 0, `${timersLeft} timers are left`],
    [callsAfter.length > 0, `afterwards came ${callsAfter.slice(0, 3).join(', ')}`],
    [!isMute && has(messages, 'pending') > 0, 'a message is pending'],
    [has(messagesLater, 'pending') > 0, 'a message stays pending'],
    [unrecorded > has(messagesLater, 'unknown'), `${unrecorded} messages were sent unnoted`],
  ];
  return complaints
    .filter(([isTrue]) => isTrue)
    .map(([, text]) => `call ${call}, ${name}, ${fate}: ${text}`);
}
