import { describe, expect, it } from 'vitest';
import { resolveAddressees } from '../../src/speakers/index.js';
import { botSaid, member, said, type Written } from './records.js';

const members = Object.freeze([
  member('ayse', 'Ayşe Demir', 'ayse_bot'),
  member('ali', 'Ali', 'ali.k'),
  member('ann', 'Ann', 'ann'),
  member('can', 'Can', 'can_bot'),
]);
const earlier = [
  said('p1', 'Işıl Kaya', 'günaydın', { id: 'e1' }),
  said('p2', 'Anna', 'hello', {
    id: 'e2',
    author: { userId: 'p2', displayName: 'Anna', username: 'anna' },
  }),
  botSaid('ali', 'bugün sakin', { id: 'e3' }),
];

function addressed(text: string, more: Partial<Written> = {}, locale = 'tr', messages = earlier) {
  const one = said('me', 'Zeynep', text, more);
  return resolveAddressees(one, { members, messages: [...messages, one], locale });
}

function called(text: string, more: Partial<Written> = {}, locale = 'tr') {
  return addressed(text, more, locale)
    .filter(({ reason }) => !['about', 'answer', 'continuing'].includes(reason))
    .map(({ botId, userId, reason }) => `${botId ?? userId}:${reason}`);
}

describe('resolveAddressees', () => {
  it('takes the author of the message replied to, a bot or a person', () => {
    expect(called('katılıyorum', { replyTo: 'e3' })).toEqual(['ali:reply']);
    expect(called('katılıyorum', { replyTo: 'e1' })).toEqual(['p1:reply']);
    expect(called('katılıyorum', { replyTo: 'nowhere' })).toEqual([]);
  });

  it('takes whole handles only: @ann is not @anna', () => {
    expect(called('@ann hi', {}, 'en')).toEqual(['ann:mention']);
    expect(called('@anna hi', {}, 'en')).toEqual(['p2:mention']);
    expect(called('@annabel hi', {}, 'en')).toEqual([]);
    expect(called('mail me at x@ann.com', {}, 'en')).toEqual([]);
    expect(called("@ali.k'ye sor", {})).toEqual(['ali:mention']);
    expect(called('@ali.koc hi', {}, 'en')).toEqual([]);
    expect(called('@AYSE_BOT naber')).toEqual(['ayse:mention']);
  });

  it('takes mentions that the platform marked', () => {
    const meta = { symbols: [], keywords: [], sentiment: 0, mentions: ['ayse', 'can_bot'] };
    expect(called('naber', { meta })).toEqual(['ayse:mention', 'can:mention']);
  });

  it('takes names at the start in any Turkish spelling', () => {
    for (const text of [
      'ayse, ne dersin',
      'AYŞE: ne dersin',
      'Ayşe ne dersin',
      'hey Ayşe borsa ne olur',
      'Ayşe Hanım, selam',
    ])
      expect(called(text), text).toEqual(['ayse:name-start']);
    expect(called('ISIL, nasılsın')).toEqual(['p1:name-start']);
    expect(called('ışıl kaya nasılsın')).toEqual(['p1:name-start']);
    expect(called('Ayşe ve Ali, ne dersiniz').sort()).toEqual([
      'ali:name-start',
      'ayse:name-start',
    ]);
  });

  it('takes names elsewhere when they are called', () => {
    for (const text of [
      'haklısın Ali',
      'bence de öyle, Ali',
      'teşekkürler Ali 🙏',
      'Tamam. Ali, gel',
      "sorum Ali'ye",
      'aliye bir sorum var',
    ])
      expect(called(text)[0], text).toMatch(/^ali:/);
    expect(called('Alicim ne yapıyorsun')).toEqual(['ali:name-start']);
  });

  it('tells a name that is talked about from one that is called', () => {
    for (const text of [
      "Ali'nin dediği oldu",
      'Ali dün gelmişti',
      "bunu Ali'den duydum",
      'Ali dedi ki yükselir',
    ]) {
      expect(called(text), text).toEqual([]);
      expect(addressed(text)[0], text).toMatchObject({ botId: 'ali', reason: 'about' });
    }
    for (const text of ['ask Ali', 'Ali said so', "Ali's book", 'I met Ali.', 'as Ali wrote'])
      expect(called(text, {}, 'en'), text).toEqual([]);
  });

  it('does not take everyday words for names', () => {
    expect(called('can you help', {}, 'en')).toEqual([]);
    expect(called('canım sıkıldı')).toEqual([]);
    expect(called('Can, bakar mısın')).toEqual(['can:name-start']);
  });

  it('addresses nobody in particular where everyone is called', () => {
    for (const text of ['millet ne haber', 'arkadaşlar günaydın', 'herkes burada mı', '@all selam'])
      expect(addressed(text), text).toEqual([]);
  });

  it('never has the author speak to themself, and needs a nickname to be unique', () => {
    expect(called('Zeynep, uyan')).toEqual([]);
    const two = Object.freeze([member('a1', 'Ece Kara'), member('a2', 'Ece Ak')]);
    const one = said('me', 'Zeynep', 'Ece, gel');
    const found = resolveAddressees(one, { members: two, messages: [one], locale: 'tr' });
    expect(found.map(({ confidence }) => confidence < 0.5)).toEqual([true, true]);
    const full = said('me', 'Zeynep', 'Ece Ak, gel');
    expect(resolveAddressees(full, { members: two, messages: [full], locale: 'tr' })).toMatchObject(
      [{ botId: 'a2' }],
    );
  });

  it('takes the asker of the newest question to the author, else the partner of an exchange', () => {
    const question = botSaid('ali', 'Zeynep, sen ne düşünüyorsun?');
    const other = said('p1', 'Işıl Kaya', 'yağmur yağıyor');
    expect(addressed('bence düşer', {}, 'tr', [question, other])).toMatchObject([
      { botId: 'ali', reason: 'answer' },
    ]);
    const mine = said('me', 'Zeynep', 'iyi günler');
    const theirs = said('p1', 'Işıl Kaya', 'sana da');
    expect(addressed('bugün hava güzel', {}, 'tr', [mine, theirs])).toMatchObject([
      { userId: 'p1', reason: 'continuing' },
    ]);
    expect(addressed('bugün hava güzel', {}, 'tr', [theirs])).toEqual([]);
  });

  it('gives the same for the same records, whatever was resolved before', () => {
    const first = addressed('Ali, bak', { id: 'same', sentAt: 5 });
    addressed('Ayşe, bak');
    expect(addressed('Ali, bak', { id: 'same', sentAt: 5 })).toEqual(first);
  });
});
