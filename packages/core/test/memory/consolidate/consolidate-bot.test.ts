import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../../src/in-process/memory-storage/index.js';
import {
  type ConsolidationContext,
  consolidateBot,
} from '../../../src/memory/consolidate/consolidate-bot.js';
import { contentKeys } from '../../../src/memory/content-key.js';
import type { Memory } from '../../../src/records/memory.js';
import { isInScope } from '../../../src/records/memory-scope.js';
import type { SettingsPatch } from '../../../src/records/setting.js';
import { applySettings, defaultSettings } from '../../../src/settings.js';
import { webDigest } from '../../../src/system/digest.js';
import {
  memoryAdded,
  memoryChanged,
  memoryGone,
  testBot,
  testMemory,
} from '../../../src/testing/builders.js';
import { manualClock } from '../../../src/testing/manual-clock.js';

const DAY_MS = 86_400_000;
const NOW = 1_700_000_000_000;

async function store(
  options: { readonly answer?: string; readonly settings?: SettingsPatch[string][string] } = {},
) {
  const storage = memoryStorage();
  const bot = testBot();
  await storage.bots.put(bot);
  const clock = manualClock({ now: NOW });
  const asked: string[] = [];
  const patch = { memory: { consolidation: options.settings ?? {} } };
  const { consolidation } = applySettings(defaultSettings, patch).memory;
  const context: ConsolidationContext = {
    memories: storage.memories,
    clock,
    keys: contentKeys(storage.memories, webDigest()),
    rulesOf: async () => consolidation,
    ask: async (_, { user }) => {
      asked.push(user);
      return options.answer;
    },
    signal: new AbortController().signal,
  };
  const add = async (...memories: readonly Memory[]) =>
    await storage.memories.write(memories.map(memoryAdded));
  const consolidate = async () => await consolidateBot(context, bot);
  const derived = async (kind: 'reflection' | 'summary' = 'reflection') =>
    (await storage.memories.list({ kinds: [kind] }, { limit: 100 })).items;
  return { storage, clock, asked, add, consolidate, derived };
}

const fact = (number: number, overrides: Parameters<typeof testMemory>[0] = {}) =>
  testMemory({
    id: `f${String(number).padStart(3, '0')}`,
    origin: 'heard',
    authorId: 'can',
    subjects: ['can'],
    chatId: 'chat-1',
    visibility: 'chat',
    text: `Can has said thing ${number}.`,
    evidence: [{ messageId: `m${number}`, quote: `thing ${number}` }],
    recordedAt: NOW - 1_000 + number,
    validFrom: NOW - 1_000 + number,
    salience: 0.5,
    ...overrides,
  });
const facts = (count: number, overrides: Parameters<typeof testMemory>[0] = {}) =>
  Array.from({ length: count }, (_, number) => fact(number, overrides));

