import { describe, expect, it } from 'vitest';
import { marketRoom } from '../../../../examples/terminal-room/scenes/market-room/index.js';
import { compose } from '../../src/in-process/scripted/compose.js';
import { turkish } from '../../src/in-process/scripted/tr/pack.js';
import { politely } from '../../src/in-process/scripted/tr/phrases.js';
import type { PromptBrief } from '../../src/records/prompt.js';
import { isQuestion } from '../../src/text/question.js';
import { type InflectOptions, inflect } from '../../src/text/turkish/inflect.js';
import forms from '../text/turkish-forms.json' with { type: 'json' };
import { castOf } from './room.js';
import { DEFECTS, defectsIn } from './room-quality.js';

const cast = castOf(marketRoom);
const SEEDS = Array.from({ length: 42 }, (_, index) => index * 7919);

/** What the members of the market room, one after another, answer to a person. */
function answersTo(text: string, changes: Partial<PromptBrief> = {}): string[] {
  return SEEDS.map((seed, place) => {
    const member = cast[place % cast.length];
    if (member === undefined) throw new Error('the market room has no cast');
    const { id, name, persona, emotion, hint } = member.bot;
    const brief: PromptBrief = {
      locale: 'tr',
      bot: { id, name, persona, emotion, hint },
      chat: { title: marketRoom.title, topics: marketRoom.topics },
      move: 'answer',
      target: {
        label: 'Işıl',
        text,
        isQuestion: isQuestion(text, 'tr'),
        isHuman: true,
        asksIfArtificial: false,
      },
      transcript: [{ messageId: '1', label: 'Işıl', text, isOwn: false, isBot: false }],
      stances: member.stances,
      holdings: member.holdings,
      memories: [],
      pastReferences: [],
      lore: [],
      length: 'short',
      partOfDay: 'evening',
      avoid: [],
      ...changes,
    };
    return compose(brief, seed, turkish);
  });
}
const unlike = (texts: readonly string[], pattern: RegExp): string[] =>
  texts.filter((text) => !pattern.test(text));
const like = (texts: readonly string[], pattern: RegExp): string[] =>
  texts.filter((text) => pattern.test(text));

