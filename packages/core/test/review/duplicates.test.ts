import { describe, expect, it } from 'vitest';
import { findDuplicate } from '../../src/review/duplicates.js';
import { defaultSettings } from '../../src/settings.js';
import { botAuthor, testMessage, testScene } from '../../src/testing/builders.js';
import { recentText } from '../../src/text/signature.js';
import { NOW } from './review-input.js';

const { dedup } = defaultSettings.review;
const HOUR = 3_600_000;
const TEXT = 'Bence bu hafta piyasa sakin geçer, acele etmeye gerek yok.';
const NEAR = 'Bence bu hafta da piyasa sakin geçer, acele etmeye gerek yok!';
const OTHER = 'Dün akşam okuduğum bölüm beni epey düşündürdü.';

const said = (...texts: readonly string[]) =>
  testScene({
    messages: texts.map((text, index) =>
      testMessage({ id: `m${index}`, text, author: botAuthor('bot-2') }),
    ),
  });
const own = (...texts: readonly string[]) => texts.map((text) => recentText(text, NOW - HOUR));
const find = (text: string, scene = said(), recent = own(), settings = dedup) =>
  findDuplicate(text, scene, recent, settings, NOW);

describe('findDuplicate', () => {
  it('finds the same text after normalisation among its own', () => {
    expect(find(TEXT.toUpperCase(), said(), own(OTHER, TEXT))).toMatchObject({
      of: 'own',
      similarity: 1,
    });
    expect(find(OTHER, said(), own(TEXT))).toBeUndefined();
  });

  it('frees a text of its own after the window', () => {
    const old = [recentText(TEXT, NOW - 13 * HOUR)];
    expect(find(TEXT, said(), old)).toBeUndefined();
    expect(find(TEXT, said(), [recentText(TEXT, NOW - 11 * HOUR)])).toBeDefined();
  });

  it('finds what is alike among its own last 50', () => {
    expect(find(NEAR, said(), own(OTHER, TEXT))).toMatchObject({ of: 'own' });
    const filler = Array.from({ length: 50 }, (_, index) => `${index} numaralı bambaşka bir söz`);
    expect(find(NEAR, said(), own(...filler, TEXT))).toBeUndefined();
    // Word for word it is found however many came after it.
    expect(find(TEXT, said(), own(...filler, TEXT))).toMatchObject({ of: 'own', similarity: 1 });
  });

  it('was: no dedup between bots; now what another bot said is not said again', () => {
    expect(find(TEXT, said(OTHER, TEXT))).toEqual({ of: 'chat', similarity: 1, text: TEXT });
    expect(find(NEAR, said(TEXT, OTHER))).toMatchObject({ of: 'chat', text: TEXT });
    expect(find(OTHER, said(TEXT))).toBeUndefined();
  });

  it('was: dedup ran after random mutation; now it judges the draft as the model wrote it', () => {
    const drafts = ['', 'Valla ', 'Hmm, '].map((touch) => `${touch}${TEXT}`);
    expect(find(drafts[0] ?? '', said(), own(TEXT))).toMatchObject({ similarity: 1 });
    // The voiced text that stands in the chat is near enough to be found as well.
    for (const voiced of drafts.slice(1))
      expect(find(TEXT, said(voiced))).toMatchObject({ of: 'chat' });
  });

  it('looks at the last 50 messages only', () => {
    const later = Array.from({ length: 50 }, (_, index) => `${index} numaralı bambaşka bir söz`);
    expect(find(TEXT, said(TEXT, ...later))).toBeUndefined();
  });

  it('puts a turn together that was sent as several messages', () => {
    const [first = '', second = ''] = TEXT.split(', ');
    const scene = testScene({
      messages: [
        testMessage({ id: 'a', text: first, author: botAuthor('bot-2') }),
        testMessage({ id: 'b', text: second, author: botAuthor('bot-2'), meta: { partOf: 'a' } }),
      ],
    });
    expect(find(TEXT, scene)).toMatchObject({ of: 'chat' });
  });

  it.each(['evet', 'ok', 'haha', 'aynen öyle', 'same here', '👍'])(
    'lets anybody say %s, but not over and over',
    (text) => {
      expect(find(text, said(text, OTHER, text))).toBeUndefined();
      expect(find(text, said(), own(TEXT, text))).toMatchObject({ of: 'own' });
      expect(
        find(text, said(), own('a b c', 'd e f', 'g h i', 'j k l', 'm n o', text)),
      ).toBeUndefined();
    },
  );

  it('tells numbers apart in a short text', () => {
    expect(find('Altın 34,50 oldu', said('Altın 3450 oldu'))).toBeUndefined();
  });

  it('takes the word of an embedder', () => {
    const neighbours = [{ text: OTHER, similarity: 0.9 }];
    expect(findDuplicate(TEXT, said(), [], dedup, NOW, neighbours)).toMatchObject({
      of: 'meaning',
    });
    expect(
      findDuplicate(TEXT, said(), [], dedup, NOW, [{ text: OTHER, similarity: 0.8 }]),
    ).toBeUndefined();
  });
});
