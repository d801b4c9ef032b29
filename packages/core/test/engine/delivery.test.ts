import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/interface.js';
import { createEngine } from '../../src/engine.js';
import { DeliveryError } from '../../src/errors.js';
import type { EngineEventName, EngineEvents } from '../../src/events.js';
import { loopbackTransport } from '../../src/in-process/loopback/index.js';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import type { Storage } from '../../src/ports/storage.js';
import type { Transport, TransportCapabilities } from '../../src/ports/transport.js';
import { type ManualClock, manualClock } from '../../src/testing/manual-clock.js';
import { type RecordingModelOptions, recordingModel } from '../../src/testing/recording-model.js';

const MINUTE = 60_000;
type Send = Transport['send'];

interface Setup {
  readonly send?: (send: Send, attempt: number, clock: ManualClock) => Send;
  readonly transport?: Partial<Transport>;
  readonly capabilities?: Partial<TransportCapabilities>;
  readonly storage?: Storage;
  readonly settings?: object;
  readonly voice?: object;
  readonly reply?: NonNullable<RecordingModelOptions['reply']>;
}

const LONG =
  'The kettle sings before the rain does, and nobody minds it. A map of the old harbour hangs by the door, next to the clock. We should bake bread on Sunday and invite the whole street for tea.';

async function desk(setup: Setup = {}) {
  const clock = manualClock();
  const storage = setup.storage ?? memoryStorage();
  const loopback = loopbackTransport({
    clock,
    chats: ['den'],
    ...(setup.capabilities === undefined ? {} : { capabilities: setup.capabilities }),
  });
  let attempts = 0;
  const transport: Transport = {
    ...loopback,
    send: (request, options) => {
      attempts += 1;
      const send = setup.send?.(loopback.send, attempts, clock) ?? loopback.send;
      return send(request, options);
    },
    ...setup.transport,
  };
  const engine = await createEngine({
    seed: 'delivery',
    clock,
    storage,
    transports: [transport],
    models: [recordingModel(setup.reply === undefined ? {} : { reply: setup.reply })],
    settings: { speaking: { initiative: 0 }, ...setup.settings },
  });
  await engine.bots.put({
    id: 'ada',
    name: 'Ada',
    username: 'ada',
    voice: { slang: 0, emoji: 0, typo: 0, punctuation: 0, ...setup.voice },
  });
  await engine.chats.put({ id: 'den', platform: 'loopback', externalId: 'den', members: ['ada'] });
  await engine.start();
  const events: { name: EngineEventName; event: unknown }[] = [];
  const listen = <Name extends EngineEventName>(name: Name) =>
    engine.on(name, (event) => events.push({ name, event }));
  for (const name of NAMES) listen(name);
  return {
    clock,
    storage,
    loopback,
    engine,
    attempts: () => attempts,
    of: <Name extends EngineEventName>(name: Name) =>
      events.filter((one) => one.name === name).map((one) => one.event as EngineEvents[Name]),
  };
}

const NAMES = [
  'message:sent',
  'message:failed',
  'message:unknown',
  'message:corrected',
  'correction:failed',
  'tick:ended',
  'inbox:settled',
  'reaction:sent',
  'storage:failed',
  'typing:failed',
] as const;

/** Asks Ada, and lets `minutes` go by. */
async function ask(
  { loopback, clock }: { loopback: ReturnType<typeof loopbackTransport>; clock: ManualClock },
  minutes = 5,
) {
  const id = await loopback.say({ chat: 'den', author: 'Can', text: '@ada what about tea?' });
  await clock.advance(minutes * MINUTE);
  return id;
}

const ownMessages = async (engine: Engine) =>
  (await engine.messages('den')).filter(({ author }) => author.kind === 'bot').reverse();

describe('a message that is sent', () => {
  test('is stored with the platform’s id and time, its tick and what it answers', async () => {
    const all = await desk();
    const asked = await ask(all);
    const [sent] = await ownMessages(all.engine);
    const [delivered] = all.loopback.log().filter((each) => each.kind === 'message');
    expect(delivered).toBeDefined();
    expect(sent).toMatchObject({
      status: 'sent',
      sentAt: delivered?.at,
      externalId: delivered?.externalId,
      author: { kind: 'bot', botId: 'ada', displayName: 'Ada' },
      replyTo: `den/${asked}`,
      causationId: `den/${asked}`,
      hops: 1,
    });
    expect(sent?.meta.tickId).toBeDefined();
    await all.engine.stop();
  });

  test('in parts counts each part, and shows them as one turn', async () => {
    const all = await desk({
      reply: () => LONG,
      settings: { pacing: { splitAbove: 60 } },
      capabilities: { maxTextLength: 100 },
    });
    await ask(all);
    const parts = await ownMessages(all.engine);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.slice(1).every(({ meta }) => meta.partOf === parts[0]?.id)).toBe(true);
    expect(all.of('message:sent')).toHaveLength(parts.length);
    expect(all.of('tick:ended').filter(({ outcome }) => outcome.kind === 'sent')).toHaveLength(1);
    await all.engine.stop();
  });
});