describe('what a scripted persona says in Turkish', () => {
  it('owns up when sincerely asked whether it is artificial', () => {
    const target = {
      label: 'Işıl',
      text: 'Bot musun sen?',
      isQuestion: true,
      isHuman: true,
      asksIfArtificial: true,
    };
    expect(unlike(answersTo(target.text, { target }), /yapay|botum/iu)).toEqual([]);
  });

  it('returns greetings, thanks, laughter and goodbyes', () => {
    expect(unlike(answersTo('selam herkese'), /merhaba|selam|hoş geldin|İyi akşamlar/iu)).toEqual(
      [],
    );
    expect(
      unlike(answersTo('sağ ol Kaan'), /rica|ne demek|estağfurullah|her zaman|lafı olmaz/iu),
    ).toEqual([]);
    expect(
      unlike(answersTo('ben kaçtım, iyi geceler'), /görüşürüz|iyi bak|bekleriz|hoşça/iu),
    ).toEqual([]);
    expect(like(answersTo('hahaha'), /\?$/u)).toEqual([]);
  });

  it.each([
    'THYAO alınır mı?',
    'hangi hisseyi alayım',
    "ASELS'i satayım mı?",
    'ASELS kaç olur?',
    'SISE hakkında ne düşünüyorsun?',
    'BIMAS mı KCHOL mu?',
    'altın mı dolar mı?',
    'alayım mı bekleyeyim mi?',
    'endeks yükselir mi',
  ])('gives no advice when asked "%s"', (question) => {
    const answers = answersTo(question);
    expect(
      like(
        answers,
        /^(?:evet|hayır|olur)|(?:(?<!hep )derim|alınır|satılır|THYAO|ASELS|SISE|KCHOL)/iu,
      ),
    ).toEqual([]);
    expect(like(answers, /\d/u)).toEqual([]);
  });

  it('stays calm when insulted, and refuses what a persona in a chat cannot do', () => {
    expect(like(answersTo('aptalsın sen'), /aptal|salak/iu)).toEqual([]);
    expect(
      unlike(answersTo('bana o dosyayı gönderir misin?'), /beni aşar|yapamam|bana düşmez|olmaz/u),
    ).toEqual([]);
  });

  it('answers an or-question with one of its options', () => {
    expect(unlike(answersTo('çay mı kahve mi?'), /çay|kahve/iu)).toEqual([]);
  });

  it('takes part in what people tell of themselves', () => {
    expect(like(answersTo('kedim kaçtı, çok üzgünüm'), /ne güzel|hayırlı|sevindim/iu)).toEqual([]);
    expect(like(answersTo('bugün çok mutluyum'), /üzüldüm|geçmiş olsun|burkuldu/iu)).toEqual([]);
  });

  it('remembers what it knows of the person, in the form of address that is its own', () => {
    const memory = { memoryId: 'm', text: 'Işıl erken kalkmayı seviyor', score: 1, parts: {} };
    const texts = answersTo('merhaba', { memories: [memory], length: 'medium' });
    expect(like(texts, /erken kalkmayı seviyorsun(?!uz)/u).length).toBeGreaterThan(5);
    expect(like(texts, /erken kalkmayı seviyorsunuz/u).length).toBeGreaterThan(1);
  });

  it('says what an operator asks for', () => {
    const say = (instruction: string): string =>
      answersTo('', { move: 'say', instruction, transcript: [] })[2] ?? '';
    expect(say('Herkese günaydın de')).toMatch(/^Günaydın/u);
    expect(say('Yarın odanın kapalı olduğunu hatırlat')).toMatch(
      /^Yarın odanın kapalı olduğunu unutmayalım/u,
    );
    expect(say("Ayşe'ye hoş geldin de")).toMatch(/^Hoş geldin Ayşe/u);
    expect(say('Enflasyon hakkında ne düşündüklerini sor')).toBe(
      'Enflasyon hakkında ne düşünüyorsunuz?',
    );
    expect(say('temettü hakkında konuş')).toMatch(/temettü/iu);
  });

  it('writes a whole sentence whatever is said to it', () => {
    const said = [
      'evet',
      '?',
      '😂',
      'İIıi',
      'http://a.b',
      "a'b c'd",
      '{thing} [x|y]',
      'ne',
      'kim o',
    ];
    const texts = said.flatMap((text) => answersTo(text, { length: 'long' }));
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    expect(
      defectsIn(texts, { slot: DEFECTS['a slot or a choice that was left open'] ?? /$^/ }),
    ).toEqual([]);
  });
});

