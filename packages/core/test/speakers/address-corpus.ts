import { integer, pick } from '../../src/chance/draws.js';
import { streamAt } from '../../src/chance/stream.js';
import type { RandomStream } from '../../src/ports/random.js';
import type { Message } from '../../src/records/message.js';
import type { Member } from '../../src/records/scene.js';
import { inflect, type TurkishForm } from '../../src/text/turkish/inflect.js';
import { member, message } from './records.js';

/** One generated message with whom it speaks to; `expected` is absent where it only speaks of someone. */
export interface AddressCase {
  readonly kind: string;
  readonly locale: 'tr' | 'en';
  readonly message: Message;
  readonly members: readonly Member[];
  readonly messages: readonly Message[];
  readonly named: string;
  readonly isAddressed: boolean;
}

interface Someone {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly isBot: boolean;
}

const TURKISH_NAMES =
  `Ayşe Ali Mehmet Fatma Zeynep Mustafa Elif Hüseyin Emine İbrahim Çağrı Gökhan Şule Oğuz Işıl İpek Burcu Kerem
  Selin Tolga Berk Pınar Yusuf Hakan Merve Cem Özlem Volkan Sibel Ufuk Tuğba Serkan Aylin Murat Nazlı Rıza Şevval Halil Esra Orhan`.split(
    /\s+/,
  );
const ENGLISH_NAMES =
  `Anna Ann James Oliver Emma Charlotte Lucas Mia Henry Sophie Daniel Alice George Nora Thomas Ruby Samuel Clara
  Leo Hannah Victor Julia Peter Laura Simon Ella Martin Eva Walter Lily Hugo Irene Oscar Judith Felix Audrey Edgar Vera Colin Tess`.split(
    /\s+/,
  );
const TURKISH_SURNAMES = 'Yılmaz Kılıç Öztürk Şahinoğlu Çelik Arslan Koç Aydemir Güneş İnce'.split(
  ' ',
);
const ENGLISH_SURNAMES = 'Smith Baker Collins Ward Hughes Price Turner Moss Doyle Reed'.split(' ');

const SAYINGS = {
  tr: [
    'bugün borsa biraz sakin',
    'bu kitabı bitirdin mi',
    'ne düşünüyorsun bu konuda',
    'faiz kararı yarın açıklanacak',
    'akşam maç var unutma',
    'bence bu yorum doğru',
    'grafiğe bir bakar mısın',
    'dün söylediğin şey aklıma yattı',
    'sen olsan ne yapardın',
    'kaç lot aldın',
  ],
  en: [
    'what do you make of this chapter',
    'the market is rather quiet today',
    'did you finish the book',
    'I agree with your point',
    'could you share the link again',
    'the ending made no sense to me',
    'where did you read that',
    'you were right about the narrator',
    'how long is the audiobook',
    'this one is on my list as well',
  ],
} as const;

type Template = (name: string, saying: string, form: (form: TurkishForm) => string) => string;

