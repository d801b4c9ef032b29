import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as text from '../../src/text/index.js';
import { anyText } from './any-text.js';

describe('hash', () => {
  it('is the same in every process', () => {
    expect([
      text.stableHash(''),
      text.stableHash('Ayşe'),
      text.stableUnit('bot-1', 'slang'),
    ]).toMatchInlineSnapshot(`
      [
        "c6468f5d0202e36a",
        "9c3859ea7ec3c5bd",
        0.4222339567669582,
      ]
    `);
    expect(text.stableHash('x')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('keeps 200,000 similar texts apart and spreads units evenly', () => {
    const hashes = new Set<string>();
    let sum = 0;
    for (let index = 0; index < 200_000; index += 1) {
      hashes.add(text.stableHash(`bot-${index}`));
      sum += text.stableUnit('bot', String(index));
    }
    expect(hashes.size).toBe(200_000);
    expect(sum / 200_000).toBeCloseTo(0.5, 2);
    expect(text.stableUnit('ab', 'c')).not.toBe(text.stableUnit('a', 'bc'));
  });
});

describe('case', () => {
  it('follows Turkish in Turkish and the rest elsewhere', () => {
    expect(text.lowerCase('IŞIK İLE', 'tr')).toBe('ışık ile');
    expect(text.lowerCase('I\u0307', 'tr')).toBe('i');
    expect(text.lowerCase('TITLE', 'en')).toBe('title');
    expect(text.upperCase('ışık ile istanbul', 'tr')).toBe('IŞIK İLE İSTANBUL');
    expect(text.upperCase('ink', 'en')).toBe('INK');
    expect(text.titleCase("iSTANBUL'DA IŞIK", 'tr')).toBe("İstanbul'da Işık");
    expect(text.titleCase("ANN'S book", 'en')).toBe("Ann's Book");
    expect(text.capitalize('iyi günler', 'tr')).toBe('İyi günler');
    expect(text.capitalize('', 'tr')).toBe('');
    expect(text.languageOf('TR_tr')).toBe('tr');
  });

  it('lets every spelling of a name meet in one key', () => {
    for (const name of ['AYŞE', 'ayşe', 'ayse', 'Ayşe', 'AYS\u0327E', 'ＡＹＳＥ']) {
      expect(text.foldForMatch(name)).toBe('ayse');
    }
    for (const name of ['IŞIK', 'ışık', 'isik', 'İŞİK'])
      expect(text.foldForMatch(name)).toBe('isik');
    expect(text.foldForMatch('Çağrı Öztürk')).toBe('cagri ozturk');
    expect(text.foldForMatch('が한')).toBe('が한');
  });

  it('folds a folded text to itself', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'grapheme' })), (value) => {
        const once = text.foldForMatch(value);
        expect(text.foldForMatch(once)).toBe(once);
      }),
    );
  });
});

describe('tokens, sentences, graphemes', () => {
  it('gives offsets that index the source, in order', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        for (const spans of [text.tokenize(value), text.sentences(value)]) {
          let end = 0;
          for (const span of spans) {
            expect(value.slice(span.start, span.end)).toBe(span.text);
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
          }
        }
      }),
    );
  });

  it('keeps handles, tags, symbols, links and numbers in one piece', () => {
    const source =
      "@ann $AKBNK 10.500'den #borsa_günü https://a.com/x?y=1, don't Ali’ye a@b.com %10 09:30!";
    expect(text.tokenize(source).map((token) => `${token.kind}:${token.text}`)).toEqual([
      'handle:@ann',
      'symbol:$AKBNK',
      'number:10.500',
      'word:den',
      'tag:#borsa_günü',
      'url:https://a.com/x?y=1',
      "word:don't",
      'word:Ali’ye',
      'word:a',
      'word:b',
      'word:com',
      'number:10',
      'number:09:30',
    ]);
  });

  it('splits sentences, but not at abbreviations, numbers and ordinals', () => {
    const source =
      'Dr. Ali geldi. 10.500 oldu mu?! Evet... 3. çeyrek iyi\nyeni satır e.g. this one. Son';
    expect(text.sentences(source).map((sentence) => sentence.text)).toEqual([
      'Dr. Ali geldi.',
      '10.500 oldu mu?!',
      'Evet...',
      '3. çeyrek iyi',
      'yeni satır e.g. this one.',
      'Son',
    ]);
  });

  it('sees graphemes as a reader does', () => {
    expect(text.graphemes('aş👩‍👩‍👧🇹🇷e\u0301')).toEqual(['a', 'ş', '👩‍👩‍👧', '🇹🇷', 'e\u0301']);
    expect(text.countGraphemes('\r\n👍🏽')).toBe(2);
    for (let before = 1_010; before < 1_030; before += 1) {
      const long = `${'x'.repeat(before)}🇹🇷👩‍👩‍👧`;
      expect(text.graphemes(long).slice(before)).toEqual(['🇹🇷', '👩‍👩‍👧']);
    }
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 3 }), (value, power) => {
        const long = value.repeat(9 ** power);
        const exact = Array.from(new Intl.Segmenter('und').segment(long), (part) => part.segment);
        expect(text.graphemes(long)).toEqual(exact);
        expect(text.countGraphemes(long)).toBe(exact.length);
      }),
      { numRuns: 60 },
    );
  });

  it('cuts only between graphemes, and never over the limit', () => {
    expect(text.truncate('merhaba dünya', 10)).toBe('merhaba d…');
    expect(text.truncate('ab👩‍👩‍👧', 5)).toBe('ab…');
    expect(text.truncate('kısa', 4)).toBe('kısa');
    expect(text.truncate('abcdef', 2, '...')).toBe('ab');
    expect(text.truncate('abc', Number.NaN)).toBe('');
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 40 }), (value, max) => {
        const cut = text.truncate(value, max, '');
        expect(cut.length).toBeLessThanOrEqual(max);
        const whole = Array.from(new Intl.Segmenter('und').segment(value), (part) => part.segment);
        let prefix = '';
        const prefixes = ['', ...whole.map((segment) => (prefix += segment))];
        expect(prefixes.map((one) => (one === value ? one : one.trimEnd()))).toContain(cut);
      }),
    );
  });
});

