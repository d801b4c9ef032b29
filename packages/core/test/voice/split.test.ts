import { describe, expect, it } from 'vitest';
import { streamAt } from '../../src/chance/stream.js';
import { splitText } from '../../src/voice/split.js';

const LONG =
  'Bence bu hafta sakin geçer, kimse acele etmesin. Merkez Bankası 12 Mart 2026’da toplanıyor ve beklenti sabit. “Sabredin. Bekleyin.” diyenler haklı. Ben de nakitte kalıp izleyeceğim, sonra yine konuşuruz.';

const runs = (text: string, above: number, max = 4096) =>
  Array.from({ length: 300 }, (_, seed) => splitText(text, streamAt('split', seed), above, max));

describe('splitText', () => {
  it('leaves a short text whole', () => {
    for (const parts of runs('Sakin bir gün. Öyle de kalsın.', 200)) expect(parts).toHaveLength(1);
  });

  it('splits a long text at sentence ends, sometimes, and loses nothing', () => {
    const counts = new Set<number>();
    for (const parts of runs(LONG, 80)) {
      counts.add(parts.length);
      expect(parts.join(' ')).toBe(LONG);
      for (const part of parts) expect(part).toMatch(/[.”]$/);
      expect(parts.join('\n')).toContain('“Sabredin. Bekleyin.”');
    }
    expect(Array.from(counts).sort()).toEqual([1, 2, 3]);
  });

  it('splits what the platform would refuse in any case, at a word where there is no sentence end', () => {
    const words = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ');
    for (const parts of runs(words, 4096, 100)) {
      expect(parts).toHaveLength(3);
      expect(parts.join(' ')).toBe(words);
    }
    for (const parts of runs('x'.repeat(500), 4096, 100)) {
      expect(parts.every((part) => part.length <= 100)).toBe(true);
      expect(parts.at(-1)).toMatch(/…$/);
    }
  });
});
