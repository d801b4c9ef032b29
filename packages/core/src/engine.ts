import { cachedStorage } from './cache/cached-storage.js';
import { liveSettings } from './control/live-settings.js';
import { peopleControl } from './control/people.js';
import { recordControl } from './control/records.js';
import { exportSnapshot, importSnapshot } from './control/snapshot.js';
import { healthNow } from './engine/health-now.js';
import type { Engine } from './engine/interface.js';
import type { EngineOptions } from './engine/options.js';
import { byPlatform, outward } from './engine/outward.js';
import { setPaused } from './engine/pause.js';
import { receiverOf } from './engine/receiver.js';
import { remembering } from './engine/remembering.js';
import { notFound, orNotFound, sayNow } from './engine/say-now.js';
import { CoterieError } from './errors.js';
import { memoryStorage } from './in-process/memory-storage/index.js';
import { inProcessScheduler } from './in-process/scheduler.js';
import { inProcessSignals } from './in-process/signals.js';
import { discovery } from './inbox/discovery.js';
import { noticing } from './inbox/noticing.js';
import type { ReceiveContext } from './inbox/receive.js';
import { eventBus } from './observe/event-bus.js';
import { metricsOf } from './observe/metrics.js';
import type { LanguageModel } from './ports/language-model.js';
import type { Transport } from './ports/transport.js';
import type { Chat } from './records/chat.js';
import { settledBy } from './resilience/deadline.js';
import { settleWithin } from './resilience/settle-within.js';
import { noticingMs } from './rhythm/delays.js';
import { profileOf } from './rhythm/profiles.js';
import { effectiveSettings } from './settings.js';
import { systemClock } from './system/clock.js';
import { webDigest } from './system/digest.js';
import { seededRandom } from './system/random.js';
import type { SayCommand, TickContext } from './tick/context.js';
import { runTick, type TickReport } from './tick.js';
import { type NewsDesk, newsDesk } from './workers/news-desk.js';

const noop = () => {};
/** Longest wait, in milliseconds, for what hangs while the engine stops. */
const STOP_DEADLINE_MS = 900;
const LAST_DEADLINE_MS = 100;
const STORAGE_RETRY_MS = 5_000;

/** Loaded only where it is needed: its grammars weigh as much as the engine. */
async function scripted(): Promise<LanguageModel> {
  const { scriptedModel } = await import('./in-process/scripted/index.js');
  return scriptedModel();
}