describe('normalisation', () => {
  it('takes out what cannot be seen and leaves emoji and joining scripts whole', () => {
    expect(text.stripControls('a\u200bb\u202ec\u{e0041}d\0e\ud800f\ufe0fg\u200dh')).toBe(
      'abcdefgh',
    );
    for (const kept of ['👩‍👩‍👧', '❤️', '👍🏽', 'क्‍ष', 'می‌خواهم', 'tab\tline\n', '1️⃣', '🏳️‍🌈']) {
      expect(text.stripControls(kept)).toBe(kept);
    }
    expect(text.stripControls('a\r\nb\u2028c')).toBe('a\nb\nc');
    expect(text.stripControls('❤\ufe0f\ufe0f\ufe0f')).toBe('❤\ufe0f');
    fc.assert(
      fc.property(anyText, (value) => {
        const once = text.stripControls(value);
        expect(text.stripControls(once)).toBe(once);
        expect(once).not.toMatch(/[\u202a-\u202e\u200b\u{e0000}-\u{e007f}\p{Cs}]/u);
      }),
    );
  });

  it('finds one key for one message however it is dressed', () => {
    const key = text.normalizeForCompare('Çok güzel, Ali’ye söyle');
    for (const other of [
      "çok güzel Ali'ye söyle!!! 🎉",
      '  ÇOK   GÜZEL aliye söyle…',
      'cok guzeeeel aliye soyle',
    ]) {
      expect(text.normalizeForCompare(other)).toBe(key);
    }
    expect(text.foldWhitespace(' a \n\t b ')).toBe('a b');
  });

  it('keeps numbers apart', () => {
    const numbers = [
      '34,50 oldu',
      '3450 oldu',
      '34.50 oldu',
      '-34,50 oldu',
      '%34,50 oldu',
      '34,50₺ oldu',
      '344450 oldu',
      '3450000 oldu',
    ];
    expect(new Set(numbers.map(text.normalizeForCompare)).size).toBe(numbers.length);
    expect(text.normalizeForCompare('👍')).not.toBe(text.normalizeForCompare('🔥'));
  });
});

