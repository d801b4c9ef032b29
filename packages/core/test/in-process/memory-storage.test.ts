import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../src/in-process/index.js';
import type { Storage } from '../../src/ports/storage.js';
import {
  memoryAdded,
  testBot,
  testChat,
  testInboxItem,
  testMemory,
  testMessage,
  testPerson,
  testReaction,
  testTrace,
} from '../../src/testing/index.js';

const NOW = 10_000_000;

async function room(storage: Storage): Promise<Storage> {
  await storage.bots.put(testBot());
  await storage.chats.put(testChat({ members: ['bot-1'] }));
  return storage;
}

async function open(storage: Storage, now: number) {
  const opened = await storage.ticks.open({
    chatId: 'chat-1',
    workerId: 'w',
    now,
    leaseMs: 1_000,
    maxMessagesPerMinute: { chat: 10, global: 10 },
    inboxLimit: 10,
  });
  if (opened.kind === 'refused') throw new Error('This was expected to open.');
  return opened;
}

describe('memoryStorage', () => {
  it('shows parts of a scene that did not change as the very same objects', async () => {
    const storage = await room(memoryStorage());
    await storage.messages.receive(testMessage(), { person: testPerson() });
    const { scene: first } = await open(storage, NOW);
    const { scene: second } = await open(storage, NOW + 1_000);
    for (const part of ['chat', 'members', 'messages', 'people', 'reactions'] as const) {
      expect(second[part]).toBe(first[part]);
    }
    await storage.messages.react(testReaction());
    const { scene: third } = await open(storage, NOW + 2_000);
    expect(third.messages).toBe(first.messages);
    expect(third.reactions).toHaveLength(1);
    await storage.bots.setPaused('bot-1', true);
    const { scene: fourth } = await open(storage, NOW + 3_000);
    expect(fourth.members).not.toBe(first.members);
    expect(fourth.reactions).toBe(third.reactions);
  });

  it('keeps a bounded number of chats that nothing is done with, the newest, and every other', async () => {
    const storage = memoryStorage({ unusedChats: 3 });
    for (let index = 0; index < 12; index += 1) {
      const isUsed = index % 4 === 0;
      await storage.chats.put(
        testChat({ id: `c${index}`, enabled: isUsed, members: isUsed ? ['bot-1'] : [] }),
      );
    }
    const { items } = await storage.chats.list({ limit: 20 });
    expect(items.map(({ id }) => id)).toEqual(['c0', 'c10', 'c11', 'c4', 'c8', 'c9']);
    expect(await storage.chats.find('loopback', 'external-c1')).toBeUndefined();
    await storage.chats.put(testChat({ id: 'c1', enabled: false }));
    expect((await storage.chats.get('c1'))?.id).toBe('c1');
    expect(await storage.chats.get('c9')).toBeUndefined();
  });

  it('keeps a bounded number of messages a chat, the newest, with what belongs to them', async () => {
    const storage = await room(memoryStorage({ messages: 5, recognised: 5 }));
    for (let index = 0; index < 12; index += 1) {
      const message = testMessage({ id: `m${index}`, externalId: `e${index}`, sentAt: index });
      await storage.messages.receive(message);
      await storage.messages.react(testReaction({ messageId: `m${index}` }));
    }
    const { items } = await storage.messages.list('chat-1', { limit: 100 });
    expect(items.map((message) => message.id)).toEqual(['m11', 'm10', 'm9', 'm8', 'm7']);
    expect(await storage.messages.get('m6')).toBeUndefined();
    expect(await storage.messages.find('chat-1', 'e6')).toBeUndefined();
    expect(await storage.messages.reactions('m6')).toEqual([]);
  });

  it('recognises the repeated report of a message that went', async () => {
    const storage = await room(memoryStorage({ messages: 5 }));
    for (let index = 0; index < 12; index += 1) {
      const message = testMessage({ id: `m${index}`, externalId: `e${index}`, sentAt: index });
      await storage.messages.receive(message);
    }
    const again = testMessage({ id: 'again', externalId: 'e3', sentAt: 100 });
    expect(await storage.messages.receive(again)).toBe(false);
  });

  it('keeps a bounded number of traces, reactions and memories', async () => {
    const storage = await room(memoryStorage({ traces: 3, reactions: 2, memories: 3 }));
    await storage.messages.receive(testMessage());
    for (let index = 0; index < 6; index += 1) {
      const { lease } = await open(storage, NOW + index);
      const tickId = `t${index}`;
      await storage.ticks.settle({
        lease,
        now: NOW + index,
        tickId,
        trace: testTrace({ tickId }),
        messages: [],
        stances: [],
        usedMemories: [],
        inbox: [],
        maxTries: 3,
        releasesLease: true,
        traceLimit: 1_000,
      });
      await storage.messages.react(testReaction({ emoji: `${index}`, at: index }));
      const memory = testMemory({ id: `m${index}`, pinned: index === 0 });
      await storage.memories.write([memoryAdded(memory)]);
    }
    const traces = await storage.ticks.traces('chat-1', { limit: 10 });
    expect(traces.map((trace) => trace.tickId)).toEqual(['t5', 't4', 't3']);
    const reactions = await storage.messages.reactions('message-1');
    expect(reactions.map((reaction) => reaction.emoji)).toEqual(['4', '5']);
    const memories = await storage.memories.list({ ownerBotId: 'bot-1' }, { limit: 10 });
    expect(memories.items.map((memory) => memory.id)).toEqual(['m0', 'm4', 'm5']);
  });

  it('turns away, counted and kept as dead letters, what the inbox has no room for', async () => {
    const storage = await room(memoryStorage({ waitingItems: 2 }));
    for (const messageId of ['m1', 'm2', 'm3']) {
      expect(await storage.inbox.enqueue(testInboxItem({ messageId }))).toBe(true);
    }
    expect(await storage.inbox.counts('chat-1')).toMatchObject({
      received: 3,
      waiting: 2,
      rejected: 1,
    });
    const [letter] = await storage.inbox.deadLetters({ limit: 10 });
    expect(letter).toMatchObject({ messageId: 'm3', reason: 'inbox-full' });
    expect(await storage.inbox.enqueue(testInboxItem({ messageId: 'm3' }))).toBe(false);
  });

  it('never forgets that a person muted a bot or opted out', async () => {
    const storage = await room(memoryStorage({ people: 2 }));
    await storage.people.put(testPerson({ id: 'muted', mutedBots: ['bot-1'] }));
    await storage.people.put(testPerson({ id: 'out', consent: 'none' }));
    for (const id of ['p1', 'p2']) await storage.people.put(testPerson({ id }));
    expect((await storage.people.get('muted'))?.mutedBots).toEqual(['bot-1']);
    expect((await storage.people.get('out'))?.consent).toBe('none');
    expect(await storage.people.get('p1')).toBeUndefined();
  });

  it('notes which memories entered the prompt of a sent message', async () => {
    const storage = await room(memoryStorage());
    await storage.memories.write([memoryAdded(testMemory())]);
    const { lease } = await open(storage, NOW);
    await storage.ticks.settle({
      lease,
      now: NOW,
      tickId: 't',
      trace: testTrace(),
      messages: [],
      stances: [],
      usedMemories: ['memory-1', 'gone'].map((memoryId) => ({
        memoryId,
        isSent: true,
        stability: 70,
      })),
      inbox: [],
      maxTries: 3,
      releasesLease: true,
      traceLimit: 1,
    });
    expect(await storage.memories.get('memory-1')).toMatchObject({ useCount: 1, lastUsedAt: NOW });
  });
});
