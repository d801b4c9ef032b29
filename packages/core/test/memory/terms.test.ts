import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/memory/terms.js';
import { anyText } from '../text/any-text.js';

const meet = (locale: string, ...forms: readonly string[]) =>
  new Set(forms.map((form) => termsOf(form, locale).join(' '))).size === 1;

describe('terms', () => {
  it('bring the forms of an English word together', () => {
    expect(meet('en', 'painting', 'Paintings', 'painted', 'PAINT')).toBe(true);
    expect(meet('en', 'adopt', 'adopted', 'adoption', 'adoptions')).toBe(true);
    expect(meet('en', 'connection', 'connected')).toBe(true);
    expect(meet('en', 'buy', 'bought', 'buying')).toBe(true);
    expect(meet('en', 'child', 'children')).toBe(true);
    expect(meet('en', 'Caroline', "Caroline's", '@caroline')).toBe(true);
    expect(meet('en', 'station', 'state')).toBe(false);
  });

  it('bring the forms of a Turkish word together', () => {
    expect(meet('tr', 'kitap', 'kitabı', 'kitaplar', 'KİTAPLARIMIZDAN')).toBe(true);
    expect(meet('tr', 'çalışıyorum', 'çalışıyor', 'çalıştı', 'çalışmak')).toBe(true);
    expect(meet('tr', 'Ankara', "Ankara'da", 'ankarada', 'Ankaradan')).toBe(true);
    expect(meet('tr', 'ışık', 'IŞIK')).toBe(true);
  });

  it('leave out stop words, links and single letters, and keep numbers', () => {
    expect(termsOf('What did she say about it? https://example.org/tea x', 'en')).toEqual([]);
    expect(termsOf('çünkü bu ve nasıl çay', 'tr')).toEqual(['cay']);
    expect(termsOf('In 2023 at 09:30', 'en')).toEqual(['2023', '09:30']);
  });

  it('pair the characters of scripts without spaces', () => {
    expect(termsOf('東京大学', 'ja')).toEqual(['東京', '京大', '大学']);
    expect(termsOf('私はカレーが好き', 'ja')).toContain('カレ');
    expect(termsOf('茶', 'zh')).toEqual(['茶']);
    expect(termsOf('กินข้าว', 'th').length).toBeGreaterThan(3);
    expect(termsOf('iPhone15は高い', 'ja')).toEqual(['iphone15', 'は高', '高い']);
  });

  it('are the same in any case, and at most 1,000', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'tr', 'ja', 'xx-YY'), (text, locale) => {
        const terms = termsOf(text, locale);
        expect(terms.length).toBeLessThanOrEqual(1_001);
        expect(terms.every((term) => term !== '')).toBe(true);
        expect(termsOf(text, locale)).toEqual(terms);
      }),
    );
    expect(termsOf('tea '.repeat(5_000), 'en')).toHaveLength(1_000);
  });
});