describe('similarity', () => {
  const base = 'Bence bugün endeks biraz daha yükselir, beklemek lazım';

  it('is 1 for the same text, near it for a retouched one, and near 0 for another', () => {
    expect(text.trigramSimilarity(base, base.toLocaleUpperCase('tr'))).toBe(1);
    expect(text.trigramSimilarity(base, `${base} arkadaşlar`)).toBeGreaterThan(0.75);
    expect(text.trigramSimilarity(base, 'I loved the second chapter of that novel')).toBeLessThan(
      0.1,
    );
    expect(text.trigramSimilarity('', 'a')).toBe(0);
    expect(text.jaccardWords('a b c', 'c b d')).toBe(0.5);
  });

  it('agrees with a plain count of shared trigrams, and is symmetric', () => {
    const plain = (value: string): Set<string> => {
      const padded = ` ${text.normalizeForCompare(value)} `;
      return new Set(
        Array.from({ length: Math.max(0, padded.length - 2) }, (_, index) =>
          padded.slice(index, index + 3),
        ),
      );
    };
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        const [a, b] = [plain(left), plain(right)];
        const shared = [...a].filter((trigram) => b.has(trigram)).length;
        const found = text.trigramSimilarity(left, right);
        expect(found).toBe(text.trigramSimilarity(right, left));
        if (text.normalizeForCompare(left) !== text.normalizeForCompare(right)) {
          expect(found).toBeCloseTo(
            a.size + b.size === shared ? 0 : shared / (a.size + b.size - shared),
            10,
          );
        }
      }),
    );
  });

  it('finds the closest of many, at or above the threshold alone', () => {
    const stored = ['bambaşka bir konu', `${base} dostlar`, base, 'x'].map(text.prepareText);
    expect(text.closestText(text.prepareText(base), stored, 0.85)).toEqual({
      index: 2,
      similarity: 1,
    });
    expect(text.closestText(text.prepareText(`${base} ya`), stored.slice(0, 2), 0.7)?.index).toBe(
      1,
    );
    expect(text.closestText(text.prepareText('hiç ilgisi yok'), stored, 0.85)).toBeUndefined();
  });

  it('gives close fingerprints to close texts', () => {
    const distance = (left: string, right: string): number =>
      text.simHashDistance(text.simHash(left), text.simHash(right));
    expect(distance(base, base)).toBe(0);
    expect(distance(base, `${base} ya`)).toBeLessThan(12);
    expect(distance(base, 'I loved the second chapter of that novel')).toBeGreaterThan(18);
  });
});

describe('suffixes taken off', () => {
  it.each([
    ["Ali'ye", 'Ali', 'ye', 'dative'],
    ["Ayşe'nin", 'Ayşe', 'nin', 'genitive'],
    ['Ayşe’den', 'Ayşe', 'den', 'ablative'],
    ["THYAO'yu", 'THYAO', 'yu', 'accusative'],
    ["ALİ'YLE", 'ALİ', 'YLE', 'instrumental'],
  ])('%s', (token, base, suffix, form) => {
    expect(text.stripSuffix(token)).toEqual({ base, suffix, form });
  });

  it('leaves alone what is no suffix', () => {
    for (const token of ["O'Brien", "don't", 'Ali', "'de", '', "Ali'"])
      expect(text.stripSuffix(token)).toBeUndefined();
  });

  it('finds known names in chat spelling, the surest first', () => {
    const known = new Set(['ali', 'aliye', 'ayse', 'murat', 'can']);
    const first = (token: string): string | undefined => {
      const [best] = text.matchInflectedName(token, known);
      return best === undefined ? undefined : `${best.key} ${best.form}`;
    };
    expect(text.matchInflectedName('aliye', known).map((one) => one.key)).toEqual(['aliye', 'ali']);
    expect(first("Ali'ye")).toBe('ali dative');
    expect(first('AYŞENİN')).toBe('ayse genitive');
    expect(first('ayseye')).toBe('ayse dative');
    expect(first('murata')).toBe('murat dative');
    expect(first('alicim')).toBe('ali vocative');
    expect(first('Muratta')).toBe('murat locative');
    expect(first('canavar')).toBeUndefined();
    expect(first('malı')).toBeUndefined();
  });

  it('finds every known name again in each of its forms', () => {
    const names = ['Ali', 'Ayşe', 'Murat', 'Gül', 'Umut', 'İrem', 'Işık', 'Zeynep'];
    const known = new Set(names.map(text.foldForMatch));
    for (const name of names) {
      for (const form of text.TURKISH_FORMS.slice(1, 10)) {
        for (const apostrophe of ["'", '’', '']) {
          const token = text.inflect(name, form, { apostrophe });
          const found = text.matchInflectedName(token, known);
          expect(
            found.some((one) => one.key === text.foldForMatch(name) && one.confidence > 0.7),
            token,
          ).toBe(true);
        }
      }
    }
  });
});

describe('english', () => {
  it.each([
    ['essay', 'an'],
    ['hour', 'an'],
    ['university', 'a'],
    ['unidentified', 'an'],
    ['umbrella', 'an'],
    ['MP', 'an'],
    ['NATO', 'a'],
    ['FBI', 'an'],
    ['one-off', 'a'],
    ['European', 'a'],
    ['11', 'an'],
    ['8', 'an'],
    ['18', 'an'],
    ['110', 'a'],
    ['useful', 'a'],
    ['honest', 'an'],
    ['history', 'a'],
    ['UK', 'a'],
    ['', 'a'],
  ])('%s takes %s', (word, article) => {
    expect(text.indefiniteArticle(word)).toBe(article);
  });

  it('makes possessives, plurals and verbs', () => {
    expect([
      text.englishPossessive('James'),
      text.englishPossessive('readers', { plural: true }),
    ]).toEqual(["James's", "readers'"]);
    expect(
      ['book', 'story', 'day', 'class', 'Child', 'person', 'series', 'constructor'].map(
        text.englishPlural,
      ),
    ).toEqual([
      'books',
      'stories',
      'days',
      'classes',
      'Children',
      'people',
      'series',
      'constructors',
    ]);
    expect(['read', 'watch', 'try', 'have', 'be', 'play'].map(text.thirdPerson)).toEqual([
      'reads',
      'watches',
      'tries',
      'has',
      'is',
      'plays',
    ]);
    expect([text.countOf(1, 'book'), text.countOf(0, 'story'), text.withArticle('idea')]).toEqual([
      '1 book',
      '0 stories',
      'an idea',
    ]);
  });
});