describe('a reflection by rules', () => {
  it.each([
    [29, 0.5, 0],
    [30, 0.5, 1],
    [99, 0.01, 0],
    [100, 0.01, 1],
  ])('of %i memories of salience %f: %i', async (count, salience, reflections) => {
    const { add, consolidate, derived } = await store();
    await add(...facts(count, { salience }));
    expect(await consolidate()).toMatchObject({ reflections, byModel: 0 });
    expect(await derived()).toHaveLength(reflections);
  });

  it('cites active memories about one person, says what they say, and stays in their scope', async () => {
    const { add, consolidate, derived, storage } = await store();
    const others = facts(30).map((memory, number) =>
      testMemory({
        ...memory,
        id: `o${number}`,
        contentKey: `o${number}`,
        subjects: ['ela'],
        salience: 0.2,
      }),
    );
    await add(...facts(30), ...others);
    await consolidate();
    const [reflection] = await derived();
    expect(reflection).toMatchObject({
      kind: 'reflection',
      origin: 'derived',
      authorId: 'bot-1',
      subjects: ['can'],
      chatId: 'chat-1',
      visibility: 'chat',
      stability: 365,
      state: 'active',
    });
    const cited = await storage.memories.getMany(reflection?.derivedFrom ?? []);
    expect(cited.length).toBeGreaterThanOrEqual(2);
    for (const { text, state, evidence } of cited) {
      expect(state).toBe('active');
      expect(reflection?.text).toContain(text);
      expect(reflection?.evidence).toContainEqual(evidence[0]);
    }
  });

  it('never draws from two scopes at once', async () => {
    const { add, consolidate, derived } = await store();
    const scopes = [
      { visibility: 'private', authorId: 'can' },
      { visibility: 'private', authorId: 'ela' },
      { visibility: 'chat', chatId: 'chat-1' },
      { visibility: 'chat', chatId: 'chat-2' },
    ] as const;
    for (const [place, scope] of scopes.entries()) {
      const { chatId: _, ...bare } = fact(0);
      const base = 'chatId' in scope ? fact(0) : bare;
      await add(
        ...Array.from({ length: 30 }, (_each, number) =>
          testMemory({
            ...base,
            ...scope,
            id: `${place}-${number}`,
            contentKey: `${place}-${number}`,
            text: `${place} and ${number}.`,
          }),
        ),
      );
    }
    expect(await consolidate()).toMatchObject({ reflections: 3 });
    for (const reflection of await derived()) {
      const place = Number(reflection.derivedFrom[0]?.split('-')[0]);
      expect(reflection.derivedFrom.every((id) => id.startsWith(`${place}-`))).toBe(true);
      const { visibility, chatId, authorId } = reflection;
      for (const [other, scope] of scopes.entries()) {
        const asks = {
          botId: 'bot-1',
          ...('chatId' in scope ? { chatId: scope.chatId } : {}),
          personIds: 'authorId' in scope ? [scope.authorId] : [],
        };
        const found = isInScope(
          {
            ownerBotId: 'bot-1',
            visibility,
            authorId,
            ...(chatId === undefined ? {} : { chatId }),
          },
          asks,
        );
        expect(found).toBe(other === place);
      }
    }
  });

  it('is drawn at most three times a day, and not again from the same', async () => {
    const { add, consolidate, clock } = await store();
    for (let round = 0; round < 5; round += 1) {
      await clock.advance(60_000);
      const at = clock.now();
      const more = facts(30).map((memory, number) => ({
        ...memory,
        id: `${round}-${number}`,
        contentKey: `${round}-${number}`,
        text: `Can has said ${round} ${number}.`,
        recordedAt: at,
      }));
      await add(...more.map((memory) => testMemory(memory)));
      await clock.advance(1_000);
      expect(await consolidate()).toMatchObject({ reflections: round < 3 ? 1 : 0 });
      expect(await consolidate()).toMatchObject({ reflections: 0 });
    }
    await clock.advance(DAY_MS);
    expect(await consolidate()).toMatchObject({ reflections: 1 });
  });

  it('is not drawn where it is switched off, or of nobody two things are known', async () => {
    const off = await store({ settings: { enabled: false } });
    await off.add(...facts(60));
    expect(await off.consolidate()).toMatchObject({ reflections: 0 });
    const alone = await store();
    await alone.add(
      ...facts(60).map((memory, number) => testMemory({ ...memory, subjects: [`p${number}`] })),
    );
    expect(await alone.consolidate()).toMatchObject({ reflections: 0 });
  });
});

