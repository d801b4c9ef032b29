import { describe, expect, test } from 'vitest';
import { guardedTransport } from '../../src/deliver/guarded-transport.js';
import { engineBreakers } from '../../src/engine/breakers.js';
import { CoterieError, DeliveryError } from '../../src/errors.js';
import { loopbackTransport } from '../../src/in-process/loopback/index.js';
import { inProcessSignals } from '../../src/in-process/signals.js';
import type { Transport } from '../../src/ports/transport.js';
import { breakerHints } from '../../src/resilience/breaker-hints.js';
import { defaultSettings } from '../../src/settings.js';
import { seededRandom } from '../../src/system/random.js';
import { manualClock } from '../../src/testing/manual-clock.js';

const MINUTE = 60_000;

const refused = (more: ConstructorParameters<typeof DeliveryError>[2] = {}) =>
  new DeliveryError('refused', 'no', more);

/** A transport of two bots in two chats whose sends fail as they are told to. */
async function guarded(fail: (botId: string, chat: string) => Error | undefined) {
  const clock = manualClock();
  const inner = loopbackTransport({ clock, chats: ['c1', 'c2'] });
  const calls: string[] = [];
  const failing: Transport = {
    ...inner,
    send: async (request, options) => {
      calls.push(`${request.botId}@${request.externalChatId}`);
      const error = fail(request.botId, request.externalChatId);
      if (error !== undefined) throw error;
      return await inner.send(request, options);
    },
    typing: async () => void calls.push('typing'),
  };
  const breakers = engineBreakers({
    clock,
    random: seededRandom('t'),
    settings: () => defaultSettings,
    emit: () => {},
  });
  const hints = await breakerHints({
    clock,
    signals: inProcessSignals(),
    onHint: () => {},
    onError: () => {},
  });
  const transport = guardedTransport(failing, { clock, breakers, hints });
  const { signal } = new AbortController();
  const send = (botId: string, externalChatId = 'c1', until = signal) =>
    transport
      .send({ botId, externalChatId, text: 'hello' }, { signal: until })
      .then(() => 'sent')
      .catch((error: unknown) => error as DeliveryError);
  const typing = (botId: string) => transport.typing({ botId, externalChatId: 'c1' }, { signal });
  return { clock, send, typing, calls, breakers, transport };
}

describe('a guarded transport', () => {
  test('was: one breaker for all; what one bot meets silences no other', async () => {
    const one = await guarded((botId) =>
      botId === 'ada' ? refused({ status: 503, isRetryable: true }) : undefined,
    );
    for (let call = 0; call < 30; call += 1) await one.send('ada');
    expect(one.calls.filter((call) => call.startsWith('ada'))).toHaveLength(10);
    expect(await one.send('bora')).toBe('sent');
  });

  test('was: two sends by a banned bot blocked the healthy ones; a ban is that bot’s, in that chat', async () => {
    const one = await guarded((botId, chat) =>
      botId === 'ada' && chat === 'c1' ? refused({ status: 403 }) : undefined,
    );
    for (let call = 0; call < 5; call += 1) await one.send('ada', 'c1');
    expect(one.calls).toEqual(['ada@c1']);
    expect(await one.send('ada', 'c2')).toBe('sent');
    expect(await one.send('bora', 'c1')).toBe('sent');
  });

  test('a void token is that bot’s in every chat', async () => {
    const one = await guarded((botId) => (botId === 'ada' ? refused({ status: 401 }) : undefined));
    await one.send('ada', 'c1');
    await one.send('ada', 'c2');
    expect(one.calls).toEqual(['ada@c1']);
    expect(await one.send('bora', 'c2')).toBe('sent');
  });

  test('429 holds that bot in that chat for as long as it was told, and not a call before', async () => {
    let until = 0;
    const one = await guarded((botId, chat) => {
      if (botId !== 'ada' || chat !== 'c1' || one.clock.now() >= until) return undefined;
      return refused({ status: 429, isRetryable: true, retryAfterMs: until - one.clock.now() });
    });
    until = one.clock.now() + 7_000;
    await one.send('ada');
    for (let second = 0; second < 6; second += 1) {
      await one.clock.advance(1_000);
      expect(await one.send('ada')).toBeInstanceOf(DeliveryError);
      expect(await one.send('ada', 'c2')).toBe('sent');
    }
    expect(one.calls.filter((call) => call === 'ada@c1')).toHaveLength(1);
    await one.clock.advance(1_000);
    expect(await one.send('ada')).toBe('sent');
  });

  test('what the breaker refuses was certainly not delivered, and says when to come back', async () => {
    const one = await guarded(() => refused({ status: 403 }));
    await one.send('ada');
    const error = await one.send('ada');
    expect(DeliveryError.isInstance(error) && error.outcome).toBe('refused');
    expect(error).toMatchObject({ isRetryable: true, retryAfterMs: 3_600_000 });
  });

  test('was: never closed again; it does by itself', async () => {
    let isDown = true;
    const one = await guarded(() =>
      isDown ? refused({ status: 500, isRetryable: true }) : undefined,
    );
    for (let call = 0; call < 10; call += 1) await one.send('ada');
    expect(one.breakers.get('transport:loopback:ada').status().phase).toBe('open');
    isDown = false;
    await one.clock.advance(2 * MINUTE);
    for (let call = 0; call < 3; call += 1) expect(await one.send('ada')).toBe('sent');
    expect(one.breakers.get('transport:loopback:ada').status().phase).toBe('closed');
  });

  test('a message that the platform refuses for good reason opens nothing', async () => {
    const one = await guarded(() => refused({ status: 400 }));
    for (let call = 0; call < 50; call += 1) await one.send('ada');
    expect(one.calls).toHaveLength(50);
  });

  test('a call that hangs counts when its signal is aborted by a deadline', async () => {
    const clock = manualClock();
    const one = await guarded(() => undefined);
    const hanging = guardedTransport(
      { ...loopbackTransport({ clock }), send: () => new Promise(() => {}) },
      {
        clock,
        breakers: one.breakers,
        hints: await breakerHints({
          clock,
          signals: inProcessSignals(),
          onHint: () => {},
          onError: () => {},
        }),
      },
    );
    for (let call = 0; call < 10; call += 1) {
      const controller = new AbortController();
      const sending = hanging.send(
        { botId: 'ada', externalChatId: 'c1', text: 'x' },
        { signal: controller.signal },
      );
      controller.abort(new CoterieError('deadline-exceeded', 'late', { isRetryable: true }));
      await expect(sending).rejects.toThrow('late');
    }
    expect(one.breakers.get('transport:loopback:ada').status().phase).toBe('open');
  });

  test('a stop is nobody’s failure', async () => {
    const one = await guarded(() => undefined);
    for (let call = 0; call < 20; call += 1) {
      const aborted = AbortSignal.abort(new CoterieError('aborted', 'stopping'));
      await one.send('ada', 'c1', aborted);
    }
    expect(one.breakers.get('transport:loopback:ada').status().phase).toBe('closed');
  });

  test('a sign of typing takes no probe’s place', async () => {
    const one = await guarded(() => refused({ status: 500, isRetryable: true }));
    for (let call = 0; call < 10; call += 1) await one.send('ada');
    await one.clock.advance(2 * MINUTE);
    await one.typing('ada');
    expect(one.calls).not.toContain('typing');
    await one.typing('bora');
    expect(one.calls).toContain('typing');
  });
});
