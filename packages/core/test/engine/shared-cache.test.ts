import { describe, expect, it } from 'vitest';
import { inProcessCache } from '../../src/in-process/cache.js';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import { inProcessSignals } from '../../src/in-process/signals.js';
import type { Cache } from '../../src/ports/cache.js';
import { simulatedRoom } from '../../src/testing/simulated-room.js';
import { frozenCache } from '../cache/shared.js';
import { castOf, wordyModel } from './cast.js';

/** A cache that is well until the room runs, and then as `trouble` is. */
async function talkedRoom(trouble: Cache) {
  let current = inProcessCache({ clock: { now: () => 0 } });
  const cache: Cache = {
    get: (...args) => current.get(...args),
    set: (...args) => current.set(...args),
    delete: (...args) => current.delete(...args),
    invalidateTag: (...args) => current.invalidateTag(...args),
  };
  const room = await simulatedRoom({
    seed: 'cache',
    models: [wordyModel()],
    cache,
    ...castOf(4, 1),
  });
  current = trouble;
  for (let minute = 0; minute < 20; minute += 1) {
    void room.transport.say({
      chat: 'chat-0',
      author: 'Mia',
      text: `Ada, is rain worth it? ${minute}`,
    });
    await room.run(60_000);
  }
  await room.engine.stop();
  return room;
}

const poisoned: Cache = {
  get: async () => '[1,"chat",1,9e15,9e15,9e15,{"id":"chat-0"}]',
  set: async () => {},
  delete: async () => {},
  invalidateTag: async () => {},
};

describe('an engine with a shared cache', () => {
  it.each([
    ['frozen', frozenCache()],
    ['poisoned', poisoned],
    ['down', { ...poisoned, get: () => Promise.reject(new Error('connection refused')) }],
  ])('fails no tick and answers people while it is %s', async (_state, cache) => {
    const room = await talkedRoom(cache);
    const { ticks, inbox } = room.engine.metrics();
    expect(ticks.failed).toBe(0);
    expect(inbox.handled).toBeGreaterThan(0);
    expect(room.clock.pendingTimers()).toBe(0);
  });

  it('looks a chat up in it, and shows its hits and its breaker', async () => {
    const room = await talkedRoom(frozenCache());
    const { cache, breakers } = room.engine.metrics();
    expect(cache?.hits).toBeGreaterThan(0);
    expect(breakers.all.map((each) => each.name)).toContain('cache');
  });

  it('hears in every worker at once that a chat was changed', async () => {
    const signals = inProcessSignals();
    const storage = memoryStorage();
    const cast = castOf(2, 1);
    const here = await simulatedRoom({
      seed: 'a',
      storage,
      signals,
      models: [wordyModel()],
      ...cast,
    });
    const cache = inProcessCache({ clock: here.clock });
    await here.engine.stop();
    const options = { seed: 'b', storage, signals, cache, models: [wordyModel()] };
    const first = await simulatedRoom({ ...options, ...cast });
    const second = await simulatedRoom({ ...options, bots: [], chats: [] });
    const heard: string[] = [];
    second.engine.on('message:received', ({ message }) => heard.push(message.text));
    await second.transport.say({ chat: 'chat-0', author: 'Mia', text: 'one' });
    const chat = await first.engine.chats.get('chat-0');
    if (chat === undefined) throw new Error('no chat');
    await first.engine.chats.put({ ...chat, enabled: false });
    await second.transport.say({ chat: 'chat-0', author: 'Mia', text: 'two' });
    expect(heard).toEqual(['one']);
    await first.engine.stop();
    await second.engine.stop();
  });
});