describe('a reflection whose support goes', () => {
  const lose = {
    erased: (memory: Memory) => memoryGone(memory),
    dropped: (memory: Memory) => memoryGone(memory, 'dropped'),
    retracted: (memory: Memory) =>
      memoryChanged(memory, { kind: 'retracted', set: { state: 'superseded', validTo: NOW + 1 } }),
    disputed: (memory: Memory) =>
      memoryChanged(memory, { kind: 'disputed', set: { state: 'disputed' } }),
  };

  it.each(Object.entries(lose))(
    'falls when it is %s, and is derived anew from the rest',
    async (_, event) => {
      const { add, consolidate, derived, storage, clock } = await store();
      await add(...facts(30));
      await consolidate();
      const [first] = await derived();
      const lost = first?.derivedFrom[0] ?? '';
      const support = await storage.memories.get(lost);
      if (support !== undefined) await storage.memories.write([event(support)]);
      await clock.advance(1_000);
      expect(await consolidate()).toMatchObject({ fallen: 1, reflections: 1 });
      const [second, ...more] = await derived();
      expect(more).toEqual([]);
      expect(second?.id).not.toBe(first?.id);
      expect(second?.derivedFrom).not.toContain(lost);
      expect(second?.text).not.toContain(support?.text);
    },
  );

  it('falls for good where less than two are left', async () => {
    const { add, consolidate, derived, storage } = await store({
      settings: { reflectAfterItems: 2 },
    });
    await add(...facts(2));
    expect(await consolidate()).toMatchObject({ reflections: 1 });
    await storage.memories.write([memoryGone(fact(0))]);
    expect(await consolidate()).toMatchObject({ fallen: 1, reflections: 0 });
    expect(await derived()).toEqual([]);
  });
});

describe('a summary', () => {
  const episodes = (count: number) =>
    facts(count, { kind: 'episode' }).map((memory, number) =>
      testMemory({
        ...memory,
        text: `Can: line ${number}.`,
        salience: number % 10 === 3 ? 0.2 : 0.01,
      }),
    );

  it('tells what mattered most in a chat, in order, once enough was said', async () => {
    const { add, consolidate, derived } = await store();
    await add(...episodes(59));
    expect(await consolidate()).toMatchObject({ summaries: 0 });
    await add(testMemory({ ...fact(60), kind: 'episode', salience: 0.01 }));
    expect(await consolidate()).toMatchObject({ summaries: 1 });
    const [summary] = await derived('summary');
    expect(summary?.text).toBe(
      'Can: line 3. / Can: line 13. / Can: line 23. / Can: line 33. / Can: line 43.',
    );
    expect(summary).toMatchObject({
      stability: 180,
      derivedFrom: ['f003', 'f013', 'f023', 'f033', 'f043'],
    });
    expect(await consolidate()).toMatchObject({ summaries: 0 });
  });
});

describe('a model', () => {
  const answer = (conclusions: unknown) => JSON.stringify({ conclusions });

  it('writes what it can cite', async () => {
    const said = answer([{ text: 'Can keeps saying things.', cites: [1, 2, 30] }]);
    const { add, consolidate, derived, asked } = await store({ answer: said });
    await add(...facts(30));
    expect(await consolidate()).toMatchObject({ reflections: 1, byModel: 1 });
    expect(await derived()).toMatchObject([
      { text: 'Can keeps saying things.', derivedFrom: ['f000', 'f001', 'f029'] },
    ]);
    expect(asked).toHaveLength(1);
    expect(JSON.parse(asked[0] ?? '').notes).toHaveLength(30);
  });

  it.each([
    ['cites one', answer([{ text: 'x', cites: [1] }]), 1],
    ['is no JSON', 'Sure! Here you go', 1],
    ['has no such shape', '{"text":"x"}', 1],
    ['cites what was not shown', answer([{ text: 'x', cites: [1, 99] }]), 0],
    ['cites one twice', answer([{ text: 'x', cites: [1, 1] }]), 0],
    ['finds nothing', answer([]), 0],
  ])('that %s is not believed', async (_, said, reflections) => {
    const { add, consolidate, derived } = await store({ answer: said });
    await add(...facts(30));
    // What is no answer is done by rules; an answer that holds nothing is one.
    expect(await consolidate()).toMatchObject({ reflections, byModel: 0 });
    for (const { text } of await derived()) expect(text).not.toBe('x');
  });
});
