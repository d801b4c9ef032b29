import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemoryControl } from '../../../src/control/memories/memory-control.js';
import type { MemoryExport } from '../../../src/control/memories/memory-export.js';
import { memoryStorage } from '../../../src/in-process/memory-storage/index.js';
import type { Memory } from '../../../src/records/memory.js';
import { memoryAdded, memoryChanged, testMemory } from '../../../src/testing/builders.js';
import { den, NOW } from './den.js';

const SECRET = 'a secret that two storages share';
const PEOPLE = ['can', 'ela'];
const own = (overrides: Parameters<typeof testMemory>[0] = {}) =>
  testMemory({ ownerBotId: 'ada', recordedAt: NOW, validFrom: NOW, ...overrides });

const memory: fc.Arbitrary<Memory> = fc
  .record({
    id: fc.integer({ min: 0, max: 30 }).map((number) => `m${number}`),
    text: fc.string({ minLength: 1, maxLength: 60 }),
    kind: fc.constantFrom('fact' as const, 'episode' as const, 'reflection' as const),
    state: fc.constantFrom('active' as const, 'dormant' as const, 'superseded' as const),
    authorId: fc.constantFrom(...PEOPLE),
    useCount: fc.nat(9),
    pinned: fc.boolean(),
    chatId: fc.option(fc.constantFrom('den', 'attic'), { nil: undefined }),
    embedding: fc.option(
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }),
      { nil: undefined },
    ),
  })
  .map(({ chatId, embedding, ...rest }) =>
    own({
      ...rest,
      origin: 'heard',
      evidence: [{ messageId: `of-${rest.id}`, quote: 'q' }],
      contentKey: `key of ${rest.id}`,
      ...(chatId === undefined ? {} : { chatId }),
      // JSON has no -0.
      ...(embedding === undefined
        ? {}
        : { embedding: embedding.map((value) => value + 0), embeddingModel: 'e' }),
    }),
  );

async function shared() {
  const storage = memoryStorage();
  await storage.memories.secret(SECRET);
  return await den({ storage });
}
const everything = async ({ memory: control }: { readonly memory: MemoryControl }) =>
  (await control.list({ ownerBotId: 'ada' }, { limit: 1_000 })).items;
const asJson = (exported: MemoryExport): unknown => JSON.parse(JSON.stringify(exported));

