import { place, single, tr } from './tr-parts.js';
import { type ClaimRule, rule } from './types.js';

const JOB =
  '(?:öğretmen|doktor|hemşire|mühendis|yazılımcı|avukat|mimar|muhasebeci|memur|bankacı|aşçı|garson|şoför|çiftçi|esnaf|terzi|berber|kuaför|eczacı|veteriner|polis|asker|gazeteci|yazar|çevirmen|tercüman|müzisyen|fotoğrafçı|ressam|tasarımcı|akademisyen|psikolog|fizyoterapist|pilot|kaptan|elektrikçi|tesisatçı|marangoz|kütüphaneci|editör|analist|diş hekimi|hekim|grafiker)';
const OWNED =
  '(?:kedim|köpeğim|kızım|oğlum|çocuğum|torunum|kardeşim|ablam|abim|kuşum|balığım|arabam|motorum|bahçem|dükkânım|dükkanım|tarlam|evim|teknem|tavşanım|ikizim|ikizlerim)';
const FEELING =
  /^(?:mutlu|evli|nişanlı|akıllı|kararlı|sinirli|hevesli|meraklı|heyecanlı|şanslı|suçlu|haklı|üzüntülü|inançlı|temkinli|sabırlı|güçlü|umutlu|keyifli|tatlı|yaşlı|kilolu)$/u;
const READING =
  /(?:^|\s)(?:kitap|kitab|roman|gazete|dergi|şiir|haber|yazı|onu|bunu|şunu|yorum|makale|mesaj|yeniden|tekrar)\p{L}*$/u;
const proper = { isSingleValued: true, isProper: true } as const;

