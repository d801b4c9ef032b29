import { tr } from './tr-parts.js';
import { type ClaimRule, rule } from './types.js';

const PLAYED =
  '(?:gitar|piyano|keman|bağlama|saz|ney|davul|flüt|ud|satranç|tavla|futbol|basketbol|voleybol|tenis|okey)';
const OCCASION =
  '(?:toplantım|randevum|sınavım|mülakatım|görüşmem|uçuşum|uçağım|düğünüm|ameliyatım|dersim|maçım|sunumum|davetim|provam)';
const FUTURE =
  '(?:[ae]ca[ğm][ıi]m|[ae]ce[ğm][ıi]m|[ae]cam|[ae]cem|[ıiuü]cam|[ıiuü]cem|[ae]ca[ğ][ıi]z|[ae]ce[ğ]iz)';
const DID =
  '(?:işten ayrıldım|istifa ettim|emekli oldum|mezun oldum|işe başladım|işe girdim|baba oldum|anne oldum|dede oldum|kaza yaptım|ameliyat oldum|sınavı geçtim|kazandım|terfi aldım|kursa başladım|kursuna başladım|öğrenmeye başladım|yayımladım|kırdım)';
const THEN =
  '(?:dün|bugün|geçen (?:hafta|ay|yıl|sene|gün|yaz|kış)|bu sabah|dün akşam|dün gece|önceki gün)';
const EVERY =
  'her (?:sabah|akşam|gün|gece|hafta sonu|hafta|ay|yıl|yaz|kış|pazartesi|pazar|salı|çarşamba|perşembe|cumartesi|cuma|öğlen)';
const HABIT = '(?:[ae]r[ıi]m|[ıiuü]r[ıiuü]m|yorum|[ae]r[ıi]z|yoruz|m[ae]m)';
const GOT_NOTHING =
  /(?:^|\s)(?:haber|karar|duş|not|izin|nefes|ders|ilham|keyif|tat|zevk|cevap|söz|sonuç|mesaj|risk|bilgi|yer|kilo|yol|randevu|görev|selam|terfi|ödül|onu|bunu|şunu)\p{L}{0,3}$/u;
const likes = { unless: tr.vague } as const;
const dislikes = { unless: tr.vague, isNegated: true } as const;
const timed = { needsTime: true } as const;
const liking = (verbs: string, says: string, extras: typeof likes | typeof dislikes) =>
  rule('preference', 'likes', 0.7, `${tr.object}(?:${verbs})${tr.end}`, says, extras);

/** What people say they like, did, do and will do, and what they think. */
export const turkishDoings: readonly ClaimRule[] = [
  rule(
    'preference',
    'favourite-{what}',
    0.8,
    `${tr.before}en sevdiğim (?<what>\\p{L}+(?: türü| takımı)?) (?:ise |hep |kesinlikle |tabii ki )?(?<value>[^,;.!?]{2,50}?)(?:d[ıiuü]r|t[ıiuü]r)?${tr.last}`,
    '{name:genitive} en sevdiği {what}: {value}.',
    { isSingleValued: true },
  ),
  liking('sevmem|sevmiyorum|sevemiyorum|sevemedim', '{name} {value} sevmez.', dislikes),
  liking('nefret ederim|nefret ediyorum', '{name} {value} nefret eder.', dislikes),
  liking('hoşlanmam|hoşlanmıyorum|haz etmem', '{name} {value} hoşlanmaz.', dislikes),
  liking('severim|seviyorum|sevdim', '{name} {value} sever.', likes),
  liking('bayılırım|bayılıyorum|düşkünüm', '{name} {value} bayılır.', likes),
  liking('hoşlanırım|hoşlanıyorum|keyif alırım|keyif alıyorum', '{name} {value} hoşlanır.', likes),
  rule(
    'preference',
    'prefers',
    0.7,
    `${tr.object}tercih (?:ederim|ediyorum)${tr.end}`,
    '{name} {value} tercih eder.',
    likes,
  ),
  rule(
    'preference',
    'has-at-table',
    0.7,
    `${tr.object}(?:yemem|yemiyorum|içmem|içmiyorum)${tr.end}`,
    tr.said,
    dislikes,
  ),
  rule(
    'preference',
    'plays',
    0.6,
    `${tr.start}(?<value>(?:${tr.word} ){0,4}?${PLAYED}) ${tr.adverb}(?:çalıyorum|çalarım|oynuyorum|oynarım)${tr.end}`,
    tr.said,
  ),
  rule(
    'commitment',
    'promise',
    0.8,
    `${tr.before}(?<value>söz(?: veriyorum)?,? [^.;!?]{6,120}|[^.;!?]{6,120} söz veriyorum|[^.;!?]{6,100},? söz)${tr.last}`,
    tr.said,
    { unless: /^söz (?:konusu|etme|geçen|hakkı|dinle)/u },
  ),
  rule(
    'commitment',
    'appointment',
    0.8,
    `(?<value>[^.;!?]{0,80}${OCCASION} var)${tr.end}`,
    tr.said,
    timed,
  ),
  rule('commitment', 'plan', 0.7, `(?<value>[^.;!?]{4,100}${FUTURE})${tr.end}`, tr.said, timed),
  rule(
    'event',
    'bought',
    0.7,
    `${tr.object}(?:satın aldım|aldım|sipariş ettim|sahiplendim)${tr.end}`,
    '{name} {value} aldı.',
    { unless: GOT_NOTHING },
  ),
  rule('event', 'sold', 0.7, `${tr.object}sattım${tr.end}`, '{name} {value} sattı.', likes),
  rule('event', 'did', 0.6, `${tr.before}(?<value>[^.;!?]{0,60}${DID})${tr.end}`, tr.said),
  rule(
    'event',
    'did',
    0.5,
    `${tr.before}(?<value>${THEN} [^.;!?]{4,100}(?:d[ıiuü]m|t[ıiuü]m|d[ıiuü]k|t[ıiuü]k))${tr.end}`,
    tr.said,
  ),
  rule(
    'routine',
    'routine',
    0.6,
    `${tr.before}(?<value>${EVERY} [^.;!?]{4,100}${HABIT})${tr.end}`,
    tr.said,
  ),
  rule(
    'routine',
    'routine',
    0.6,
    `${tr.before}(?<value>(?:genelde|genellikle|çoğunlukla|daima|asla) [^.;!?]{6,100}${HABIT})${tr.end}`,
    tr.said,
  ),
  rule(
    'opinion',
    'opinion',
    0.5,
    `${tr.before}(?:bence(?: de)?|bana göre|bana kalırsa|kanımca|şahsen),? (?<value>[^;!?"“”]{10,160})`,
    tr.said,
  ),
  rule(
    'opinion',
    'opinion',
    0.5,
    `(?<value>[^;!?"“”]{8,140}(?:[dt][ıiuü]ğ[ıiuü]n[ıiuü]|c[ae]ğ[ıi]n[ıi])|[^;!?"“”]{10,140} diye) (?:düşünüyorum|sanmıyorum|inanıyorum)${tr.end}`,
    tr.said,
  ),
];