/**
 * Makes an engine; nothing runs before `start`.
 *
 * @example
 * ```ts
 * const platform = loopbackTransport({ chats: ['den'] });
 * const engine = await createEngine({ transports: [platform] });
 * await engine.bots.put({ id: 'ada', name: 'Ada' });
 * await engine.chats.put({ id: 'den', platform: 'loopback', externalId: 'den', members: ['ada'] });
 * await engine.start();
 * await engine.sayNow({ chatId: 'den', botId: 'ada', text: 'Good evening.' });
 * await engine.stop();
 * ```
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const clock = options.clock ?? systemClock();
  const digest = webDigest();
  const random = seededRandom(options.seed ?? digest.freshId());
  const workerId = options.workerId ?? `worker-${digest.freshId().slice(0, 8)}`;
  const stored = options.storage ?? memoryStorage();
  const signals = options.signals ?? inProcessSignals();
  const scheduler = options.scheduler ?? inProcessScheduler({ clock });
  const models = options.models ?? [await scripted()];
  const given = byPlatform(options.transports);
  const events = eventBus();
  await stored.open();
  const settings = await liveSettings({
    storage: stored,
    signals,
    clock,
    initial: options.settings ?? {},
    onChange: (keys) => events.emit('settings:changed', { keys }),
    onError: (error) => events.emit('storage:failed', { operation: 'settings', error }),
  });
  const out = await outward({
    clock,
    random,
    signals,
    models,
    settings: settings.get,
    transports: given,
    embedder: options.embedder,
    cache: options.cache,
    rateLimits: options.rateLimits,
    emit: events.emit,
  });
  const { transports, cache } = out;
  const storage = cache === undefined ? stored : cachedStorage(stored, cache);
  const metrics = metricsOf(events, clock, out.breakers.list, cache?.metrics);

  let state: 'idle' | 'started' | 'stopped' = 'idle';
  let desk: NewsDesk | undefined;
  let lastTickAt: number | undefined;
  const chats = new Map<string, string>();
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  const beginning = new Set<Pick<Transport, 'stop'>>();

  const memory = await remembering({
    storage,
    clock,
    digest,
    signals,
    settings: settings.get,
    outward: out,
    events,
  });
  const context: TickContext = {
    clock,
    random,
    storage,
    transportOf: (platform) => transports.get(platform),
    models: out.models,
    ...(out.embedder === undefined ? {} : { embedder: out.embedder }),
    ...(options.nextSpeaker === undefined ? {} : { nextSpeaker: options.nextSpeaker }),
    unreachable: out.unreachable,
    settings: settings.get,
    workerId,
    leaseMs: (options.leaseSeconds ?? 120) * 1000,
    news: () => desk?.headlines() ?? [],
    recall: memory.recollector.recall,
    emit: events.emit,
  };

  const follow = <T>(work: Promise<T>): Promise<T> => {
    const ended = work.then(noop, noop);
    underWay.add(ended);
    return work.finally(() => underWay.delete(ended));
  };
  const tickOnce = async (
    chatId: string,
    signal: AbortSignal,
    command?: SayCommand,
  ): Promise<TickReport> => {
    if (state === 'stopped') {
      throw new CoterieError(
        'not-running',
        'The engine is stopped, so no chat can be woken. Make a new one with createEngine.',
      );
    }
    const report = await follow(runTick(context, chatId, signal, command));
    lastTickAt = clock.now();
    if (report.nextDueAt !== undefined && chats.has(chatId))
      await scheduler.schedule(chatId, report.nextDueAt, 'earliest');
    return report;
  };
  const wake = async (chatId: string, signal: AbortSignal): Promise<void> => {
    try {
      await tickOnce(chatId, signal);
    } catch (error) {
      events.emit('storage:failed', { operation: 'tick', error });
      if (!signal.aborted)
        await scheduler.schedule(chatId, clock.now() + STORAGE_RETRY_MS, 'earliest');
    }
  };

  const scheduleChat = async (
    chatId: string,
    chat: Chat | undefined,
    nextDueAt?: number,
  ): Promise<void> => {
    if (chat?.enabled !== true) {
      chats.delete(chatId);
      await scheduler.cancel(chatId);
      return;
    }
    chats.set(chatId, chat.platform);
    if (state === 'started') await scheduler.schedule(chatId, nextDueAt ?? clock.now(), 'earliest');
  };

  const receiveContext: ReceiveContext = {
    clock,
    storage,
    emit: events.emit,
    discover: discovery({
      clock,
      storage,
      settings: settings.get,
      emit: events.emit,
      onChat: (chat) => scheduleChat(chat.id, chat),
    }),
    noticedAt: noticing((chat, messageId) => {
      const own = effectiveSettings(settings.get(), chat.settings);
      const stream = random.at(chat.id, messageId, 'notice');
      return noticingMs(profileOf(own.pacing.profile), own, stream);
    }),
    wake: async (chatId, dueAt) => {
      if (chats.has(chatId)) await scheduler.schedule(chatId, dueAt, 'earliest');
    },
  };

  /** Starts a part that may be told to stop in the meantime. */
  const begin = async (part: Pick<Transport, 'stop'>, started: Promise<void>): Promise<void> => {
    beginning.add(part);
    await started;
    beginning.delete(part);
    if (!stopping.signal.aborted) return;
    await part.stop();
    throw stopping.signal.reason;
  };

  const startParts = async (): Promise<void> => {
    let after: string | undefined;
    do {
      const page = await storage.chats.due({
        limit: 500,
        ...(after === undefined ? {} : { after }),
      });
      for (const { chatId, nextDueAt } of page.items)
        await scheduleChat(chatId, await storage.chats.get(chatId), nextDueAt);
      stopping.signal.throwIfAborted();
      after = page.next;
    } while (after !== undefined);
    desk = newsDesk({
      clock,
      sources: options.news ?? [],
      everyMs: (options.newsEveryMinutes ?? 10) * 60_000,
      emit: events.emit,
    });
    memory.start();
    const concurrency = options.concurrency ?? 64;
    await begin(
      { stop: () => scheduler.stop({ graceMs: 0 }) },
      scheduler.start(wake, { concurrency }),
    );
    for (const transport of transports.values())
      await begin(
        transport,
        transport.start(receiverOf(receiveContext, transport.platform, follow)),
      );
  };

  const end = async (): Promise<void> => {
    const wasStarted = state === 'started';
    state = 'stopped';
    stopping.abort(new CoterieError('aborted', 'The engine is stopping.'));
    const ended = await settleWithin(clock, STOP_DEADLINE_MS, {
      ...Object.fromEntries(
        [...transports].map(([platform, each]) => [`transport ${platform}`, () => each.stop()]),
      ),
      ...(wasStarted ? { scheduler: () => scheduler.stop({ graceMs: 0 }) } : {}),
      work: async () => void (await Promise.all(underWay)),
      news: async () => await desk?.stop(),
      memory: () => memory.stop(),
      settings: () => settings.stop(),
    });
    const last = await settleWithin(clock, LAST_DEADLINE_MS, {
      // What was under way may have needed them.
      breakers: () => out.stop(),
      // A start that has not answered may have been carried out all the same.
      starts: async () => void (await Promise.all(Array.from(beginning, (part) => part.stop()))),
    });
    for (const { name, error } of [...ended, ...last])
      events.emit('storage:failed', { operation: `stop ${name}`, error });
    if (options.storage === undefined) await storage.close();
    events.emit('engine:stopped', { at: clock.now() });
  };
  let ending: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    ending ??= end();
    return ending;
  };

  return {
    ...recordControl({ storage, clock, onBot: memory.keeper.readPersona, onChat: scheduleChat }),
    seed: random.seed,
    workerId,
    settings,
    people: peopleControl(storage),
    memory: memory.control,
    breakers: out.breakers,
    on: events.on,
    metrics: metrics.snapshot,
    async start() {
      if (state !== 'idle')
        throw new CoterieError(
          'invalid-argument',
          `The engine is ${state} already. Make a new one with createEngine.`,
        );
      state = 'started';
      try {
        await settledBy(stopping.signal, follow(startParts()));
      } catch (error) {
        await stop();
        throw error;
      }
      events.emit('engine:started', { at: clock.now(), chats: chats.size });
    },
    stop,
    tick: async (chatId) => orNotFound(chatId, await tickOnce(chatId, stopping.signal)),
    async scale(factor) {
      await settings.patch({ speaking: { scaleFactor: factor } });
    },
    pause: (what) => setPaused(storage, what, true),
    async resume(what) {
      await setPaused(storage, what, false);
      if ('chatId' in what) await scheduler.schedule(what.chatId, clock.now(), 'earliest');
    },
    sayNow: (say) =>
      sayNow(say, { clock, storage, signal: stopping.signal }, (chatId, command) =>
        tickOnce(chatId, stopping.signal, command),
      ),
    export: () => exportSnapshot(storage, clock.now()),
    async import(input) {
      const snapshot = await importSnapshot(storage, input, clock.now());
      await settings.reload(snapshot.settings.map((setting) => setting.key));
      for (const chat of snapshot.chats) await scheduleChat(chat.id, chat);
    },
    health: () =>
      healthNow({
        storage,
        workerId,
        isStarted: state === 'started',
        platforms: new Set(chats.values()),
        chats: chats.size,
        lastTickAt,
        outward: out,
      }),
    async messages(chatId, page = {}) {
      if ((await storage.chats.get(chatId)) === undefined) throw notFound('chat', chatId);
      const { limit = 50, after } = page;
      return (
        await storage.messages.list(chatId, { limit, ...(after === undefined ? {} : { after }) })
      ).items;
    },
    trace: (tickId) => storage.ticks.trace(tickId),
    traces: (chatId, limit = 20) => storage.ticks.traces(chatId, { limit }),
  };
}
