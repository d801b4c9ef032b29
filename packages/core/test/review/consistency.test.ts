import { describe, expect, it } from 'vitest';
import { findContradiction } from '../../src/review/consistency.js';
import { testStance } from '../../src/testing/builders.js';

type Case = [locale: string, topic: string, stance: string, draft: string, decided?: string];

const CONTRADICTIONS: Case[] = [
  ['tr', 'THYAO', 'Bence THYAO güçlü ve daha yükselir.', "THYAO'da düşüş gelecek."],
  ['tr', 'altın', 'Altın pahalı, bu seviyeden düşer.', 'Altın buradan yükselir arkadaşlar.'],
  ['tr', 'altın', 'Altına güveniyorum, yükselir.', 'Altın yükselmez artık.'],
  ['tr', 'faiz kararı', 'Faiz kararı olumsuz oldu.', 'Faiz kararı çok olumlu bence.'],
  ['tr', 'Tutunamayanlar', 'Tutunamayanlar muhteşem bir roman.', 'Tutunamayanlar çok sıkıcı.'],
  ['tr', 'bankalar', 'Bankalar ucuz kaldı.', 'Bence riskli, pahalı.', 'bankalar'],
  ['tr', 'altın', 'Altın iyi bir yatırım değil.', 'Altın güzel bir yatırım.'],
  ['tr', 'Tutunamayanlar', 'Tutunamayanlar çok güzel.', 'Tutunamayanlar kitabını sevmedim.'],
  ['tr', 'Tutunamayanlar', 'Tutunamayanları hiç beğenmedim.', 'Tutunamayanlar harika.'],
  ['en', 'gold', 'Gold is strong and will rise.', 'Gold will fall from here.'],
  ['en', 'Middlemarch', 'Middlemarch is a masterpiece.', 'Middlemarch is boring.'],
  ['en', 'Middlemarch', 'I loved Middlemarch.', "I didn't like Middlemarch."],
  ['en', 'ACME', 'ACME looks overvalued.', 'ACME is cheap.'],
  ['en', 'the ending', 'The ending was disappointing.', 'It was brilliant.', 'the ending'],
];
const CONSISTENT: Case[] = [
  ['tr', 'THYAO', 'Bence THYAO güçlü ve daha yükselir.', 'THYAO güzel gidiyor, yükselir.'],
  ['tr', 'THYAO', 'Bence THYAO güçlü ve daha yükselir.', 'THYAO düşer mi sence?'],
  ['tr', 'THYAO', 'Bence THYAO güçlü ve daha yükselir.', "THYAO'da kısa vadede düşüş olabilir."],
  ['tr', 'THYAO', 'Bence THYAO güçlü ve daha yükselir.', 'Ali THYAO düşer diyor.'],
  ['tr', 'THYAO', 'Bence THYAO güçlü ve daha yükselir.', 'AKBNK kötü gidiyor, düşer.'],
  ['tr', 'THYAO', 'Bence THYAO güçlü ve daha yükselir.', 'THYAO iyi ama AKBNK kötü.'],
  ['tr', 'THYAO', 'Bence THYAO güçlü ve daha yükselir.', 'THYAO kötü değil.'],
  ['tr', 'altın', 'Altını izliyorum.', 'Altın düşer.'],
  ['tr', 'altın', 'Altın yükselir.', 'Altın hakkında çok düşünüyorum.'],
  ['tr', 'altın', 'Altın yükselir.', 'Altın kolay kolay düşmez.'],
  ['tr', 'al', 'Al renk güzel.', 'Altın kötü, düşer.'],
  ['en', 'gold', 'Gold is strong and will rise.', 'Gold could fall from here.'],
  ['en', 'gold', 'Gold is strong and will rise.', 'Ben says gold will fall.'],
  ['en', 'gold', 'Gold is strong and will rise.', 'The golden age novels are boring.'],
  ['en', 'Middlemarch', 'Middlemarch is a masterpiece.', 'Middlemarch is not bad at all.'],
  ['en', 'Middlemarch', 'Middlemarch is a masterpiece.', 'Is Middlemarch boring?'],
  ['en', 'Middlemarch', 'Middlemarch is a masterpiece.', 'The film is bad, Middlemarch is great.'],
];
const contradicted = ([locale, topic, text, draft, decided]: Case, confidence?: number) => {
  const stance = testStance({ topic, text, ...(confidence === undefined ? {} : { confidence }) });
  return findContradiction(draft, [stance], decided, locale);
};

describe('findContradiction', () => {
  it.each(CONTRADICTIONS)('%s, %s: "%s" against "%s"', (...entry) => {
    expect(contradicted(entry, 0.5)).toBeDefined();
    expect(contradicted(entry)).toBeDefined();
    expect(contradicted(entry, 0.49)).toBeUndefined();
  });

  it.each(CONSISTENT)('%s, %s: "%s" along with "%s"', (...entry) => {
    expect(contradicted(entry, 1)).toBeUndefined();
  });

  it('knows nothing of a language without words of opinion', () => {
    expect(contradicted(['fi', 'gold', 'Gold is good.', 'Gold is bad.'], 1)).toBeUndefined();
  });
});