/** What people say they are and have. */
export const turkishFacts: readonly ClaimRule[] = [
  rule(
    'fact',
    'name',
    0.9,
    `${tr.before}(?:adım|ismim) (?<value>\\p{L}+(?: \\p{L}+)?)${tr.last}`,
    '{name} kendini {value} olarak tanıttı.',
    { ...proper, isName: true },
  ),
  rule(
    'fact',
    'name',
    0.8,
    `${tr.before}bana (?:kısaca )?(?<value>\\p{L}+) (?:de|deyin|diyebilirsin|diyebilirsiniz|derler)${tr.end}`,
    '{name} kendini {value} olarak tanıttı.',
    { ...proper, isName: true },
  ),
  rule(
    'fact',
    'lives-in',
    0.9,
    `${tr.place}${tr.locative} (?:artık )?(?:yaşamıyorum|oturmuyorum)${tr.end}`,
    '{name} artık {value:locative} yaşamıyor.',
    { ...place, isNegated: true },
  ),
  rule(
    'fact',
    'lives-in',
    0.9,
    `${tr.place}${tr.locative} ${tr.adverb}(?:yaşıyorum|oturuyorum|ikamet ediyorum|yaşıyoruz|oturuyoruz)${tr.end}`,
    '{name} {value:locative} yaşıyor.',
    place,
  ),
  rule(
    'fact',
    'lives-in',
    0.9,
    `${tr.place}(?:y[ae]|n[ae]|[ae]) ${tr.adverb}(?:taşındım|yerleştim|taşındık|yerleştik)${tr.end}`,
    '{name} {value:locative} yaşıyor.',
    place,
  ),
  rule(
    'fact',
    'lives-in',
    0.6,
    `(?:^|[,;] *)(?<who>\\p{L}{3,}) (?<value>\\p{L}{3,}(?: \\p{L}{3,})?)['’]?${tr.locative} (?:yaşıyor|oturuyor)${tr.end}`,
    '{name} {value:locative} yaşıyor.',
    place,
  ),
  rule(
    'fact',
    'comes-from',
    0.8,
    `${tr.before}aslen (?<value>\\p{L}+['’]?l[ıiuü])y[ıiuü]m${tr.end}`,
    '{name} aslen {value}.',
    proper,
  ),
  rule(
    'fact',
    'comes-from',
    0.8,
    `${tr.before}ben (?<value>\\p{L}{3,}['’]?l[ıiuü])y[ıiuü]m${tr.last}`,
    '{name} aslen {value}.',
    { ...proper, isName: true, unless: FEELING },
  ),
  rule(
    'fact',
    'works-as',
    0.8,
    `${tr.before}(?<value>(?:\\p{L}+ )?\\p{L}+) olarak (?:çalışıyorum|görev yapıyorum)${tr.end}`,
    '{name} {value} olarak çalışıyor.',
    single,
  ),
  rule(
    'fact',
    'works-as',
    0.8,
    `${tr.before}mesleğim (?<value>${tr.word}(?: ${tr.word})?)${tr.last}`,
    '{name} {value} olarak çalışıyor.',
    single,
  ),
  rule(
    'fact',
    'works-as',
    0.8,
    `${tr.start}(?:${tr.word} ){0,2}?(?<value>(?:\\p{L}+ ${JOB}s?[ıiuü](?=y[ıiuü]m)|${JOB}))y?[ıiuü]m${tr.last}`,
    '{name} {value} olarak çalışıyor.',
    single,
  ),
  rule(
    'fact',
    'occupation',
    0.7,
    `${tr.before}(?<value>öğrenci|emekli|ev hanımı|işsiz)y?[ıiuü]m${tr.last}`,
    '{name} {value}.',
    single,
  ),
  rule(
    'fact',
    'works-at',
    0.8,
    `${tr.start}(?<value>(?:${tr.word} ){0,3}?\\p{L}[\\p{L}'’]*${tr.locative}) ${tr.adverb}çalışıyorum${tr.end}`,
    '{name} {value} çalışıyor.',
    { ...single, unless: /(?:^|\s)(?:burada|orada|şurada|arada|aslında|zamanlarda)$/u },
  ),
  rule(
    'fact',
    'age',
    0.8,
    `${tr.before}(?<value>\\d{1,2}) (?:yaşındayım|yaşıma girdim|yaşına girdim|yaşına bastım)`,
    '{name} {value} yaşında.',
    single,
  ),
  rule(
    'fact',
    'age',
    0.8,
    `${tr.before}yaşım (?<value>\\d{1,2})${tr.end}`,
    '{name} {value} yaşında.',
    single,
  ),
  rule(
    'fact',
    'birthday',
    0.9,
    `${tr.before}doğum günüm (?<value>[^,;.!?]{2,40}?)(?:['’]?${tr.locative})?${tr.last}`,
    '{name:genitive} doğum günü: {value}.',
    single,
  ),
  rule(
    'fact',
    'allergic-to',
    0.9,
    `${tr.object}(?:alerjim var|alerjiğim)${tr.end}`,
    '{name:genitive} {value} alerjisi var.',
  ),
  rule(
    'fact',
    'diet',
    0.8,
    `${tr.before}(?<value>vegan|vejetaryen)[ıi]m${tr.end}`,
    '{name} {value}.',
    single,
  ),
  rule('fact', 'studies', 0.7, `${tr.object}okuyorum${tr.end}`, '{name} {value} okuyor.', {
    ...single,
    unless: READING,
  }),
  rule(
    'fact',
    'has',
    0.7,
    `${tr.before}(?<value>(?:(?:bir|iki|üç|dört|beş|\\d+|küçük|yaşlı|beyaz|siyah|sarı|tekir) )*${OWNED}) var${tr.end}`,
    tr.said,
  ),
  rule(
    'relationship',
    'name-of-{what}',
    0.8,
    `${tr.before}${tr.relation}[ıiuü]n (?:adı|ismi) (?<value>\\p{L}+)${tr.last}`,
    tr.said,
    proper,
  ),
  rule(
    'relationship',
    'marital-status',
    0.8,
    `${tr.before}(?<value>evliyim|bekarım|bekârım|nişanlıyım|nişanlandım|evlendim|boşandım|dulum)${tr.end}`,
    tr.said,
    single,
  ),
  rule(
    'relationship',
    'about-{what}',
    0.6,
    `^(?:bu arada,? |benim |ama |bizim )?${tr.relation} (?<value>[\\p{L}\\p{N}'’% ]{3,100}(?:yor|d[ıiuü]|t[ıiuü]|m[ıiuü]ş|c[ae]k|[ae]r|[ıiuü]r|var|yok|hasta|evli|öğretmen|doktor|öğrenci|yaşında))${tr.last}`,
    tr.said,
  ),
];