describe('a refused message', () => {
  test('fails with the platform’s words, counts nowhere, and its answer is tried again', async () => {
    const all = await desk({
      send: (send, attempt) =>
        attempt > 1
          ? send
          : async () => {
              throw new DeliveryError('refused', 'The bot was kicked from the group.');
            },
    });
    await ask(all);
    const [first, second] = await ownMessages(all.engine);
    expect(first).toMatchObject({ status: 'failed' });
    expect(first?.externalId).toBeUndefined();
    expect(second).toMatchObject({ status: 'sent' });
    expect(all.of('tick:ended').map(({ outcome }) => outcome)).toContainEqual({
      kind: 'failed',
      errorClass: 'delivery-failed',
      message: 'The bot was kicked from the group.',
    });
    expect(all.engine.metrics().messages).toMatchObject({ sent: 1, failed: 1, unknown: 0 });
    await all.engine.stop();
  });

  test('was: failed sends were shown as history; it is none', async () => {
    const all = await desk({
      send: () => async () => {
        throw new DeliveryError('refused', 'No.');
      },
    });
    await ask(all, 10);
    expect(all.attempts()).toBe(3);
    const [trace] = await all.engine.traces('den', 1);
    expect(trace?.opening.scene.messages.every(({ author }) => author.kind === 'human')).toBe(true);
    expect(trace?.opening.scene.members[0]?.sentLastHour).toBe(0);
    expect(all.of('inbox:settled').at(-1)?.outcome.kind).toBe('rejected');
    await all.engine.stop();
  });

  test('that may be tried again is, after the time the platform asks for', async () => {
    const times: number[] = [];
    const all = await desk({
      send: (send, attempt, clock) => {
        times.push(clock.now());
        return attempt > 2
          ? send
          : async () => {
              throw new DeliveryError('refused', 'Too many requests.', {
                isRetryable: true,
                retryAfterMs: 7_000,
              });
            };
      },
    });
    await ask(all);
    expect(times.slice(1).map((at, index) => at - (times[index] ?? 0))).toEqual([7_000, 7_000]);
    expect(await ownMessages(all.engine)).toMatchObject([{ status: 'sent' }]);
    await all.engine.stop();
  });

  test('whose wait would make it stale is dropped at once', async () => {
    const all = await desk({
      send: (send, attempt) =>
        attempt > 1
          ? send
          : async () => {
              throw new DeliveryError('refused', 'Slow mode.', {
                isRetryable: true,
                retryAfterMs: 10 * MINUTE,
              });
            },
    });
    await ask(all);
    expect((await ownMessages(all.engine))[0]).toMatchObject({ status: 'failed' });
    await all.engine.stop();
  });
});

describe('a message of which nobody knows', () => {
  test('is unknown and never sent again', async () => {
    const all = await desk({
      send: (send) => async (request, options) => {
        await send(request, options);
        throw new DeliveryError('ambiguous', 'The connection was reset.');
      },
    });
    await ask(all, 30);
    expect(all.attempts()).toBe(1);
    expect(await ownMessages(all.engine)).toMatchObject([{ status: 'unknown' }]);
    expect(all.of('message:unknown')).toHaveLength(1);
    expect(all.of('inbox:settled').map(({ outcome }) => outcome)).toEqual([
      { kind: 'rejected', reason: 'delivery-unknown' },
    ]);
    expect(
      all.of('tick:ended').find(({ outcome }) => outcome.kind === 'failed')?.outcome,
    ).toMatchObject({
      kind: 'failed',
      errorClass: 'unknown-delivery',
    });
    await all.engine.stop();
  });

  test('is what any other error and a call past its deadline make it', async () => {
    for (const failure of [
      () => Promise.reject(new TypeError('fetch failed')),
      () => new Promise<never>(() => {}),
    ]) {
      const all = await desk({ send: () => failure });
      await ask(all, 30);
      expect(all.attempts()).toBe(1);
      expect(await ownMessages(all.engine)).toMatchObject([{ status: 'unknown' }]);
      await all.engine.stop();
    }
  });

  test('after a crash between claim and settle the next tick reports it, and it is never sent again', async () => {
    const storage = memoryStorage();
    let settles = 0;
    const breaking: Storage = {
      ...storage,
      ticks: {
        ...storage.ticks,
        settle: async (request) => {
          if (request.messages.length > 0 && settles === 0) {
            settles += 1;
            throw new Error('The database went away.');
          }
          return await storage.ticks.settle(request);
        },
      },
    };
    const all = await desk({ storage: breaking });
    await ask(all, 20);
    expect(all.attempts()).toBe(1);
    expect(all.of('storage:failed')).toHaveLength(1);
    expect(all.of('message:unknown')).toHaveLength(1);
    const [kept] = await ownMessages(all.engine);
    expect(kept).toMatchObject({ status: 'unknown' });
    expect(all.of('message:unknown')[0]?.messageId).toBe(kept?.id);
    expect(await storage.inbox.counts('den')).toMatchObject({ waiting: 0, rejected: 1 });
    await all.engine.stop();
  });
});

describe('a late message', () => {
  test('is dropped with its reason', async () => {
    const all = await desk({
      settings: { delivery: { staleSeconds: 5 } },
      reply: () => LONG,
      send: (send, attempt) =>
        attempt > 1
          ? send
          : async () => {
              throw new DeliveryError('refused', 'Wait.', {
                isRetryable: true,
                retryAfterMs: 4_900,
              });
            },
      transport: {},
    });
    await ask(all);
    const outcomes = all.of('tick:ended').map(({ outcome }) => outcome);
    expect(outcomes.some(({ kind }) => kind === 'sent')).toBe(true);
    await all.engine.stop();
  });

  test('that its own typing made late is not held to be', async () => {
    const all = await desk({
      settings: { delivery: { staleSeconds: 1 }, pacing: { splitAbove: 40 } },
      capabilities: { maxTextLength: 100 },
      reply: () => LONG,
    });
    await ask(all);
    const messages = await ownMessages(all.engine);
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.every(({ status }) => status === 'sent')).toBe(true);
    await all.engine.stop();
  });
});
