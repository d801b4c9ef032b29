import type { Embedder } from '../ports/embedder.js';
import { calm, type Factory, rejection, type TestApi } from './test-api.js';

/** What every embedder must do. */
export function describeEmbedder(name: string, factory: Factory<Embedder>, api: TestApi): void {
  const { describe, it, expect, beforeEach } = api;
  describe(`${name}: embedder`, () => {
    let embedder: Embedder;
    beforeEach(async () => {
      embedder = await factory();
    });
    const embed = (...texts: string[]) => embedder.embed(texts, { signal: calm() });

    it('names its model, its dimensions and its largest batch', async () => {
      expect(embedder.id.length).toBeGreaterThan(0);
      expect(Number.isInteger(embedder.dimensions)).toBe(true);
      expect(embedder.dimensions).toBeGreaterThan(0);
      expect(embedder.maxBatch).toBeGreaterThan(0);
    });

    it('gives one vector a text, each of its dimensions and of unit norm', async () => {
      const vectors = await embed('tea', 'çay içelim mi?', 'x'.repeat(2_000));
      expect(vectors).toHaveLength(3);
      for (const vector of vectors) {
        expect(vector).toHaveLength(embedder.dimensions);
        const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
        expect(Math.abs(norm - 1)).toBeLessThan(0.001);
      }
    });

    it('keeps the order, and the same text has the same vector', async () => {
      const [first, second, third] = await embed('tea', 'a long walk by the sea', 'tea');
      expect(dot(first, third)).toBeGreaterThan(0.999);
      expect(dot(first, second)).toBeLessThan(0.999);
    });

    it('gives nothing for nothing', async () => {
      expect(await embed()).toEqual([]);
    });

    it('takes an empty text', async () => {
      expect((await embed(''))[0]).toHaveLength(embedder.dimensions);
    });

    it('takes its largest batch', async () => {
      const size = Math.min(embedder.maxBatch, 200);
      const texts = Array.from({ length: size }, (_, index) => `text ${index}`);
      expect(await embed(...texts)).toHaveLength(size);
    });

    it('rejects where the signal is aborted', async () => {
      await rejection(embedder.embed(['tea'], { signal: AbortSignal.abort(new Error('enough')) }));
      expect(await embed('tea')).toHaveLength(1);
    });
  });
}

function dot(a: readonly number[] = [], b: readonly number[] = []): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
