const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(/\s+/).map((pair) => pair.split(':') as [string, string]));

/** Words that take front vowels though their last vowel is a back one: saat, saati; rol, rolü. */
export const FRONT_WORDS = list(
  `saat harf gol hal hâl alkol kontrol rol petrol kalp harp dikkat şefkat seyahat kabahat itaat cemaat ziraat sürat
  istikbal ihtimal ideal festival terminal sinyal hayal sual general sosyal metal mineral usul meşgul mahsul kabul sembol
  protokol kolesterol idol ekol emsal misal ihmal iptal işgal intikal menkul gayrimenkul faal final lokal global legal
  hakikat menfaat nasihat kanaat sadakat vaat lügat sıhhat potansiyel ampul normal formal radikal moral profil istihsal
  istiklal karnaval dijital kemal celal cemal bilal hilal ikbal nihal meral iclal resul zuhal`,
);

/** Words whose last consonant softens before a vowel although short ones and those in -t and -nk mostly do not. */
export const SOFTENING_WORDS = list(
  `kap dip cep dert dört tat renk denk ahenk çelenk gök çok uç taç borç genç güç harç iç kurt yurt grup kalp harp
  kanat kağıt kâğıt umut ümit yoğurt armut söğüt öğüt cilt ant vücut mevcut maksat kilit şerit bent geçit tehdit vaat hudut
  blok kasıt`,
);

/** Longer words whose last consonant stays hard before a vowel: hukuk, hukuku; merak, merakı. */
export const HARD_WORDS = list(
  'hukuk merak ahlak evrak tasdik iştirak ittifak misak emlak idrak tetkik istihkak infak tahkik barok aşk',
);

/** Words that lose their last vowel before a suffix that begins with one: şehir, şehri. */
export const VOWEL_DROPS = pairs(
  `ağız:ağz burun:burn akıl:akl fikir:fikr isim:ism şehir:şehr resim:resm oğul:oğl alın:aln beyin:beyn boyun:boyn göğüs:göğs
  karın:karn nehir:nehr zihin:zihn ömür:ömr sabır:sabr metin:metn izin:izn şekil:şekl keyif:keyf hüküm:hükm kısım:kısm
  kayıp:kayb kayıt:kayd nakit:nakd emir:emr nesil:nesl cisim:cism ilim:ilm omuz:omz devir:devr seyir:seyr tavır:tavr asıl:asl
  zulüm:zulm meyil:meyl küfür:küfr şükür:şükr hacim:hacm vakit:vakt ufuk:ufk nabız:nabz hasım:hasm nefis:nefs bağır:bağr
  geniz:genz avuç:avc kahır:kahr özür:özr ritim:ritm`,
);

/** Words that double their last consonant before a suffix that begins with a vowel: zam, zammı. */
export const DOUBLINGS = pairs(
  'hak:hakk his:hiss hat:hatt zam:zamm şık:şıkk sır:sırr tıp:tıbb af:aff üs:üss ret:redd zan:zann had:hadd haz:hazz fen:fenn',
);

/** The cases that a line of `IRREGULAR_WORDS` holds, in order. */
export const IRREGULAR_FORMS: readonly string[] = [
  'accusative',
  'dative',
  'locative',
  'ablative',
  'genitive',
  'instrumental',
  'possessive',
];

/** Pronouns and other words with forms of their own, in the order of `IRREGULAR_FORMS`. */
export const IRREGULAR_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'ben beni bana bende benden benim benimle',
    'sen seni sana sende senden senin seninle',
    'o onu ona onda ondan onun onunla',
    'bu bunu buna bunda bundan bunun bununla',
    'şu şunu şuna şunda şundan şunun şununla',
    'biz bizi bize bizde bizden bizim bizimle',
    'siz sizi size sizde sizden sizin sizinle',
    'kim kimi kime kimde kimden kimin kiminle',
    'su suyu suya suda sudan suyun suyla suyu',
    'ne neyi neye nede neden neyin neyle',
  ].map((line): [string, readonly string[]] => {
    const [word = '', ...forms] = line.split(' ');
    return [word, forms];
  }),
);

/** Last words of names that are possessive already and so take an n: Merkez Bankası'na, Türk Hava Yolları'nda. */
export const POSSESSED_NAME_ENDS = list(
  `bankası borsası kurulu kurumu yolları bakanlığı üniversitesi başkanlığı şirketi caddesi sokağı meydanı mahallesi
  belediyesi partisi birliği gazetesi dergisi derneği vakfı müdürlüğü lisesi okulu hastanesi köprüsü boğazı denizi
  adaları gölü dağı ırmağı nehri ofisi kulübü odası kütüphanesi ajansı fonu endeksi piyasası`,
);
