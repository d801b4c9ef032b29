import type { CueName } from '../types.js';

const words = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'u');

/** What somebody asks who wants to be told what to buy, hold or sell. */
const ADVICE =
  '(?:alayım|satayım|almalı mıyım|satmalı mıyım|tutayım|gireyim|çıkayım) ?(?:m[ıi])?|ne (?:alayım|alalım|alınır)|hangi(?:si|sini| hisse(?:yi)?) (?:al|sat)\\p{L}*|(?:alınır|satılır|tutulur|girilir|çıkılır|yükselir|düşer|çıkar|iner|uçar|gider|artar) m[ıiuü]';
/** Shares that people ask about by their code; nothing is ever said of them. */
const SHARES =
  'thyao|akbnk|garan(?!ti)|asels|b[ıi]mas|eregl|s[ıi]se|tuprs|kchol|froto|sahol|ykbnk|[ıi]sctr|pgsus|tcell|toaso|petkm|koza[al]';

/** How Turkish messages show what they are; tried on lower-case text. */
export const cues: Readonly<Record<CueName, RegExp>> = {
  hello:
    /^(?:merhaba(?:lar)?|selam(?:lar|ün aleyküm)?|slm|mrb|günaydın|iyi (?:günler|akşamlar|sabahlar)|tünaydın|hey|naber)(?!\p{L})/u,
  bye: words(
    'görüşürüz|görüşmek üzere|hoşça ?kal(?:ın)?|iyi geceler|kendinize iyi bakın|allaha ısmarladık|ben (?:kaçtım|kaçar|çıktım|yatıyorum)|bana müsaade|bay bay',
  ),
  thanks: words(
    'teşekkür(?:ler| ederim| ederiz)?|sağ ?ol(?:un|asın)?|tşk|minnettarım|eksik olma(?:yın)?',
  ),
  laugh:
    /(?:ha){2,}|(?:he){2,}|(?<!\p{L})(?:komik(?:ti|miş)?|koptum|çok güldüm|gülmekten)(?!\p{L})|😂|🤣/u,
  insult: words(
    'aptal(?:sın|sınız|ca)?|salak(?:sın|sınız)?|gerizekalı|geri zekalı|mal(?:sın|sınız)|kes sesini|sus artık|defol|saçmalıyorsun|işe yaramazsın|rezilsin|sıkıcısın|gıcıksın|aptal bot|ahmak',
  ),
  request: words(
    '(?:bana |benim için |bize )(?:\\p{L}+ ){0,3}(?:gönder|yolla|öde|indir|yükle|çevir|hesapla|kod yaz|çiz|öner)(?:ir misin|er misin|sene)?|(?:mail|e-posta|mesaj) (?:at|gönder)\\p{L}*|şifre(?:mi|ni) (?:söyle|ver|yaz|gir)\\p{L}*|(?:gönderir|yollar|indirir|çevirir|yapar|arar) mısın|benim için (?:al|sat)\\p{L}*',
  ),
  opinion: words(
    'ne düşün\\p{L}+|ne ders\\p{L}+|fikr?in(?:iz)? ne(?:dir)?|fikirleriniz|görüşün(?:üz)?|yorumun(?:uz)?|nasıl bul\\p{L}+|sence|sizce',
  ),
  self: words(
    'nasılsın(?:ız)?|kimsin(?:iz)?|ne yapıyorsun(?:uz)?|naber|n[ea] haber|ne iş yap\\p{L}+|kendinden bahset\\p{L}*|iyi misin(?:iz)?|burada mısın(?:ız)?|keyifler nasıl|ne var ne yok',
  ),
  number: words(
    `kaç(?:a|tan|ta|ı|tır)?|ne kadar(?:dır|a)?|hedef fiyat\\p{L}*|hedefi? ne\\p{L}*|ne olur|nereye (?:gider|kadar)|${ADVICE}|(?:${SHARES})[^.!?]{0,40}(?:ne düşün\\p{L}+|ne ders\\p{L}+|nasıl|hakkında|m[ıiuü])`,
  ),
  why: words('neden|niye|niçin|ne diye|sebebi ne\\p{L}*'),
  how: words('nasıl'),
  who: words('kim(?:in|i|e|den|dir)?|kimler\\p{L}*'),
  which: words('hangi\\p{L}*|ne öner\\p{L}+|öneri(?:niz|n)? (?:var|ne)\\p{L}*'),
  when: words('ne zaman\\p{L}*|saat kaçta'),
  where: words('nerede(?:n|dir)?|nereye|nereden|nerde(?:n)?'),
  personal: words(
    'ben(?:im|im de|de|i|ce değil)?|bizim|bizde|bugün|dün|[\\p{L}]{2,}(?:dım|dim|dum|düm|tım|tim|tum|tüm|yorum|mışım|mişim)',
  ),
  against: words(
    'katılmıyorum|katılamıyorum|emin değilim|sanmıyorum|sanmam|hayır|yok artık|öyle değil|saçma\\p{L}*|abartı\\p{L}*|sıkıcı|nefret \\p{L}+|itirazım|yanılıyorsun(?:uz)?|tersi\\p{L}*',
  ),
  for: words(
    'katılıyorum|aynen|kesinlikle|haklısın(?:ız)?|doğru|çok doğru|bence de|ben de öyle|bayılıyorum|bayılırım|seviyorum|hemfikir\\p{L}*|evet',
  ),
};
