import { describe, expect, it } from 'vitest';
import { protectedSpans } from '../../src/voice/protected-spans.js';

const spansOf = (text: string): string[] =>
  protectedSpans(text).map(({ from, to }) => text.slice(from, to));

const CASES: readonly (readonly [text: string, spans: readonly string[]])[] = [
  ['Dolar 34,50 oldu, %10 arttı.', ['34,50', '%10']],
  ["10.500 TL verdim, 1.234,56'ya çıktı", ['10.500 TL', "1.234,56'ya"]],
  ["Toplantı 14:30'da, 5'te gel", ["14:30'da", "5'te"]],
  ["12 Mart 2026'da görüşelim, 12.03.2026 yani", ["12 Mart 2026'da", '12.03.2026']],
  ['1 Ocak 1000 dolar, March 5 dollars', ['1 Ocak 1000 dolar', 'March 5 dollars']],
  ['See you on March 12, 2026 at 3 pm', ['March 12, 2026', '3 pm']],
  ['From 2026-03-12 to 2026-04-01.', ['2026-03-12', '2026-04-01']],
  ['I paid $4.50, €1,200.75 and ₺300.', ['$4.50', '€1,200.75', '₺300']],
  ['15 MİLYON TL ve 3 bin dolar', ['15 MİLYON TL', '3 bin dolar']],
  ['It rose +3.5% to 30-40 points', ['+3.5%', '30-40 points']],
  ["$ACME, THYAO'da ve BIST:AKBNK", ['$ACME', "THYAO'da", 'BIST:AKBNK']],
  ['F/K oranı, A.B. ve ABD', ['F/K', 'A.B', 'ABD']],
  ['a.b@example.com.tr, www.example.com/a?b=1.', ['a.b@example.com.tr', 'www.example.com/a?b=1']],
  ['https://example.com/a_b?c=d, tamam', ['https://example.com/a_b?c=d']],
  ['Bak example.com/liste güzel', ['example.com/liste']],
  ["@ali'ye sor #borsa", ["@ali'ye", '#borsa']],
  ['`npm i` ve ```let a = 1;```', ['`npm i`', '```let a = 1;```']],
  ['“Evet” dedi, "no. never." ve «olur» ile „gut“', ['“Evet”', '"no. never."', '«olur»', '„gut“']],
  ["He said 'hello there' and left", ["'hello there'"]],
  ["I can't and you won't, it's fine", []],
  ['a snake_case name', ['snake_case']],
  ['Bence bugün sakin geçer, acele etme.', []],
];

describe('protectedSpans', () => {
  it.each(CASES)('in %s', (text, spans) => {
    expect(spansOf(text)).toEqual(spans);
  });

  it('gives spans in order that never overlap', () => {
    const spans = protectedSpans(CASES.map(([text]) => text).join(' | '));
    spans.forEach(({ from, to }, index) => {
      expect(to).toBeGreaterThan(from);
      expect(from).toBeGreaterThanOrEqual(spans[index - 1]?.to ?? 0);
    });
  });
});
