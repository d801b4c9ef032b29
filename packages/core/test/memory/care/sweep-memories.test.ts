import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../../src/in-process/memory-storage/index.js';
import { rulesOf } from '../../../src/memory/care/rules.js';
import { sweepMemories } from '../../../src/memory/care/sweep-memories.js';
import { createMemoryIndex } from '../../../src/memory/recall/memory-index.js';
import type { Storage } from '../../../src/ports/storage.js';
import type { SettingsPatch } from '../../../src/records/setting.js';
import { applySettings, defaultSettings } from '../../../src/settings.js';
import { memoryAdded, memoryChanged, testBot, testMemory } from '../../../src/testing/builders.js';
import { manualClock } from '../../../src/testing/manual-clock.js';

const DAY_MS = 86_400_000;

async function store(retention: SettingsPatch[string] = {}) {
  const storage = memoryStorage();
  await storage.bots.put(testBot());
  const clock = manualClock({ now: 0 });
  const rules = rulesOf(applySettings(defaultSettings, { retention }).retention);
  const sweep = async (isDryRun = false) => {
    const running = sweepMemories(
      { memories: storage.memories, clock },
      { botIds: ['bot-1'], rules, isDryRun },
    );
    let isOver = false;
    void running.finally(() => {
      isOver = true;
    });
    while (!isOver) if (!(await clock.runNext())) break;
    return await running;
  };
  const on = async (day: number) => await clock.advance(day * DAY_MS - clock.now());
  return { storage, clock, sweep, on };
}

const memory = (overrides: Parameters<typeof testMemory>[0] = {}) =>
  testMemory({ recordedAt: 0, validFrom: 0, salience: 0.1, origin: 'self', ...overrides });
const states = async ({ memories }: Storage) =>
  (await memories.list({}, { limit: 1_000 })).items.map(({ id, state }) => [id, state]);

describe('a sweep', () => {
  it('reports what it would do and why, and then does it', async () => {
    const { storage, sweep, on } = await store();
    const kept = memory({ id: 'kept', salience: 0.9 });
    await storage.memories.write([memory({ id: 'faded' }), kept].map(memoryAdded));
    await on(70);
    const before = await storage.memories.list({}, { limit: 10 });
    const planned = await sweep(true);
    expect(await storage.memories.list({}, { limit: 10 })).toEqual(before);
    expect(planned).toMatchObject({ isDryRun: true, policy: 'default', looked: 2 });
    expect(planned.changes).toEqual([
      {
        memoryId: 'faded',
        ownerBotId: 'bot-1',
        kind: 'fact',
        before: 'active',
        after: 'dormant',
        utility: expect.closeTo(0.05 + 0.3 * Math.exp(-70 / 60), 9),
        retrievability: expect.closeTo(Math.exp(-70 / 60), 9),
        reason: 'utility under 0.15',
      },
    ]);
    const done = await sweep();
    expect(done).toEqual({ ...planned, isDryRun: false });
    expect(await states(storage)).toEqual([
      ['faded', 'dormant'],
      ['kept', 'active'],
    ]);
    expect((await sweep()).changes).toEqual([]);
  });

  it('leaves the claim of what it erases, and nothing of what it drops', async () => {
    const { storage, sweep, on } = await store();
    await storage.memories.write([memoryAdded(memory())]);
    await on(600);
    expect((await sweep()).counts).toEqual({ erased: 1 });
    const again = memoryAdded(memory({ id: 'again', contentKey: 'memory-1' }));
    expect(await storage.memories.write([again])).toEqual([{ index: 0, reason: 'erased' }]);
    const other = await store({ memoryPolicy: 'legacy' });
    await other.storage.memories.write([memoryAdded(memory())]);
    await other.on(600);
    expect((await other.sweep()).counts).toEqual({ dropped: 1 });
    expect(await other.storage.memories.write([again])).toEqual([]);
  });

  it('evicts what is worth least beyond a cap, over many pages', async () => {
    const facts = 700;
    const own = { ...defaultPolicy, facts };
    const { storage, sweep } = await store({ memoryPolicy: 'own', memoryPolicies: { own } });
    const all = Array.from({ length: 1_200 }, (_, index) =>
      memory({ id: `m${String(index).padStart(4, '0')}`, salience: 1 - index / 1_200 }),
    );
    for (let from = 0; from < all.length; from += 400)
      await storage.memories.write(all.slice(from, from + 400).map(memoryAdded));
    const report = await sweep();
    expect(report).toMatchObject({ looked: 1_200, counts: { dropped: 500 } });
    expect(new Set(report.changes.map(({ reason }) => reason))).toEqual(
      new Set(['beyond the cap, and worth least']),
    );
    expect((await states(storage)).map(([id]) => id)).toEqual(
      all.slice(0, facts).map(({ id }) => id),
    );
  });

  it('ends between two pages when it is told to', async () => {
    const { storage, clock } = await store();
    const rules = rulesOf(defaultSettings.retention);
    const context = { memories: storage.memories, clock };
    const signal = AbortSignal.abort(new Error('over'));
    const options = { botIds: ['bot-1'], rules, isDryRun: false, signal };
    await expect(sweepMemories(context, options)).rejects.toThrow('over');
  });
});

const defaultPolicy = {
  rule: 'utility',
  dormantUnder: 0.15,
  archiveAfterDays: 30,
  episodes: 5_000,
  facts: 1_000,
  given: 50,
};

describe('how often the sweep runs', () => {
  const step = fc.record({
    days: fc.integer({ min: 0, max: 200 }),
    sweeps: fc.integer({ min: 0, max: 3 }),
    adds: fc.option(
      fc.record({
        salience: fc.double({ min: 0, max: 0.4, noNaN: true }),
        stability: fc.integer({ min: 1, max: 120 }),
      }),
    ),
    asks: fc.boolean(),
  });

  it('changes nothing: neither what is recalled on the way, nor what is left in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const [often, once] = [await store(), await store()];
        let day = 0;
        for (const [number, { days, sweeps, adds, asks }] of steps.entries()) {
          day += days;
          const recalled: string[][] = [];
          for (const each of [often, once]) {
            await each.on(day);
            if (each === often) for (let count = 0; count < sweeps; count += 1) await each.sweep();
            const at = each.clock.now();
            if (adds !== null)
              await each.storage.memories.write([
                memoryAdded(
                  memory({
                    id: `m${number}`,
                    text: 'green tea',
                    ...adds,
                    recordedAt: day * DAY_MS,
                    validFrom: day * DAY_MS,
                  }),
                ),
              ]);
            if (!asks) continue;
            const { items } = await each.storage.memories.list({}, { limit: 100 });
            const index = createMemoryIndex('en', items, { dormantUnder: 0.15 });
            const scope = { botId: 'bot-1', personIds: [] };
            const found = index.rank({ text: 'tea', scope, now: at, participants: [] }, 2);
            recalled.push(found.map((ranked) => ranked.memory.id));
            const use = { kind: 'used', uses: 1, at: day * DAY_MS } as const;
            await each.storage.memories.write(
              found.map((ranked) => memoryChanged(ranked.memory, use)),
            );
          }
          expect(recalled[0]).toEqual(recalled[1]);
        }
        for (const each of [often, once]) {
          await each.on(day + 1);
          await each.sweep();
        }
        const left = async ({ storage }: typeof often) =>
          (await storage.memories.list({}, { limit: 100 })).items;
        expect(await left(often)).toEqual(await left(once));
      }),
      { numRuns: 60 },
    );
  });
});