describe('the Turkish pack', () => {
  const templates = [
    ...Object.values(turkish.rules),
    ...turkish.domains.flatMap(({ aspects }) =>
      Object.values(aspects).flatMap(({ name, pairs, asks }) => [name, pairs, asks]),
    ),
  ].flatMap((list) => list.split('\n').map((line) => line.trim()));

  it('never hangs an ending on a bare slot', () => {
    expect(
      templates.filter((line) => /\}['’\p{L}]|\} (?:de|da|mi|mı|mu|mü)(?!\p{L})/u.test(line)),
    ).toEqual([]);
  });

  it('asks only for forms that it has', () => {
    const asked = templates.flatMap((line) =>
      [...line.matchAll(/\{[\p{L}.]+?\.(\p{L}+)\}/gu)].map((match) => match[1] ?? ''),
    );
    expect(
      asked.filter((form) => form !== 'greet' && turkish.modifiers[form] === undefined),
    ).toEqual([]);
  });

  it('inflects as the list of forms says', () => {
    const names: Readonly<Record<string, string>> = {
      accusative: 'acc',
      dative: 'dat',
      locative: 'loc',
      ablative: 'abl',
      genitive: 'gen',
      instrumental: 'ile',
      question: 'mi',
      also: 'de',
    };
    const plain = (
      forms as readonly { word: string; form: string; expected: string; options?: InflectOptions }[]
    ).filter(({ form, options }) => options === undefined && names[form] !== undefined);
    expect(plain.length).toBeGreaterThan(150);
    for (const { word, form, expected } of plain)
      expect(turkish.modifiers[names[form] ?? '']?.(word)).toBe(expected);
  });

  it('names its aspects so that they can be inflected: none is possessive already', () => {
    const named = turkish.domains.flatMap(({ aspects }) =>
      Object.values(aspects).flatMap(({ name }) => name.split('\n').map((line) => line.trim())),
    );
    const possessive = named.filter(
      (name) => name.includes(' ') && /[^aeıioöuü](?:[ıiuü])$|[aeıioöuü]s[ıiuü]$/u.test(name),
    );
    expect(possessive.filter((name) => inflect(name, 'dative').endsWith(`y${'a'}`))).toEqual([]);
    expect(possessive.filter((name) => !/(?:fonu)$/u.test(name))).toEqual(
      possessive.filter((name) => /(?:düzenli temettü|bilgi|kredi)$/u.test(name)),
    );
  });

  it('shows every aspect by its own names, points and questions', () => {
    for (const domain of turkish.domains) {
      for (const [key, aspect] of Object.entries(domain.aspects)) {
        const stems = aspect.words.split(/\s+/).map((stem) => stem.replaceAll('-', '[- ]'));
        const pattern = new RegExp(`\\b(?:${stems.join('|')})`);
        const texts = [aspect.name, aspect.pairs, aspect.asks].flatMap((list) => list.split('\n'));
        const blind = texts
          .flatMap((line) => line.split(' / '))
          .filter((text) => !pattern.test(fold(text)));
        expect([domain.name, key, blind]).toEqual([domain.name, key, []]);
      }
    }
  });

  it.each([
    ['kedim kaçtı', 'kedin'],
    ['köpek bütün gece havladı', 'köpek'],
    ['dün sarı bisiklet sürdüm', 'bisiklet'],
    ['bugün bir vapur gördüm', 'vapur'],
    ['THYAO bugün ne yaptı', undefined],
    ['olur', undefined],
  ])('reads "%s" as about %s', (text, phrase) => {
    expect(turkish.phraseOf(text)).toBe(phrase);
  });

  it.each([
    ['çay mı kahve mi?', ['çay', 'kahve']],
    ['temettü mü yoksa büyüme mi?', ['temettü', 'büyüme']],
    ['geldi mi gelmedi mi', ['geldi', 'gelmedi']],
    ['THYAO mu ASELS mi?', undefined],
    ['alayım mı satayım mı?', undefined],
  ])('finds the options of "%s"', (text, options) => {
    expect(turkish.optionsOf(text)).toEqual(options);
  });

  it.each([
    ['Emekli bir ilkokul öğretmeni, yirmi yıldır okuyor.', 'emekli bir ilkokul öğretmeni'],
    ['Işıklı bir sahnede çalışan bir ışıkçı; sakin.', 'ışıklı bir sahnede çalışan bir ışıkçı'],
    ['Her sabah koşar.', undefined],
  ])('takes a trade from "%s"', (background, trade) => {
    expect(turkish.tradeOf(background)).toBe(trade);
  });

  it.each([
    ['Ayşe erken kalkıyor.', 'erken kalkıyorsun', 'erken kalkıyorsunuz'],
    ['Ayşe uzun romanları sever.', 'uzun romanları seversin', 'uzun romanları seversiniz'],
    ['Ayşe bisiklet almış', 'bisiklet almışsın', 'bisiklet almışsınız'],
    ['Ayşe dün kazandı', 'dün kazandın', 'dün kazandınız'],
    ['Ayşe yarın gelecek', 'yarın geleceksin', 'yarın geleceksiniz'],
  ])('says "%s" to the person', (memory, close, polite) => {
    expect(turkish.aboutYou(memory, 'Ayşe')).toBe(close);
    expect(politely(close)).toBe(polite);
  });

  it('leaves a memory alone that is not plainly about the person', () => {
    expect(turkish.aboutYou('Ayşe kedisini seviyor', 'Ayşe')).toBeUndefined();
    expect(turkish.aboutYou('Veli erken kalkıyor', 'Ayşe')).toBeUndefined();
  });

  it('makes clauses in Turkish small letters, and keeps names', () => {
    expect(turkish.clauseOf('Isınmak zor.')).toBe('ısınmak zor');
    expect(turkish.clauseOf('İnsan değişir!')).toBe('insan değişir');
    expect(turkish.clauseOf("Ankara'da kar var.")).toBe("Ankara'da kar var");
    expect(turkish.clauseOf('BIST kapalı.')).toBe('BIST kapalı');
  });
});

function fold(text: string): string {
  return text
    .toLocaleLowerCase('tr')
    .replace(/[âçğıîöşûü]/gu, (letter) => 'acgiiosuu'['âçğıîöşûü'.indexOf(letter)] ?? letter);
}
