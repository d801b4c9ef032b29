import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeStorage } from '../../src/contracts/index.js';
import { loopbackTransport, memoryStorage } from '../../src/in-process/index.js';
import { seededRandom } from '../../src/system/random.js';
import { chaosStorage, chaosTransport, manualClock, testBot } from '../../src/testing/index.js';

const random = seededRandom('s');
const clock = manualClock();
const calm = { signal: new AbortController().signal };

describeStorage('without-faults', () => unfaulty(), {
  describe,
  it,
  expect,
  beforeEach,
  afterEach,
});

function unfaulty() {
  const storage = chaosStorage(memoryStorage(), { random, clock });
  return { ...storage, name: 'without-faults' };
}

describe('chaosStorage', () => {
  it('fails before anything is written', async () => {
    const storage = chaosStorage(memoryStorage(), {
      random,
      clock,
      failEvery: 1,
      only: ['bots.put'],
    });
    await expect(storage.bots.put(testBot())).rejects.toMatchObject({
      code: 'storage-failed',
      isRetryable: true,
    });
    expect(await storage.bots.get('bot-1')).toBeUndefined();
    expect(storage.faults()).toMatchObject({ calls: 1, failed: 1 });
  });

  it('fails after all was written, where that is asked for', async () => {
    const options = { random, clock, failEvery: 1, only: ['bots.put'], fails: 'after' as const };
    const storage = chaosStorage(memoryStorage(), options);
    await expect(storage.bots.put(testBot())).rejects.toMatchObject({ code: 'storage-failed' });
    expect((await storage.bots.get('bot-1'))?.id).toBe('bot-1');
  });
});

describe('chaosTransport', () => {
  const request = { botId: 'bot-1', externalChatId: 'room', text: 'Hello' };
  const make = (failsSending: 'before' | 'after') => {
    const inner = loopbackTransport({ clock, chats: ['room'] });
    return chaosTransport(inner, { random, clock, failEvery: 2, failsSending });
  };

  it('refuses before anything was sent', async () => {
    const transport = make('before');
    await transport.send(request, calm);
    await expect(transport.send(request, calm)).rejects.toMatchObject({ outcome: 'refused' });
    expect(transport.log()).toHaveLength(1);
  });

  it('leaves open what became of a message that was sent', async () => {
    const transport = make('after');
    await transport.send(request, calm);
    await expect(transport.send(request, calm)).rejects.toMatchObject({ outcome: 'ambiguous' });
    expect(transport.log()).toHaveLength(2);
  });
});
