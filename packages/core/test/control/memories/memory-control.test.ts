import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../../src/in-process/memory-storage/index.js';
import { memoryAdded, memoryChanged, testMemory } from '../../../src/testing/builders.js';
import { DAY_MS, den, NOW } from './den.js';

describe('the operator', () => {
  it('gives a bot something to remember, with a default for all but whose and what', async () => {
    const { memory, engine } = await den();
    const given = await memory.create({ ownerBotId: 'ada', text: 'Has a boat called Gull.' });
    expect(given).toMatchObject({
      authorId: 'ada',
      kind: 'fact',
      visibility: 'bot',
      origin: 'imported',
      state: 'active',
      stability: 60,
      recordedAt: NOW,
    });
    expect(await memory.get(given.id)).toEqual(given);
    const inDen = await memory.create({
      ownerBotId: 'ada',
      chatId: 'den',
      text: 'Tea is at five.',
    });
    expect(inDen).toMatchObject({ visibility: 'chat', chatId: 'den' });
    expect((await memory.list({ ownerBotId: 'ada' }, { limit: 1 })).items).toHaveLength(1);
    expect((await memory.list({ chatId: 'den' })).items).toEqual([inDen]);
    await engine.stop();
  });

  it('may quote a message that is there', async () => {
    const { memory, engine, say, heard } = await den();
    await say('I live in Sinop.', 'Can');
    const message = await heard();
    const evidence = [{ messageId: message?.id ?? '', quote: 'live in Sinop' }];
    const subject = message?.author.userId ?? '';
    const created = await memory.create({
      ownerBotId: 'ada',
      text: 'Can lives in Sinop.',
      authorId: subject,
      subjects: [subject],
      visibility: 'private',
      evidence,
    });
    expect(created).toMatchObject({ evidence, authorId: subject });
    await engine.stop();
  });

  it('changes what a memory says and how much it counts, and nothing of where it is from', async () => {
    const { memory, engine } = await den();
    const { id, ...before } = await memory.create({ ownerBotId: 'ada', text: 'Has a boat.' });
    const after = await memory.edit(id, { text: 'Has two boats.', salience: 1, pinned: true });
    expect(after).toMatchObject({ id, text: 'Has two boats.', salience: 1, pinned: true });
    expect(after.contentKey).not.toBe(before.contentKey);
    expect(after.recordedAt).toBe(before.recordedAt);
    const same = await memory.create({ ownerBotId: 'ada', text: 'Has a boat.' });
    expect(same.contentKey).toBe(before.contentKey);
    const kinds = (await memory.history(id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['added', 'edited']);
    await engine.stop();
  });

  it('makes a memory go for good, with what was derived from it', async () => {
    const { memory, engine, storage } = await den();
    const { id } = await memory.create({ ownerBotId: 'ada', text: 'Has a boat.' });
    const evidence = [{ messageId: 'm', quote: 'boat' }];
    const derived = { derivedFrom: [id], evidence };
    const child = { kind: 'reflection', origin: 'derived', ownerBotId: 'ada', ...derived } as const;
    await storage.memories.write([memoryAdded(testMemory({ id: 'child', ...child }))]);
    expect(await memory.forget(id)).toBe(2);
    expect(await memory.forget(id)).toBe(0);
    expect(await memory.get(id)).toBeUndefined();
    await expect(memory.create({ ownerBotId: 'ada', text: 'has a BOAT' })).rejects.toMatchObject({
      code: 'invalid-argument',
      message: expect.stringContaining('what was erased is not born again'),
    });
    await engine.stop();
  });

  it('sees how much is remembered', async () => {
    const { memory, engine } = await den();
    await memory.create({ ownerBotId: 'ada', text: 'Has a boat.' });
    await memory.create({ ownerBotId: 'ada', text: 'Likes tea.', kind: 'preference' });
    await memory.create({ ownerBotId: 'bob', text: 'Likes milk.', kind: 'preference' });
    expect(await memory.stats({ states: ['active'] })).toEqual({
      memories: 3,
      byState: { active: 3 },
      byKind: { fact: 1, preference: 2 },
      byBot: { ada: 2, bob: 1 },
    });
    expect(await memory.stats({ ownerBotId: 'ada' })).toMatchObject({ memories: 2 });
    await engine.stop();
  });

  it('sweeps, or asks what a sweep would do; the engine sweeps by itself every hour', async () => {
    const { memory, engine, room } = await den();
    const swept: unknown[] = [];
    engine.on('memory:swept', (event) => swept.push(event));
    const brief = { text: 'Has a boat.', salience: 0, stability: 1 };
    const { id } = await memory.create({ ownerBotId: 'ada', ...brief });
    await engine.settings.patch({ speaking: { active: false } });
    const begun = swept.length;
    expect((await memory.sweep({ dryRun: true })).changes).toEqual([]);
    expect(swept).toHaveLength(begun);
    await room.run(DAY_MS);
    expect((await memory.get(id))?.state).toBe('dormant');
    expect(swept.length).toBeGreaterThan(begun + 20);
    await engine.settings.patch({ retention: { memoryPolicy: 'legacy' } });
    const planned = await memory.sweep({ dryRun: true });
    expect(planned).toMatchObject({ policy: 'legacy', counts: { active: 1 } });
    expect((await memory.get(id))?.state).toBe('dormant');
    await engine.stop();
  });
});

describe('what cannot be remembered is refused with its reason, and nothing is stored:', () => {
  const text = 'Has a boat.';
  it.each([
    ['no owner', { text }, 'invalid-record', /"ownerBotId" cannot be missing/],
    ['an owner that is not there', { ownerBotId: 'eve', text }, 'not-found', /no such bot/],
    ['no text', { ownerBotId: 'ada', text: '' }, 'invalid-record', /"text" cannot be ""/],
    [
      'a kind that is none',
      { ownerBotId: 'ada', text, kind: 'dream' },
      'invalid-record',
      /"kind" cannot be "dream"/,
    ],
    ['a chat that is not there', { ownerBotId: 'ada', chatId: 'x', text }, 'not-found', /chat "x"/],
    [
      'a chat memory without chat',
      { ownerBotId: 'ada', text, visibility: 'chat' },
      'invalid-record',
      /"chatId"/,
    ],
    ['an unknown key', { ownerBotId: 'ada', text, embeding: [1] }, 'invalid-record', /embeding/],
    [
      'a strength that is none',
      { ownerBotId: 'ada', text, salience: 2 },
      'invalid-record',
      /"salience" cannot be 2/,
    ],
    [
      'an end before its beginning',
      { ownerBotId: 'ada', text, validFrom: 5, validTo: 4 },
      'invalid-record',
      /"validTo"/,
    ],
    [
      'evidence that is not there',
      { ownerBotId: 'ada', text, evidence: [{ messageId: 'gone', quote: 'boat' }] },
      'not-found',
      /cannot rest on message "gone"/,
    ],
    [
      'an episode without evidence',
      { ownerBotId: 'ada', text, kind: 'episode' },
      'invalid-record',
      /"evidence"/,
    ],
  ])('%s', async (_, input, code, message) => {
    const { memory, engine, storage } = await den();
    const before = await storage.memories.cursor();
    const error = await memory.create(input as never).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(await storage.memories.cursor()).toBe(before);
    await engine.stop();
  });

  it('words that no message has', async () => {
    const { memory, engine, say, heard } = await den();
    await say('I live in Sinop.', 'Can');
    const message = await heard();
    const evidence = [{ messageId: message?.id ?? '', quote: 'live in Ordu' }];
    await expect(memory.create({ ownerBotId: 'ada', text, evidence })).rejects.toThrow(
      /do not stand in message/,
    );
    await engine.stop();
  });

  it('what the bot remembers already', async () => {
    const { memory, engine } = await den();
    const { id } = await memory.create({ ownerBotId: 'ada', text });
    await expect(memory.create({ ownerBotId: 'ada', text: 'has a boat' })).rejects.toThrow(
      `memory "${id}" says the same`,
    );
    const other = await memory.create({ ownerBotId: 'ada', text: 'Has a house.' });
    await expect(memory.edit(other.id, { text })).rejects.toThrow(`memory "${id}" says the same`);
    expect((await memory.get(other.id))?.text).toBe('Has a house.');
    await engine.stop();
  });

  it('a change of what is not there, or of what may not change', async () => {
    const { memory, engine, storage } = await den();
    const evidence = [{ messageId: 'm', quote: 'boat' }];
    const episode = testMemory({
      id: 'e',
      ownerBotId: 'ada',
      kind: 'episode',
      origin: 'heard',
      evidence,
    });
    const claim = { subjectId: 'ada', predicate: 'has', value: 'boat' };
    const claimed = testMemory({ id: 'c', ownerBotId: 'ada', claim });
    await storage.memories.write([episode, claimed].map(memoryAdded));
    await expect(memory.edit('x', { salience: 1 })).rejects.toMatchObject({ code: 'not-found' });
    await expect(memory.edit('e', { text })).rejects.toThrow(/message word for word/);
    await expect(memory.edit('c', { text })).rejects.toThrow(/Give "claim" with the text/);
    await expect(memory.edit('c', { authorId: 'bob' } as never)).rejects.toThrow(/authorId/);
    await expect(memory.edit('c', { confidence: -1 })).rejects.toThrow(/"confidence" cannot be -1/);
    expect(await memory.get('c')).toEqual(claimed);
    await engine.stop();
  });
});

describe('a text that was changed', () => {
  it('has no embedding until a new one is made', async () => {
    const storage = memoryStorage();
    await storage.bots.put((await den()).ada);
    const embedded = { embedding: [1], embeddingModel: 'm', ownerBotId: 'ada' };
    const memory = testMemory(embedded);
    await storage.memories.write([memoryAdded(memory)]);
    await storage.memories.write([memoryChanged(memory, { set: { text: 'Other.' } })]);
    const after = await storage.memories.get(memory.id);
    expect([after?.embedding, after?.embeddingModel]).toEqual([undefined, undefined]);
    const set = { text: 'Third.', embedding: [2], embeddingModel: 'm' };
    await storage.memories.write([memoryChanged(memory, { set })]);
    expect((await storage.memories.get(memory.id))?.embedding).toEqual([2]);
  });
});
