import { describe, expect, it } from 'vitest';
import { findForbiddenPhrase } from '../../src/review/forbidden-phrases.js';

const NEVER: readonly (readonly [
  locale: string,
  neverDo: string,
  broken: string,
  harmless: string,
])[] = [
  [
    'tr',
    'yatırım tavsiyesi verme',
    'Size yatırım tavsiyesi veriyorum: bekleyin.',
    'Bu yatırım tavsiyesi değildir.',
  ],
  ['tr', 'yatırım tavsiyesi vermez', 'Yatırım tavsiyesi vereyim mi?', 'Yatırım tavsiyesi vermem.'],
  ['tr', 'Asla siyaset konuşma', 'Biraz siyaset konuşalım.', 'Siyasetten uzak duralım.'],
  ['tr', 'küfür etmek', 'Küfür etmek istiyorum.', 'Etek boyu kısaldı.'],
  ['tr', 'al', 'Bunu al.', 'Altın alanı dar.'],
  [
    'en',
    'give investment advice',
    'Let me give some investment advice.',
    'This is not investment advice.',
  ],
  ['en', 'Never talk about politics', 'Talking politics again.', 'The politeness of it all.'],
  ['en', 'spoil the ending', 'She spoils the ending for us.', "Don't spoil the ending."],
  ['en', 'art', 'What is art.', 'The party started.'],
];
const BLOCKED: readonly (readonly [phrase: string, broken: string, harmless: string])[] = [
  ['ucuz kredi', 'UCUZ  KREDİ bulundu!', 'ucuz krediler'],
  ['şans oyunu', 'Sans oyunu sitesi', 'şans ve oyun'],
  ['class', 'first class!', 'a classic'],
  ['Bitcoin', "bitcoin'i aldım", 'bitcoinler'],
];

describe('findForbiddenPhrase', () => {
  it.each(NEVER)('%s: never %s', (locale, phrase, broken, harmless) => {
    expect(findForbiddenPhrase(broken, [phrase], [], locale)).toEqual({
      rule: phrase,
      concern: 'never-do',
    });
    expect(findForbiddenPhrase(harmless, [phrase], [], locale)).toBeUndefined();
  });

  it.each(BLOCKED)('blocks %s', (phrase, broken, harmless) => {
    expect(findForbiddenPhrase(broken, [], [phrase], 'tr')).toEqual({
      rule: phrase,
      concern: 'blocked-phrase',
    });
    expect(findForbiddenPhrase(harmless, [], [phrase], 'tr')).toBeUndefined();
  });

  it('blocks nothing by a phrase without words', () => {
    expect(findForbiddenPhrase('Selam.', ['...', ''], ['!!', '..'], 'tr')).toBeUndefined();
  });
});
