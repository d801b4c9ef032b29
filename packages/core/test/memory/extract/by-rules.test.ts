import { describe, expect, it } from 'vitest';
import { findByRules } from '../../../src/memory/extract/by-rules.js';
import type { HeardMessage } from '../../../src/memory/extract/finding.js';
import { ENGLISH, type Labelled, TURKISH, UNSEEN_ENGLISH, UNSEEN_TURKISH } from './labelled.js';

// A Monday, 10:00 in Istanbul.
const AT = Date.UTC(2026, 0, 5, 7);
const heard = (text: string): HeardMessage => ({
  id: 'm1',
  at: AT,
  authorId: 'p1',
  isBot: false,
  name: 'Ayşe',
  text,
});
const participants = [
  { id: 'p1', name: 'Ayşe' },
  { id: 'p2', name: 'Murat' },
];
const find = (text: string, locale: string) =>
  findByRules(heard(text), { locale, timeZone: 'Europe/Istanbul', participants });

function measure(set: readonly Labelled[], locale: string) {
  const wrong: string[] = [];
  let right = 0;
  let expected = 0;
  let given = 0;
  for (const [sentence, ...predicates] of set) {
    const found = find(sentence, locale).map(
      ({ claim }) => `${claim?.isNegated === true ? '!' : ''}${claim?.predicate}`,
    );
    expected += predicates.length;
    given += found.length;
    right += predicates.filter((each) => found.includes(each)).length;
    if ([...found].sort().join() !== [...predicates].sort().join())
      wrong.push(`${sentence} -> ${found.join(' ')} (${predicates.join(' ')})`);
  }
  return { recall: right / expected, precision: right / given, wrong };
}

describe('extraction by rules', () => {
  it.each([
    ['en', ENGLISH, 0.97],
    ['tr', TURKISH, 0.97],
    ['en', UNSEEN_ENGLISH, 0.9],
    ['tr', UNSEEN_TURKISH, 0.9],
  ] as const)('finds in %s what a person labelled, set %#', (locale, set, least) => {
    const { recall, precision, wrong } = measure(set, locale);
    expect({ recall, wrong }).toSatisfy(() => recall >= least);
    expect({ precision, wrong }).toSatisfy(() => precision >= least);
  });

  it.each([
    ['en', 'I live in izmir these days.', 'Ayşe lives in Izmir.', 'izmir'],
    ['en', "I'm a night nurse, so no.", 'Ayşe works as night nurse.', 'night nurse'],
    ['en', 'My favourite colour is green!', 'Ayşe has green as favourite colour.', 'green'],
    ['en', 'I hate long meetings', 'Ayşe does not like long meetings.', 'long meetings'],
    ['en', 'I passed my driving test!', 'Ayşe said: I passed my driving test!', undefined],
    ['tr', 'ben kadıköyde oturuyorum', "Ayşe Kadıköy'de yaşıyor.", undefined],
    ['tr', "Geçen ay Eskişehir'e taşındım.", "Ayşe Eskişehir'de yaşıyor.", undefined],
    ['tr', 'Ben matematik öğretmeniyim.', 'Ayşe matematik öğretmeni olarak çalışıyor.', undefined],
    ['tr', 'Kerevizden nefret ederim.', 'Ayşe kerevizden nefret eder.', undefined],
    ['tr', 'En sevdiğim yemek mantı.', "Ayşe'nin en sevdiği yemek: mantı.", undefined],
    [
      'tr',
      'Oğlum bugün okula başladı.',
      'Ayşe şunu söyledi: Oğlum bugün okula başladı.',
      undefined,
    ],
  ])('words it for others: %s, %s', (locale, sentence, text, value) => {
    const [found] = find(sentence, locale);
    expect(found?.text).toBe(text);
    if (value !== undefined) expect(found?.claim?.value).toBe(value);
    expect(found?.quote).toBe(sentence);
    expect(found?.subjects).toEqual(['p1']);
  });

  it('meets the same thing in its cases', () => {
    const values = ['Kahveyi severim.', 'kahveye bayılırım', 'Kahveden hoşlanırım.'].map(
      (text) => find(text, 'tr')[0]?.claim?.value,
    );
    expect(new Set(values).size).toBe(1);
    const [izmir, city] = ["İzmir'de yaşıyorum", 'izmire taşındım'].map(
      (text) => find(text, 'tr')[0]?.claim?.value,
    );
    expect(izmir).toBe(city);
  });

  it('says whom it is about', () => {
    expect(find('Murat lives in Bursa.', 'en')[0]).toMatchObject({
      subjects: ['p2'],
      authorId: 'p1',
      text: 'Murat lives in Bursa.',
    });
    expect(find("Murat Bursa'da yaşıyor.", 'tr')[0]?.subjects).toEqual(['p2']);
    expect(find('Somebody lives in Bursa.', 'en')).toEqual([]);
  });

  it.each([
    ['en', "I'll call the landlord tomorrow.", '2026-01-06T20:59:59.999Z'],
    ['en', 'I have a dentist appointment on Friday.', '2026-01-09T20:59:59.999Z'],
    ['en', 'I will send it in two weeks.', '2026-01-19T20:59:59.999Z'],
    ['en', "I've got an exam at 9.", undefined],
    ['tr', 'Yarın ev sahibini arayacağım.', '2026-01-06T20:59:59.999Z'],
    ['tr', 'cuma günü size raporu göndericem', '2026-01-09T20:59:59.999Z'],
    ['tr', 'Üç gün sonra döneceğim.', '2026-01-08T20:59:59.999Z'],
    ['tr', 'Haftaya çarşamba buluşacağız.', '2026-01-14T20:59:59.999Z'],
    ['tr', 'Gelecek hafta pazartesi sınavım var.', '2026-01-12T20:59:59.999Z'],
  ])('knows when a commitment is due: %s, %s', (locale, sentence, due) => {
    const [found] = find(sentence, locale);
    expect(found?.kind).toBe('commitment');
    expect(found?.dueAt === undefined ? undefined : new Date(found.dueAt).toISOString()).toBe(due);
  });

  it('cites words that are in the message, whatever is said', () => {
    for (const [locale, set] of [
      ['en', [...ENGLISH, ...UNSEEN_ENGLISH]],
      ['tr', [...TURKISH, ...UNSEEN_TURKISH]],
    ] as const) {
      const text = set.map(([sentence]) => sentence).join(' ');
      for (const { quote } of find(text, locale)) expect(text).toContain(quote);
    }
  });
});