/** How people call someone by name. */
const CALLS: Readonly<Record<'tr' | 'en', Readonly<Record<string, readonly Template[]>>>> = {
  tr: {
    'start-comma': [(n, s) => `${n}, ${s}`, (n, s) => `${n}: ${s}`, (n, s) => `${n} , ${s}`],
    'start-opener': [
      (n, s) => `selam ${n} ${s}`,
      (n, s) => `hey ${n}, ${s}`,
      (n) => `günaydın ${n}!`,
      (n, s) => `ya ${n} ${s}`,
      (n, s) => `peki ${n}, ${s}`,
    ],
    'start-you': [
      (n) => `${n} sen ne diyorsun buna`,
      (n) => `${n} nasılsın`,
      (n) => `${n} bu konuda ne düşünüyorsun?`,
      (n) => `${n} bir baksana şuna`,
      (n) => `${n} sence yükselir mi`,
    ],
    honorific: [
      (n, s) => `${n} Hanım, ${s}`,
      (n, s) => `${n} hocam ${s} sizce`,
      (n, s) => `${n} abi, ${s}`,
      (n) => `sağ ol ${n} abla`,
    ],
    vocative: [
      (n, s) => `${s}, ${n}?`,
      (n) => `teşekkürler ${n}`,
      (n) => `haklısın ${n}`,
      (n) => `bence de öyle, ${n}`,
      (n) => `sen ne dersin ${n}?`,
      (n, s) => `Tamam. ${n}, ${s}`,
      (n) => `eyvallah ${n} 🙏`,
    ],
    suffix: [
      (_, s, f) => `${f('dative')} soruyorum: ${s}`,
      (_, s, f) => `sorum ${f('dative')}, ${s}`,
      (_, __, f) => `${f('dative')} bir sorum var`,
      (_, __, f) => `bu soru ${f('dative')}`,
      (_, s, f) => `${f('dative')} sorayım o zaman, ${s}`,
      (_, __, f) => `${f('dative')} katılıyorum`,
    ],
    opinion: [
      (_, __, f) => `${f('genitive')} fikri ne bu konuda?`,
      (_, __, f) => `${f('genitive')} yorumu nedir acaba?`,
    ],
  },
  en: {
    'start-comma': [(n, s) => `${n}, ${s}`, (n, s) => `${n}: ${s}`, (n, s) => `${n} - ${s}`],
    'start-opener': [
      (n, s) => `hey ${n} ${s}`,
      (n, s) => `Hi ${n}, ${s}`,
      (n) => `good morning ${n}!`,
      (n, s) => `so ${n}, ${s}`,
      (n, s) => `ok ${n} ${s}`,
    ],
    'start-you': [
      (n) => `${n} what do you think?`,
      (n) => `${n} can you check this`,
      (n) => `${n} you were right`,
      (n) => `${n} please have a look`,
      (n) => `${n} did you like it?`,
    ],
    vocative: [
      (n, s) => `${s}, ${n}?`,
      (n) => `thanks ${n}`,
      (n) => `you are right ${n}`,
      (n) => `fair point, ${n}`,
      (n) => `what about you, ${n}?`,
      (n, s) => `Okay. ${n}, ${s}`,
      (n) => `agreed ${n} 👍`,
    ],
    spoken: [(n) => `question for ${n}`, (n) => `over to you, ${n}`],
  },
};

/** How people speak of someone who is not called. */
const ABOUTS: Readonly<Record<'tr' | 'en', readonly Template[]>> = {
  tr: [
    (_, __, f) => `${f('genitive')} dediği gibi olacak`,
    (n) => `${n} dün gelmişti`,
    (n) => `${n} haklı bence`,
    (_, __, f) => `bunu ${f('ablative')} duydum`,
    (_, __, f) => `git ${f('dative')} anlat`,
    (n) => `dün ${n} bahsetmişti bundan`,
    (_, __, f) => `${f('accusative')} gören oldu mu`,
    (_, __, f) => `${f('instrumental')} konuştuk biraz`,
  ],
  en: [
    (n) => `ask ${n}`,
    (n) => `${n} said it would rain`,
    (n) => `I heard that from ${n}`,
    (n) => `${n}'s review was better`,
    (n) => `${n} is probably asleep`,
    (n) => `yesterday ${n} mentioned the sequel`,
    (n) => `I went there with ${n}.`,
    (n) => `nobody reads like ${n} does`,
  ],
};

/** A corpus of cases, the same for the same seed: platform replies, handles, names, nicknames and suffix forms, in both languages. */
export function addressCorpus(seed: string, size: number): readonly AddressCase[] {
  return Array.from({ length: size }, (_, index) => makeCase(streamAt(seed, index), index));
}