describe('an export of memories', () => {
  it('gives, taken in elsewhere, the same memories; taken in twice, nothing more', async () => {
    const [here, there] = [await shared(), await shared()];
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(memory, { maxLength: 20, selector: ({ id }) => id }),
        async (memories) => {
          for (const { id } of [...(await everything(here)), ...(await everything(there))])
            for (const { storage } of [here, there])
              await storage.memories.write([
                { kind: 'dropped', ownerBotId: 'ada', memoryId: id, at: NOW },
              ]);
          await here.storage.memories.write(memories.map(memoryAdded));
          const exported = asJson(await here.memory.export('ada'));
          const report = await there.memory.import(exported);
          expect(report).toMatchObject({ added: memories.length, known: 0, erased: 0 });
          expect(await everything(there)).toEqual(await everything(here));
          const again = await there.memory.import(exported);
          expect(again).toMatchObject({ added: 0, known: memories.length });
          expect(await everything(there)).toEqual(await everything(here));
        },
      ),
      { numRuns: 50 },
    );
    await here.engine.stop();
    await there.engine.stop();
  });

  it('holds no secret, and goes into a storage with another one by what the memories say', async () => {
    const [here, there] = [await shared(), await den()];
    const { id } = await here.memory.create({ ownerBotId: 'ada', text: 'Has a boat.' });
    const gone = await here.memory.create({ ownerBotId: 'ada', text: 'Has a house.' });
    await here.memory.forget(gone.id);
    const exported = await here.memory.export('ada');
    expect(JSON.stringify(exported)).not.toContain(SECRET);
    const report = await there.memory.import(asJson(exported));
    expect(report).toMatchObject({ added: 1, erasedClaims: 0, unreadableClaims: 1 });
    const taken = await there.memory.get(id);
    expect(taken).toMatchObject({ text: 'Has a boat.' });
    await expect(there.memory.create({ ownerBotId: 'ada', text: 'has a boat' })).rejects.toThrow(
      `memory "${id}" says the same`,
    );
    await here.engine.stop();
    await there.engine.stop();
  });

  it('carries what was erased: it goes there too, and is not born again', async () => {
    const [here, there] = [await shared(), await shared()];
    const { id } = await here.memory.create({ ownerBotId: 'ada', text: 'Has a boat.' });
    const before = asJson(await here.memory.export('ada'));
    await there.memory.import(before);
    await here.memory.forget(id);
    const after = asJson(await here.memory.export('ada'));
    expect(await here.memory.import(before)).toMatchObject({ added: 0, erased: 1 });
    expect(await there.memory.import(after)).toMatchObject({ erasedClaims: 1 });
    for (const each of [here, there]) {
      expect(await everything(each)).toEqual([]);
      await expect(each.memory.create({ ownerBotId: 'ada', text: 'Has a boat.' })).rejects.toThrow(
        /erased/,
      );
      await each.engine.stop();
    }
  });

  it('brings back nothing of a person or chat that was forgotten since, nor what was derived from it', async () => {
    const here = await shared();
    const evidence = [{ messageId: 'm', quote: 'q' }];
    const heard = { origin: 'heard', evidence } as const;
    const all = [
      own({ id: 'by', authorId: 'can', ...heard }),
      own({ id: 'about', subjects: ['can'], ...heard }),
      own({ id: 'child', kind: 'reflection', origin: 'derived', evidence, derivedFrom: ['about'] }),
      own({
        id: 'grandchild',
        kind: 'reflection',
        origin: 'derived',
        evidence,
        derivedFrom: ['child'],
      }),
      own({ id: 'attic', chatId: 'attic', ...heard }),
      own({ id: 'kept', authorId: 'ela', ...heard }),
    ];
    await here.storage.memories.write(all.map(memoryAdded));
    const before = asJson(await here.memory.export('ada'));
    // Even where they were gone already when the person was forgotten.
    for (const { id } of all)
      await here.storage.memories.write([
        { kind: 'dropped', ownerBotId: 'ada', memoryId: id, at: NOW },
      ]);
    await here.memory.forgetUser('can');
    await here.memory.forgetChat('attic');
    expect(await here.memory.import(before)).toMatchObject({ added: 1, erased: 5 });
    expect((await everything(here)).map(({ id }) => id)).toEqual(['kept']);
    const later = { recordedAt: NOW + 86_400_000, validFrom: NOW };
    const anew = own({ id: 'anew', authorId: 'can', ...heard, ...later });
    const exported = await here.memory.export('ada');
    const report = await here.memory.import({ ...exported, memories: [anew] });
    expect(report).toMatchObject({ added: 1 });
    await here.engine.stop();
  });

  it.each([
    ['is none', { format: 'other' }, 'invalid-record', /"format"/],
    ['is of another version', { version: 2 }, 'invalid-record', /"version" cannot be 2/],
    [
      'is of a bot that is not there',
      { botId: 'eve', memories: [own({ ownerBotId: 'eve' })] },
      'not-found',
      /no bot "eve"/,
    ],
    [
      "has another bot's memory",
      { memories: [own(), own({ id: 'x', ownerBotId: 'bob' })] },
      'invalid-import',
      /"x" belongs to bot "bob"/,
    ],
    ['has a memory twice', { memories: [own(), own()] }, 'invalid-import', /is in it twice/],
    [
      'has a memory that is none',
      { memories: [own(), { ...own({ id: 'x' }), kind: 'dream' }] },
      'invalid-record',
      /"memories.1.kind" cannot be "dream"/,
    ],
    [
      'has a memory without evidence',
      { memories: [{ ...own({ id: 'x' }), origin: 'heard' }] },
      'invalid-record',
      /"memories.0.evidence"/,
    ],
    [
      "has another bot's erased claim",
      { erasedClaims: [{ ownerBotId: 'bob', contentKey: 'k', erasedAt: 1 }] },
      'invalid-import',
      /"bob"/,
    ],
    ['has what no export has', { secret: 'x' }, 'invalid-record', /secret/],
  ])('that %s is refused, and nothing of it is stored', async (_, change, code, message) => {
    const here = await den();
    const exported = { ...(await here.memory.export('ada')), ...change };
    const before = await here.storage.memories.cursor();
    const error = await here.memory.import(exported).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(await here.storage.memories.cursor()).toBe(before);
    await here.engine.stop();
  });

  it('is taken back as a whole where storage fails half-way', async () => {
    const inner = memoryStorage({ memories: 5_000 });
    let failsAfter = Number.POSITIVE_INFINITY;
    const write: typeof inner.memories.write = async (events) => {
      failsAfter -= 1;
      if (failsAfter === 0) throw new Error('the disk is full');
      return await inner.memories.write(events);
    };
    const here = await den({ storage: { ...inner, memories: { ...inner.memories, write } } });
    const exported = await here.memory.export('ada');
    const many = Array.from({ length: 2_500 }, (_, index) => own({ id: `m${index}` }));
    failsAfter = 3;
    await expect(here.memory.import({ ...exported, memories: many })).rejects.toThrow(
      'disk is full',
    );
    expect(await everything(here)).toEqual([]);
    expect(await here.memory.import({ ...exported, memories: many })).toMatchObject({
      added: 2_500,
    });
    await here.engine.stop();
  });

  it('is of a bot that is there', async () => {
    const here = await den();
    await expect(here.memory.export('eve')).rejects.toMatchObject({ code: 'not-found' });
    await here.engine.stop();
  });
});

describe('recall after an import', () => {
  it('finds what was taken in, and what has changed since', async () => {
    const here = await shared();
    const elba = own({
      id: 'elba',
      origin: 'imported',
      text: 'Can sailed to Elba.',
      chatId: 'den',
      visibility: 'chat',
      authorId: 'can',
      subjects: ['can'],
    });
    const exported = await here.memory.export('ada');
    await here.memory.import({ ...exported, memories: [elba] });
    const recalled = async (question: string) => {
      await here.say(question, 'Ela');
      const asked = here.model.requests().find(({ brief }) => brief?.target?.text === question);
      return asked?.brief?.memories.map(({ memoryId }) => memoryId);
    };
    expect(await recalled('@ada who sailed to Elba?')).toEqual(['elba']);
    await here.storage.memories.write([
      memoryChanged(elba, { kind: 'retracted', set: { state: 'disputed' } }),
    ]);
    expect(await recalled('@ada who was it that sailed to Elba?')).toEqual([]);
    await here.engine.stop();
  });
});