describe('isQuestion', () => {
  it.each([
    ['sence yükselir mi', 'tr'],
    ['Ali geldi mi?', 'tr'],
    ['nasılsın', 'tr'],
    ['kim aldı bunu', 'tr'],
    ['peki ne zaman', 'tr'],
    ['geliyor musun', 'tr'],
    ['hangi hisse', 'tr'],
    ['NEDEN DÜŞTÜ', 'tr'],
    ['what do you think', 'en'],
    ['so is it any good', 'en'],
    ['Did anyone finish the book', 'en'],
    ['really?', 'de'],
    ['本当？', 'ja'],
    ['Have you read it', 'en'],
  ])('%s (%s) asks', (value, locale) => {
    expect(text.isQuestion(value, locale)).toBe(true);
  });

  it.each([
    ['kim olduğunu biliyorum', 'tr'],
    ['güzel mi güzel bir gün', 'tr'],
    ['ne güzel', 'tr'],
    ['bugün alım yaptım', 'tr'],
    ['https://a.b/?x=1 okudum', 'tr'],
    ['I know what you mean', 'en'],
    ['It is what it is', 'en'],
    ['mi', 'de'],
    ['', 'en'],
    ['milli takım', 'tr'],
    ['Is', 'en'],
  ])('%s (%s) does not', (value, locale) => {
    expect(text.isQuestion(value, locale)).toBe(false);
  });
});

describe('symbols, keywords, sentiment', () => {
  it('finds symbols once, in one spelling, never inside a word', () => {
    expect(text.extractSymbols("$AKBNK ve BIST:AKBNK, THYAO'nun $thyao", ['BIST:THYAO'])).toEqual([
      'AKBNK',
      'THYAO',
    ]);
    expect(
      text.extractSymbols('XTHYAO THYAOX thyao @THYAO #THYAO https://x/THYAO', ['THYAO']),
    ).toEqual([]);
    expect(text.extractSymbols('ABD VE TL', ['THYAO'])).toEqual([]);
    expect(text.extractSymbols('$A $B $C $D $E $F')).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(text.extractSymbols('$100 NOT:BUNU US$AB')).toEqual([]);
    expect(text.normalizeSymbol(' bist:akbnk')).toBe('AKBNK');
  });

  it('keeps what a text is about', () => {
    expect(text.contentWords("Ali'ye bu kitabı ve İKİNCİ bölümü sordum 5 @ann", 'tr')).toEqual([
      'ali',
      'kitabı',
      'ikinci',
      'bölümü',
      'sordum',
    ]);
    expect(text.contentWords("I don't think Ann's essay is the best", 'en')).toEqual([
      'think',
      'ann',
      'essay',
      'best',
    ]);
    expect(text.extractKeywords('novel plot novel ending a b c plot novel', 'en')).toEqual([
      'novel',
      'plot',
      'ending',
    ]);
    expect(
      text.extractKeywords('one1 two2 three3 four4 five5 six6 seven7 eight8 nine9', 'en'),
    ).toHaveLength(8);
  });

  it.each([
    ['bu harika bir haber', 'tr', 1],
    ['çok kötü, üzgünüm', 'tr', -1],
    ['hiç iyi değil', 'tr', -1],
    ['sorun yok', 'tr', 1],
    ['what a wonderful book', 'en', 1],
    ['not good at all', 'en', -1],
    ['I hated it', 'en', -1],
    ['masa ve kalem', 'tr', 0],
    ['😡', 'de', -1],
    ['kaybettiklerimiz', 'tr', -1],
    ['kazandıklarımız', 'tr', 1],
  ])('%s (%s) feels like %i', (value, locale, sign) => {
    const score = text.sentiment(value, locale);
    expect(Math.sign(score)).toBe(sign);
    expect(Math.abs(score)).toBeLessThanOrEqual(1);
    if (sign < 0) expect(score).toBeLessThan(-0.3);
  });
});