function makeCase(stream: RandomStream, index: number): AddressCase {
  const locale = index % 2 === 0 ? 'tr' : 'en';
  const people = cast(stream, locale);
  const [author, target] = [
    people[0] as Someone,
    people[integer(stream, 1, people.length - 1)] as Someone,
  ];
  const members = people
    .filter(({ isBot }) => isBot)
    .map((one) => member(one.id, one.name, one.handle));
  const sayings = SAYINGS[locale];
  const earlier = people
    .slice(1)
    .filter((one) => !one.isBot || integer(stream, 0, 1) === 0)
    .concat(target)
    .map((one, place) => write(one, pick(stream, sayings) ?? '', place));
  const kinds = ['reply', 'handle', 'handle-suffix', 'about', ...Object.keys(CALLS[locale])];
  const kind = kinds[Math.floor(index / 2) % kinds.length] as string;
  const saying = pick(stream, sayings) ?? '';
  const at = earlier.length;
  const base = { locale, members, named: target.id, isAddressed: kind !== 'about' } as const;
  const done = (text: string, replyTo?: string): AddressCase => {
    const last = write(author, text, at, replyTo);
    return { ...base, kind, message: last, messages: [...earlier, last] };
  };
  if (kind === 'reply') return done(saying, earlier.at(-1)?.id);
  if (kind === 'handle') {
    const texts = [
      `@${target.handle} ${saying}`,
      `${saying} @${target.handle}`,
      `@${target.handle.toUpperCase()}, ${saying}`,
    ];
    return done(pick(stream, texts) ?? '');
  }
  if (kind === 'handle-suffix') {
    const suffix = locale === 'tr' ? pick(stream, ["'e", "'ye", "'nin", '’a']) : "'s";
    return done(`@${target.handle}${suffix} ${saying}`);
  }
  const name = calledName(stream, target, locale, kind);
  const templates = kind === 'about' ? ABOUTS[locale] : (CALLS[locale][kind] ?? []);
  const template = pick(stream, templates) as Template;
  return done(template(name, saying, (form) => formOf(stream, name, form)));
}

function cast(stream: RandomStream, locale: 'tr' | 'en'): Someone[] {
  const names = locale === 'tr' ? TURKISH_NAMES : ENGLISH_NAMES;
  const surnames = locale === 'tr' ? TURKISH_SURNAMES : ENGLISH_SURNAMES;
  const size = integer(stream, 6, 20);
  const start = integer(stream, 0, names.length - 1);
  return Array.from({ length: size }, (_, place) => {
    const first = names[(start + place) % names.length] as string;
    const isBot = place > 0 && integer(stream, 0, 2) > 0;
    const name = integer(stream, 0, 1) === 0 ? first : `${first} ${pick(stream, surnames)}`;
    const handle = `u${place}_${first.normalize('NFKD').replace(/[^A-Za-z]/g, '')}`.toLowerCase();
    return { id: `${isBot ? 'b' : 'p'}${place}`, name, handle, isBot };
  });
}

function write(one: Someone, text: string, place: number, replyTo?: string): Message {
  return message({
    id: `x${place}`,
    sentAt: 1_700_000_000_000 + place * 20_000,
    author: {
      kind: one.isBot ? 'bot' : 'human',
      ...(one.isBot ? { botId: one.id } : { userId: one.id }),
      username: one.handle,
      displayName: one.name,
    },
    text,
    ...(replyTo === undefined ? {} : { replyTo }),
  });
}

/** The name as it is typed: whole or the first word, as written, small, without Turkish letters, or in capitals. */
function calledName(
  stream: RandomStream,
  target: Someone,
  locale: 'tr' | 'en',
  kind: string,
): string {
  const first = target.name.split(' ')[0] as string;
  const name = integer(stream, 0, 3) === 0 ? target.name : first;
  const style = integer(stream, 0, 4);
  if (style === 1) return name.toLocaleLowerCase(locale);
  if (style === 2 && locale === 'tr') return plainLetters(name.toLocaleLowerCase('tr'));
  if (style === 3 && kind !== 'suffix' && kind !== 'opinion') return name.toLocaleUpperCase(locale);
  return name;
}

function formOf(stream: RandomStream, name: string, form: TurkishForm): string {
  const style = integer(stream, 0, 3);
  const written = inflect(name, form, { kind: 'proper' });
  if (style === 0) return written.replace("'", '’');
  if (style === 1) return written.replace("'", '').toLocaleLowerCase('tr');
  return written;
}

function plainLetters(text: string): string {
  return text.replaceAll('ı', 'i').normalize('NFKD').replace(/\p{M}/gu, '');
}
