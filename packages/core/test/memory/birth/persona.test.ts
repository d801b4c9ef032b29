import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../../src/in-process/memory-storage/index.js';
import { personaMemories } from '../../../src/memory/birth/persona-memories.js';
import { rememberPersona } from '../../../src/memory/birth/remember-persona.js';
import { vectors } from '../../../src/memory/birth/vectors.js';
import { contentKeys } from '../../../src/memory/content-key.js';
import type { Bot } from '../../../src/records/bot.js';
import { webDigest } from '../../../src/system/digest.js';
import { memoryGone, testBot } from '../../../src/testing/builders.js';
import { manualClock } from '../../../src/testing/manual-clock.js';

const rich = (overrides: Partial<Bot> = {}): Bot => {
  const { persona, emotion } = testBot();
  return testBot({
    hint: 'Teaches history in Bursa.',
    persona: {
      ...persona,
      riskProfile: 'low',
      tone: 'professional',
      watchlist: ['gold', 'silver', 'copper', 'tin'],
      style: { ...persona.style, length: 'short', emojis: false },
    },
    emotion: {
      ...emotion,
      energy: 'lively',
      signaturePhrases: ['Slow and steady.', 'Never mind.'],
      anecdotes: ['Too short.', 'Once slept on the platform at Eskişehir.'],
    },
    ...overrides,
  });
};

async function remembering(embeds = false) {
  const storage = memoryStorage();
  const embedder = {
    id: 'e',
    dimensions: 2,
    maxBatch: 3,
    embed: async (texts: readonly string[]) => texts.map(() => [1, 0]),
  };
  const context = {
    memories: storage.memories,
    keys: contentKeys(storage.memories, webDigest()),
    clock: manualClock(),
    vectors: vectors(embeds ? embedder : undefined, new AbortController().signal, () => {}),
  };
  return {
    storage,
    tell: async (bot: Bot) => {
      await storage.bots.put(bot);
      return await rememberPersona(context, bot);
    },
    all: async () => (await storage.memories.list({}, { limit: 100 })).items,
  };
}

describe('what a bot remembers of itself by its persona', () => {
  it('follows the table', () => {
    const facts = personaMemories(rich());
    expect(facts.map(({ slot, kind, salience }) => [slot, kind, salience])).toEqual([
      ['risk', 'preference', 0.9],
      ['interest-1', 'fact', 0.85],
      ['interest-2', 'fact', 0.85],
      ['interest-3', 'fact', 0.85],
      ['tone', 'fact', 0.8],
      ['style', 'routine', 0.7],
      ['hint', 'fact', 0.85],
      ['phrase', 'routine', 0.75],
      ['anecdote-2', 'event', 0.8],
      ['energy', 'fact', 0.7],
    ]);
    expect(facts.find(({ slot }) => slot === 'style')?.text).toBe(
      'I keep my messages short. I use no emojis.',
    );
  });

  it('is two generic things where the persona says nothing', () => {
    const facts = personaMemories(testBot());
    expect(facts.map(({ slot, salience }) => [slot, salience])).toEqual([
      ['generic-1', 0.8],
      ['generic-2', 0.75],
    ]);
  });

  it("is in the bot's language", () => {
    const texts = personaMemories(rich({ locale: 'tr' })).map(({ text }) => text);
    expect(texts).toContain('Gereksiz risk almaktansa fırsatı kaçırmayı yeğlerim.');
    expect(texts).toContain('Yakından takip ettiğim konulardan biri: gold.');
    expect(texts).toContain('Mesajlarımı kısa tutarım. Emoji kullanmam.');
  });

  it('is born once, pinned, of origin persona', async () => {
    const { tell, all, storage } = await remembering();
    expect(await tell(rich())).toBe(10);
    expect(await tell(rich())).toBe(0);
    const memories = await all();
    expect(memories).toHaveLength(10);
    for (const memory of memories)
      expect(memory).toMatchObject({
        pinned: true,
        origin: 'persona',
        visibility: 'bot',
        authorId: 'bot-1',
        state: 'active',
      });
    expect((await storage.memories.events({}, { limit: 100 })).items).toHaveLength(10);
  });

  it('follows a changed persona, and does not bring back what was erased', async () => {
    const { tell, all, storage } = await remembering();
    await tell(rich());
    const hint = (await all()).find(({ id }) => id.endsWith('/hint'));
    if (hint !== undefined) await storage.memories.write([memoryGone(hint)]);
    expect(await tell(rich())).toBe(0);
    const { persona } = rich();
    expect(await tell(rich({ persona: { ...persona, watchlist: ['silver'] } }))).toBe(4);
    const interests = (await all()).filter(({ id }) => id.includes('/interest-'));
    expect(interests.map(({ text }) => text)).toEqual(['I keep an eye on silver.']);
  });

  it('has embeddings where an embedder is set', async () => {
    const { tell, all } = await remembering(true);
    await tell(rich());
    for (const memory of await all())
      expect(memory).toMatchObject({ embedding: [1, 0], embeddingModel: 'e' });
  });
});
