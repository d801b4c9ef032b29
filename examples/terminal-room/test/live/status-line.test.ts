import { describe, expect, it } from 'vitest';
import { type StatusInput, statusLine } from '../../src/live/status-line.js';
import { widthOf } from '../../src/screen/width.js';
import { wordsOf } from '../../src/words/index.js';

const at = (columns: number, locale = 'en'): string =>
  statusLine({
    writer: wordsOf(locale).scriptedModel,
    words: wordsOf(locale),
    figures: {
      metrics: { ticks: { total: 1, successRate: 0.9996 }, messages: { sent: 1, received: 1 } },
    } as unknown as StatusInput['figures'],
    isPaused: false,
    seed: '1234',
    columns,
  });

describe('the status line', () => {
  it('tells all where there is room', () => {
    expect(at(100)).toBe(
      'running · 1 tick · 2 messages · 99.9% ok · scripted (no language model) · seed 1234',
    );
    expect(at(100, 'tr')).toBe(
      'çalışıyor · 1 tur · 2 mesaj · %99,9 başarı · kurallı metin (dil modeli yok) · tohum 1234',
    );
  });

  it('leaves out the least first, and the label of the model never', () => {
    for (let columns = 100; columns > 0; columns -= 1) {
      const line = at(columns);
      expect(line).toMatch(/^running · .*scripted \(no language model\)/);
      if (columns >= 38) expect(widthOf(line)).toBeLessThanOrEqual(columns);
    }
    expect(at(60)).toBe('running · 1 tick · 2 messages · scripted (no language model)');
    expect(at(20)).toBe('running · scripted (no language model)');
  });
});
