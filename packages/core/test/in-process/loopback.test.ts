import { describe, expect, it } from 'vitest';
import { type LoopbackDelivery, loopbackTransport } from '../../src/in-process/index.js';
import type { TransportReceiver } from '../../src/ports/transport.js';
import { manualClock } from '../../src/testing/index.js';

const calm = { signal: new AbortController().signal };
const room = { botId: 'bot-1', externalChatId: 'room' };

function receiver() {
  const heard: [keyof TransportReceiver, unknown][] = [];
  const note = (name: keyof TransportReceiver) => async (what: unknown) => {
    heard.push([name, what]);
  };
  const names = ['message', 'edited', 'deleted', 'reacted'] as const;
  const all = Object.fromEntries(names.map((name) => [name, note(name)]));
  return { heard, receiver: all as unknown as TransportReceiver };
}

describe('loopbackTransport', () => {
  it('lets nobody speak before somebody listens', async () => {
    const transport = loopbackTransport({ clock: manualClock() });
    const saying = transport.say({ chat: 'room', author: 'Ayşe', text: 'Hello?' });
    await expect(saying).rejects.toMatchObject({ code: 'not-running' });
  });

  it('passes on edits, deletions and reactions of people', async () => {
    const transport = loopbackTransport({ clock: manualClock({ now: 5 }) });
    const { heard, receiver: given } = receiver();
    await transport.start(given);
    const author = { externalId: '7', displayName: 'Ayşe', username: 'ayse' };
    const externalId = await transport.say({ chat: 'room', author, text: 'Tea' });
    await transport.editSaid('room', externalId, 'Tea?');
    await transport.reactAs('room', externalId, author, '❤');
    await transport.deleteSaid('room', externalId);
    const at = { externalChatId: 'room', externalId };
    const who = { kind: 'human', userId: 'loopback:7', displayName: 'Ayşe', username: 'ayse' };
    expect(heard.slice(1)).toEqual([
      ['edited', { ...at, text: 'Tea?', editedAt: 5 }],
      ['reacted', { ...at, author: who, emoji: '❤', at: 5 }],
      ['deleted', { ...at, deletedAt: 5 }],
    ]);
  });

  it('shows all that bots do, in order, until the listener goes', async () => {
    const transport = loopbackTransport({ clock: manualClock(), chats: ['room'] });
    const shown: LoopbackDelivery['kind'][] = [];
    const end = transport.onDelivered((delivery) => shown.push(delivery.kind));
    await transport.typing(room, calm);
    const { externalId } = await transport.send({ ...room, text: 'teh' }, calm);
    await transport.edit({ ...room, text: 'the', externalId }, calm);
    await transport.react({ ...room, externalId, emoji: '👍' }, calm);
    end();
    await transport.send({ ...room, text: 'more' }, calm);
    expect(shown).toEqual(['typing', 'message', 'edit', 'reaction']);
    expect(transport.log().map((delivery) => delivery.kind)).toEqual([
      'message',
      'edit',
      'reaction',
      'message',
    ]);
  });

  it('keeps a bounded log', async () => {
    const transport = loopbackTransport({ clock: manualClock(), chats: ['room'], logLimit: 3 });
    for (const text of ['1', '2', '3', '4', '5']) await transport.send({ ...room, text }, calm);
    const texts = transport.log().map((delivery) => delivery.kind === 'message' && delivery.text);
    expect(texts).toEqual(['3', '4', '5']);
  });

  it('gives no external id of an earlier run', async () => {
    const ids = new Set<string>();
    for (const now of [1_000, 2_000]) {
      const transport = loopbackTransport({ clock: manualClock({ now }), chats: ['room'] });
      ids.add((await transport.send({ ...room, text: 'x' }, calm)).externalId);
    }
    expect(ids.size).toBe(2);
  });

  it('lets people write in a new chat, where bots may then answer', async () => {
    const transport = loopbackTransport({ clock: manualClock() });
    const request = { botId: 'bot-1', externalChatId: 'new', text: 'Hi' };
    await expect(transport.send(request, calm)).rejects.toMatchObject({ outcome: 'refused' });
    await transport.start(receiver().receiver);
    await transport.say({ chat: 'new', author: 'Ali', text: 'Hello' });
    expect((await transport.send(request, calm)).externalId).toMatch(/^\w+-\d+$/);
  });
});
