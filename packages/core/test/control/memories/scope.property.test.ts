import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportMemories } from '../../../src/control/memories/memory-export.js';
import { importMemories } from '../../../src/control/memories/memory-import.js';
import { memoryStorage } from '../../../src/in-process/memory-storage/index.js';
import { botIndexes } from '../../../src/memory/bot-indexes.js';
import { contentKeys } from '../../../src/memory/content-key.js';
import type { Memory } from '../../../src/records/memory.js';
import { isInScope, isValidAt } from '../../../src/records/memory-scope.js';
import { webDigest } from '../../../src/system/digest.js';
import { memoryAdded, testBot, testChat, testMemory } from '../../../src/testing/builders.js';
import { manualClock } from '../../../src/testing/manual-clock.js';

const NOW = 1_700_000_000_000;
const BOTS = ['bot-1', 'bot-2'];
const CHATS = ['chat-1', 'chat-2'];
const PEOPLE = ['can', 'ela'];

const memory: fc.Arbitrary<Memory> = fc
  .record({
    id: fc.integer({ min: 0, max: 20 }).map((number) => `m${number}`),
    ownerBotId: fc.constantFrom(...BOTS),
    chatId: fc.constantFrom(...CHATS),
    visibility: fc.constantFrom(
      'chat' as const,
      'bot' as const,
      'private' as const,
      'population' as const,
    ),
    authorId: fc.constantFrom(...PEOPLE),
    text: fc.constantFrom('green tea', 'a boat', 'tea on a boat'),
    state: fc.constantFrom(
      'active' as const,
      'active' as const,
      'dormant' as const,
      'disputed' as const,
    ),
  })
  .map((fields) =>
    testMemory({
      ...fields,
      origin: 'heard',
      evidence: [{ messageId: `of-${fields.id}`, quote: fields.text }],
      recordedAt: NOW,
      validFrom: NOW,
    }),
  );

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      memories: fc.uniqueArray(memory, { maxLength: 8, selector: ({ id }) => id }),
    }),
  },
  fc.record({ kind: fc.constant('forget person' as const), id: fc.constantFrom(...PEOPLE) }),
  fc.record({ kind: fc.constant('forget chat' as const), id: fc.constantFrom(...CHATS) }),
  fc.record({ kind: fc.constant('export' as const), id: fc.constantFrom(...BOTS) }),
  fc.record({ kind: fc.constant('import' as const), id: fc.constantFrom(...BOTS) }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      id: fc.constantFrom(...BOTS),
      chatId: fc.option(fc.constantFrom(...CHATS), { nil: undefined }),
      personIds: fc.subarray(PEOPLE),
      text: fc.constantFrom('tea', 'boat'),
    }),
  },
);

describe('recall, whatever was written, forgotten, exported and taken in before', () => {
  it('gives nothing outside its scope, by the index and by storage', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const storage = memoryStorage();
        const clock = manualClock({ now: NOW });
        const digest = webDigest();
        const context = { storage, clock, digest, keys: contentKeys(storage.memories, digest) };
        const bots = BOTS.map((id) => testBot({ id }));
        for (const bot of bots) await storage.bots.put(bot);
        for (const id of CHATS) await storage.chats.put(testChat({ id, members: BOTS }));
        const indexes = botIndexes({ memories: storage.memories, clock });
        const exports = new Map<string, unknown>();
        for (const each of steps) {
          if (each.kind === 'write') await storage.memories.write(each.memories.map(memoryAdded));
          if (each.kind === 'export') exports.set(each.id, await exportMemories(context, each.id));
          if (each.kind === 'import' && exports.has(each.id))
            await importMemories(context, exports.get(each.id));
          if (each.kind === 'forget person')
            await storage.memories.forgetUser({ userId: each.id, names: [], now: NOW });
          if (each.kind === 'forget chat') await storage.memories.forgetChat(each.id, NOW);
          if (each.kind.startsWith('forget')) indexes.clear();
          if (each.kind !== 'ask') continue;
          const bot = bots.find(({ id }) => id === each.id) ?? testBot();
          await clock.advance(1_001);
          const { text, personIds, chatId } = each;
          const scope = { botId: bot.id, personIds, ...(chatId === undefined ? {} : { chatId }) };
          const index = await indexes.of(bot);
          const ranked = index?.rank({ text, scope, now: NOW, participants: [] }, 50) ?? [];
          const searched = await storage.memories.search({ text, scope, at: NOW, limit: 50 });
          for (const { memory: found } of [...ranked, ...searched]) {
            expect(await storage.memories.get(found.id)).toEqual(found);
            expect(isInScope(found, scope)).toBe(true);
            expect(isValidAt(found, NOW)).toBe(true);
            expect(found.state).toBe('active');
          }
          const all = (await storage.memories.list({}, { limit: 1_000 })).items;
          const due = all.filter(
            (found) =>
              isInScope(found, scope) && found.state === 'active' && found.text.includes(text),
          );
          expect(new Set(ranked.map(({ memory: { id } }) => id))).toEqual(
            new Set(due.map(({ id }) => id)),
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});
