import { beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/interface.js';
import { createEngine } from '../../src/engine.js';
import { CoterieError } from '../../src/errors.js';
import { loopbackTransport } from '../../src/in-process/loopback/index.js';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import type { Storage } from '../../src/ports/storage.js';
import { manualClock } from '../../src/testing/manual-clock.js';

let engine: Engine;
let storage: Storage;

beforeEach(async () => {
  storage = memoryStorage();
  const clock = manualClock();
  const transports = [loopbackTransport({ clock, chats: ['den'] })];
  engine = await createEngine({ clock, storage, transports });
  await engine.bots.put({ id: 'ada', name: 'Ada' });
  await engine.chats.put({ id: 'den', platform: 'loopback', externalId: 'den', members: ['ada'] });
});

/** The error of a call that must be refused. */
async function refusal(call: () => Promise<unknown>): Promise<CoterieError> {
  try {
    await call();
  } catch (error) {
    if (CoterieError.isInstance(error)) return error;
    throw error;
  }
  throw new Error('the call was not refused');
}

type Loose = (input: never) => Promise<unknown>;

describe('a bad setting', () => {
  test.each([
    ['an unknown group', { speeking: { active: true } }, ['"speeking"', 'It takes: speaking,']],
    ['an unknown key', { speaking: { talkative: 1 } }, ['"speaking"', '"talkative"', 'replyProb']],
    [
      'an unknown key deep inside',
      { limits: { loop: { chains: 3 } } },
      ['"limits.loop"', '"chains"', 'It takes: chain, chatPerHour'],
    ],
    [
      'a value of another kind',
      { speaking: { active: 'perhaps' } },
      ['"speaking.active"', '"perhaps"', 'expected boolean'],
    ],
    [
      'a value too large',
      { speaking: { replyProbability: 7 } },
      ['"speaking.replyProb', '7', '<=1'],
    ],
    [
      'a name that is none of the known',
      { pacing: { profile: 'frantic' } },
      ['"pacing.profile"', '"frantic"', 'open-community'],
    ],
    ['a key of the predecessor', { limits: { max_msgs_per_min: 9 } }, ['"max_msgs_per_min"']],
  ])('%s is refused by its name, with what it takes, and nothing is applied', async (...given) => {
    const [, bad, words] = given;
    const before = engine.settings.get();
    // A good value beside the bad one is not applied either.
    const patch = { ...bad, review: { consistencyGuard: false } };
    const error = await refusal(() => engine.settings.patch(patch as never));
    expect(error.code).toBe('invalid-setting');
    for (const word of words) expect(error.message).toContain(word);
    expect(engine.settings.get()).toEqual(before);
    expect(await storage.settings.all()).toEqual([]);
  });

  test('of several, each is named', async () => {
    const patch = {
      speaking: { replyProbability: -1, disclosure: 'maybe' },
      review: { dedupe: {} },
    };
    const { message } = await refusal(() => engine.settings.patch(patch as never));
    expect(message.split('\n')).toHaveLength(3);
  });

  test('stops an engine from being made, a bot and a chat from being stored, and a reset', async () => {
    const settings = { speaking: { activ: true } };
    const made = await refusal(() => createEngine({ transports: [], settings } as never));
    const bot = await refusal(() =>
      (engine.bots.put as Loose)({ id: 'bora', name: 'Bora', settings } as never),
    );
    const chat = await refusal(() =>
      (engine.chats.put as Loose)({
        id: 'attic',
        platform: 'loopback',
        externalId: 'attic',
        settings,
      } as never),
    );
    const reset = await refusal(() => engine.settings.reset('speaking.activ'));
    for (const { code, message } of [made, bot, chat, reset]) {
      expect(code).toBe('invalid-setting');
      expect(message).toContain('activ');
    }
    expect(await engine.bots.get('bora')).toBeUndefined();
    expect(await engine.chats.get('attic')).toBeUndefined();
  });

  test('of the whole engine cannot be set for one chat', async () => {
    const settings = { retention: { messageDays: 1 } };
    const error = await refusal(() =>
      engine.chats.put({ id: 'den', platform: 'loopback', externalId: 'den', settings }),
    );
    expect(error.message).toMatch(/"retention".*one chat.*Set them globally/);
    expect((await engine.chats.get('den'))?.members).toEqual(['ada']);
  });
});

describe('a bad record', () => {
  test('is refused by the names of its fields, and the old one stays', async () => {
    const error = await refusal(() =>
      (engine.bots.put as Loose)({
        id: 'ada',
        name: '',
        talkativeness: 3,
        persona: { tone: 7, watchlist: 'TEA' },
      } as never),
    );
    expect(error.code).toBe('invalid-record');
    for (const word of ['Bot "ada"', 'nothing was stored', '"name"', '"talkativeness"'])
      expect(error.message).toContain(word);
    for (const word of ['"persona.tone"', '"persona.watchlist"'])
      expect(error.message).toContain(word);
    expect(await engine.bots.get('ada')).toMatchObject({ name: 'Ada', talkativeness: 0.5 });
  });

  test('that names a bot that is not there is refused with the cure', async () => {
    const chat = { id: 'den', platform: 'loopback', externalId: 'den', members: ['ada', 'ghost'] };
    const calls = [
      () => engine.chats.put(chat),
      () => engine.stances.put({ botId: 'ghost', topic: 'tea', text: 'Good.' }),
      () => engine.holdings.put({ botId: 'ghost', symbol: 'TEA' }),
    ];
    for (const call of calls) {
      const { code, message } = await refusal(call);
      expect(code).toBe('not-found');
      expect(message).toMatch(/"ghost".*bots\.put/);
    }
    expect((await engine.chats.get('den'))?.members).toEqual(['ada']);
  });

  test('that takes another chat’s place is refused', async () => {
    const { code, message } = await refusal(() =>
      engine.chats.put({ id: 'attic', platform: 'loopback', externalId: 'den' }),
    );
    expect(code).toBe('chat-taken');
    expect(message).toContain('den');
    expect(await engine.chats.get('attic')).toBeUndefined();
  });

  test.each([
    ['no snapshot at all', { hello: 1 }, 'invalid-record'],
    ['a chat of a bot that it does not hold', 'ghostly', 'not-found'],
    ['a setting that is not there', 'odd', 'invalid-setting'],
  ])('in a snapshot leaves everything as it was: %s', async (_, kind, code) => {
    const whole = await engine.export();
    const [chat] = whole.chats;
    const [bot] = whole.bots;
    const newcomer = { ...bot, id: 'newcomer' };
    const snapshot =
      kind === 'ghostly'
        ? { ...whole, bots: [newcomer], chats: [{ ...chat, members: ['ghost'] }] }
        : kind === 'odd'
          ? {
              ...whole,
              bots: [bot, newcomer],
              settings: [{ key: 'speaking.mood', value: 1, updatedAt: 1, version: 1 }],
            }
          : kind;
    expect((await refusal(() => engine.import(snapshot))).code).toBe(code);
    expect(await engine.bots.get('newcomer')).toBeUndefined();
    expect((await engine.export()).bots).toEqual(whole.bots);
  });
});

test('a chat or bot that is not there is named, with the cure', async () => {
  const calls: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['ghost', () => engine.tick('ghost')],
    ['ghost', () => engine.messages('ghost')],
    ['ghost', () => engine.pause({ chatId: 'ghost' })],
    ['ghost', () => engine.resume({ botId: 'ghost' })],
    ['ghost', () => engine.sayNow({ chatId: 'ghost', botId: 'ada', text: 'Hello.' })],
    ['bora', () => engine.sayNow({ chatId: 'den', botId: 'bora', text: 'Hello.' })],
  ];
  for (const [name, call] of calls) {
    const { code, message } = await refusal(call);
    expect(code).toBe('not-found');
    expect(message).toContain(`"${name}"`);
    expect(message).toMatch(/Add it/);
  }
  expect((await refusal(() => engine.sayNow({ chatId: 'den', botId: 'ada' }))).code).toBe(
    'invalid-argument',
  );
});

test('two transports of one platform are refused', async () => {
  const transports = [loopbackTransport(), loopbackTransport()];
  const { code, message } = await refusal(() => createEngine({ transports }));
  expect(code).toBe('invalid-argument');
  expect(message).toContain('"loopback"');
});
