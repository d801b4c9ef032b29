import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamAt } from '../../src/chance/stream.js';
import { estimateSimilarity, recentText } from '../../src/text/signature.js';
import { trigramSimilarity } from '../../src/text/similarity.js';

const VOCABULARY =
  `faiz kararı bugün piyasada beklenti yüksek hisse dolar altın bence artık toparlanma gelir roman karakter final bölüm
  yazar reader chapter novel ending slow brilliant quiet honest market growth people think again never maybe market`.split(
    /\s+/,
  );

describe('recentText', () => {
  it('gives one key to spellings that normalise alike, and others to others', () => {
    expect(recentText('Bugün ALTIN çok güzel!', 5)).toEqual({
      ...recentText('bugün altın çoook güzel', 5),
    });
    expect(recentText('34,50', 1).key).not.toBe(recentText('3450', 1).key);
    expect(recentText('x', 7).at).toBe(7);
  });

  it('is short, printable and the same in every process', () => {
    const { key, signature } = recentText('Bugün faiz kararı beklendiği gibi geldi.', 0);
    expect(signature).toMatch(/^[\w-]{128}$/);
    expect({ key, signature }).toMatchInlineSnapshot(`
      {
        "key": "a807cc169c30633f",
        "signature": "HGUQ5HtdpH2ACrz8J1E8DjNOadkqbarAwj__t7nvUzAyoLgSuFEN0dptLf4oLAjSSVB_ge5jjSK2wJXpAv-5zoBonlN18iL7odjoqGn1VxfLHwFCJ-T3S9da0tazwqDZ",
      }
    `);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { signature } = recentText(text, 0);
        expect(signature).toMatch(/^(?:[\w-]{128})?$/);
        expect(estimateSimilarity(signature, signature)).toBe(1);
      }),
    );
  });
});

describe('estimateSimilarity', () => {
  it('stays near the exact trigram similarity', () => {
    const stream = streamAt('signature');
    const word = (): string => VOCABULARY[Math.floor(stream.next() * VOCABULARY.length)] ?? '';
    const errors: number[] = [];
    const near: number[] = [];
    for (let run = 0; run < 2_000; run += 1) {
      const words = Array.from({ length: 4 + Math.floor(stream.next() * 20) }, word);
      const changed = words.map((other) => (stream.next() < (run % 10) / 10 ? word() : other));
      const [left, right] = [words.join(' '), changed.join(' ')];
      const exact = trigramSimilarity(left, right);
      const estimate = estimateSimilarity(
        recentText(left, 0).signature,
        recentText(right, 0).signature,
      );
      errors.push(estimate - exact);
      if (exact > 0.75 && exact < 0.95) near.push(Math.abs(estimate - exact));
    }
    const mean = (list: readonly number[]): number =>
      list.reduce((sum, value) => sum + value, 0) / list.length;
    expect(Math.abs(mean(errors))).toBeLessThan(0.005);
    expect(mean(errors.map(Math.abs))).toBeLessThan(0.035);
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.18);
    expect(near.length).toBeGreaterThan(100);
    expect(mean(near)).toBeLessThan(0.035);
  });

  it('knows no likeness between an empty signature and another', () => {
    const { signature } = recentText('faiz', 0);
    expect(estimateSimilarity('', signature)).toBe(0);
    expect(estimateSimilarity('', '')).toBe(1);
  });
});
