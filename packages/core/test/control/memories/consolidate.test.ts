import { describe, expect, it } from 'vitest';
import { memoryAdded, testMemory } from '../../../src/testing/builders.js';
import { den, NOW } from './den.js';

const ANSWER = JSON.stringify({ conclusions: [{ text: 'Can is restless.', cites: [1, 2] }] });

async function withMuch(options: Parameters<typeof den>[0] = {}) {
  const here = await den(options);
  const learn = async (round: string) =>
    await here.storage.memories.write(
      Array.from({ length: 40 }, (_, number) =>
        memoryAdded(
          testMemory({
            id: `${round}-${String(number).padStart(2, '0')}`,
            ownerBotId: 'ada',
            chatId: 'den',
            visibility: 'chat',
            origin: 'heard',
            authorId: 'can',
            subjects: ['can'],
            text: `Can went to place ${number} on day ${round}.`,
            evidence: [{ messageId: `m-${round}-${number}`, quote: 'place' }],
            recordedAt: here.room.clock.now(),
            validFrom: NOW,
          }),
        ),
      ),
    );
  return { ...here, learn };
}

describe('the engine consolidates', () => {
  it('by a model that writes JSON, and by rules once the calls of the day are used up', async () => {
    const settings = {
      memory: { birth: { persona: false }, consolidation: { modelCallsPerDay: 1 } },
    };
    const model = { capabilities: { json: true }, reply: () => ANSWER };
    const { memory, engine, learn, room, model: asked } = await withMuch({ settings, model });
    const seen: unknown[] = [];
    engine.on('memory:consolidated', (event) => seen.push(event));
    await learn('one');
    expect(await memory.consolidate('ada')).toMatchObject({ reflections: 1, byModel: 1 });
    expect(asked.requests().at(-1)).toMatchObject({
      jsonSchema: { type: 'object' },
      user: expect.stringContaining('Can went to place 39 on day one.'),
    });
    await room.run(1_000);
    await learn('two');
    expect(await memory.consolidate()).toMatchObject({ reflections: 1, byModel: 0 });
    expect(seen).toMatchObject([
      { botId: 'ada', byModel: 1 },
      { botId: 'ada', byModel: 0 },
    ]);
    expect(asked.calls()).toBe(1);
    await expect(memory.consolidate('eve')).rejects.toMatchObject({ code: 'not-found' });
    await engine.stop();
  });

  it('by rules with a model that writes no JSON, by itself, once an hour', async () => {
    const { memory, engine, learn, room, model } = await withMuch();
    await learn('one');
    await engine.settings.patch({ speaking: { active: false } });
    await room.run(3_700_000);
    const { items } = await memory.list({ kinds: ['reflection'] });
    expect(items).toHaveLength(1);
    expect(model.calls()).toBe(0);
    const [cited] = items[0]?.derivedFrom ?? [];
    if (cited !== undefined) await memory.forget(cited);
    expect((await memory.list({ kinds: ['reflection'] })).items).toEqual([]);
    await engine.stop();
  });

  it('by rules where the model fails', async () => {
    const model = {
      capabilities: { json: true },
      reply: () => ({ text: '', finishReason: 'refusal' as const }),
    };
    const { memory, engine, learn } = await withMuch({ model });
    await learn('one');
    expect(await memory.consolidate('ada')).toMatchObject({ reflections: 1, byModel: 0 });
    await engine.stop();
  });
});
