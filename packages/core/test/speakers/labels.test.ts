import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLabels, safeLabel } from '../../src/speakers/index.js';
import { countGraphemes } from '../../src/text/graphemes.js';

describe('safeLabel', () => {
  it.each([
    'Ayşe Demir',
    'ALİ',
    "O'Brien-Smith, Jr.",
    'José María',
    'Дмитрий Иванов',
    'أحمد محمد',
    'דוד כהן',
    '王小明',
    '山田 太郎',
    '김민준',
    'क्षत्रिय शर्मा',
    'สมชาย ใจดี',
    '🌸 Ece 🌸',
    'Murat | Yazılımcı',
    'Nguyễn Thị Minh Khai',
    'x_X',
    'Ali (İzmir)',
    '👩‍👩‍👧 aile',
    'می‌خواهم',
  ])('keeps the honest name %s', (name) => expect(safeLabel(name)).toBe(name));

  it('is one short line without brackets, colons or arrows, for any text, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (raw) => {
        const label = safeLabel(raw);
        expect(label).not.toMatch(/[[\]<>{}:→\n\r\u2028\u2029]/);
        expect(countGraphemes(label)).toBeLessThanOrEqual(40);
        expect(label.trim()).toBe(label);
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);
});

describe('assignLabels', () => {
  it('tells two of one name apart by id, not by order', () => {
    const speakers = [
      { id: 'b', label: 'Ali' },
      { id: 'a', label: 'Ali' },
      { id: 'c', label: 'Ayşe' },
    ];
    const labels = assignLabels(speakers);
    expect([...labels].sort()).toEqual([
      ['a', 'Ali'],
      ['b', 'Ali (2)'],
      ['c', 'Ayşe'],
    ]);
    expect([...assignLabels([...speakers].reverse())].sort()).toEqual([...labels].sort());
  });

  it.each(['ALI', 'ali', 'Ａｌｉ', 'Ali\u200b', 'АlІ', 'A1i', 'Ali.', 'Alı', '𝐀𝐥𝐢', ' Ali '])(
    'counts %s as Ali',
    (name) => {
      const labels = assignLabels([
        { id: 'a', label: 'Ali' },
        { id: 'b', label: safeLabel(name) },
      ]);
      expect(labels.get('b')).toMatch(/ \(2\)$/);
    },
  );

  it('lets nobody take the label of someone of a lower rank', () => {
    const labels = assignLabels([
      { id: 'a', label: 'Ali', rank: 1 },
      { id: 'z', label: 'Ali', rank: 0 },
    ]);
    expect(labels.get('z')).toBe('Ali');
  });
});
